package org.codevbot.core.announcement;

import java.util.List;
import java.util.Set;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.Label;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Right;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Contract;
import org.codevbot.core.session.Floor;

/** Where we are: the one status card, and the card that opens each step. */
final class StatusCards {
    private StatusCards() {}

    static Card status(Scene scene) {
        Page page = new Page(scene);
        Sight sight = page.sight();
        if (sight.state().isClosed()) {
            return page.title("status.closed").card("status.push");
        }
        if (sight.paused() != null) {
            page.title("status.paused", "stage", name(page));
        } else if (sight.offered()) {
            page.title("status.offered");
        } else {
            page.title("status.title", "stage", name(page));
        }
        WindowCards.clock(page);
        if (sight.spoken()) {
            sight.step().ifPresent(step -> SpokenCards.step(page, step));
        }
        sight.step().ifPresent(step -> floor(page, step));
        TimekeeperCards.moving(page);
        sight.step().map(Step::pinned).ifPresent(question -> pinned(page, question));
        contract(page);
        if (!sight.offered() && !WindowCards.isEndOver(page)) {
            page.field("status.end", WindowCards.end(page));
        }
        page.foot(page.primary("now"));
        if (sight.spoken() && sight.step().isPresent()) {
            buttons(page, sight.step().get());
        } else {
            tools(page);
        }
        if (scene.viewer() != null && !sight.leads()) {
            page.foot(page.button("went-out"));
        }
        return page.card("status.push");
    }

    private static void tools(Page page) {
        if (page.sight().step().isPresent()) {
            turn(page);
        }
        page.foot(page.button("note"));
        if (hasContract(page.sight())) {
            page.foot(page.button("see-contract"));
        }
    }

    /** A hand is raised in a meeting; over working days one says that one's part is done. */
    static void turn(Page page) {
        if (page.sight().windows().isToldDone()) {
            page.foot(WindowCards.part(page));
        } else if (!page.sight().windows().apply()) {
            page.foot(hand(page));
        }
    }

    /** Raise it, or lower it for a reader whose hand is up. */
    static Button hand(Page page) {
        boolean up = page.scene().state().floor().hands().stream()
                .anyMatch(each -> each.equals(page.scene().viewer()));
        return up ? page.button("button.hand-down", "hand", "down", Look.PLAIN) : page.button("hand");
    }

    /** "Step 2 of 6 · Clarification", or the block's name. */
    static String name(Page page) {
        return page.sight()
                .stage()
                .map(stage -> Stages.name(page, stage))
                .orElseGet(() -> page.wording().line("stage.before"));
    }

    static boolean hasContract(Sight sight) {
        return sight.theCase().filter(each -> each.contract().version() > 0).isPresent()
                && !sight.sitting().accord().firstRequest();
    }

    private static void contract(Page page) {
        page.sight().theCase().ifPresent(each -> {
            Contract contract = each.contract();
            if (contract.sentence() != null) {
                boolean first = page.sight().sitting().accord().firstRequest();
                page.quote(page.wording().line(first ? "request.label" : "contract.label"), contract.sentence());
            }
        });
    }

    /** The question that the step keeps in sight. */
    private static void pinned(Page page, Label question) {
        page.say("step.pinned", "question", page.wording().in(question));
    }

    /** Who has the floor, the round and the raised hands. */
    static void floor(Page page, Step step) {
        Sight sight = page.sight();
        page.field("status.floor", Text.plain(speakers(page, step)));
        Floor.Round round = sight.state().floor().round();
        if (round != null && !round.waiting().isEmpty()) {
            page.field("status.round", roundLine(page, round));
        }
        List<MemberId> hands = sight.state().floor().hands();
        if (!hands.isEmpty()) {
            page.field("status.hands", Text.plain(page.names(hands)));
        }
        if (sight.state().floor().hidden()) {
            page.say("status.hidden");
        }
        if (sight.state().floor().sorting()) {
            page.say("status.sorting");
        }
    }

    /** Each one's share is what is left divided by those still to speak: shown, never enforced. */
    private static Text roundLine(Page page, Floor.Round round) {
        List<MemberId> waiting = round.waiting();
        if (page.sight().windows().apply()) {
            return Text.plain(page.names(waiting));
        }
        int share = Math.max(1, page.sight().minutesLeft() / waiting.size());
        return waiting.size() == 1
                ? page.wording()
                        .text("round.last", "name", page.scene().firstName(waiting.getFirst()), "minutes", share)
                : page.wording()
                        .text(
                                "round.line",
                                "name",
                                page.scene().firstName(waiting.getFirst()),
                                "then",
                                page.names(waiting.subList(1, waiting.size())),
                                "minutes",
                                share);
    }

    private static String speakers(Page page, Step step) {
        boolean client = !step.rightsOf(Role.CLIENT).isEmpty() && !step.answersWhenAsked();
        boolean consultants = !step.rightsOf(Role.CONSULTANT).isEmpty();
        String who = page.sight()
                .client()
                .map(page.scene()::firstName)
                .orElseGet(() -> page.wording().line("role.client"));
        if (client && consultants) {
            return page.wording().line("floor.both", "name", who);
        }
        if (client) {
            return who;
        }
        return page.wording().line(consultants ? "floor.consultants" : "floor.nobody");
    }

    /** Opens a step: aim, who speaks, who listens, minutes, what comes of it. */
    static Card step(Scene scene, int stage) {
        Page page = new Page(scene);
        if (!(scene.format().stages().get(stage) instanceof Step step)) {
            throw new IllegalArgumentException("not a step: " + stage);
        }
        page.title("step.title", "stage", Stages.name(page, step));
        page.say(Text.plain(page.wording().in(step.aim())));
        Label question = step.pinned();
        if (question != null) {
            pinned(page, question);
        }
        rights(page, step);
        page.field("step.minutes", Stages.lasting(page, stage));
        if (!step.produces().isEmpty()) {
            page.field("step.produces", Text.plain(produces(page, step)));
        }
        if (step.sortingMinutes() > 0) {
            page.say("step.sorting", "minutes", step.sortingMinutes());
        }
        if (scene.state().timing().stage() == stage && scene.state().floor().hidden()) {
            page.say("hidden-opened.text");
        }
        for (Label prompt : step.prompts()) {
            page.say(Text.plain("• " + page.wording().in(prompt)));
        }
        // The clock is on the status card and the panel alone; what can be done is offered while the step runs.
        if (scene.state().timing().stage() == stage && !scene.state().isClosed()) {
            buttons(page, step);
        }
        if (step.yields(Output.LEARNING)
                && step.caseNumber() == scene.format().cases()
                && !page.sight().hasClose()) {
            ClosingCards.ratings(page);
        }
        return page.card("step.push");
    }

    private static void rights(Page page, Step step) {
        String client = page.sight()
                .state()
                .caseOf(step.caseNumber())
                .map(each -> page.scene().firstName(each.client()))
                .orElseGet(() -> Wording.capital(page.wording().line("role.client")));
        page.field(new Block.Field(client, page.wording().text("may-one." + clientVerb(step))));
        page.field(new Block.Field(
                Wording.capital(page.wording().line("role.consultants")),
                page.wording().text("may-many." + verb(step.rightsOf(Role.CONSULTANT)))));
    }

    private static String clientVerb(Step step) {
        return step.answersWhenAsked() ? "ANSWER_WHEN_ASKED" : verb(step.rightsOf(Role.CLIENT));
    }

    private static String verb(Set<Right> rights) {
        if (rights.isEmpty()) {
            return "LISTEN";
        }
        if (rights.contains(Right.SPEAK)) {
            return rights.contains(Right.ASK) ? "SPEAK_AND_ASK" : "SPEAK";
        }
        if (rights.contains(Right.RESTATE)) {
            return "RESTATE";
        }
        return rights.contains(Right.ASK) ? "ASK" : "ANSWER";
    }

    private static String produces(Page page, Step step) {
        return String.join(
                " · ",
                step.produces().stream()
                        .sorted()
                        .map(output -> page.wording().line("output." + output.name()))
                        .toList());
    }

    /** The same buttons for everyone: rights are judged at the press. */
    private static void buttons(Page page, Step step) {
        if (step.yields(Output.REQUEST)) {
            page.foot(page.primary("first-request"));
        }
        if (step.yields(Output.NEEDS)) {
            page.foot(page.primary("needs"));
        }
        if (step.yields(Output.CONTRACT)) {
            page.foot(page.primary("contract"));
            if (step.rightsOf(Role.CONSULTANT).contains(Right.RESTATE)) {
                page.foot(page.primary("reformulate"));
            }
        }
        if (step.yields(Output.PLAN)) {
            page.foot(page.primary("keep"), page.primary("commit"));
        }
        if (step.yields(Output.LEARNING)) {
            page.foot(page.primary("learn"), page.button("working"), page.button("change"));
        }
        page.foot(contribute(page, step));
        if (page.sight().windows().isToldDone()) {
            page.foot(WindowCards.part(page));
        } else if (!page.sight().windows().apply()) {
            page.foot(page.button("hand"));
        }
        page.foot(page.button("pass"), page.button("note"));
        if (hasContract(page.sight()) && !step.yields(Output.CONTRACT)) {
            page.foot(page.button("see-contract"));
        }
    }

    /** Named by what the helpers do here. */
    static Button contribute(Page page, Step step) {
        boolean asks = verb(step.rightsOf(Role.CONSULTANT)).equals("ASK");
        boolean main = !step.yields(Output.CONTRACT) && !step.yields(Output.PLAN) && !step.yields(Output.LEARNING);
        if (SpokenCards.handsCards(page)) {
            return page.button("button.hand-card", "contribute", "", main ? Look.PRIMARY : Look.PLAIN);
        }
        return page.button(
                asks ? "button.ask" : "button.contribute", "contribute", "", main ? Look.PRIMARY : Look.PLAIN);
    }
}
