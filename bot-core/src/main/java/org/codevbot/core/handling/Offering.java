package org.codevbot.core.handling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.codevbot.core.announcement.Announcer;
import org.codevbot.core.commitment.RecordedPlan;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.outbox.Outbox;
import org.codevbot.core.persistence.Carried;
import org.codevbot.core.persistence.DeadlineRows;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.PlanRows;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.session.Mode;
import org.codevbot.core.session.Moments;
import org.codevbot.core.session.Offer;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Terms;

/** Offers a session to a group whose row is locked, from what the former meeting left; within a transaction. */
final class Offering {
    private final GroupRows groups;
    private final SessionRows sessions;
    private final PlanRows plans;
    private final DeadlineRows deadlines;
    private final Outbox outbox;
    private final IdSource ids;

    Offering(
            GroupRows groups,
            SessionRows sessions,
            PlanRows plans,
            DeadlineRows deadlines,
            Outbox outbox,
            IdSource ids) {
        this.groups = groups;
        this.sessions = sessions;
        this.plans = plans;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.ids = ids;
    }

    SessionState offer(GroupRows.Kept found, Instant at, Format format, Mode mode) {
        Group group = found.group();
        Carried carried = groups.carried(group.space(), group.id()).orElseGet(() -> new Carried(null, List.of()));
        SessionState state = new Offer(
                        new SessionId(ids.next()),
                        group.id(),
                        at,
                        group.active().stream().map(Member::id).toList(),
                        group.facilitator(),
                        carried.lastChange(),
                        format.followUp() == Format.FollowUp.OFF
                                ? List.of()
                                : plans.last(group.space(), group.id()).stream()
                                        .map(RecordedPlan::followUp)
                                        .toList(),
                        carried.subjects(),
                        terms(group, format, mode, found.session() == null))
                .state(format);
        sessions.insert(group.space(), state);
        groups.session(group.space(), group.id(), state.id());
        deadlines.replace(group.space(), group.id(), state.id(), Moments.of(state, format));
        outbox.enqueue(group.id(), Announcer.offer(state, format));
        return state;
    }

    private static Terms terms(Group group, Format format, Mode mode, boolean first) {
        TreeMap<MemberId, ZoneId> zones = new TreeMap<>();
        group.members().forEach(member -> zones.put(member.id(), member.zone()));
        Set<MemberId> accepted = group.members().stream()
                .filter(member -> member.accepted().contains(format.key().code()))
                .map(Member::id)
                .collect(Collectors.toSet());
        return new Terms(mode, first, accepted, new TreeMap<>(), zones);
    }
}
