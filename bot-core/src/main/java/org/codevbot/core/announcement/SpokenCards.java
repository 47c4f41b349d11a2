package org.codevbot.core.announcement;

import java.util.List;
import java.util.Set;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.Label;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;

/** What the cards have where people speak by voice (product.md section 5, "Spoken"). */
final class SpokenCards {
    private SpokenCards() {}

    /** A tap per person present who has the floor in this step; a second tap takes it back. */
    static void taps(Page page) {
        Set<MemberId> spoken = page.scene().state().floor().spoken();
        List<Button> taps = page.sight()
                .present()
                .filter(member -> !page.sight().sitting().standsAside(member))
                .filter(member -> !page.sight().sitting().rights(member).isEmpty())
                .map(member -> tap(page, member, spoken.contains(member)))
                .toList();
        // Where nobody facilitates nobody is told who has not spoken.
        if (!taps.isEmpty() && page.sight().standsAside()) {
            page.choices(page.wording().text("panel.taps"), taps);
        }
    }

    private static Button tap(Page page, MemberId member, boolean spoken) {
        String name = page.scene().firstName(member);
        return page.button(
                spoken ? "button.not-spoken" : "button.has-spoken",
                spoken ? "not-spoken" : "has-spoken",
                member.value(),
                spoken ? Look.PRIMARY : Look.PLAIN,
                "name",
                name);
    }

    /** On the panel alone: the last minute, and the end of the time. */
    static void time(Page page) {
        if (!page.sight().spoken() || page.sight().paused() != null) {
            return;
        }
        if (page.scene().state().timing().endAskedAt() != null) {
            page.say("panel.time-up");
        } else if (page.scene().state().timing().saidOne()) {
            page.say("panel.one-left");
        }
    }

    /** Whether what the reader, or anybody who helps, writes by the form is a card for the client alone. */
    static boolean handsCards(Page page) {
        MemberId viewer = page.scene().viewer();
        return page.sight().spoken()
                && (viewer == null || page.sight().sitting().roleOf(viewer) == Role.CONSULTANT);
    }

    /** No card opens a step here: the status card tells its aim and who speaks, and carries its buttons. */
    static void step(Page page, Step step) {
        page.say(Text.plain(page.wording().in(step.aim())));
        for (Label prompt : step.prompts()) {
            page.say(Text.plain("• " + page.wording().in(prompt)));
        }
    }
}
