package org.codevbot.core.announcement;

import java.time.Instant;
import java.util.Set;
import org.codevbot.core.announcement.Telling.Standing;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.SessionState;

/** The agenda and its time, told: stages, minutes left, the end question, pauses, the close. */
final class AgendaNews {
    private AgendaNews() {}

    static void opened(Telling telling) {
        MessageKey status = telling.spot().key("status");
        telling.say(status, telling.spot().channel(), new Announcement.StatusCard(telling.session()));
        telling.add(new Addressed.Pin(status, telling.spot().channel()));
        telling.touch(Standing.PANEL);
        if (telling.after().timing().stage() < 0) {
            telling.touch(Standing.CHOICE);
        }
        MemberId facilitator = telling.before().attendance().facilitator();
        if (facilitator != null) {
            offerDone(telling, facilitator);
        }
    }

    /** To whoever facilitates; where nobody does, to the group. */
    static void offered(Telling telling) {
        MemberId lead = telling.after().attendance().facilitator();
        if (lead == null) {
            telling.say(
                    telling.spot().key("timekeeper"),
                    telling.spot().channel(),
                    new Announcement.TimekeeperWanted(telling.session()));
        } else {
            telling.tell(lead, "offered", new Announcement.SessionOffered(telling.session()));
        }
    }

    /** Another date: the group reads it in one line, the offer says so. */
    static void moved(Telling telling, Instant at) {
        offered(telling);
        telling.say(
                telling.spot().key("moved/" + at.getEpochSecond()),
                telling.spot().channel(),
                new Announcement.MovedLine(telling.session(), at));
    }

    /** The offer has served: its button opens nothing any more. */
    static void offerDone(Telling telling, MemberId facilitator) {
        telling.retract(
                telling.spot().key("offered", facilitator), telling.spot().direct(facilitator));
    }

    static void entered(Telling telling, SessionEvent.StageEntered entered) {
        answerEnd(telling);
        stepCard(telling, telling.before().timing().stage());
        PersonNews.left(telling, entered.stage());
        telling.touch(Standing.STATUS, Standing.PANEL, Standing.NOTEBOOK);
        if (entered.stage() < 0) {
            telling.touch(Standing.CHOICE);
            return;
        }
        switch (telling.format().stages().get(entered.stage())) {
            case Step step -> step(telling, entered.stage(), step);
            case Block block -> block(telling, entered.stage(), block);
        }
    }

    /** By voice no thread opens and no draft is recalled: the status card says where we are. */
    private static void step(Telling telling, int stage, Step step) {
        if (telling.spot().spoken()) {
            if (step.yields(Output.LEARNING)) {
                telling.touch(Standing.LEARNINGS);
            }
            ContractNews.begins(telling, step);
            return;
        }
        telling.add(new Addressed.OpenThread(
                telling.spot().caseKey("step/" + stage),
                telling.spot().thread(stage),
                new Announcement.StepCard(telling.session(), stage)));
        ContractNews.begins(telling, step);
        PersonNews.drafts(telling, stage);
    }

    /** The running step's card, unless the step begins only now and is told anyway. */
    private static void ofStage(Telling telling) {
        int stage = telling.after().timing().stage();
        if (telling.before().timing().stage() == stage) {
            stepCard(telling, stage);
        }
    }

    /** The card that opened a step follows it: the minutes that it has now, no buttons once it is over. */
    private static void stepCard(Telling telling, int stage) {
        if (telling.spot().isStep(stage) && !telling.spot().spoken()) {
            Spot opened = new Spot(telling.before(), telling.format());
            telling.say(
                    opened.caseKey("step/" + stage),
                    opened.thread(stage),
                    new Announcement.StepCard(telling.session(), stage));
        }
    }

    static void block(Telling telling, int stage, Block block) {
        switch (block.type()) {
            case OPENING -> telling.touch(Standing.OPENING);
            case FOLLOW_UP -> {
                telling.touch(Standing.FOLLOW_UP);
                ChoiceNews.askReports(telling);
            }
            case CHOICE -> telling.touch(Standing.CHOICE);
            case PAUSE ->
                telling.say(
                        telling.spot().key("break/" + stage),
                        telling.spot().channel(),
                        new Announcement.PauseBlockCard(telling.session()));
            case CLOSE -> telling.touch(Standing.CLOSING);
        }
    }

    static void replanned(Telling telling, SessionEvent.TimeReplanned replanned) {
        answerEnd(telling);
        ofStage(telling);
        telling.touch(Standing.STATUS, Standing.PANEL);
        if (replanned.endMoved()) {
            telling.say(
                    telling.spot().key("end-moved/" + telling.after().turn()),
                    telling.spot().here(),
                    new Announcement.EndMoved(telling.session(), replanned.promisedEnd()));
        }
    }

    static void paused(Telling telling, SessionEvent.Paused paused) {
        telling.touch(Standing.STATUS, Standing.PANEL, Standing.NOTEBOOK);
        telling.say(
                telling.spot().key("paused/" + paused.at().getEpochSecond()),
                telling.spot().here(),
                new Announcement.PausedLine(telling.session()));
        if (telling.after().phase() instanceof Phase.Paused now && now.cause() != Phase.Paused.Cause.FACILITATOR) {
            LeadNews.stopped(telling, now);
        }
    }

    static void resumed(Telling telling, SessionEvent.Resumed resumed) {
        telling.touch(Standing.STATUS, Standing.PANEL, Standing.NOTEBOOK);
        answerStop(telling);
        if (closesTheCase(telling)) {
            return;
        }
        telling.say(
                telling.spot().key("resumed/" + resumed.at().getEpochSecond()),
                telling.spot().here(),
                new Announcement.ResumedLine(telling.session(), resumed.promisedEnd(), resumed.endMoved()));
    }

    /** A stopped case that is closed ends its pause, yet nobody goes on. */
    private static boolean closesTheCase(Telling telling) {
        return telling.before()
                .currentCase()
                .flatMap(each -> telling.after().caseOf(each.number()))
                .filter(Case::closed)
                .isPresent();
    }

    static void caseClosed(Telling telling, SessionEvent.CaseClosed closed) {
        answerEnd(telling);
        answerStop(telling);
        telling.touch(Standing.STATUS, Standing.PANEL);
        telling.notebook(closed.number());
        if (closed.early()) {
            telling.after().cases().stream()
                    .filter(each -> each.number() == closed.number())
                    .findFirst()
                    .map(Case::client)
                    .ifPresent(client -> telling.tell(
                            client,
                            "erase/" + closed.number(),
                            new Announcement.EraseOffered(telling.session(), closed.number())));
        }
    }

    static void closed(Telling telling) {
        answerEnd(telling);
        answerStop(telling);
        telling.touch(Standing.CLOSING, Standing.STATUS, Standing.PANEL, Standing.NOTEBOOK);
        telling.add(
                new Addressed.Unpin(telling.spot().key("status"), telling.spot().channel()));
        ofStage(telling);
        telling.after().closing().told().forEach(telling::learnings);
        PersonNews.closed(telling);
        telling.after().cases().forEach(each -> SummaryNews.ready(telling, each));
    }

    static void minutesLeft(Telling telling, int minutes) {
        if (telling.spot().spoken()) {
            telling.touch(Standing.PANEL);
            return;
        }
        int stage = telling.after().timing().stage();
        telling.say(
                telling.spot()
                        .key("left/" + stage + "/" + minutes + "/"
                                + telling.after().turn()),
                telling.spot().here(),
                new Announcement.MinutesLeft(telling.session(), stage, minutes));
        shares(telling);
    }

    /** Each one's share of a round follows the time that is left: both cards that show it say the same. */
    static void shares(Telling telling) {
        if (telling.after().floor().round() != null) {
            telling.touch(Standing.STATUS, Standing.PANEL);
        }
    }

    static void endAsked(Telling telling) {
        askEnd(telling);
        shares(telling);
        telling.touch(Standing.PANEL);
    }

    /**
     * Asks the facilitator of now; the key holds the moment, so that a second question is a new message. By voice the
     * panel says it.
     */
    static void askEnd(Telling telling) {
        Instant asked = telling.after().timing().endAskedAt();
        if (asked != null && !telling.spot().spoken()) {
            int stage = telling.after().timing().stage();
            telling.tell(
                    telling.facilitator(),
                    endKey(stage, asked),
                    new Announcement.EndQuestion(
                            telling.session(), stage, telling.after().turn()));
        }
    }

    /** Takes an end question away that is no longer one. */
    static void answerEnd(Telling telling) {
        SessionState before = telling.before();
        Instant asked = before.timing().endAskedAt();
        if (asked != null && !telling.spot().spoken()) {
            MemberId facilitator = before.attendance().leader();
            telling.retract(
                    telling.spot().key(endKey(before.timing().stage(), asked), facilitator),
                    telling.spot().direct(facilitator));
        }
    }

    private static String endKey(int stage, Instant asked) {
        return "end/" + stage + "/" + asked.getEpochSecond();
    }

    /** Takes the question away that a stop put to the facilitator. */
    static void answerStop(Telling telling) {
        if (telling.before().phase() instanceof Phase.Paused paused
                && Set.of(Phase.Paused.Cause.CLIENT_STOP, Phase.Paused.Cause.CLIENT_LOST)
                        .contains(paused.cause())) {
            MemberId facilitator = telling.before().attendance().leader();
            telling.retract(
                    telling.spot().key("stopped/" + paused.since().getEpochSecond(), facilitator),
                    telling.spot().direct(facilitator));
        }
    }

    static void threadClosed(Telling telling, int stage) {
        if (telling.spot().isStep(stage) && !telling.spot().spoken()) {
            telling.add(new Addressed.CloseThread(telling.spot().thread(stage)));
        }
    }
}
