package org.codevbot.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What a session starts from: who is expected, the last regulation's one thing, the last meeting's plans, the subjects
 * kept from last time, and the terms on which it is held. A format that has a facilitator is offered to one.
 */
public record Offer(
        SessionId session,
        GroupId group,
        Instant scheduledAt,
        List<MemberId> members,
        @Nullable MemberId facilitator,
        @Nullable Words lastChange,
        List<FollowUp> followUps,
        List<Choice.Subject> subjects,
        Terms terms) {
    /** An offer on the usual terms. */
    public Offer(
            SessionId session,
            GroupId group,
            Instant scheduledAt,
            List<MemberId> members,
            @Nullable MemberId facilitator,
            @Nullable Words lastChange,
            List<FollowUp> followUps,
            List<Choice.Subject> subjects) {
        this(session, group, scheduledAt, members, facilitator, lastChange, followUps, subjects, Terms.usual());
    }

    private Attendance attendance(Format format) {
        MemberId leads = format.facilitator() == Format.FacilitatorMode.WITHOUT ? null : facilitator;
        MemberId external = format.facilitator() == Format.FacilitatorMode.EXTERNAL ? facilitator : null;
        return new Attendance(members, leads, Set.of(), new TreeMap<>(), null, external);
    }

    /** The state of a session that is offered to its facilitator. */
    public SessionState state(Format format) {
        List<Timing.StageTime> times = Timing.of(format);
        Instant end = scheduledAt.plusSeconds(format.totalMinutes() * 60L);
        return new SessionState(
                session,
                group,
                format.key(),
                scheduledAt,
                new Phase.Offered(),
                0,
                attendance(format),
                new Timing(-1, scheduledAt, 0, times, end, false, false, null, List.of()),
                lastChange,
                followUps,
                new Choice(subjects, false, new TreeMap<>(), null),
                Floor.fresh(false, false),
                new TreeMap<>(),
                Set.of(),
                List.of(),
                new Closing(List.of(), List.of(), List.of(), new TreeMap<>(), false),
                terms,
                null,
                Pacing.none());
    }
}
