package org.codevbot.core.announcement;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.announcement.Paper.Part;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.Mark;
import org.codevbot.core.session.Plan;
import org.codevbot.core.session.Words;

/** The client's summary: contract, what is kept without authors' names, what is for later, the plan. */
final class Summary {
    private final Scene scene;
    private final Page page;
    private final List<Part> parts = new ArrayList<>();

    private Summary(Scene scene) {
        this.scene = scene;
        this.page = new Page(scene);
    }

    static Paper of(Scene scene, int caseNumber) {
        Summary summary = new Summary(scene);
        TalkCards.caseOf(scene, caseNumber).ifPresent(summary::write);
        return new Paper(
                summary.page.wording().language(),
                summary.title(),
                summary.parts,
                summary.page.wording().line("paper.missing"));
    }

    private String title() {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(page.wording().language().locale())
                .withZone(scene.group().zone())
                .format(scene.state().scheduledAt());
        return page.wording().line("summary.title", "day", day);
    }

    private void write(Case each) {
        Words needs = each.needs();
        if (needs != null) {
            heading("needs.label");
            parts.add(new Part.Quote(oneLine(needs)));
        }
        Words sentence = each.contract().sentence();
        if (sentence != null) {
            heading("contract.label");
            parts.add(new Part.Quote(oneLine(sentence)));
            parts.add(new Part.Line(ContractCards.types(page, each.contract())));
        }
        marked(each, Mark.KEEP, "summary.kept");
        marked(each, Mark.LATER, "summary.later");
        plan(each.plan());
        parts.add(new Part.Foot(page.wording().line("summary.leaves")));
    }

    private void heading(String key) {
        parts.add(new Part.Heading(2, page.wording().line(key)));
    }

    private void marked(Case each, Mark mark, String key) {
        List<Contribution> marked = each.contributions().stream()
                .filter(said -> !said.hidden() && !said.withdrawn())
                .filter(said -> each.notebook().get(said.number()) == mark)
                .toList();
        if (marked.isEmpty()) {
            return;
        }
        heading(key);
        marked.forEach(said -> parts.add(new Part.Item(oneLine(said.words()))));
    }

    private void plan(Plan plan) {
        if (plan.keeps().isEmpty() && plan.commitments().isEmpty()) {
            return;
        }
        heading("summary.plan");
        plan.keeps().forEach(words -> parts.add(new Part.Item(oneLine(words))));
        for (Plan.Commitment commitment : plan.commitments()) {
            parts.add(new Part.Heading(3, page.wording().line("plan.aim", "number", commitment.number())));
            line("plan.aim-short", oneLine(commitment.aim()));
            line("plan.first-step", oneLine(commitment.firstStep()));
            if (commitment.by() != null) {
                line("plan.by", TalkCards.day(page, commitment.by()));
            }
            Words sign = commitment.sign();
            if (sign != null) {
                line("plan.sign", oneLine(sign));
            }
        }
    }

    private void line(String key, String value) {
        parts.add(new Part.Item(
                page.wording().line("summary.line", "label", page.wording().line(key), "value", value)));
    }

    /** No new line that would end a list. */
    private String oneLine(Words words) {
        return scene.words()
                .apply(words.id())
                .orElseGet(() -> page.wording().line("erased"))
                .strip()
                .replaceAll("\\s*\\R\\s*", " ");
    }
}
