package org.codevbot.core.announcement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Closing;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.Plan;
import org.codevbot.core.session.Words;

/** The words that the bot carries, the plan and the learnings, as the group reads them. */
final class TalkCards {
    private TalkCards() {}

    /** The case of that number; none when its client has withdrawn since, and then there is nothing to say. */
    static Optional<Case> caseOf(Scene scene, int number) {
        return scene.state().cases().stream()
                .filter(each -> each.number() == number)
                .findFirst();
    }

    /** What was asked for, in that order; a hidden one is nobody's to read, whatever was asked. */
    static Card carried(Scene scene, int caseNumber, List<Integer> numbers, boolean revealed) {
        Page page = new Page(scene);
        if (revealed) {
            page.title("carried.revealed");
        }
        List<Contribution> all =
                caseOf(scene, caseNumber).map(Case::contributions).orElse(List.of());
        List<Contribution> shown = numbers.stream()
                .flatMap(number -> all.stream().filter(each -> each.number() == number))
                .filter(each -> !each.hidden() && each.to() == null)
                .toList();
        for (Contribution each : shown) {
            if (each.withdrawn()) {
                page.say("carried.withdrawn");
            } else {
                page.said(page.author(each), each.words());
            }
        }
        return shown.isEmpty() ? Card.SILENT : page.card("carried.push");
    }

    static Card plan(Scene scene, int caseNumber) {
        return caseOf(scene, caseNumber).map(each -> plan(scene, each)).orElse(Card.SILENT);
    }

    private static Card plan(Scene scene, Case each) {
        Page page = new Page(scene);
        plan(page.title("plan.title", "name", scene.firstName(each.client())), each);
        return page.wholeBy(ReadOn.button(page, ReadOn.Of.PLAN, each.number())).card("plan.push");
    }

    /** What is kept and what is set out to be done. */
    static void plan(Page page, Case each) {
        Plan plan = each.plan();
        if (!plan.keeps().isEmpty()) {
            page.say("plan.keeps");
            plan.keeps().forEach(words -> page.quote(null, words));
        }
        plan.commitments().forEach(commitment -> commitment(page, commitment));
    }

    /** Without how much it is wanted and how sure it is: those are the client's alone. */
    static void commitment(Page page, Plan.Commitment commitment) {
        page.divider();
        page.quote(page.wording().line("plan.aim", "number", commitment.number()), commitment.aim());
        page.quote(page.wording().line("plan.first-step"), commitment.firstStep());
        LocalDate by = commitment.by();
        if (by != null) {
            page.field("plan.by", Text.plain(day(page, by)));
        }
        Words sign = commitment.sign();
        if (sign != null) {
            page.quote(page.wording().line("plan.sign"), sign);
        }
    }

    /** A day has no zone: it is the same for every reader. */
    static String day(Page page, LocalDate day) {
        return day(page.wording(), day);
    }

    static String day(Wording wording, LocalDate day) {
        String written = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(wording.language().locale())
                .format(day);
        return switch (wording.language()) {
            case EN -> written;
            case FR -> day.getDayOfMonth() == 1 ? written.replaceFirst("^1 ", "1er ") : written;
        };
    }

    static Card learnings(Scene scene, int caseNumber) {
        Page page = new Page(scene);
        learnings(page.title("learnings.title"), caseNumber);
        if (caseNumber == scene.format().cases()) {
            ClosingCards.ratings(page);
        }
        if (!scene.state().isClosed()) {
            page.foot(page.primary("learn"), page.button("working"), page.button("change"));
        }
        return page.wholeBy(ReadOn.button(page, ReadOn.Of.LEARNINGS, caseNumber))
                .card("learnings.push");
    }

    /** What was learned, how the group worked, what to change. */
    static void learnings(Page page, int caseNumber) {
        Closing closing = page.scene().state().closing();
        List<Closing.Said> learnings = of(closing.learnings(), caseNumber);
        List<Closing.Said> workings = of(closing.workings(), caseNumber);
        List<Closing.Said> changes = of(closing.changes(), caseNumber);
        learnings.forEach(said -> said(page, said));
        if (!workings.isEmpty()) {
            page.divider().say("learnings.working");
            workings.forEach(said -> said(page, said));
        }
        if (!changes.isEmpty()) {
            page.divider().say("learnings.change");
            changes.forEach(said -> said(page, said));
        }
    }

    /** Those of the case's own step; what is said in the close belongs to the last one. */
    private static List<Closing.Said> of(List<Closing.Said> all, int caseNumber) {
        return all.stream().filter(said -> said.of() == caseNumber).toList();
    }

    private static void said(Page page, Closing.Said said) {
        page.quote(page.scene().firstName(said.author()), said.words());
    }
}
