package org.codevbot.core.announcement;

import java.util.List;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.Turn;
import org.codevbot.core.session.Timing;

/** The foot of the panel: what whoever leads may start, recall or hand over; and what a late start took. */
final class PanelTools {
    private PanelTools() {}

    /** At the first stage: whoever opened late is shown, alone, what gave way. */
    static void shrunk(Page page) {
        int first = page.scene().state().timing().stage();
        List<Timing.StageTime> times = page.scene().state().timing().stages();
        if (first != 0) {
            return;
        }
        boolean said = false;
        for (int i = 0; i < times.size(); i++) {
            int planned = page.scene().format().stages().get(i).minutes();
            int now = Stages.minutes(page.scene(), i);
            if (now < planned) {
                if (!said) {
                    page.say("panel.shrunk");
                    said = true;
                }
                page.field(new Block.Field(
                        Stages.name(page, i), page.wording().text("question.shrink", "from", planned, "to", now)));
            }
        }
    }

    static void tools(Page page) {
        Sight sight = page.sight();
        sight.step().ifPresent(step -> {
            if ((step.roundOffered() || step.turn() == Turn.ROUND_ROBIN)
                    && !sight.windows().apply()
                    && page.scene().state().floor().round() == null) {
                page.foot(page.button("round"));
            }
            if (page.scene().state().floor().hidden()) {
                page.foot(page.primary("reveal"));
            } else if (step.hiddenOffered() && !page.sight().spoken()) {
                page.foot(page.button("hidden"));
            }
            if (!sight.closedKinds().isEmpty() && page.scene().state().floor().kindAsked() == null) {
                page.foot(page.button("ask-kind"));
            }
        });
        if (!page.scene().format().rules().isEmpty()) {
            page.foot(page.button("rule"));
        }
        page.foot(page.button("whisper"), page.button("hand-over"));
        page.foot(page.button("button.close-session", "close-session", "", Look.DANGER));
    }
}
