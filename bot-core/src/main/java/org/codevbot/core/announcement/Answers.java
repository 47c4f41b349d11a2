package org.codevbot.core.announcement;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.codevbot.core.announcement.Scene.Shelf;
import org.codevbot.core.announcement.Span.When.Style;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.Language;
import org.codevbot.core.session.Limits;
import org.codevbot.core.session.Question;
import org.codevbot.core.session.Refusal;

/** What a caller is answered: refused and what to do, asked once more, or outside the rules. */
final class Answers {
    /** Their detail is the most characters that are taken. */
    private static final Set<Sentence> LIMITED =
            EnumSet.of(Sentence.TOO_LONG, Sentence.FIELD_TOO_LONG, Sentence.MESSAGE_TOO_LONG);

    private Answers() {}

    static Card refusal(Refusal reason, Scene scene) {
        Page page = new Page(scene);
        page.title(
                key(reason, scene),
                "now",
                page.wording().line("button.now"),
                "button",
                page.wording().line("button.contract"),
                "needs",
                page.wording().line("button.needs"));
        if (reason == Refusal.CHARTER_FIRST) {
            CharterCards.rules(page);
            page.foot(page.primary("accept-charter"));
        }
        page.foot(page.button("now"));
        if (!PersonCards.of(scene, Shelf.DRAFT).isEmpty()) {
            page.foot(page.button("drafts"));
        }
        return page.card("answer.push");
    }

    /** What the contract still misses depends on how it comes to hold. */
    private static String key(Refusal reason, Scene scene) {
        return reason == Refusal.CONTRACT_NOT_AGREED
                ? "refusal." + reason.name() + "." + scene.format().agreement().name()
                : "refusal." + reason.name();
    }

    static Card question(Question question, Scene scene) {
        Page page = new Page(scene);
        switch (question) {
            case Question.Extension extension -> {
                if (page.sight().windows().apply()) {
                    page.title("question.extend-days", "days", extension.minutes());
                } else {
                    page.title("question.extend", "minutes", extension.minutes());
                }
                changes(page, extension.shrinks(), extension.newEnd(), extension.endMoves());
                confirm(page, "extend-confirmed", Integer.toString(extension.minutes()));
            }
            case Question.EarlierEnd end -> {
                page.title("question.end-by", "end", new Span.When(end.newEnd(), Style.TIME));
                changes(page, end.shrinks(), end.newEnd(), false);
                confirm(page, "end-by-confirmed", Integer.toString(end.minutesFromNow()));
            }
            case Question.LateStart late -> lateStart(page, late);
            case Question.CharterWaits waits -> CharterCards.question(page, Boolean.TRUE.equals(waits.closing()));
            case Question.CloseNow ignored -> {
                page.title("question.close").say("question.close-text");
                page.foot(page.button("button.close-confirmed", "close-confirmed", "", Look.DANGER));
            }
        }
        return page.card("answer.push");
    }

    /** Three offers, each fine. */
    private static void lateStart(Page page, Question.LateStart late) {
        page.title("question.late", "late", late.minutesLate()).say("question.late-text");
        page.field("question.late-end", new Text(List.of(new Span.When(late.laterEnd(), Style.TIME))));
        page.foot(page.button("start-late"));
        Instant end = late.shorterEnd();
        if (end != null) {
            page.field(new Block.Field(
                    page.wording().line("question.late-shorter", "minutes", late.shorter()),
                    new Text(List.of(new Span.When(end, Style.TIME)))));
            page.foot(page.button(
                    "button.start-shorter",
                    "start-shorter",
                    Integer.toString(late.shorter()),
                    Look.PLAIN,
                    "minutes",
                    late.shorter()));
        }
        page.foot(page.button("move-date"));
    }

    private static void confirm(Page page, String entry, String target) {
        page.foot(page.button("button.confirmed", entry, target, Look.PRIMARY));
    }

    private static void changes(Page page, List<Question.Shrink> shrinks, Instant end, boolean moves) {
        for (Question.Shrink shrink : shrinks) {
            page.field(new Block.Field(
                    Stages.name(page, shrink.stage()),
                    page.wording().text("question.shrink", "from", shrink.fromMinutes(), "to", shrink.toMinutes())));
        }
        page.say(moves ? "question.moves" : "question.keeps", "end", WindowCards.when(page.scene(), end));
    }

    static Card sentence(Sentence sentence, String detail) {
        Card french = sentence(sentence, Language.FR, false, detail);
        Card english = sentence(sentence, Language.EN, false, detail);
        return new Card(french.title(), List.of(new Block.Paragraph(english.title())), List.of(), english.push());
    }

    static Card sentence(Sentence sentence, Language language, boolean formal, String detail) {
        Wording wording = new Wording(language, formal, null);
        Object shown = LIMITED.contains(sentence)
                ? limit(detail)
                : sentence == Sentence.UNKNOWN_COMMAND ? Views.command(detail, language) : detail;
        return new Card(
                wording.text("sentence." + sentence.name(), "detail", shown),
                List.of(),
                List.of(),
                wording.line("answer.push"));
    }

    /** An answer that was kept by a former version names a field here. */
    private static Integer limit(String detail) {
        return detail.matches("\\d{1,6}") ? Integer.valueOf(detail) : Integer.valueOf(Limits.CONTRIBUTION);
    }
}
