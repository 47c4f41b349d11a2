package org.codevbot.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Everything a session knows, by reference where people wrote it. {@code turn} grows with whatever makes a button
 * stale. {@code nudged} remembers per stage code who was nudged: at most once per person and step. {@code drafters}
 * have something kept to say later.
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
        @Nullable FollowUp followUp,
        Choice choice,
        Floor floor,
        SortedMap<String, Set<MemberId>> nudged,
        Set<MemberId> drafters,
        List<Case> cases,
        Closing closing) {
    public SessionState {
        drafters = Set.copyOf(drafters);
        cases = List.copyOf(cases);
    }

    /** The stamp for buttons drawn from this state. */
    public Stamp stamp() {
        return new Stamp(timing.stage(), turn);
    }

    /** The case under way, once a client has agreed. */
    public Optional<Case> currentCase() {
        return cases.stream().filter(each -> !each.closed()).findFirst();
    }

    /** The client of the case under way. */
    public Optional<MemberId> client() {
        return currentCase().map(Case::client);
    }

    /** Whether the session is over. */
    public boolean isClosed() {
        return phase instanceof Phase.Closed;
    }

    SessionState withPhase(Phase phase) {
        return new SessionState(
                id,
                group,
                format,
                scheduledAt,
                phase,
                turn,
                attendance,
                timing,
                lastChange,
                followUp,
                choice,
                floor,
                nudged,
                drafters,
                cases,
                closing);
    }

    SessionState withTurn(int turn) {
        return new SessionState(
                id,
                group,
                format,
                scheduledAt,
                phase,
                turn,
                attendance,
                timing,
                lastChange,
                followUp,
                choice,
                floor,
                nudged,
                drafters,
                cases,
                closing);
    }

    SessionState withAttendance(Attendance attendance) {
        return new SessionState(
                id,
                group,
                format,
                scheduledAt,
                phase,
                turn,
                attendance,
                timing,
                lastChange,
                followUp,
                choice,
                floor,
                nudged,
                drafters,
                cases,
                closing);
    }

    SessionState withTiming(Timing timing) {
        return new SessionState(
                id,
                group,
                format,
                scheduledAt,
                phase,
                turn,
                attendance,
                timing,
                lastChange,
                followUp,
                choice,
                floor,
                nudged,
                drafters,
                cases,
                closing);
    }

    SessionState withFollowUp(FollowUp followUp) {
        return new SessionState(
                id,
                group,
                format,
                scheduledAt,
                phase,
                turn,
                attendance,
                timing,
                lastChange,
                followUp,
                choice,
                floor,
                nudged,
                drafters,
                cases,
                closing);
    }

    SessionState withChoice(Choice choice) {
        return new SessionState(
                id,
                group,
                format,
                scheduledAt,
                phase,
                turn,
                attendance,
                timing,
                lastChange,
                followUp,
                choice,
                floor,
                nudged,
                drafters,
                cases,
                closing);
    }

    SessionState withFloor(Floor floor) {
        return new SessionState(
                id,
                group,
                format,
                scheduledAt,
                phase,
                turn,
                attendance,
                timing,
                lastChange,
                followUp,
                choice,
                floor,
                nudged,
                drafters,
                cases,
                closing);
    }

    SessionState withNudged(SortedMap<String, Set<MemberId>> nudged) {
        return new SessionState(
                id,
                group,
                format,
                scheduledAt,
                phase,
                turn,
                attendance,
                timing,
                lastChange,
                followUp,
                choice,
                floor,
                nudged,
                drafters,
                cases,
                closing);
    }

    SessionState withDrafters(Set<MemberId> drafters) {
        return new SessionState(
                id,
                group,
                format,
                scheduledAt,
                phase,
                turn,
                attendance,
                timing,
                lastChange,
                followUp,
                choice,
                floor,
                nudged,
                drafters,
                cases,
                closing);
    }

    SessionState withCases(List<Case> cases) {
        return new SessionState(
                id,
                group,
                format,
                scheduledAt,
                phase,
                turn,
                attendance,
                timing,
                lastChange,
                followUp,
                choice,
                floor,
                nudged,
                drafters,
                cases,
                closing);
    }

    SessionState withClosing(Closing closing) {
        return new SessionState(
                id,
                group,
                format,
                scheduledAt,
                phase,
                turn,
                attendance,
                timing,
                lastChange,
                followUp,
                choice,
                floor,
                nudged,
                drafters,
                cases,
                closing);
    }
}
