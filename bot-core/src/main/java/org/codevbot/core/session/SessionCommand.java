package org.codevbot.core.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a session, by a person or by the clock, in families that share a decider. */
public sealed interface SessionCommand {
    /** Walking the agenda and its time. */
    sealed interface OfTime extends SessionCommand {}

    /** {@code endLater} once whoever opens has seen that the hour is too long past to be caught up. */
    record Open(boolean endLater) implements OfTime {
        public Open() {
            this(false);
        }
    }

    /** Opens in a shorter length of the same format; it is decided by that length's format. */
    record OpenShorter(int minutes) implements OfTime {}

    /** Another date, by the calendar of whoever asks; the session stays offered. */
    record MoveTo(LocalDate day, LocalTime hour) implements OfTime {}

    /** {@code confirmed} once whoever leads has seen that somebody present has not accepted the rules. */
    record Next(boolean confirmed) implements OfTime {
        public Next() {
            this(false);
        }
    }

    /** Any present member, while a timekeeper's move is announced: the step stays. */
    record ObjectToMove() implements OfTime {}

    record Back() implements OfTime {}

    /** {@code confirmed} after the facilitator saw what shrinks and the new end. Minutes 1 to 30. */
    record Extend(int minutes, boolean confirmed) implements OfTime {}

    /** "end by 15:30": re-plans what lies ahead; minutes from now. */
    record EndBy(int minutesFromNow, boolean confirmed) implements OfTime {}

    record Pause() implements OfTime {}

    record Resume() implements OfTime {}

    /** The client's stop, in any step; the clock pauses at once. */
    record Stop() implements OfTime {}

    /**
     * The facilitator's answer to a stop, or an early end: no more steps of this case, the close or the next case
     * follows; {@code confirmed} as for the move into any case.
     */
    record CloseCase(boolean confirmed) implements OfTime {
        public CloseCase() {
            this(false);
        }
    }

    /**
     * Ends the whole session now. Where a timekeeper does, before the close, it is announced and comes 30 seconds later
     * unless somebody objects, like a move; going back and closing a case are at once, since nothing is lost by them
     * that a word in the group would not bring back, and a stopped client waits for nobody.
     */
    record CloseSession(boolean confirmed) implements OfTime {}

    /** The clock's own: each is derived from the state by {@link Moments}. */
    record Knock(Moment moment) implements OfTime {}

    /** Who is here and who leads. */
    sealed interface OfPresence extends SessionCommand {}

    /** {@code skill} is the index of one of the format's, to be practised in private, -1 for none named. */
    record CheckIn(String emoji, @Nullable Words word, int skill) implements OfPresence {
        public CheckIn(String emoji, @Nullable Words word) {
            this(emoji, word, -1);
        }
    }

    /** Chooses what one practises today, for oneself alone. */
    record Practise(int skill) implements OfPresence {}

    /** The yes to the rules of life that the format wants before any case. */
    record AcceptCharter() implements OfPresence {}

    /** Somebody has become a member of the group while the session stands open, or offered; {@code zone} is theirs. */
    record Welcome(MemberId member, ZoneId zone, boolean accepted) implements OfPresence {}

    record Depart() implements OfPresence {}

    /** The platform says that the person left the channel. */
    record Lost(MemberId member) implements OfPresence {}

    /** The platform says that the person is in the channel again. */
    record Returned(MemberId member) implements OfPresence {}

    record HandOver(MemberId to) implements OfPresence {}

    record TakeOver() implements OfPresence {}

    record AskBack() implements OfPresence {}

    /** The follow-up of last month's plan. */
    sealed interface OfFollowUp extends SessionCommand {}

    record Report(
            int item,
            FollowUp.Outcome outcome,
            @Nullable Words learned,
            @Nullable Words needed) implements OfFollowUp {}

    record Show(int item) implements OfFollowUp {}

    /** The choice of subject. */
    sealed interface OfChoice extends SessionCommand {}

    record Propose(Choice.ThreeP threeP, Words words) implements OfChoice {}

    record WithdrawSubject(int subject) implements OfChoice {}

    record OpenBallot() implements OfChoice {}

    record Vote(int subject) implements OfChoice {}

    record Confirm(int subject, Words sentence) implements OfChoice {}

    /** "I agree to be client." */
    record AgreeToBeClient() implements OfChoice {}

    /** Without giving a reason, until step 3. */
    record WithdrawAsClient() implements OfChoice {}

    /** What is said, and the floor. */
    sealed interface OfTalk extends SessionCommand {}

    /** Typed; {@code stage} is the thread's stage, -1 for the channel's root. */
    record Say(Words words, int stage) implements OfTalk {}

    /** By form; {@code hidden} when the form was opened while words were hidden: late, it is a note of its author. */
    record Contribute(@Nullable String kind, Words words, boolean hidden) implements OfTalk {
        public Contribute(@Nullable String kind, Words words) {
            this(kind, words, false);
        }
    }

    /** A draft of the actor's own, said now; the handler has checked whose it is. */
    record SayDraft(Words words, @Nullable String kind) implements OfTalk {}

    record ChangeWords(WordsId old, Words words) implements OfTalk {}

    record WithdrawWords(WordsId words) implements OfTalk {}

    /** Raising twice is a quiet yes; {@code up} false takes it back. */
    record Hand(boolean up) implements OfTalk {}

    record Pass() implements OfTalk {}

    /** In a spoken session: the facilitator notes that somebody has spoken in this step, or takes that back. */
    record NoteSpoken(MemberId member, boolean spoken) implements OfTalk {}

    /** Over working days: "my part is done", or not yet after all. */
    record PartDone(boolean done) implements OfTalk {}

    record StartRound() implements OfTalk {}

    record OpenHidden() implements OfTalk {}

    record Reveal() implements OfTalk {}

    record AskKind(String kind) implements OfTalk {}

    record AllowKind(boolean yes) implements OfTalk {}

    /** The contract. */
    sealed interface OfContract extends SessionCommand {}

    /** What the client would ask for at first, said before the contract's step: it is where that step begins. */
    record FirstRequest(Words sentence) implements OfContract {}

    /** What the client needs, where the format asks for it before the contract. */
    record TellNeeds(Words needs) implements OfContract {}

    record StateContract(Words sentence, Set<HelpType> types) implements OfContract {}

    record Reformulate(Words words) implements OfContract {}

    record Adopt(int reformulation) implements OfContract {}

    /** A yes to that version, or its taking back. */
    record Agree(int version, boolean yes) implements OfContract {}

    record NotClear(@Nullable Words words) implements OfContract {}

    record GoOnWithClientsWords() implements OfContract {}

    /** The client's private notebook and plan. */
    sealed interface OfClient extends SessionCommand {}

    record MarkContribution(int contribution, Mark mark) implements OfClient {}

    record Keep(Words words) implements OfClient {}

    record Commit(
            Words aim,
            Words firstStep,
            @Nullable LocalDate by,
            @Nullable Words sign) implements OfClient {}

    record Want(int commitment, int level) implements OfClient {}

    record Sure(int commitment, int level) implements OfClient {}

    record RemoveCommitment(int commitment) implements OfClient {}

    /** After a close: the client's word to erase the case now. */
    record EraseCase() implements OfClient {}

    /** Learning and regulation. */
    sealed interface OfLearning extends SessionCommand {}

    /** {@code practised} is about the skill that the author practised: a note of that person's. */
    record Learn(Words words, @Nullable Words practised) implements OfLearning {
        public Learn(Words words) {
            this(words, null);
        }
    }

    record Working(Words words) implements OfLearning {}

    record ChangeNextTime(Words words) implements OfLearning {}

    record Rate(int rating) implements OfLearning {}

    /** Words that reach one person alone, or an intervention of the facilitator. */
    sealed interface OfCare extends SessionCommand {}

    record OffContract(@Nullable Words words) implements OfCare {}

    record WentOut(@Nullable Words words) implements OfCare {}

    /** A kind intervention of the running step, by its index in the format, said to all. */
    record Intervene(int trap) implements OfCare {}

    /** A rule of life recalled to all. */
    record RecallRule(int rule) implements OfCare {}

    record Whisper(MemberId to, Words words) implements OfCare {}
}
