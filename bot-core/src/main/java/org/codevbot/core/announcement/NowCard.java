package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Right;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Cases;
import org.codevbot.core.session.Choice;
import org.jspecify.annotations.Nullable;

/** {@code /codev} alone: what makes sense now for this person, two or three buttons and not ten. */
final class NowCard {
    private NowCard() {}

    static Card now(Scene scene) {
        Page page = now(new Page(scene));
        Sight sight = page.sight();
        if (!sight.state().isClosed() && !sight.offered()) {
            always(page);
        }
        return page.card("now.push");
    }

    /** Without what can be wanted at any moment. */
    static Page now(Page page) {
        Sight sight = page.sight();
        if (sight.state().isClosed()) {
            page.title("now.closed").foot(page.primary("notes"), page.button("help"));
        } else if (sight.offered()) {
            offered(page);
        } else {
            page.title("now.title", "stage", StatusCards.name(page));
            if (sight.standsAside() && sight.leads()) {
                leads(page);
            } else if (sight.paused() != null) {
                page.say("now.paused").foot(page.button("note"), page.button("status"));
            } else if (sight.step().isPresent()) {
                step(page, sight.step().get());
            } else {
                block(page);
            }
        }
        if (!sight.state().isClosed() && !sight.offered()) {
            if (sight.leads() && !sight.standsAside()) {
                page.foot(page.button("panel"));
            }
            TimekeeperCards.moving(page);
            skill(page);
        }
        return page;
    }

    /** What can be wanted at any moment stands below, apart from what makes sense now. */
    private static void always(Page page) {
        List<Button> quiet = new ArrayList<>();
        if (!page.sight().leads()) {
            quiet.add(page.button("button.went-out", "went-out", "", Look.QUIET));
        }
        if (!page.scene().format().skills().isEmpty() && page.sight().skill().isEmpty()) {
            quiet.add(page.button("button.practise", "practise", "", Look.QUIET));
        }
        quiet.add(page.button("button.help", "help", "", Look.QUIET));
        quiet.add(page.button("button.leave", "leave", "", Look.QUIET));
        page.choices(Text.plain(""), quiet);
    }

    /** What the reader practises today, and what came of it once learning is spoken of. */
    private static void skill(Page page) {
        boolean asks = page.sight().yields(Output.LEARNING) || page.sight().in(Block.Type.CLOSE);
        page.sight()
                .skill()
                .ifPresent(skill -> page.say(
                        asks ? "now.skill-asked" : "now.skill",
                        "skill",
                        page.wording().in(skill)));
    }

    private static void offered(Page page) {
        page.title("now.offered");
        if (page.sight().lead() == null) {
            page.foot(page.primary("keep-time"), page.button("subject"), page.button("help"));
        } else if (page.sight().leads()) {
            page.foot(page.primary("start"), page.button("subject"), page.button("help"));
        } else {
            page.foot(page.primary("subject"), page.button("help"));
        }
    }

    private static void leads(Page page) {
        if (page.sight().paused() != null) {
            page.foot(page.primary("resume"), page.button("panel"));
        } else {
            Button second = ContractCards.yes(page).orElseGet(() -> LeadCards.extend(page, 2));
            page.foot(page.primary("next"), second, page.button("panel"));
        }
    }

    private static void step(Page page, Step step) {
        Sight sight = page.sight();
        MemberId viewer = page.scene().viewer();
        if (viewer != null && sight.sitting().isOutside(viewer)) {
            page.say("rules-first.text").foot(page.primary("accept-charter"), page.button("note"));
        } else if (sight.isClient()) {
            client(page, step);
        } else if (step.yields(Output.LEARNING)) {
            learning(page);
        } else if (sight.rights().isEmpty()) {
            page.say("now.listen").foot(page.primary("note"), page.button("status"));
        } else if (sight.rights().contains(Right.RESTATE)) {
            page.say("now.speak").foot(page.primary("reformulate"), page.button("see-contract"));
            StatusCards.turn(page);
        } else {
            page.say("now.speak").foot(StatusCards.contribute(page, step));
            StatusCards.turn(page);
            page.foot(page.button("note"));
        }
    }

    private static void learning(Page page) {
        if (page.sight().rights().isEmpty()) {
            page.say("now.listen").foot(page.primary("note"));
            rate(page);
            return;
        }
        page.say("now.speak").foot(page.primary("learn"), page.button("working"));
        rate(page);
    }

    /** Once for the meeting: not while another case follows. */
    private static void rate(Page page) {
        if (new Cases(page.scene().state(), page.scene().format()).rates()) {
            page.foot(page.button("rate"));
        }
    }

    private static void client(Page page, Step step) {
        if (page.sight().needsMissing()) {
            page.say("now.speak").foot(page.primary("needs"));
        } else if (step.yields(Output.CONTRACT)) {
            page.say("now.speak").foot(ContractCards.yes(page).orElseGet(() -> page.primary("contract")));
        } else if (step.yields(Output.REQUEST)) {
            page.say("now.speak").foot(page.primary("first-request"));
        } else if (step.yields(Output.PLAN)) {
            page.say("now.speak").foot(page.primary("commit"));
        } else if (step.yields(Output.LEARNING)) {
            learning(page);
            return;
        } else {
            page.say(page.sight().rights().isEmpty() ? "now.listen" : "now.speak");
        }
        if (page.sight().windows().isToldDone() && !page.sight().rights().isEmpty()) {
            page.foot(WindowCards.part(page));
        }
        page.foot(page.button("notebook"), page.button("button.stop", "stop", "", Look.DANGER));
    }

    private static void block(Page page) {
        Sight sight = page.sight();
        MemberId viewer = page.scene().viewer();
        if (sight.in(Block.Type.OPENING)) {
            page.foot(page.primary("check-in"), page.button("note"));
        } else if (sight.in(Block.Type.FOLLOW_UP)) {
            if (page.scene().state().followUpOf(viewer).isPresent()) {
                page.foot(page.primary("report"));
            }
            page.foot(page.button("note"), page.button("status"));
        } else if (sight.choosing()) {
            choice(page, viewer);
        } else if (sight.in(Block.Type.CLOSE)) {
            page.foot(page.primary("rate"), page.button("note"));
        } else {
            page.foot(page.button("note"), page.button("status"));
        }
    }

    private static void choice(Page page, @Nullable MemberId viewer) {
        Choice choice = page.scene().state().choice();
        Choice.Decided decided = choice.decided();
        if (decided != null && decided.client().equals(viewer) && !decided.agreed()) {
            page.foot(page.primary("agree-client"), page.button("withdraw-client"));
        } else if (choice.ballotOpen()) {
            page.say("now.vote").foot(page.button("subjects"), page.button("note"));
        } else {
            page.foot(page.primary("subject"), page.button("subjects"));
        }
    }
}
