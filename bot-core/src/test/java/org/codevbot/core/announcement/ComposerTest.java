package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Question;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be said composes at every point of a session's life, in both languages, tu and vous. */
class ComposerTest {
    private static final Composer COMPOSER = new Composer();
    private static final Catalog CATALOG = new Catalog();
    /** Rules and skills are read whole, wherever one of them is chosen. */
    private static final Set<String> LINES_OF_THE_FORMAT = Stream.concat(
                    Circle.classic().rules().stream(), Circle.classic().skills().stream())
            .flatMap(line -> Stream.of(Language.values()).map(line::in))
            .map(line -> line.replace('\'', '’'))
            .collect(Collectors.toSet());

    static Stream<Arguments> tongues() {
        return Stream.of(
                Arguments.of(Language.FR, false), Arguments.of(Language.FR, true), Arguments.of(Language.EN, false));
    }

    @Test
    @DisplayName("The samples hold one of each announcement and question, so nothing is left unworded")
    void samplesAreComplete() {
        assertThat(Samples.announcements().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(leaves(Announcement.class));
        assertThat(Samples.questions().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(leaves(Question.class));
    }

    private static Set<Class<?>> leaves(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(each -> each.isSealed() ? leaves(each).stream() : Stream.of(each))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("tongues")
    void everyAnnouncement(Language language, boolean formal) {
        for (Map.Entry<String, Supplier<Hall>> point :
                Samples.halls(language, formal).entrySet()) {
            Hall hall = point.getValue().get();
            for (Announcement what : Samples.announcements()) {
                for (Scene scene : scenes(hall, what)) {
                    Card card = COMPOSER.card(what, scene);
                    if (!card.silent()) {
                        CardCheck.of(card, language, formal, point.getKey() + " " + what);
                    }
                }
            }
        }
    }

    /** Shared cards have no reader; a private one is composed for each person, whoever it was meant for. */
    private static List<Scene> scenes(Hall hall, Announcement what) {
        return switch (what) {
            case Announcement.Shared ignored -> List.of(hall.scene(null));
            case Announcement.Private ignored -> each(hall).toList();
            case Announcement.OfGroup ignored ->
                Stream.concat(Stream.of(hall.scene(null)), each(hall)).toList();
        };
    }

    private static Stream<Scene> each(Hall hall) {
        return Story.ALL.stream().map(hall::scene);
    }

    @ParameterizedTest
    @MethodSource("tongues")
    @DisplayName("Each card of the group itself is whole for a member, for whoever runs the group, and for a stranger")
    void everyCardOfTheGroup(Language language, boolean formal) {
        Hall hall = new Hall(Circle.classic(), language, formal);
        for (GroupView view : GroupView.values()) {
            for (Scene scene : scenes(hall, new Announcement.AboutGroup())) {
                Card card = COMPOSER.group(view, GroupScene.of(scene));
                CardCheck.of(card, language, formal, view + " for " + scene.viewer());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tongues")
    void everyView(Language language, boolean formal) {
        for (Map.Entry<String, Supplier<Hall>> point :
                Samples.halls(language, formal).entrySet()) {
            Hall hall = point.getValue().get();
            for (Entry.View view : Entry.View.values()) {
                for (MemberId who : Story.ALL) {
                    Card card = COMPOSER.view(view, "w1", hall.scene(who));
                    CardCheck.of(card, language, formal, point.getKey() + " " + view + " for " + who);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tongues")
    void everyRefusalQuestionAndSentence(Language language, boolean formal) {
        Scene scene = Samples.halls(language, formal).get("clarification").get().scene(Story.SAM);
        for (Refusal refusal : Refusal.values()) {
            CardCheck.of(COMPOSER.refusal(refusal, scene), language, formal, refusal.name());
        }
        for (Question question : Samples.questions()) {
            CardCheck.of(COMPOSER.question(question, scene), language, formal, question.toString());
        }
        for (Sentence sentence : Sentence.values()) {
            CardCheck.of(COMPOSER.sentence(sentence, language, formal, "next"), language, formal, sentence.name());
        }
    }

    @ParameterizedTest
    @MethodSource("tongues")
    @DisplayName("Every form stands within the strictest platform's limits, at every point, for everyone")
    void everyForm(Language language, boolean formal) {
        int[] forms = {0};
        for (Map.Entry<String, Supplier<Hall>> point :
                Samples.halls(language, formal).entrySet()) {
            Hall hall = point.getValue().get();
            for (Entry entry : CATALOG.entries()) {
                for (MemberId who : isAsked(entry) ? Story.ALL : List.<MemberId>of()) {
                    Scene scene = hall.scene(who);
                    forms[0]++;
                    form(COMPOSER.form(entry, Action.of(entry.name(), null), scene, Map.of()), entry);
                }
            }
        }
        assertThat(forms[0]).isGreaterThan(1_000);
    }

    @Test
    @DisplayName("A contribution's form opened while words are hidden says so when it comes back, and no other does")
    void formOpenedWhileHidden() {
        Entry contribute = CATALOG.find("contribute").orElseThrow();
        Hall hall = new Hall(Circle.classic(), Language.EN, false).tell(story -> story.at("consultation"));
        assertThat(target(contribute, hall)).isEmpty();
        hall.does(Story.CLAIRE, new SessionCommand.OpenHidden());
        assertThat(target(contribute, hall)).isEqualTo(Entry.HIDDEN);
        assertThat(target(CATALOG.find("note").orElseThrow(), hall)).isEmpty();
    }

    private static String target(Entry entry, Hall hall) {
        Action pressed = Action.of(entry.name(), null);
        return COMPOSER.form(entry, pressed, hall.scene(Story.SAM), Map.of())
                .submit()
                .target();
    }

    /** An entry of which nothing is required is done at once, without its form. */
    private static boolean isAsked(Entry entry) {
        return entry.fields().stream().anyMatch(Entry.FieldSpec::required);
    }

    private static void form(Form form, Entry entry) {
        assertThat(form.title()).isNotBlank().hasSizeLessThanOrEqualTo(24);
        assertThat(form.submit().entry()).isEqualTo(entry.name());
        for (Form.Field field : form.fields()) {
            assertThat(entry.fields()).extracting(Entry.FieldSpec::name).contains(field.name());
            assertThat(field.label()).isNotBlank().hasSizeLessThanOrEqualTo(45).doesNotContain("{");
            options(field).forEach(option -> {
                assertThat(option.label()).isNotBlank();
                if (!LINES_OF_THE_FORMAT.contains(option.label())) {
                    assertThat(option.label()).hasSizeLessThanOrEqualTo(75);
                }
                assertThat(option.value()).isNotBlank().hasSizeLessThanOrEqualTo(64);
            });
        }
    }

    private static List<Form.Option> options(Form.Field field) {
        return switch (field) {
            case Form.Choice choice -> choice.options();
            case Form.Many many -> many.options();
            case Form.Person person -> person.options();
            case Form.Line ignored -> List.of();
            case Form.Paragraph ignored -> List.of();
            case Form.Date ignored -> List.of();
        };
    }

    @Test
    @DisplayName("A silent consultant has two choices, not ten")
    void nowIsShort() {
        Samples.halls(Language.FR, false).forEach((point, hall) -> {
            Hall here = hall.get();
            for (MemberId who : Story.ALL) {
                assertThat(COMPOSER.view(Entry.View.NOW, "", here.scene(who)).actions())
                        .as(point + " " + who)
                        .hasSizeBetween(2, 3);
            }
        });
        Hall presentation =
                Samples.halls(Language.FR, false).get("presentation").get();
        assertThat(COMPOSER.view(Entry.View.NOW, "", presentation.scene(Story.SAM))
                        .actions())
                .extracting(Button::label)
                .containsExactly("Prendre une note", "Où en est-on");
    }

    @Test
    @DisplayName("Every button stands for an entry of the catalog")
    void everyButtonLeadsSomewhere() {
        List<String> entries = new ArrayList<>();
        Samples.halls(Language.EN, false).values().forEach(hall -> {
            Hall here = hall.get();
            for (Announcement what : Samples.announcements()) {
                for (Scene scene : scenes(here, what)) {
                    CardText.buttons(COMPOSER.card(what, scene))
                            .forEach(each -> entries.add(each.action().entry()));
                }
            }
        });
        assertThat(entries)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(CATALOG.find(name)).isPresent());
    }

    @Test
    @DisplayName("An erased text renders as erased, a long one is cut with a button that shows it whole")
    void erasedAndLong() {
        Hall hall = Samples.halls(Language.EN, false).get("consultation").get();
        var said = hall.state().currentCase().orElseThrow().contributions().getLast();
        hall.text(said.words().id(), "😀".repeat(3_500));
        Announcement what = new Announcement.CarriedWords(hall.state().id(), 1, List.of(said.number()), false);
        Card card = COMPOSER.card(what, hall.scene(null));
        assertThat(CardText.of(card)).hasSizeLessThan(3_100);
        assertThat(CardText.buttons(card)).extracting(Button::label).contains("Read on");
        Card whole = COMPOSER.view(Entry.View.READ_ON, said.words().id().value(), hall.scene(Story.ALI));
        assertThat(whole.blocks().stream()
                        .mapToInt(block -> ((Block.Quote) block).words().length())
                        .sum())
                .isEqualTo(7_000);
        hall.erase(said.words().id());
        assertThat(CardText.of(COMPOSER.card(what, hall.scene(null))))
                .contains("erased")
                .doesNotContain("😀");
    }

    @Test
    @DisplayName("By whatever id, nobody reads on in a hidden contribution, a note or a draft of another")
    void readOnKeepsSecrets() {
        Hall hall = Samples.halls(Language.EN, false).get("hidden").get();
        var hidden = hall.state().currentCase().orElseThrow().contributions().getLast();
        String id = hidden.words().id().value();
        String words = hall.word(hidden.words().id());
        assertThat(CardText.of(COMPOSER.view(Entry.View.READ_ON, id, hall.scene(Story.SAM))))
                .contains(words);
        for (MemberId who : List.of(Story.CLAIRE, Story.LEA, Story.ALI)) {
            assertThat(CardText.of(COMPOSER.view(Entry.View.READ_ON, id, hall.scene(who))))
                    .doesNotContain(words);
        }
    }

    @Test
    void aFormOfAnUnknownEntryIsABug() {
        Scene scene = Samples.halls(Language.EN, false).get("opening").get().scene(Story.SAM);
        Entry unknown = new Entry(
                "nothing",
                null,
                Entry.Who.ANYONE,
                false,
                List.of(new Entry.FieldSpec("x", Entry.Shape.LINE, false, true, 9)),
                new Entry.Meaning.TakesNote());
        assertThatCode(() -> COMPOSER.form(unknown, Action.of("nothing", null), scene, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("form.nothing");
    }
}
