package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Pace;
import org.codevbot.core.format.Role;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.CardText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On no screen of a format stands another format's word for a role or for the contract (product.md section 2). */
class OwnWordsTest {
    private static final Composer COMPOSER = new Composer();
    private static final Catalog CATALOG = new Catalog();
    private static final List<MemberId> LOOKERS = List.of(Story.CLAIRE, Story.LEA, Story.SAM);

    /** Each shipped format in one of its lengths. */
    static Stream<Format> formats() {
        Map<String, Format> one = new LinkedHashMap<>();
        FormatCatalog.shippedAnd().all().stream()
                .filter(format -> format.pace() == Pace.LIVE && format.cases() == 1)
                .forEach(format -> one.put(format.key().code(), format));
        return one.values().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    @DisplayName("No card, form, view, refusal or help of a format shows another format's word, in either language")
    void ownWords(Format format) {
        for (Language language : Language.values()) {
            Set<String> texts = texts(format, language, false);
            assertThat(texts).as("texts read").hasSizeGreaterThan(300);
            assertThat(used(own(format, language), texts))
                    .as("the search finds the format's own words")
                    .contains(
                            format.word(Role.CLIENT).one().in(language),
                            format.word(Role.CONSULTANT).many().in(language));
            assertThat(found(foreign(format, language), texts))
                    .as(format.key().code() + " " + language)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    @DisplayName("A group that says vous is told tu by no card, form, view, refusal or help of any format")
    void vous(Format format) {
        Set<String> texts = texts(format, Language.FR, true);
        assertThat(texts).anyMatch(text -> text.contains("vous"));
        assertThat(texts)
                .allSatisfy(text -> assertThat(Tutoiement.find(text)).as(text).isEmpty());
    }

    @Test
    @DisplayName("A planted word is found, whole and in either case, and no part of a word is")
    void plantedWord() {
        Format classic = find("classic");
        assertThat(found(foreign(classic, Language.FR), Set.of("Le Demandeur écoute.", "Les demandes", "un animateur")))
                .containsExactly("demandeur: Le Demandeur écoute.");
        assertThat(found(foreign(find("cooperants"), Language.FR), Set.of("Formuler le contrat", "le contraste")))
                .containsExactly("contrat: Formuler le contrat");
        assertThat(found(foreign(find("exploration"), Language.EN), Set.of("The facilitator asks")))
                .containsExactly("facilitator: The facilitator asks");
    }

    @Test
    @DisplayName("What is answered outside of any format speaks of no role and no contract by any format's word")
    void outsideOfAnyFormat() {
        for (Language language : Language.values()) {
            Set<String> all =
                    formats().flatMap(each -> own(each, language).stream()).collect(Collectors.toSet());
            Set<String> texts = new HashSet<>();
            for (Sentence sentence : Sentence.values()) {
                read(COMPOSER.sentence(sentence, language, false, "next"), texts);
            }
            assertThat(found(all, texts)).isEmpty();
        }
    }

    private static Format find(String code) {
        return formats()
                .filter(format -> format.key().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** All that a tour through a session of the format lets anybody read. */
    private static Set<String> texts(Format format, Language language, boolean formal) {
        Set<String> texts = new HashSet<>();
        Hall hall = new Hall(format, language, formal);
        Tour.of(hall, here -> look(here, texts));
        assertThat(hall.state().isClosed())
                .as(format.key() + " came to its end")
                .isTrue();
        hall.heard().forEach(heard -> read(heard.card(), texts));
        hall.state()
                .cases()
                .forEach(each -> texts.add(
                        COMPOSER.paper(new FileRef.Summary(hall.state().id(), each.number()), hall.scene(each.client()))
                                .markdown()));
        return texts;
    }

    private static void look(Hall hall, Set<String> texts) {
        for (MemberId who : LOOKERS) {
            Scene scene = hall.scene(who);
            for (Entry.View view : Entry.View.values()) {
                read(COMPOSER.view(view, "", scene), texts);
            }
            for (Refusal refusal : Refusal.values()) {
                read(COMPOSER.refusal(refusal, scene), texts);
            }
            for (Entry entry : CATALOG.entries()) {
                if (entry.invites() || entry.fields().stream().anyMatch(Entry.FieldSpec::required)) {
                    read(COMPOSER.form(entry, Action.of(entry.name(), null), scene, Map.of()), texts);
                }
            }
        }
    }

    private static void read(Card card, Set<String> texts) {
        texts.addAll(CardText.of(card).lines().toList());
        texts.add(card.push());
    }

    private static void read(Form form, Set<String> texts) {
        texts.add(form.title());
        for (Form.Field field : form.fields()) {
            texts.add(field.label());
            options(field).forEach(option -> texts.add(option.label()));
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

    private static Set<String> own(Format format, Language language) {
        return Stream.concat(Stream.of(Role.values()).map(format::word), Stream.of(format.contract()))
                .flatMap(noun -> Stream.of(noun.one(), noun.many()))
                .map(label -> label.in(language))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A request in the plain sense of the word is made everywhere, whatever the contract is called. */
    private static Set<String> foreign(Format format, Language language) {
        Set<String> foreign =
                formats().flatMap(each -> own(each, language).stream()).collect(Collectors.toCollection(TreeSet::new));
        foreign.removeAll(own(format, language));
        foreign.removeAll(Set.of("demande", "demandes", "request", "requests"));
        return foreign;
    }

    private static Set<String> used(Set<String> words, Set<String> texts) {
        return words.stream()
                .filter(word -> texts.stream()
                        .anyMatch(text -> whole(word).matcher(text).find()))
                .collect(Collectors.toSet());
    }

    private static List<String> found(Set<String> words, Set<String> texts) {
        List<String> found = new ArrayList<>();
        for (String word : words) {
            Pattern whole = whole(word);
            texts.stream()
                    .filter(text -> whole.matcher(text).find())
                    .sorted()
                    .forEach(text -> found.add(word + ": " + text));
        }
        return found;
    }

    private static Pattern whole(String word) {
        return Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})");
    }
}
