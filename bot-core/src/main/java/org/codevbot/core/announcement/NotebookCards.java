package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Step;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Cases;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.Mark;
import org.codevbot.core.session.Plan;
import org.codevbot.core.session.Words;

/** The client's notebook: what was said with its marks, the plan, and the way to stop. Nobody else can read it. */
final class NotebookCards {
    /** What is the client's own has at most half of the card: the others' words are there to be marked. */
    private static final int OWN = Extent.CARD / 2;

    private static final int OWN_PARTS = Extent.PARTS * 2 / 3;

    private NotebookCards() {}

    /** Shows what was said from the newest on; {@code from} passes over so many. */
    static Card notebook(Scene scene, int from) {
        Page page = new Page(scene);
        Case each = PersonCards.own(scene);
        page.title("notebook.title");
        if (each == null) {
            return page.say("notebook.not-yours").card("notebook.push");
        }
        page.say("notebook.text");
        if (from == 0) {
            Page own = new Page(scene);
            own(own, each);
            page.addAll(Extent.fitted(
                    own.blocks(), OWN, OWN_PARTS, ReadOn.button(page, ReadOn.Of.NOTEBOOK, each.number())));
        }
        said(page, each, from);
        if (open(page, each)) {
            foot(page, each);
        }
        return page.card("notebook.push");
    }

    /** What the client said of it: the needs, the contract, the plan. */
    static void own(Page page, Case each) {
        contract(page, each);
        plan(page, each);
    }

    private static boolean open(Page page, Case each) {
        return !page.scene().state().isClosed() && !each.closed();
    }

    private static boolean runs(Page page, Case each) {
        return each.number() == page.scene().state().underWay();
    }

    /** What is still to be said is asked for in the reader's own case only. */
    private static void contract(Page page, Case each) {
        Words needs = each.needs();
        if (needs != null) {
            page.quote(page.wording().line("needs.label"), needs);
        } else if (runs(page, each) && page.sight().needsMissing()) {
            page.say("notebook.needs");
        }
        Words sentence = each.contract().sentence();
        if (sentence != null) {
            boolean first = runs(page, each) && page.sight().sitting().accord().firstRequest();
            page.quote(page.wording().line(first ? "request.label" : "contract.label"), sentence);
        } else if (runs(page, each) && page.sight().yields(Output.CONTRACT)) {
            page.say("notebook.contract");
        }
    }

    private static void said(Page page, Case each, int from) {
        List<Contribution> shown = markable(page, each);
        if (shown.isEmpty()) {
            return;
        }
        page.divider()
                .entries(
                        shown.stream()
                                .map(said -> entry(page.scene(), each, said))
                                .toList(),
                        from,
                        "notebook");
    }

    private static List<Block> entry(Scene scene, Case each, Contribution said) {
        Page page = new Page(scene).said(new Page(scene).author(said), said.words());
        marked(page, each, said);
        return page.blocks();
    }

    /**
     * What others said where contributions are produced, or handed over as a card; what the client said needs no mark.
     */
    private static List<Contribution> markable(Page page, Case each) {
        return each.contributions().stream()
                .filter(said -> !said.hidden() && !said.withdrawn())
                .filter(said -> !said.author().equals(each.client()))
                .filter(said -> said.to() != null || isProduced(page, said))
                .sorted((a, b) -> Integer.compare(b.number(), a.number()))
                .toList();
    }

    private static boolean isProduced(Page page, Contribution said) {
        return page.scene().format().stages().get(said.stage()) instanceof Step step
                && step.yields(Output.CONTRIBUTIONS);
    }

    /** After the close the mark stays to be read, without buttons. */
    private static void marked(Page page, Case each, Contribution said) {
        Mark mark = each.notebook().get(said.number());
        if (open(page, each)) {
            page.choices(mark(page, each, said), marks(page, each, said));
        } else if (mark != null) {
            page.say("mark.is." + mark.name());
        }
    }

    private static Text mark(Page page, Case each, Contribution said) {
        Mark mark = each.notebook().get(said.number());
        return mark == null ? Text.plain("") : page.wording().text("mark.is." + mark.name());
    }

    private static List<Button> marks(Page page, Case each, Contribution said) {
        List<Button> buttons = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            Look look = mark == each.notebook().get(said.number()) ? Look.PRIMARY : Look.PLAIN;
            buttons.add(page.button("button.mark." + mark.name(), "mark", said.number() + ":" + mark.name(), look));
        }
        return buttons;
    }

    private static void plan(Page page, Case each) {
        Plan plan = each.plan();
        if (plan.keeps().isEmpty() && plan.commitments().isEmpty()) {
            return;
        }
        page.divider();
        if (!plan.keeps().isEmpty()) {
            page.say("plan.keeps");
        }
        plan.keeps().forEach(words -> page.quote(null, words));
        for (Plan.Commitment commitment : plan.commitments()) {
            TalkCards.commitment(page, commitment);
            if (open(page, each)) {
                page.choices(page.wording().text("plan.want"), levels(page, "want", commitment, commitment.want()));
                page.choices(page.wording().text("plan.sure"), levels(page, "sure", commitment, commitment.sure()));
                page.choices(
                        Text.plain(""),
                        page.button(
                                "button.remove-commitment",
                                "remove-commitment",
                                Integer.toString(commitment.number()),
                                Look.QUIET));
            }
        }
    }

    private static List<Button> levels(Page page, String entry, Plan.Commitment commitment, int chosen) {
        List<Button> buttons = new ArrayList<>();
        for (int level = 1; level <= 5; level++) {
            buttons.add(page.labelled(
                    Integer.toString(level),
                    entry,
                    commitment.number() + ":" + level,
                    level == chosen ? Look.PRIMARY : Look.PLAIN));
        }
        return buttons;
    }

    private static void foot(Page page, Case each) {
        Cases cases = new Cases(page.scene().state(), page.scene().format());
        if (!runs(page, each) || cases.overBetween(each.number())) {
            int plan = cases.indexOf(Output.PLAN, each.number());
            if (plan >= 0 && page.scene().state().timing().stage() >= plan) {
                page.foot(page.button("keep"), page.button("commit"));
            }
            page.foot(page.button("note"));
            return;
        }
        boolean contracts = page.sight().sitting().indexOf(Output.CONTRACT) >= 0;
        if (page.sight().yields(Output.REQUEST)) {
            page.foot(page.button("first-request"));
        }
        if (page.sight().yields(Output.NEEDS)) {
            page.foot(page.button("needs"));
        }
        if (contracts && page.sight().yields(Output.CONTRACT)) {
            ContractCards.yes(page).ifPresent(page::foot);
            page.foot(page.button("contract"));
        }
        if (page.sight().yields(Output.PLAN)) {
            page.foot(page.primary("keep"), page.primary("commit"));
        }
        page.foot(page.button("note"));
        if (each.contract().version() > 0 && !page.sight().sitting().accord().firstRequest()) {
            page.foot(page.button("off-contract"));
        }
        page.foot(page.button("went-out"));
        page.foot(page.button("button.stop", "stop", "", Look.DANGER));
    }
}
