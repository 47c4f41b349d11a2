package org.codevbot.core.announcement;

import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;

/** What a client takes home, told: the summary as two files, at the close or when the client is back. */
final class SummaryNews {
    private SummaryNews() {}

    /** The client was out of the channel at the close: what all clients have then, for this one now. */
    static void missed(Telling telling, MemberId client) {
        for (Case each : telling.after().cases()) {
            if (each.client().equals(client) && hasSomething(each)) {
                telling.say(
                        telling.spot().key("notebook", client),
                        telling.spot().direct(client),
                        new Announcement.NotebookCard(telling.session()));
                ready(telling, each);
            }
        }
    }

    static void ready(Telling telling, Case each) {
        if (hasSomething(each)) {
            telling.add(new Addressed.Upload(
                    telling.spot().key("c/" + each.number() + "/summary"),
                    telling.spot().direct(each.client()),
                    new FileRef.Summary(telling.session(), each.number()),
                    new Announcement.SummaryReady(telling.session(), each.number())));
            telling.add(new Addressed.Upload(
                    telling.spot().key("c/" + each.number() + "/summary-print"),
                    telling.spot().direct(each.client()),
                    new FileRef.SummaryPrint(telling.session(), each.number()),
                    new Announcement.SummaryToPrint(telling.session(), each.number())));
        }
    }

    private static boolean hasSomething(Case each) {
        return each.contract().sentence() != null
                || !each.contributions().isEmpty()
                || !each.plan().keeps().isEmpty()
                || !each.plan().commitments().isEmpty();
    }
}
