package org.codevbot.core.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionEvent.*;
import org.jspecify.annotations.Nullable;

/** How each event changes the state; it decides nothing, and an event that cannot be is a bug. */
final class Evolution {
    private Evolution() {}

    static SessionState all(SessionState state, List<SessionEvent> events, Format format) {
        SessionState now = state;
        for (SessionEvent event : events) {
            now = of(now, event, format);
        }
        return now;
    }

    static SessionState of(SessionState state, SessionEvent event, Format format) {
        return switch (event) {
            case Opened opened -> TimeEvolution.opened(state, opened);
            case Recut recut -> TimeEvolution.recut(state, recut);
            case Moved moved -> TimeEvolution.moved(state, moved.scheduledAt());
            case StageEntered entered ->
                TimeEvolution.entered(state, entered).withUnderWay(new Cases(state, format).numberAt(entered.stage()));
            case TimeReplanned replanned -> TimeEvolution.replanned(state, replanned);
            case Paused paused ->
                turned(state.withPhase(new Phase.Paused(since(state, paused), paused.cause(), paused.asker()))
                        .withFloor(state.floor().withMoving(null)));
            case Resumed resumed -> TimeEvolution.resumed(state, resumed);
            case CaseClosed closed -> CaseEvolution.closed(state, closed.number());
            case Closed closed -> turned(state.withPhase(new Phase.Closed(closed.at(), false)));
            case Forgotten ignored -> CaseEvolution.forgotten(state);
            case MinutesLeft left -> TimeEvolution.minutesSaid(state, left.minutes());
            case MinutesMissed missed -> TimeEvolution.minutesSaid(state, missed.minutes());
            case EndAsked asked -> state.withTiming(state.timing().withEndAskedAt(asked.at()));
            case ThreadClosed closed -> TimeEvolution.threadClosed(state, closed.stage());
            case SortingOver ignored -> state.withFloor(state.floor().withSorting(false));
            case TakeOverOffered offered -> withHandover(state, new Attendance.Handover(offered.at(), null));
            case FacilitatorChanged changed -> facilitator(state, changed, format);
            case TimekeeperAccepted accepted ->
                present(
                        state.withAttendance(state.attendance().withFacilitator(accepted.member())),
                        accepted.member(),
                        true);
            case MoveAnnounced announced ->
                state.withFloor(
                        announced.closing()
                                ? state.floor().withClosing(announced.at())
                                : state.floor().withMoving(announced.at()));
            case MoveWithdrawn withdrawn -> TimeEvolution.stays(state, withdrawn);
            case Arrived arrived -> present(state, arrived.member(), true);
            case CheckedIn in -> PeopleEvolution.checkedIn(state, in);
            case Welcomed welcomed -> PeopleEvolution.welcomed(state, welcomed);
            case CharterAccepted charter -> state.withTerms(state.terms().accepted(charter.member()));
            case RulesOffered offered -> CharterRules.shown(state, offered.member());
            case SkillChosen chosen -> state.withTerms(state.terms().practises(chosen.member(), chosen.skill()));
            case Departed departed -> departed(state, departed.member());
            case Reported reported -> PeopleEvolution.reported(state, reported);
            case Shown shown -> PeopleEvolution.shown(state, shown);
            case Proposed proposed -> PeopleEvolution.proposed(state, proposed.subject());
            case SubjectWithdrawn withdrawn -> PeopleEvolution.subjectWithdrawn(state, withdrawn.subject());
            case BallotOpened ignored -> PeopleEvolution.ballot(state, true);
            case Voted voted -> PeopleEvolution.voted(state, voted);
            case SubjectConfirmed confirmed -> PeopleEvolution.confirmed(state, confirmed.decided());
            case ClientAgreed agreed -> PeopleEvolution.clientAgreed(state, agreed, format);
            case ClientWithdrew withdrew -> PeopleEvolution.clientWithdrew(state, withdrew.client());
            case Heard heard -> spoke(CaseEvolution.heard(state, heard.contribution(), format), heard.contribution());
            case KeptAsDraft draft -> drafted(state, draft, format);
            case WordsChanged changed -> CaseEvolution.changed(state, changed);
            case WordsWithdrawn withdrawn -> CaseEvolution.withdrawn(state, withdrawn.words());
            case HandRaised raised -> hands(state, raised.member(), true);
            case HandLowered lowered -> hands(state, lowered.member(), false);
            case Passed passed ->
                state.withFloor(state.floor().withPassed(with(state.floor().passed(), passed.member(), true)));
            case SpokenNoted noted ->
                state.withFloor(state.floor().withSpoken(with(state.floor().spoken(), noted.member(), noted.spoken())));
            case PartTold told -> state.withPacing(state.pacing().withDone(told.member(), told.done()));
            case Reminded reminded -> reminded(state, reminded);
            case RoundStarted started -> turned(state.withFloor(state.floor().withRound(round(started.order()))));
            case RoundMoved moved -> state.withFloor(state.floor().withRound(round(moved.waiting())));
            case HiddenOpened ignored ->
                state.withFloor(state.floor().withHidden(true).withRound(null));
            case Revealed ignored ->
                CaseEvolution.revealed(state.withFloor(state.floor().withHidden(false)));
            case KindAsked asked ->
                state.withFloor(state.floor().withKinds(state.floor().openedKinds(), asked.kind()));
            case KindAnswered answered ->
                state.withFloor(state.floor()
                        .withKinds(with(state.floor().openedKinds(), answered.kind(), answered.yes()), null));
            case FirstRequested requested ->
                heard(CaseEvolution.requested(state, requested), state.client().orElse(null));
            case NeedsTold told ->
                heard(CaseEvolution.needs(state, told.needs()), state.client().orElse(null));
            case ContractStated stated ->
                heard(CaseEvolution.stated(state, stated), state.client().orElse(null));
            case Reformulated reformulated ->
                heard(
                        CaseEvolution.reformulated(state, reformulated.reformulation()),
                        reformulated.reformulation().author());
            case Agreed agreed -> CaseEvolution.agreed(state, agreed);
            case ContractHolds holds -> CaseEvolution.holds(state, holds.standing());
            case FoundUnclear ignored -> state;
            case Marked marked -> CaseEvolution.marked(state, marked);
            case Kept kept -> planned(CaseEvolution.kept(state, kept), kept.caseNumber());
            case Committed committed -> planned(CaseEvolution.committed(state, committed), committed.caseNumber());
            case CommitmentRated rated -> CaseEvolution.rated(state, rated);
            case CommitmentRemoved removed -> CaseEvolution.removed(state, removed);
            case CaseErased erased -> CaseEvolution.erased(state, erased.number());
            case Learned learned -> heard(PeopleEvolution.learned(state, learned), learned.author());
            case WorkingTold told -> heard(PeopleEvolution.working(state, told), told.author());
            case ChangeTold told -> heard(PeopleEvolution.change(state, told), told.author());
            case Rated rated -> PeopleEvolution.rated(state, rated);
            case RatingsRevealed ignored -> PeopleEvolution.ratingsRevealed(state);
            case FacilitatorTold ignored -> state;
            case Intervened ignored -> state;
            case RuleRecalled ignored -> state;
            case Whispered ignored -> state;
            case NotKept ignored -> state;
            case KeptAsNote note -> CaseEvolution.withdrawn(state, note.words().id());
        };
    }

    private static SessionState reminded(SessionState state, Reminded reminded) {
        Set<MemberId> all = new TreeSet<>(state.pacing().reminded());
        all.addAll(reminded.members());
        return state.withPacing(state.pacing().withReminded(all));
    }

    /** Whatever makes a button drawn before stale. */
    static SessionState turned(SessionState state) {
        return state.withTurn(state.turn() + 1);
    }

    static <T extends Comparable<T>> Set<T> with(Set<T> all, T one, boolean in) {
        Set<T> copy = new TreeSet<>(all);
        if (in) {
            copy.add(one);
        } else {
            copy.remove(one);
        }
        return copy;
    }

    static <T> List<T> plus(List<T> all, T one) {
        List<T> copy = new ArrayList<>(all);
        copy.add(one);
        return copy;
    }

    /** The clock stands since the first pause, whoever asks after. */
    private static Instant since(SessionState state, Paused paused) {
        return state.phase() instanceof Phase.Paused former ? former.since() : paused.at();
    }

    private static Floor.@Nullable Round round(List<MemberId> waiting) {
        return waiting.isEmpty() ? null : new Floor.Round(waiting);
    }

    /** A card that was handed over is nobody else's to know of, not even that there is one. */
    private static SessionState spoke(SessionState state, Contribution said) {
        return said.stage() == state.timing().stage() && said.to() == null ? heard(state, said.author()) : state;
    }

    /** Whoever says something by a form of its own (the contract, the plan, a learning) has been heard like others. */
    private static SessionState heard(SessionState state, @Nullable MemberId who) {
        return who == null
                ? state
                : state.withFloor(state.floor().withSpoken(with(state.floor().spoken(), who, true)));
    }

    /** A plan mended after its case is not speech in the case that runs now. */
    private static SessionState planned(SessionState state, int caseNumber) {
        return caseNumber == state.underWay() ? heard(state, state.client().orElse(null)) : state;
    }

    private static SessionState hands(SessionState state, MemberId who, boolean up) {
        List<MemberId> hands = new ArrayList<>(state.floor().hands());
        hands.remove(who);
        if (up) {
            hands.add(who);
        }
        return state.withFloor(state.floor().withHands(hands));
    }

    private static SessionState drafted(SessionState state, KeptAsDraft draft, Format format) {
        SessionState drafting = state.withDrafters(with(state.drafters(), draft.author(), true));
        return draft.nudge() ? PeopleEvolution.nudged(drafting, draft.author(), format) : drafting;
    }

    private static SessionState withHandover(SessionState state, Attendance.Handover handover) {
        Attendance here = state.attendance();
        return state.withAttendance(here.withHandover(handover));
    }

    private static SessionState facilitator(SessionState state, FacilitatorChanged changed, Format format) {
        Attendance here = state.attendance();
        Attendance.Handover handover = changed.takenOver() && here.handover() != null
                ? new Attendance.Handover(here.handover().offeredAt(), changed.from())
                : null;
        SessionState led = state.withAttendance(here.withFacilitator(changed.to())
                .withPresent(with(here.present(), changed.to(), true))
                .withHandover(handover));
        SessionState after = state.timing().endAskedAt() == null
                ? led
                : led.withTiming(led.timing().withEndAskedAt(changed.at()));
        SessionState staying = turned(after.withFloor(after.floor().withMoving(null)));
        // Who keeps the time remains one of those who help: a yes and a raised hand stay.
        return format.facilitator() == Format.FacilitatorMode.WITHOUT
                ? staying
                : hands(CaseEvolution.leads(staying, changed.to()), changed.to(), false);
    }

    static SessionState present(SessionState state, MemberId who, boolean in) {
        Attendance here = state.attendance();
        return state.withAttendance(here.withPresent(with(here.present(), who, in)))
                .withPacing(state.pacing().withAway(who, !in));
    }

    private static SessionState departed(SessionState state, MemberId who) {
        return hands(CaseEvolution.leads(present(state, who, false), who), who, false);
    }
}
