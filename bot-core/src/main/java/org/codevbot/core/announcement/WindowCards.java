package org.codevbot.core.announcement;

import java.time.Instant;
import java.util.List;
import org.codevbot.core.announcement.Span.When.Style;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Pace;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Timing;
import org.codevbot.core.session.WorkingDays;

/** What the cards have where a step lasts working days: dates instead of a clock, and "my part is done". */
final class WindowCards {
    private WindowCards() {}

    /** A moment as people need it: the hour of a meeting, or a day and its hour, each in the reader's zone. */
    static Span when(Scene scene, Instant at) {
        return new Span.When(at, isDays(scene.format()) ? Style.DATE_TIME : Style.TIME);
    }

    /** How long: minutes of a meeting, or working days. */
    static Text lasting(Wording wording, Format format, int count) {
        return isDays(format) ? wording.text("days", "days", count) : wording.text("minutes", "minutes", count);
    }

    private static boolean isDays(Format format) {
        return format.pace() == Pace.WORKING_DAYS;
    }

    /** The clock of a meeting; the end of a window. */
    static void clock(Page page) {
        Scene scene = page.scene();
        if (!page.sight().windows().apply()) {
            page.bar();
        } else if (page.sight().stage().isPresent() && !scene.state().isClosed()) {
            page.field(
                    "window.until",
                    new Text(List.of(when(scene, scene.state().timing().stageEnd()))));
        }
    }

    /** When it all ends; over working days that follows from the windows. */
    static Text end(Page page) {
        Scene scene = page.scene();
        Instant end = page.sight().windows().apply()
                ? page.sight().windows().sessionEnd()
                : scene.state().timing().promisedEnd();
        return new Text(List.of(when(scene, end)));
    }

    /** Whether the planned end is over, or will be before the step is: then it is no plan any more. */
    static boolean isEndOver(Page page) {
        if (page.sight().windows().apply()) {
            return false;
        }
        Timing timing = page.scene().state().timing();
        Instant end = timing.promisedEnd().plusSeconds(60);
        boolean beyond = timing.stage() >= 0 && timing.stageEnd().isAfter(end);
        return beyond || end.isBefore(page.scene().now());
    }

    /** For whoever leads: who said "my part is done". */
    static void parts(Page page) {
        List<MemberId> done = page.sight()
                .present()
                .filter(page.scene().state().pacing().done()::contains)
                .toList();
        if (!done.isEmpty() && page.sight().standsAside()) {
            page.field("panel.parts", Text.plain(page.names(done)));
        }
    }

    /** The reader's own button, which takes back what it said; on a card of all, the one that says it. */
    static Button part(Page page) {
        MemberId viewer = page.scene().viewer();
        boolean done = viewer != null && page.scene().state().pacing().done().contains(viewer);
        return done
                ? page.button("button.part-open", "part-open", "", Look.PLAIN)
                : page.button("button.part-done", "part-done", "", Look.PLAIN);
    }

    /** Longer by so many working days, or minutes. */
    static Button extend(Page page, int more) {
        return page.sight().windows().apply()
                ? page.button("button.extend-days", "extend", Integer.toString(more), Look.PLAIN, "days", more)
                : page.button("button.extend", "extend", Integer.toString(more), Look.PLAIN, "minutes", more);
    }

    /** Silent once the step is over, or the reader's part done. */
    static Card lastDay(Scene scene, int stage) {
        Page page = new Page(scene);
        MemberId viewer = scene.viewer();
        boolean waits = scene.state().timing().stage() == stage
                && !scene.state().isClosed()
                && page.sight().windows().waiting().stream().anyMatch(each -> each.equals(viewer));
        if (!waits || viewer == null || !(scene.format().stages().get(stage) instanceof Step step)) {
            return Card.SILENT;
        }
        Instant evening = WorkingDays.lastEvening(
                scene.state().timing().stageEnd(), page.sight().windows().zone(viewer));
        page.title("last-day.title", "stage", Stages.name(page, stage))
                .say("last-day.text", "end", new Span.When(evening, Style.DATE_TIME));
        if (step.yields(Output.CONTRACT)) {
            page.foot(page.primary(page.sight().isClient() ? "contract" : "see-contract"));
        } else if (step.yields(Output.LEARNING)) {
            page.foot(page.primary("learn"), page.button("rate"));
        } else {
            page.foot(StatusCards.contribute(page, step), part(page));
        }
        return page.card("last-day.push");
    }
}
