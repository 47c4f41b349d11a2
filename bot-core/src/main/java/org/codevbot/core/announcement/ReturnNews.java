package org.codevbot.core.announcement;

import org.codevbot.core.announcement.Telling.Standing;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Step;

/** What a channel shows of a session, told where none of it arrived: the status, and the card of where we are. */
final class ReturnNews {
    private ReturnNews() {}

    static void standing(Telling telling) {
        telling.touch(Standing.STATUS, Standing.PANEL);
        int stage = telling.after().timing().stage();
        if (stage < 0) {
            telling.touch(Standing.CHOICE);
            return;
        }
        switch (telling.format().stages().get(stage)) {
            case Step ignored -> step(telling, stage);
            case Block block -> AgendaNews.block(telling, stage, block);
        }
    }

    private static void step(Telling telling, int stage) {
        if (!telling.spot().spoken()) {
            telling.add(new Addressed.OpenThread(
                    telling.spot().caseKey("step/" + stage),
                    telling.spot().thread(stage),
                    new Announcement.StepCard(telling.session(), stage)));
        }
        telling.touch(Standing.CONTRACT);
    }
}
