package org.codevbot.core.announcement;

import java.time.Instant;
import org.codevbot.core.announcement.Span.When.Style;
import org.codevbot.core.format.Label;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.Timing;

/** What the group is told in one line. */
final class Lines {
    private Lines() {}

    /**
     * Five minutes left is the moment for one more prompt; the last minute is not. Late, as after an outage, it is said
     * only where it is still true.
     */
    static Card minutesLeft(Scene scene, int stage, int minutes) {
        Timing timing = scene.state().timing();
        boolean runs = timing.stage() == stage && scene.state().phase() instanceof Phase.Running;
        if (!runs || !isStillTrue(minutes, timing.remaining(scene.now()))) {
            return Card.SILENT;
        }
        Page page = new Page(scene);
        page.title("minutes-left.title", "minutes", minutes);
        if (minutes > 1
                && scene.format().stages().get(stage) instanceof Step step
                && !step.prompts().isEmpty()) {
            page.say(Text.plain(page.wording().in(step.prompts().getLast())));
        }
        return page.card("minutes-left.push");
    }

    /** Said late, with three quarters of the minute's way gone, or after the step got longer, it would be untrue. */
    private static boolean isStillTrue(int minutes, long seconds) {
        return seconds > (minutes - 1) * 45L && seconds <= minutes * 60L + 30;
    }

    static Card paused(Scene scene) {
        return new Page(scene).title("paused.title").card("paused.push");
    }

    static Card resumed(Scene scene, Instant end, boolean moved) {
        return new Page(scene)
                .title(moved ? "resumed.moved" : "resumed.title", "end", WindowCards.when(scene, end))
                .card("resumed.push");
    }

    static Card endMoved(Scene scene, Instant end) {
        return new Page(scene)
                .title("end-moved.title", "end", WindowCards.when(scene, end))
                .card("end-moved.push");
    }

    static Card moved(Scene scene, Instant at) {
        return new Page(scene)
                .title("moved.title", "at", new Span.When(at, Style.DATE_TIME))
                .card("moved.push");
    }

    static Card ledBy(Scene scene, MemberId facilitator) {
        Page page = new Page(scene);
        return page.title(TimekeeperCards.key(page, "led-by", "title"), "name", scene.firstName(facilitator))
                .card("led-by.push");
    }

    static Card kindOpened(Scene scene, String kind) {
        Page page = new Page(scene);
        String label = scene.format().kind(kind).map(page::label).orElse(kind);
        return page.title("kind-opened.title", "kind", label).card("kind-opened.push");
    }

    static Card hiddenOpened(Scene scene) {
        Page page = new Page(scene);
        page.title("hidden-opened.title").say("hidden-opened.text");
        page.sight().step().ifPresent(step -> page.foot(StatusCards.contribute(page, step)));
        return page.foot(page.button("pass")).card("hidden-opened.push");
    }

    static Card rule(Scene scene, int rule) {
        Page page = new Page(scene);
        page.title("rule.title");
        if (rule >= 0 && rule < scene.format().rules().size()) {
            page.say(Text.plain(page.wording().in(scene.format().rules().get(rule))));
        }
        return page.card("rule.push");
    }

    static Card intervention(Scene scene, int stage, int trap) {
        Page page = new Page(scene);
        Label line =
                ((Step) scene.format().stages().get(stage)).traps().get(trap).intervention();
        return page.title("intervention.title")
                .say(Text.plain(page.wording().in(line)))
                .card("intervention.push");
    }
}
