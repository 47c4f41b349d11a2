package org.codevbot.core.announcement;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.Mark;
import org.codevbot.core.session.Plan;
import org.codevbot.core.session.Words;

/** The client's summary, Markdown: contract, what is kept without authors' names, what is for later, the plan. */
final class Summary {
    private final Scene scene;
    private final Page page;
    private final StringBuilder out = new StringBuilder();

    private Summary(Scene scene) {
        this.scene = scene;
        this.page = new Page(scene);
    }

    static String of(Scene scene, int caseNumber) {
        return TalkCards.caseOf(scene, caseNumber)
                .map(each -> new Summary(scene).write(each))
                .orElse("");
    }

    private String write(Case each) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(page.wording().language().locale())
                .withZone(scene.group().zone())
                .format(scene.state().scheduledAt());
        out.append("# ")
                .append(page.wording().line("summary.title", "day", day))
                .append("\n");
        Words needs = each.needs();
        if (needs != null) {
            heading("needs.label");
            quote(needs);
        }
        Words sentence = each.contract().sentence();
        if (sentence != null) {
            heading("contract.label");
            quote(sentence);
            out.append("\n")
                    .append(escaped(ContractCards.types(page, each.contract())))
                    .append("\n");
        }
        marked(each, Mark.KEEP, "summary.kept");
        marked(each, Mark.LATER, "summary.later");
        plan(each.plan());
        out.append("\n---\n").append(page.wording().line("summary.leaves")).append("\n");
        return out.toString();
    }

    private void heading(String key) {
        out.append("\n## ").append(page.wording().line(key)).append("\n\n");
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
        for (Contribution said : marked) {
            out.append("- ").append(oneLine(said.words())).append("\n");
        }
    }

    private void plan(Plan plan) {
        if (plan.keeps().isEmpty() && plan.commitments().isEmpty()) {
            return;
        }
        heading("summary.plan");
        plan.keeps().forEach(words -> out.append("- ").append(oneLine(words)).append("\n"));
        for (Plan.Commitment commitment : plan.commitments()) {
            out.append("\n### ")
                    .append(page.wording().line("plan.aim", "number", commitment.number()))
                    .append("\n\n");
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
        out.append("- ")
                .append(page.wording()
                        .line("summary.line", "label", page.wording().line(key), "value", value))
                .append("\n");
    }

    private void quote(Words words) {
        out.append("> ").append(oneLine(words)).append("\n");
    }

    private String oneLine(Words words) {
        return escaped(
                scene.words().apply(words.id()).orElseGet(() -> page.wording().line("erased")));
    }

    /** People's words stay words: no markup, no new line that would end a list. */
    private static String escaped(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
