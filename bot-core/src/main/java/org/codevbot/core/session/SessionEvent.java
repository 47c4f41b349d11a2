package org.codevbot.core.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/** What happened in a session; the state is its fold. Events are not stored. */
public sealed interface SessionEvent {
    record Opened(Instant at, Instant promisedEnd) implements SessionEvent {}

    /** Before the opening: another length of the same format, with its stages. */
    record Recut(FormatKey format, List<Timing.StageTime> stages) implements SessionEvent {}

    /** Before the opening: another date. */
    record Moved(Instant scheduledAt) implements SessionEvent {}

    /** A stage begins with that budget in seconds; the former one's spending is settled. */
    record StageEntered(int stage, Instant at, long budget, boolean hidden, boolean sorting, boolean goingBack)
            implements SessionEvent {}

    /** More time: new budget of the running stage, what stages ahead have now, and the promised end. */
    record TimeReplanned(long budget, SortedMap<Integer, Long> allotted, Instant promisedEnd, boolean endMoved)
            implements SessionEvent {}

    record Paused(
            Instant at, Phase.Paused.Cause cause, @Nullable MemberId asker) implements SessionEvent {}

    /** The clock goes on; {@code promisedEnd} may have moved. */
    record Resumed(Instant at, Instant enteredAt, Instant promisedEnd, boolean endMoved) implements SessionEvent {}

    record CaseClosed(int number, boolean early) implements SessionEvent {}

    record Closed(Instant at) implements SessionEvent {}

    /** 7 days after the close: what was said is erased, but for what the client keeps. */
    record Forgotten() implements SessionEvent {}

    record MinutesLeft(int minutes) implements SessionEvent {}

    /** T-5 or T-1 came too late to be true, after an outage: it is passed over in silence. */
    record MinutesMissed(int minutes) implements SessionEvent {}

    record EndAsked(Instant at) implements SessionEvent {}

    record ThreadClosed(int stage) implements SessionEvent {}

    record SortingOver() implements SessionEvent {}

    record TakeOverOffered(Instant at) implements SessionEvent {}

    /** {@code at} by the session's clock: whoever leads now has the whole time to answer an end question. */
    record FacilitatorChanged(MemberId from, MemberId to, boolean takenOver, Instant at) implements SessionEvent {}

    /** Without facilitator: the first to accept keeps the time of this session. */
    record TimekeeperAccepted(MemberId member) implements SessionEvent {}

    /** The timekeeper moves on, or ends the session ({@code closing}), unless somebody objects in time. */
    record MoveAnnounced(Instant at, boolean closing) implements SessionEvent {
        public MoveAnnounced(Instant at) {
            this(at, false);
        }
    }

    /** The step stays: somebody objected, or the move is no longer possible. */
    record MoveWithdrawn(Instant at, boolean objected) implements SessionEvent {}

    record Arrived(MemberId member) implements SessionEvent {}

    record CheckedIn(
            MemberId member, String emoji, @Nullable Words word) implements SessionEvent {}

    /** Expected from now on, with the rules of life accepted or not. */
    record Welcomed(MemberId member, ZoneId zone, boolean accepted) implements SessionEvent {}

    record CharterAccepted(MemberId member) implements SessionEvent {}

    /** To a member who has not accepted the rules and wants to take part: they are shown, once. */
    record RulesOffered(MemberId member) implements SessionEvent {}

    /** Known to the member alone. */
    record SkillChosen(MemberId member, int skill) implements SessionEvent {}

    record Departed(MemberId member) implements SessionEvent {}

    record Reported(MemberId owner, int item, FollowUp.Report report) implements SessionEvent {}

    record Shown(MemberId owner, int item) implements SessionEvent {}

    record Proposed(Choice.Subject subject) implements SessionEvent {}

    record SubjectWithdrawn(int subject) implements SessionEvent {}

    record BallotOpened() implements SessionEvent {}

    record Voted(MemberId member, int subject) implements SessionEvent {}

    record SubjectConfirmed(Choice.Decided decided) implements SessionEvent {}

    record ClientAgreed(MemberId client, int subject) implements SessionEvent {}

    /** From the case that is theirs, or before there is one. */
    record ClientWithdrew(MemberId client) implements SessionEvent {}

    record Heard(Contribution contribution) implements SessionEvent {}

    /** Said out of turn: kept as its author's draft; nudged at most once per person and step. */
    record KeptAsDraft(MemberId author, Words words, boolean nudge, int opensAtStage) implements SessionEvent {}

    record WordsChanged(int contribution, Words words, WordsId old) implements SessionEvent {}

    record WordsWithdrawn(int contribution, WordsId words) implements SessionEvent {}

    record HandRaised(MemberId member) implements SessionEvent {}

    record HandLowered(MemberId member) implements SessionEvent {}

    record Passed(MemberId member) implements SessionEvent {}

    /** By voice: who has spoken in this step, as the facilitator taps it; nothing of what was said. */
    record SpokenNoted(MemberId member, boolean spoken) implements SessionEvent {}

    record PartTold(MemberId member, boolean done) implements SessionEvent {}

    /** On the last morning of a window, in each one's own zone; {@code told} unless that comes too late to be true. */
    record Reminded(Set<MemberId> members, boolean told) implements SessionEvent {}

    record RoundStarted(List<MemberId> order) implements SessionEvent {}

    /** The floor goes on; an empty list ends the round. */
    record RoundMoved(List<MemberId> waiting) implements SessionEvent {}

    record HiddenOpened() implements SessionEvent {}

    /** Contributions in the order drawn. */
    record Revealed(List<Integer> order) implements SessionEvent {}

    record KindAsked(String kind) implements SessionEvent {}

    record KindAnswered(String kind, boolean yes) implements SessionEvent {}

    /** A sentence to begin with; it holds nothing yet. {@code replaced} is the former one, which is erased. */
    record FirstRequested(
            int version, Words sentence, @Nullable WordsId replaced) implements SessionEvent {}

    record NeedsTold(Words needs, @Nullable WordsId replaced) implements SessionEvent {}

    /**
     * A new version: every yes is cleared. {@code adopted} is the reformulation's number, 0 for the client's own;
     * {@code replaced} is the client's former sentence, null where there was none or a reformulation stood.
     */
    record ContractStated(
            int version,
            Words sentence,
            Set<HelpType> types,
            int adopted,
            @Nullable WordsId replaced) implements SessionEvent {}

    record Reformulated(Contract.Reformulation reformulation) implements SessionEvent {}

    record Agreed(MemberId member, boolean yes) implements SessionEvent {}

    record ContractHolds(Contract.Standing standing) implements SessionEvent {}

    record FoundUnclear(MemberId by, @Nullable Words words) implements SessionEvent {}

    record Marked(int caseNumber, int contribution, Mark mark) implements SessionEvent {
        public Marked(int contribution, Mark mark) {
            this(1, contribution, mark);
        }
    }

    record Kept(int caseNumber, Words words) implements SessionEvent {
        public Kept(Words words) {
            this(1, words);
        }
    }

    record Committed(int caseNumber, Plan.Commitment commitment) implements SessionEvent {
        public Committed(Plan.Commitment commitment) {
            this(1, commitment);
        }
    }

    record CommitmentRated(int caseNumber, int commitment, int want, int sure) implements SessionEvent {
        public CommitmentRated(int commitment, int want, int sure) {
            this(1, commitment, want, sure);
        }
    }

    /** With its texts, which are erased. */
    record CommitmentRemoved(int caseNumber, int commitment, List<WordsId> words) implements SessionEvent {}

    record CaseErased(int number, List<WordsId> words) implements SessionEvent {}

    record Learned(MemberId author, Words words) implements SessionEvent {}

    record WorkingTold(MemberId author, Words words) implements SessionEvent {}

    record ChangeTold(MemberId author, Words words) implements SessionEvent {}

    record Rated(MemberId member, int rating) implements SessionEvent {}

    record RatingsRevealed() implements SessionEvent {}

    record FacilitatorTold(
            Concern concern, MemberId by, @Nullable Words words) implements SessionEvent {
        /** What a person wants the facilitator alone to know. */
        public enum Concern {
            OFF_CONTRACT,
            WENT_OUT,
            ASKS_BACK
        }
    }

    record Intervened(int stage, int trap) implements SessionEvent {}

    record RuleRecalled(int rule) implements SessionEvent {}

    record Whispered(MemberId to, Words words) implements SessionEvent {}

    /**
     * Seen by all where it was typed, but not the bot's to keep: talk between steps, or up to three words out of turn.
     */
    record NotKept(Words words) implements SessionEvent {}

    /** Words that are not said but stay their author's (a late hidden one, a refused form, a leaver's). */
    record KeptAsNote(MemberId author, Words words) implements SessionEvent {}
}
