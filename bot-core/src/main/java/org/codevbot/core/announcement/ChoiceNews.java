package org.codevbot.core.announcement;

import org.codevbot.core.announcement.Telling.Standing;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Stage;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.SessionEvent;

/** The follow-up and the choice of subject, told. */
final class ChoiceNews {
    private ChoiceNews() {}

    /** Asks each last plan's owner, alone, and only when here. */
    static void askReports(Telling telling) {
        telling.after().followUps().stream()
                .map(FollowUp::owner)
                .filter(telling.after().attendance()::isPresent)
                .forEach(telling::report);
    }

    static void reported(Telling telling, SessionEvent.Reported reported) {
        telling.report(reported.owner());
        telling.after()
                .followUpOf(reported.owner())
                .flatMap(followUp -> followUp.item(reported.item()))
                .filter(FollowUp.Item::shown)
                .ifPresent(item -> telling.touch(Standing.FOLLOW_UP));
    }

    static void shown(Telling telling, MemberId owner) {
        telling.touch(Standing.FOLLOW_UP);
        telling.report(owner);
    }

    /** The choice's card once the choice has come, or at once where the agenda has none. */
    static void choice(Telling telling) {
        telling.touch(Standing.PANEL);
        int at = choiceStage(telling);
        if (telling.after().timing().stage() >= at) {
            telling.touch(Standing.CHOICE);
        }
    }

    private static int choiceStage(Telling telling) {
        int index = 0;
        for (Stage stage : telling.format().stages()) {
            if (stage instanceof Block block && block.type() == Block.Type.CHOICE) {
                return index;
            }
            index++;
        }
        return 0;
    }

    static void confirmed(Telling telling, Choice.Decided decided) {
        choice(telling);
        Choice.Decided former = telling.before().choice().decided();
        if (former != null && !former.client().equals(decided.client())) {
            telling.edit(
                    telling.spot().key("be-client", former.client()),
                    telling.spot().direct(former.client()),
                    new Announcement.BeClient(telling.session()));
        }
        beClient(telling, decided.client());
    }

    static void agreed(Telling telling, MemberId client) {
        choice(telling);
        beClient(telling, client);
        telling.touch(Standing.STATUS);
        telling.after().ownCase(client).ifPresent(each -> telling.notebook(each.number()));
    }

    static void withdrew(Telling telling, MemberId client) {
        choice(telling);
        beClient(telling, client);
        declined(telling, client);
        telling.touch(Standing.STATUS);
        telling.before().ownCase(client).ifPresent(each -> ContractNews.retract(telling, each));
    }

    /** A subject taken back; if it was the one that is chosen, nothing is chosen any more. */
    static void subjectWithdrawn(Telling telling) {
        choice(telling);
        Choice.Decided decided = telling.before().choice().decided();
        if (decided != null && telling.after().choice().decided() == null) {
            beClient(telling, decided.client());
            declined(telling, decided.client());
        }
    }

    private static void declined(Telling telling, MemberId client) {
        telling.tell(
                telling.facilitator(),
                "declined/" + telling.after().turn(),
                new Announcement.ClientDeclined(telling.session(), client));
    }

    /** To somebody who is back: the subject chosen is theirs, and waits for their word. */
    static void takenIn(Telling telling, MemberId member) {
        Choice.Decided decided = telling.after().choice().decided();
        if (decided != null && !decided.agreed() && decided.client().equals(member)) {
            beClient(telling, member);
        }
    }

    static void beClient(Telling telling, MemberId client) {
        telling.edit(
                telling.spot().key("be-client", client),
                telling.spot().direct(client),
                new Announcement.BeClient(telling.session()));
    }
}
