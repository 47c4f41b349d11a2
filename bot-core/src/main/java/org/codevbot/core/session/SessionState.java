package org.codevbot.core.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Everything a session knows, by reference where people wrote it. {@code turn} grows with whatever makes a button
 * stale. {@code nudged} remembers per stage code who was nudged: at most once per person and step. {@code drafters}
 * have something kept to say later. A state stored before there were terms has the usual ones; where one plan is
 * followed up it is stored as it was when there could be one only.
 */
public record SessionState(
        SessionId id,
        GroupId group,
        FormatKey format,
        Instant scheduledAt,
        Phase phase,
        int turn,
        Attendance attendance,
        Timing timing,
        @Nullable Words lastChange,

        @JsonProperty("followUp")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonFormat(
                with = {
                    JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                    JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
                })
        List<FollowUp> followUps,

        Choice choice,
        Floor floor,
        SortedMap<String, Set<MemberId>> nudged,
        Set<MemberId> drafters,
        List<Case> cases,
        Closing closing,
        Terms terms,
        @Nullable Integer caseUnderWay,
        Pacing pacing) {
    public SessionState {
        followUps = followUps == null ? List.of() : List.copyOf(followUps);
        drafters = Set.copyOf(drafters);
        cases = List.copyOf(cases);
        terms = terms == null ? Terms.usual() : terms;
        pacing = pacing == null ? Pacing.none() : pacing;
    }

    /** The stamp for buttons drawn from this state. */
    public Stamp stamp() {
        return new Stamp(timing.stage(), turn);
    }

    /** The case under way, once a client has agreed. */
    public Optional<Case> currentCase() {
        return caseOf(underWay()).filter(each -> !each.closed());
    }

    /** The number of the case whose steps run, or ran last; before the first step it is the first case's. */
    public int underWay() {
        return caseUnderWay == null ? 1 : caseUnderWay;
    }

    /** The case of that number, closed or not. */
    public Optional<Case> caseOf(int number) {
        return cases.stream().filter(each -> each.number() == number).findFirst();
    }

    /** The open case of which the member is client, under way or not. */
    public Optional<Case> ownCase(MemberId member) {
        return cases.stream()
                .filter(each -> !each.closed() && each.client().equals(member))
                .findFirst();
    }

    /** The last plan of that member, if it is followed up here. */
    public Optional<FollowUp> followUpOf(@Nullable MemberId owner) {
        return followUps.stream().filter(each -> each.owner().equals(owner)).findFirst();
    }

    /** Whether the rules of life were shown to that member in private. */
    public boolean wasShownRules(MemberId member) {
        return CharterRules.isShown(this, member);
    }

    /** Whether a case was opened on that subject. */
    public boolean isChosen(int subject) {
        return cases.stream().anyMatch(each -> each.subject() == subject);
    }

    /** The client of the case under way. */
    public Optional<MemberId> client() {
        return currentCase().map(Case::client);
    }

    /** Whether the session is over. */
    public boolean isClosed() {
        return phase instanceof Phase.Closed;
    }

    SessionState withFormat(FormatKey format) {
        return with(next -> next.format = format);
    }

    SessionState withScheduledAt(Instant scheduledAt) {
        return with(next -> next.scheduledAt = scheduledAt);
    }

    SessionState withPhase(Phase phase) {
        return with(next -> next.phase = phase);
    }

    SessionState withTurn(int turn) {
        return with(next -> next.turn = turn);
    }

    SessionState withAttendance(Attendance attendance) {
        return with(next -> next.attendance = attendance);
    }

    SessionState withTiming(Timing timing) {
        return with(next -> next.timing = timing);
    }

    SessionState withFollowUps(List<FollowUp> followUps) {
        return with(next -> next.followUps = followUps);
    }

    SessionState withChoice(Choice choice) {
        return with(next -> next.choice = choice);
    }

    SessionState withFloor(Floor floor) {
        return with(next -> next.floor = floor);
    }

    SessionState withNudged(SortedMap<String, Set<MemberId>> nudged) {
        return with(next -> next.nudged = nudged);
    }

    SessionState withDrafters(Set<MemberId> drafters) {
        return with(next -> next.drafters = drafters);
    }

    SessionState withCases(List<Case> cases) {
        return with(next -> next.cases = cases);
    }

    SessionState withClosing(Closing closing) {
        return with(next -> next.closing = closing);
    }

    SessionState withTerms(Terms terms) {
        return with(next -> next.terms = terms);
    }

    SessionState withUnderWay(int number) {
        Integer later = number == 1 ? null : Integer.valueOf(number);
        return with(next -> next.caseUnderWay = later);
    }

    SessionState withPacing(Pacing pacing) {
        return with(next -> next.pacing = pacing);
    }

    private SessionState with(Consumer<Next> change) {
        Next next = new Next(this);
        change.accept(next);
        return next.state();
    }

    /** A copy under way, so that a component that comes later is named in one place. */
    private static final class Next {
        private final SessionState of;
        private FormatKey format;
        private Instant scheduledAt;
        private Phase phase;
        private int turn;
        private Attendance attendance;
        private Timing timing;
        private List<FollowUp> followUps;
        private Choice choice;
        private Floor floor;
        private SortedMap<String, Set<MemberId>> nudged;
        private Set<MemberId> drafters;
        private List<Case> cases;
        private Closing closing;
        private Terms terms;
        private @Nullable Integer caseUnderWay;
        private Pacing pacing;

        Next(SessionState of) {
            this.of = of;
            format = of.format;
            scheduledAt = of.scheduledAt;
            phase = of.phase;
            turn = of.turn;
            attendance = of.attendance;
            timing = of.timing;
            followUps = of.followUps;
            choice = of.choice;
            floor = of.floor;
            nudged = of.nudged;
            drafters = of.drafters;
            cases = of.cases;
            closing = of.closing;
            terms = of.terms;
            caseUnderWay = of.caseUnderWay;
            pacing = of.pacing;
        }

        SessionState state() {
            return new SessionState(
                    of.id,
                    of.group,
                    format,
                    scheduledAt,
                    phase,
                    turn,
                    attendance,
                    timing,
                    of.lastChange,
                    followUps,
                    choice,
                    floor,
                    nudged,
                    drafters,
                    cases,
                    closing,
                    terms,
                    caseUnderWay,
                    pacing);
        }
    }
}
