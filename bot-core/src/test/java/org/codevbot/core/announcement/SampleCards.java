package org.codevbot.core.announcement;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Question;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.Story;
import org.codevbot.core.session.WordsId;

/**
 * Every card and form that can be composed, at each point of a session's life, for everybody: what a renderer of any
 * platform has to take. Whatever people write in it is {@code words}.
 */
public final class SampleCards {
    private static final Composer COMPOSER = new Composer();

    private final Language language;
    private final boolean formal;
    private final String words;

    public SampleCards(Language language, boolean formal, String words) {
        this.language = language;
        this.formal = formal;
        this.words = words;
    }

    /** A name and a card, for every announcement, view, answer and question. */
    public void cards(BiConsumer<String, Card> watch) {
        Samples.halls(language, formal).forEach((point, told) -> {
            Hall hall = hall(told);
            for (Announcement what : Samples.announcements()) {
                for (MemberId who : readers(what)) {
                    String reader = who == null ? "" : " for " + who;
                    give(watch, point + " " + what + reader, COMPOSER.card(what, hall.scene(who)));
                }
            }
            for (Entry.View view : Entry.View.values()) {
                for (MemberId who : Story.ALL) {
                    give(
                            watch,
                            point + " " + view + " for " + who,
                            COMPOSER.view(view, anyWords(hall), hall.scene(who)));
                }
            }
        });
        Hall hall = hall(Objects.requireNonNull(Samples.halls(language, formal).get("clarification")));
        for (GroupView view : GroupView.values()) {
            for (MemberId who : Story.ALL) {
                give(watch, view.name(), COMPOSER.group(view, GroupScene.of(hall.scene(who))));
            }
        }
        answers(watch);
    }

    /** Every card at the points where as much as may be stands on it; each text is those words between two marks. */
    public void crowded(BiConsumer<String, Card> watch) {
        Crowd.halls(language, words).forEach((point, hall) -> {
            for (Announcement what : Samples.announcements()) {
                for (MemberId who : readers(what)) {
                    give(watch, point + " " + what, COMPOSER.card(what, Crowd.scene(hall, who)));
                }
            }
            for (Entry.View view : Entry.View.values()) {
                give(watch, point + " " + view, COMPOSER.view(view, anyWords(hall), Crowd.scene(hall, Story.LEA)));
            }
        });
    }

    private void answers(BiConsumer<String, Card> watch) {
        Scene scene = hall(Objects.requireNonNull(
                        Samples.halls(language, formal).get("clarification")))
                .scene(Story.SAM);
        for (Refusal refusal : Refusal.values()) {
            give(watch, refusal.name(), COMPOSER.refusal(refusal, scene));
        }
        for (Question question : Samples.questions()) {
            give(watch, question.getClass().getSimpleName(), COMPOSER.question(question, scene));
        }
        for (Sentence sentence : Sentence.values()) {
            give(watch, sentence.name(), COMPOSER.sentence(sentence, language, formal, "next"));
        }
    }

    /** What is said in a session of every format in which all is done once. */
    public void tours(BiConsumer<String, Card> watch) {
        for (String code : FormatCatalog.shippedAnd().codes()) {
            Format format = FormatCatalog.shippedAnd().all().stream()
                    .filter(each -> each.key().code().equals(code))
                    .findFirst()
                    .orElseThrow();
            Hall hall = new Hall(format, language, formal).everyText(ignored -> words);
            Tour.of(hall, ignored -> {});
            hall.heard().forEach(heard -> give(watch, code + " " + heard.key().value(), heard.card()));
        }
    }

    /** Every form that asks for something, empty and filled. */
    public void forms(BiConsumer<String, Form> watch) {
        Samples.halls(language, formal).forEach((point, told) -> {
            Hall hall = hall(told);
            for (Entry entry : new Catalog().entries()) {
                if (entry.fields().stream().anyMatch(Entry.FieldSpec::required)) {
                    for (MemberId who : Story.ALL) {
                        Action action = Action.of(entry.name(), null);
                        watch.accept(
                                point + " " + entry.name(), COMPOSER.form(entry, action, hall.scene(who), Map.of()));
                        watch.accept(
                                point + " " + entry.name() + " filled",
                                COMPOSER.form(
                                        entry,
                                        action,
                                        hall.scene(who),
                                        Map.of("words", words, "sentence", words, "types", "IDEAS")));
                    }
                }
            }
        });
    }

    /** The form with which the rules of each shipped format are accepted, one by one. */
    public void joining(BiConsumer<Format, Form> watch) {
        Entry join = new Catalog().find("join-group").orElseThrow();
        for (Format format : FormatCatalog.shippedAnd().all()) {
            GroupScene scene = GroupScene.of(new Hall(format, language, formal).scene(Story.SAM));
            watch.accept(format, COMPOSER.groupForm(join, Action.of("join-group", null), scene, Map.of()));
        }
    }

    private Hall hall(Supplier<Hall> told) {
        return told.get().everyText(ignored -> words);
    }

    /** Shared cards have no reader. */
    private static List<MemberId> readers(Announcement what) {
        return switch (what) {
            case Announcement.Shared ignored -> Collections.singletonList(null);
            case Announcement.Private ignored -> Story.ALL;
            case Announcement.OfGroup ignored -> Story.ALL;
        };
    }

    /** The words of whatever was said last, so that there is something to read on in. */
    private static String anyWords(Hall hall) {
        return hall.state().cases().stream()
                .flatMap(each -> each.contributions().stream())
                .map(each -> each.words().id())
                .reduce((first, second) -> second)
                .map(WordsId::value)
                .orElse("w1");
    }

    private static void give(BiConsumer<String, Card> watch, String name, Card card) {
        if (!card.silent()) {
            watch.accept(name, card);
        }
    }
}
