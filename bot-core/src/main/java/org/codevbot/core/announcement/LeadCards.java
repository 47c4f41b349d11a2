package org.codevbot.core.announcement;

import java.time.Duration;
import java.util.List;
import org.codevbot.core.announcement.Span.When.Style;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Contract;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** What the facilitator alone reads: the panel, the end question, and what people want only them to know. */
final class LeadCards {
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private LeadCards() {}

    static Card offered(Scene scene) {
        Page page = new Page(scene);
        if (!page.sight().offered()) {
            return page.title("offered.done").card("offered.push");
        }
        page.title(
                        "offered.title",
                        "lasting",
                        page.lasting(),
                        "format",
                        page.wording().in(scene.format().name()))
                .say("offered.text", "at", new Span.When(scene.state().scheduledAt(), style(scene)));
        GroupCards.size(page);
        return page.foot(page.primary("start")).card("offered.push");
    }

    /** The hour of today, or the day with it. */
    static Style style(Scene scene) {
        boolean today = scene.now().plus(HALF_A_DAY).isAfter(scene.state().scheduledAt());
        return today ? Style.TIME : Style.DATE_TIME;
    }

    static Card panel(Scene scene) {
        Page page = new Page(scene);
        Sight sight = page.sight();
        MemberId lead = sight.lead();
        if (lead == null) {
            return page.title("panel.nobody").foot(page.primary("keep-time")).card("panel.push");
        }
        if (!sight.leads()) {
            page.title(TimekeeperCards.key(page, "panel", "gone"), "name", scene.firstName(lead));
            return scene.state().isClosed()
                    ? page.card("panel.push")
                    : page.foot(page.button("ask-back")).card("panel.push");
        }
        if (scene.state().isClosed()) {
            return page.title("status.closed").card("panel.push");
        }
        page.title("panel.title", "stage", StatusCards.name(page));
        if (sight.offered()) {
            return page.foot(page.primary("start")).card("panel.push");
        }
        WindowCards.clock(page);
        SpokenCards.time(page);
        WindowCards.parts(page);
        page.field("status.end", WindowCards.end(page));
        sight.step().ifPresent(step -> step(page, step));
        PanelTools.shrunk(page);
        if (sight.in(Block.Type.OPENING)) {
            page.field("panel.present", Text.plain(page.names(sight.present().toList())));
        }
        PanelParts.charter(page);
        if (sight.choosing()) {
            PanelParts.choice(page);
        }
        moving(page);
        PanelTools.tools(page);
        return page.card("panel.push");
    }

    private static void step(Page page, Step step) {
        StatusCards.floor(page, step);
        // Where nobody facilitates nobody is told who has not spoken.
        List<MemberId> quiet = page.sight().notYetHeard();
        if (page.sight().spoken()) {
            SpokenCards.taps(page);
        } else if (!quiet.isEmpty() && page.sight().standsAside()) {
            page.field(
                    page.scene().state().floor().hidden() ? "panel.not-written" : "panel.quiet",
                    Text.plain(page.names(quiet)));
        }
        String asked = page.scene().state().floor().kindAsked();
        if (asked != null) {
            page.scene().format().kind(asked).ifPresent(kind -> page.say("panel.kind-asked", "kind", page.label(kind)));
        }
        if (step.yields(Output.CONTRACT)) {
            PanelParts.contract(page);
        }
        for (int i = 0; i < step.traps().size(); i++) {
            page.choices(
                    Text.plain(page.wording().in(step.traps().get(i).trap())),
                    page.button("button.intervene", "intervene", Integer.toString(i), Look.QUIET));
        }
    }

    private static void moving(Page page) {
        TimekeeperCards.announced(page);
        if (page.sight().paused() != null) {
            page.foot(page.primary("resume"), page.button("back"));
            if (page.sight().caseRuns()) {
                page.foot(page.button("close-case"));
            }
            return;
        }
        page.foot(page.primary("next"), extend(page, 2), extend(page, 5));
        if (page.scene().state().timing().stage() > 0) {
            page.foot(page.button("back"));
        }
        page.foot(page.button("pause"));
        if (!page.sight().windows().apply()) {
            page.foot(page.button("end-by"));
        }
    }

    static Button extend(Page page, int minutes) {
        return WindowCards.extend(page, minutes);
    }

    /** Move on, +2, +5; for a contract that does not hold yet: +2, back, or the client's words. */
    static Card endQuestion(Scene scene, int stage) {
        Page page = new Page(scene);
        if (scene.state().timing().stage() != stage || scene.state().timing().endAskedAt() == null) {
            return page.title("end.answered").card("end.push");
        }
        page.title("end.title", "stage", Stages.name(page, stage));
        Contract.Standing standing =
                page.sight().theCase().map(each -> each.contract().standing()).orElse(Contract.Standing.AGREED);
        if (page.sight().yields(Output.CONTRACT) && standing == Contract.Standing.OPEN) {
            page.say("end.no-contract").foot(extend(page, 2), page.button("back"));
            if (StatusCards.hasContract(page.sight())) {
                page.foot(page.button("clients-words"));
            }
            return page.card("end.push");
        }
        return page.say("end.text")
                .foot(page.primary("next"), extend(page, 2), extend(page, 5))
                .card("end.push");
    }

    /** What it says of a client who was lost is true whenever it is said: they may be back, and lost again. */
    static Card clientStopped(Scene scene, Phase.Paused.Cause cause) {
        Page page = new Page(scene);
        if (page.sight().paused() == null) {
            return page.title("end.answered").card("stopped.push");
        }
        boolean lost = cause == Phase.Paused.Cause.CLIENT_LOST;
        if (lost
                && scene.state()
                        .client()
                        .filter(scene.state().attendance()::isPresent)
                        .isPresent()) {
            return page.title("stopped.back")
                    .foot(page.primary("resume"), page.button("back"))
                    .card("stopped.push");
        }
        return page.title(lost ? "stopped.lost" : "stopped.title")
                .say("stopped.text")
                .foot(page.primary("resume"), page.button("back"))
                .foot(page.button("button.close-case", "close-case", "", Look.DANGER))
                .card("stopped.push");
    }

    static Card clientDeclined(Scene scene, MemberId by) {
        Page page = new Page(scene).title("client-declined.title", "name", scene.firstName(by));
        if (page.sight().choosing() && scene.state().choice().decided() == null) {
            page.say("client-declined.text").foot(page.primary("confirm"), page.button("open-ballot"));
        }
        return page.card("client-declined.push");
    }

    static Card askedBack(Scene scene, MemberId by) {
        Page page = new Page(scene);
        return page.title(TimekeeperCards.key(page, "asked-back", "title"), "name", scene.firstName(by))
                .foot(page.button("button.hand-back", "hand-over", by.value(), Look.PRIMARY))
                .card("asked-back.push");
    }

    static Card unclear(Scene scene, @Nullable WordsId words) {
        Page page = new Page(scene).title("unclear.title").say("unclear.text");
        return quoted(page, words).card("unclear.push");
    }

    static Card offContract(Scene scene, @Nullable WordsId words) {
        Page page = new Page(scene).title("off-contract.title").say("off-contract.text");
        return quoted(page, words).card("off-contract.push");
    }

    static Card wentOut(Scene scene, @Nullable WordsId words) {
        Page page = new Page(scene).title("went-out.title").say("went-out.text");
        return quoted(page, words).card("went-out.push");
    }

    private static Page quoted(Page page, @Nullable WordsId words) {
        return words == null ? page : page.quote(null, words);
    }

    static Card stranger(Scene scene) {
        return new Page(scene).title("stranger.title").say("stranger.text").card("stranger.push");
    }

    static Card threadMissing(Scene scene, int stage) {
        Page page = new Page(scene);
        return page.title("thread-missing.title", "stage", Stages.name(page, stage))
                .say("thread-missing.text")
                .card("thread-missing.push");
    }
}
