package org.codevbot.core.announcement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said, without a word of any person: ids and numbers only. Cards are composed from the session's state
 * when they are sent.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
public sealed interface Announcement {
    /** The session that it speaks of; none where it speaks of the group itself. */
    @Nullable
    SessionId session();

    /** Of the group itself, with or without a session; the place says to whom. */
    sealed interface OfGroup extends Announcement {
        @Override
        default @Nullable SessionId session() {
            return null;
        }
    }

    /** What this group is, in its channel, with the button that joins it; edited in place. */
    @JsonTypeName("about-group")
    record AboutGroup() implements OfGroup {}

    /** Somebody would join and has a doubt about a line of hierarchy: to whoever leads, or organises. */
    @JsonTypeName("doubt")
    record DoubtTold(MemberId of) implements OfGroup {}

    /** To whoever had a doubt: it is settled, they are a member. */
    @JsonTypeName("let-in")
    record LetIn() implements OfGroup {}

    /** Somebody leads the group from now on, since whoever led it is not in its channel any more. */
    @JsonTypeName("lead-taken")
    record LeadTaken(MemberId by) implements OfGroup {}

    /** The channel is archived or gone, or the bot not in it any more; whoever leads is told once what to do. */
    @JsonTypeName("place-gone")
    record PlaceGone() implements OfGroup {}

    /** Said in the channel or a thread, in the group's language. */
    sealed interface Shared extends Announcement {
        @Override
        SessionId session();
    }

    /** Where we are: step, who has the floor, clock, hands; edited in place. */
    @JsonTypeName("status")
    record StatusCard(SessionId session) implements Shared {}

    /** Without facilitator, at the hour: who keeps the time opens the session. */
    @JsonTypeName("timekeeper")
    record TimekeeperWanted(SessionId session) implements Shared {}

    @JsonTypeName("opening")
    record OpeningCard(SessionId session) implements Shared {}

    @JsonTypeName("follow-up")
    record FollowUpCard(SessionId session) implements Shared {}

    /** Proposals, the ballot and the decision; edited in place. */
    @JsonTypeName("choice")
    record ChoiceCard(SessionId session) implements Shared {}

    @JsonTypeName("pause-block")
    record PauseBlockCard(SessionId session) implements Shared {}

    /** Opens a step: aim, who speaks, who listens, minutes, what is produced. */
    @JsonTypeName("step")
    record StepCard(SessionId session, int stage) implements Shared {}

    /** What the client would ask for at first, in the step that comes before the contract's; edited in place. */
    @JsonTypeName("request")
    record RequestCard(SessionId session, int caseNumber) implements Shared {}

    /** What the client needs, said before the contract; edited in place. */
    @JsonTypeName("needs")
    record NeedsCard(SessionId session, int caseNumber) implements Shared {}

    /** One version of the contract; a former one says that it is replaced. */
    @JsonTypeName("contract")
    record ContractCard(SessionId session, int caseNumber, int version) implements Shared {}

    @JsonTypeName("reformulation")
    record ReformulationCard(SessionId session, int caseNumber, int number) implements Shared {}

    /** Contributions that the bot carries: one, or several revealed together in the order drawn. */
    @JsonTypeName("carried")
    record CarriedWords(SessionId session, int caseNumber, List<Integer> contributions, boolean revealed)
            implements Shared {}

    /** What the client keeps and commits to, as far as told to the group. */
    @JsonTypeName("plan")
    record PlanCard(SessionId session, int caseNumber) implements Shared {}

    /** A learning, a word on how the group worked, or the one thing to change. */
    @JsonTypeName("learnings")
    record LearningsCard(SessionId session, @Nullable Integer laterCase) implements Shared {
        /** The number of the case in whose step the learnings were told. */
        int caseNumber() {
            return laterCase == null ? 1 : laterCase;
        }
    }

    /** Thanks, ratings, next date, what is erased when; edited in place. */
    @JsonTypeName("closing")
    record ClosingCard(SessionId session) implements Shared {}

    @JsonTypeName("minutes-left")
    record MinutesLeft(SessionId session, int stage, int minutes) implements Shared {}

    /** A timekeeper's move, or the session's end: one press stays here. It goes when that has come or was withdrawn. */
    @JsonTypeName("moving")
    record MovingLine(SessionId session) implements Shared {}

    @JsonTypeName("paused")
    record PausedLine(SessionId session) implements Shared {}

    @JsonTypeName("resumed")
    record ResumedLine(SessionId session, Instant end, boolean endMoved) implements Shared {}

    @JsonTypeName("end-moved")
    record EndMoved(SessionId session, Instant end) implements Shared {}

    /** Before the opening: another date. */
    @JsonTypeName("moved")
    record MovedLine(SessionId session, Instant at) implements Shared {}

    @JsonTypeName("led-by")
    record LedBy(SessionId session, MemberId facilitator) implements Shared {}

    @JsonTypeName("kind-opened")
    record KindOpened(SessionId session, String kind) implements Shared {}

    @JsonTypeName("hidden-opened")
    record HiddenOpened(SessionId session, int stage) implements Shared {}

    @JsonTypeName("rule")
    record RuleLine(SessionId session, int rule) implements Shared {}

    @JsonTypeName("intervention")
    record InterventionLine(SessionId session, int stage, int trap) implements Shared {}

    /** Said to one person, in that person's language. */
    sealed interface Private extends Announcement {
        @Override
        SessionId session();
    }

    /** At the hour, with one button; again to others when nobody opens. */
    @JsonTypeName("offered")
    record SessionOffered(SessionId session) implements Private {}

    /** The facilitator's panel, edited in place. */
    @JsonTypeName("panel")
    record PanelCard(SessionId session) implements Private {}

    /** Move on, +2, +5; for a contract without agreement: +2, back, or the client's words. */
    @JsonTypeName("end-question")
    record EndQuestion(SessionId session, int stage, int turn) implements Private {}

    /** What the facilitator alone reads when the client stops or is lost: resume, back, close. */
    @JsonTypeName("client-stopped")
    record ClientStopped(SessionId session, Phase.Paused.Cause cause) implements Private {}

    /** The one who was chosen passes this time; the facilitator alone is told. */
    @JsonTypeName("client-declined")
    record ClientDeclined(SessionId session, MemberId by) implements Private {}

    @JsonTypeName("be-client")
    record BeClient(SessionId session) implements Private {}

    /** The last plan, to its owner alone: report and show, item by item. */
    @JsonTypeName("your-report")
    record YourReport(SessionId session) implements Private {}

    @JsonTypeName("nudge")
    record Nudge(SessionId session, WordsId words, int stage, int opensAtStage, boolean hiddenStep)
            implements Private {}

    /** Over working days, on the morning of a person's last day in a step: once, and only if nothing was seen yet. */
    @JsonTypeName("last-day")
    record LastDay(SessionId session, int stage) implements Private {}

    /** The rules of life, to somebody who wants to take part and has not accepted them; it goes when they are. */
    @JsonTypeName("rules-first")
    record RulesFirst(SessionId session) implements Private {}

    @JsonTypeName("drafts-ready")
    record DraftsReady(SessionId session, int stage) implements Private {}

    /** The client's notebook, plan form and stop, edited in place. */
    @JsonTypeName("notebook")
    record NotebookCard(SessionId session) implements Private {}

    @JsonTypeName("kind-asked")
    record KindAskedCard(SessionId session, String kind) implements Private {}

    @JsonTypeName("take-over")
    record TakeOverOffer(SessionId session) implements Private {}

    /** Somebody objected to a move: the timekeeper alone is told, and by nobody's name. */
    @JsonTypeName("stays")
    record StepStays(SessionId session) implements Private {}

    @JsonTypeName("asked-back")
    record AskedBack(SessionId session, MemberId by) implements Private {}

    @JsonTypeName("unclear")
    record FoundUnclear(SessionId session, @Nullable WordsId words) implements Private {}

    @JsonTypeName("off-contract")
    record OffContractTold(SessionId session, @Nullable WordsId words) implements Private {}

    @JsonTypeName("went-out")
    record WentOutTold(SessionId session, @Nullable WordsId words) implements Private {}

    @JsonTypeName("whisper")
    record Whisper(SessionId session, WordsId words) implements Private {}

    /** A stranger was added to the channel; the facilitator alone is told. */
    @JsonTypeName("stranger")
    record StrangerTold(SessionId session) implements Private {}

    /** Comes with the summary's file. */
    @JsonTypeName("summary")
    record SummaryReady(SessionId session, int caseNumber) implements Private {}

    /** Comes with the same summary as a file to print. */
    @JsonTypeName("summary-to-print")
    record SummaryToPrint(SessionId session, int caseNumber) implements Private {}

    /** After an early close: erase it now, or keep it. */
    @JsonTypeName("erase-offered")
    record EraseOffered(SessionId session, int caseNumber) implements Private {}

    @JsonTypeName("kept-as-note")
    record KeptAsNote(SessionId session, WordsId words) implements Private {}

    /** A step's thread cannot be opened or is gone: its messages go to the channel; the facilitator is told. */
    @JsonTypeName("thread-missing")
    record ThreadMissing(SessionId session, int stage) implements Private {}
}
