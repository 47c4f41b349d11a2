package org.codevbot.core.announcement;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.codevbot.core.announcement.Telling.Standing;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Attendance;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Cases;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Sitting;

/** What stands in people's own conversations follows the session: nothing offers what has passed. */
final class PersonNews {
    private static final String RULES = "rules-first";
    /** One message, which stays where the next step lets the same be said: what comes again at each step is noise. */
    private static final String DRAFTS = "drafts";

    private PersonNews() {}

    /** Who has kept something that may be said from now on is shown it, alone; the nudges that announced it go. */
    static void drafts(Telling telling, int stage) {
        SessionState after = telling.after();
        Sitting sitting = new Sitting(after, telling.format());
        for (MemberId drafter : new TreeSet<>(after.drafters())) {
            if (after.attendance().isPresent(drafter)
                    && !sitting.rightsAt(stage, drafter).isEmpty()) {
                ready(telling, drafter, stage);
            }
        }
    }

    private static void ready(Telling telling, MemberId drafter, int stage) {
        retractNudges(telling, drafter);
        telling.tell(drafter, DRAFTS, new Announcement.DraftsReady(telling.session(), stage));
    }

    /** Who answers only when asked has been asked: what was kept until then may be said. */
    static void asked(Telling telling) {
        SessionState after = telling.after();
        after.client()
                .filter(after.drafters()::contains)
                .filter(client -> new Sitting(telling.before(), telling.format())
                        .rights(client)
                        .isEmpty())
                .filter(client ->
                        !new Sitting(after, telling.format()).rights(client).isEmpty())
                .ifPresent(client -> ready(telling, client, after.timing().stage()));
    }

    /** To somebody who wants to take part in a case and has not accepted the rules. */
    static void rules(Telling telling, MemberId member) {
        telling.tell(member, RULES, new Announcement.RulesFirst(telling.session()));
    }

    /** The rules have served, and what was kept until then may be said if this is the step for it. */
    static void accepted(Telling telling, MemberId member) {
        telling.touch(Standing.PANEL);
        retractRules(telling, member);
        mayBeSaid(telling, member);
    }

    /** What stood in the own conversation of whoever was taken out of the channel went with them: what still holds. */
    static void takenIn(Telling telling, MemberId member) {
        SessionState state = telling.after();
        if (state.attendance().isLedBy(member)) {
            LeadNews.takenIn(telling);
        } else {
            ChoiceNews.takenIn(telling, member);
        }
        state.cases().stream()
                .filter(each -> each.client().equals(member))
                .forEach(each -> telling.notebook(each.number()));
        if (state.followUpOf(member).isPresent()) {
            telling.report(member);
        }
        String kind = state.floor().kindAsked();
        if (kind != null && state.client().filter(member::equals).isPresent()) {
            TalkNews.kindAsked(telling, kind);
        }
        if (state.wasShownRules(member) && new Sitting(state, telling.format()).isOutside(member)) {
            rules(telling, member);
        }
        int stage = state.timing().stage();
        if (state.pacing().reminded().contains(member)) {
            telling.tell(member, lastDayName(stage), new Announcement.LastDay(telling.session(), stage));
        }
        mayBeSaid(telling, member);
    }

    /** What was kept until now may be said, if whoever kept it is here and this is the step for it. */
    private static void mayBeSaid(Telling telling, MemberId member) {
        SessionState after = telling.after();
        int stage = after.timing().stage();
        boolean may = telling.spot().isStep(stage)
                && !telling.spot().spoken()
                && after.attendance().isPresent(member)
                && !new Sitting(after, telling.format()).rights(member).isEmpty();
        if (may && after.drafters().contains(member)) {
            ready(telling, member, stage);
        }
    }

    private static void retractRules(Telling telling, MemberId member) {
        if (telling.before().wasShownRules(member)) {
            telling.retract(telling.spot().key(RULES, member), telling.spot().direct(member));
        }
    }

    /** A stage is left: the drafts that could be said there wait again, and the client may be bound from here on. */
    static void left(Telling telling, int entered) {
        int former = telling.before().timing().stage();
        if (telling.spot().isStep(former)) {
            Sitting sitting = new Sitting(telling.after(), telling.format());
            retractDrafts(
                    telling,
                    drafter -> !telling.after().attendance().isPresent(drafter)
                            || sitting.rightsAt(entered, drafter).isEmpty());
        }
        retractReminders(telling);
        Cases cases = new Cases(telling.after(), telling.format());
        for (Case each : telling.after().cases()) {
            int last = cases.lastToWithdraw(each.number());
            if (!each.closed() && (former <= last) != (entered <= last)) {
                ChoiceNews.beClient(telling, each.client());
            }
        }
    }

    private static void retractDrafts(Telling telling, Predicate<MemberId> which) {
        new TreeSet<>(telling.before().drafters())
                .stream()
                        .filter(which)
                        .forEach(drafter -> telling.retract(
                                telling.spot().key(DRAFTS, drafter),
                                telling.spot().direct(drafter)));
    }

    private static void retractNudges(Telling telling, MemberId member) {
        SessionState before = telling.before();
        for (int stage = 0; stage < telling.format().stages().size(); stage++) {
            String code = Cases.nudgeKey(telling.format().stages().get(stage));
            if (before.nudged().getOrDefault(code, Set.of()).contains(member)) {
                retractNudge(telling, member, stage);
            }
        }
    }

    private static void retractNudge(Telling telling, MemberId member, int stage) {
        telling.retract(
                telling.spot().key(nudgeName(stage), member), telling.spot().direct(member));
    }

    /** A draft was said: the nudge of this step has served, and the card of the others follows. */
    static void said(Telling telling, MemberId author, int stage) {
        retractNudge(telling, author, stage);
        telling.edit(
                telling.spot().key(DRAFTS, author),
                telling.spot().direct(author),
                new Announcement.DraftsReady(telling.session(), stage));
    }

    /** A person took a draft in hand, written in that stage: its nudge has served, the card of drafts follows. */
    static void handled(Telling telling, MemberId author, int written) {
        retractNudge(telling, author, written);
        int stage = telling.after().timing().stage();
        if (telling.spot().isStep(stage)) {
            telling.edit(
                    telling.spot().key(DRAFTS, author),
                    telling.spot().direct(author),
                    new Announcement.DraftsReady(telling.session(), stage));
        }
    }

    /** An offer to take over that nobody took goes as soon as the facilitator acts, or the session is over. */
    static void offersOver(Telling telling) {
        Attendance before = telling.before().attendance();
        Attendance after = telling.after().attendance();
        boolean open = before.handover() != null && before.handover().former() == null;
        boolean led = after.isLedBy(before.facilitator());
        if (open && led && (after.handover() == null || telling.after().isClosed())) {
            for (MemberId member : before.members()) {
                retractOffer(telling, member);
            }
        }
    }

    private static void retractOffer(Telling telling, MemberId member) {
        if (!telling.before().attendance().isLedBy(member)
                && !new Cases(telling.before(), telling.format()).isOrWillBeClient(member)) {
            telling.retract(
                    telling.spot().key("take-over", member), telling.spot().direct(member));
        }
    }

    /** At the close no private card keeps a button that would be refused. */
    static void closed(Telling telling) {
        SessionState before = telling.before();
        if (telling.spot().isStep(before.timing().stage())) {
            retractDrafts(telling, ignored -> true);
        }
        retractReminders(telling);
        before.nudged().values().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .forEach(member -> retractNudges(telling, member));
        before.attendance().members().forEach(member -> retractRules(telling, member));
        before.cases().forEach(each -> ChoiceNews.beClient(telling, each.client()));
        Choice.Decided decided = before.choice().decided();
        if (decided != null) {
            ChoiceNews.beClient(telling, decided.client());
        }
        Attendance.Handover handover = before.attendance().handover();
        if (handover != null && handover.former() != null) {
            MemberId lead = telling.facilitator();
            telling.retract(
                    telling.spot().key("take-over", lead), telling.spot().direct(lead));
            LeadNews.answerAskBack(telling, handover.former(), lead);
        }
        String kind = before.floor().kindAsked();
        if (kind != null) {
            TalkNews.kindOver(telling, kind);
        }
        ChoiceNews.askReports(telling);
    }

    /** On the last morning, to each alone; it goes when the step does. */
    static void reminded(Telling telling, SessionEvent.Reminded reminded) {
        if (reminded.told()) {
            int stage = telling.after().timing().stage();
            reminded.members()
                    .forEach(member -> telling.tell(
                            member, lastDayName(stage), new Announcement.LastDay(telling.session(), stage)));
        }
    }

    private static void retractReminders(Telling telling) {
        int stage = telling.before().timing().stage();
        telling.before()
                .pacing()
                .reminded()
                .forEach(member -> telling.retract(
                        telling.spot().key(lastDayName(stage), member),
                        telling.spot().direct(member)));
    }

    private static String lastDayName(int stage) {
        return "last-day/" + stage;
    }

    static String nudgeName(int stage) {
        return "nudge/" + stage;
    }
}
