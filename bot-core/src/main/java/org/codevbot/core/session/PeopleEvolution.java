package org.codevbot.core.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionEvent.ChangeTold;
import org.codevbot.core.session.SessionEvent.CheckedIn;
import org.codevbot.core.session.SessionEvent.ClientAgreed;
import org.codevbot.core.session.SessionEvent.Learned;
import org.codevbot.core.session.SessionEvent.Rated;
import org.codevbot.core.session.SessionEvent.Reported;
import org.codevbot.core.session.SessionEvent.Shown;
import org.codevbot.core.session.SessionEvent.Voted;
import org.codevbot.core.session.SessionEvent.Welcomed;
import org.codevbot.core.session.SessionEvent.WorkingTold;

/** What events of presence, follow-up, choice and learning do to the state. */
final class PeopleEvolution {
    private PeopleEvolution() {}

    static SessionState checkedIn(SessionState state, CheckedIn in) {
        SessionState present = Evolution.present(state, in.member(), true);
        Attendance here = present.attendance();
        SortedMap<MemberId, Attendance.CheckIn> checkIns = new TreeMap<>(here.checkIns());
        checkIns.put(in.member(), new Attendance.CheckIn(in.emoji(), in.word()));
        return present.withAttendance(here.withCheckIns(checkIns));
    }

    static SessionState welcomed(SessionState state, Welcomed welcomed) {
        return state.withAttendance(state.attendance().with(welcomed.member()))
                .withTerms(state.terms().with(welcomed.member(), welcomed.zone(), welcomed.accepted()));
    }

    static SessionState nudged(SessionState state, MemberId who, Format format) {
        return nudged(
                state, who, Cases.nudgeKey(format.stages().get(state.timing().stage())));
    }

    static SessionState nudged(SessionState state, MemberId who, String code) {
        SortedMap<String, Set<MemberId>> nudged = new TreeMap<>(state.nudged());
        nudged.put(code, Evolution.with(nudged.getOrDefault(code, Set.of()), who, true));
        return state.withNudged(nudged);
    }

    static SessionState reported(SessionState state, Reported reported) {
        return items(
                state,
                reported.owner(),
                item -> item.number() == reported.item()
                        ? new FollowUp.Item(item.number(), item.aim(), item.by(), item.shown(), reported.report())
                        : item);
    }

    static SessionState shown(SessionState state, Shown shown) {
        return items(
                state,
                shown.owner(),
                item -> item.number() == shown.item()
                        ? new FollowUp.Item(item.number(), item.aim(), item.by(), true, item.report())
                        : item);
    }

    private static SessionState items(SessionState state, MemberId owner, UnaryOperator<FollowUp.Item> change) {
        return state.withFollowUps(state.followUps().stream()
                .map(of -> of.owner().equals(owner)
                        ? new FollowUp(
                                owner,
                                of.plan(),
                                of.items().stream().map(change).toList())
                        : of)
                .toList());
    }

    static SessionState proposed(SessionState state, Choice.Subject subject) {
        Choice of = state.choice();
        return state.withChoice(
                new Choice(Evolution.plus(of.subjects(), subject), of.ballotOpen(), of.ballots(), of.decided()));
    }

    static SessionState subjectWithdrawn(SessionState state, int number) {
        Choice of = state.choice();
        List<Choice.Subject> subjects = of.subjects().stream()
                .map(each -> each.number() == number
                        ? new Choice.Subject(each.number(), each.author(), each.threeP(), each.words(), true)
                        : each)
                .toList();
        SortedMap<MemberId, Integer> ballots = new TreeMap<>(of.ballots());
        ballots.values().removeIf(vote -> vote == number);
        Choice.Decided decided = of.decided();
        boolean gone = decided != null && decided.subject() == number;
        return state.withChoice(new Choice(subjects, of.ballotOpen(), ballots, gone ? null : decided));
    }

    static SessionState ballot(SessionState state, boolean open) {
        Choice of = state.choice();
        return Evolution.turned(state.withChoice(new Choice(of.subjects(), open, of.ballots(), of.decided())));
    }

    static SessionState voted(SessionState state, Voted voted) {
        Choice of = state.choice();
        SortedMap<MemberId, Integer> ballots = new TreeMap<>(of.ballots());
        ballots.put(voted.member(), voted.subject());
        return state.withChoice(new Choice(of.subjects(), of.ballotOpen(), ballots, of.decided()));
    }

    static SessionState confirmed(SessionState state, Choice.Decided decided) {
        SessionState settled = settled(state);
        Choice of = settled.choice();
        return Evolution.turned(settled.withChoice(new Choice(of.subjects(), false, of.ballots(), decided)));
    }

    /** The ballots have served; nobody shall ever read them. */
    static SessionState clientAgreed(SessionState state, ClientAgreed agreed, Format format) {
        Choice of = state.choice();
        Choice.Decided decided = of.decided();
        if (decided == null) {
            throw new IllegalStateException("nothing was decided");
        }
        Choice after = new Choice(
                of.subjects(),
                false,
                new TreeMap<>(),
                new Choice.Decided(decided.subject(), decided.client(), decided.sentence(), decided.votes(), true));
        Case opened = Case.opened(free(state), agreed.client(), agreed.subject());
        List<Case> cases = new ArrayList<>(Evolution.plus(state.cases(), opened));
        cases.sort(Comparator.comparingInt(Case::number));
        SessionState chosen = state.withChoice(after).withCases(cases);
        return Evolution.turned(cases.size() < format.cases() ? settled(chosen) : chosen);
    }

    /** The first number that no case has. */
    private static int free(SessionState state) {
        int number = 1;
        while (state.caseOf(number).isPresent()) {
            number++;
        }
        return number;
    }

    /** Where another choice follows, the one that is made stays with its case. */
    private static SessionState settled(SessionState state) {
        Choice of = state.choice();
        Choice.Decided decided = of.decided();
        if (decided == null || !decided.agreed()) {
            return state;
        }
        return state.withChoice(new Choice(of.subjects(), of.ballotOpen(), of.ballots(), null))
                .withCases(state.cases().stream()
                        .map(each -> each.subject() == decided.subject() ? each.withReason(decided.sentence()) : each)
                        .toList());
    }

    /** The client's subject leaves with the client; no case was held. */
    static SessionState clientWithdrew(SessionState state, MemberId client) {
        Choice.Decided decided = state.choice().decided();
        Choice.Decided own = decided != null && decided.client().equals(client) ? decided : null;
        SessionState left = own != null ? state : settled(state);
        int subject = own != null
                ? own.subject()
                : state.ownCase(client).map(Case::subject).orElse(0);
        return Evolution.turned(subjectWithdrawn(left, subject)
                .withCases(left.cases().stream()
                        .filter(each -> each.closed() || !each.client().equals(client))
                        .toList()));
    }

    private static Closing.Said said(SessionState state, MemberId author, Words words) {
        return new Closing.Said(author, words, state.underWay() == 1 ? null : Integer.valueOf(state.underWay()));
    }

    static SessionState learned(SessionState state, Learned learned) {
        Closing of = state.closing();
        return state.withClosing(new Closing(
                Evolution.plus(of.learnings(), said(state, learned.author(), learned.words())),
                of.workings(),
                of.changes(),
                of.ratings(),
                of.revealed()));
    }

    static SessionState working(SessionState state, WorkingTold told) {
        Closing of = state.closing();
        return state.withClosing(new Closing(
                of.learnings(),
                Evolution.plus(of.workings(), said(state, told.author(), told.words())),
                of.changes(),
                of.ratings(),
                of.revealed()));
    }

    static SessionState change(SessionState state, ChangeTold told) {
        Closing of = state.closing();
        return state.withClosing(new Closing(
                of.learnings(),
                of.workings(),
                Evolution.plus(of.changes(), said(state, told.author(), told.words())),
                of.ratings(),
                of.revealed()));
    }

    static SessionState rated(SessionState state, Rated rated) {
        Closing of = state.closing();
        SortedMap<MemberId, Integer> ratings = new TreeMap<>(of.ratings());
        ratings.put(rated.member(), rated.rating());
        return state.withClosing(new Closing(of.learnings(), of.workings(), of.changes(), ratings, of.revealed()));
    }

    static SessionState ratingsRevealed(SessionState state) {
        Closing of = state.closing();
        return state.withClosing(new Closing(of.learnings(), of.workings(), of.changes(), of.ratings(), true));
    }
}
