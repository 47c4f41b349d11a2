package org.codevbot.core.handling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionState;

/**
 * A channel is archived or gone: what is under way waits, and whoever leads is told once, in private. A person is taken
 * out of it: nothing of the group is theirs until they are back.
 */
final class Loss {
    private final Whereabouts whereabouts;
    private final GroupDesk desk;
    private final SessionWork work;
    private final Clock clock;

    Loss(Whereabouts whereabouts, GroupDesk desk, SessionWork work, Clock clock) {
        this.whereabouts = whereabouts;
        this.desk = desk;
        this.work = work;
        this.clock = clock;
    }

    Handled of(Incoming.PlaceGone gone) {
        Optional<GroupRows.Kept> kept = group(gone.space(), gone.where());
        Optional<SessionRows.Kept> session =
                kept.flatMap(found -> whereabouts.session(found, true)).filter(found -> live(found.state()));
        if (kept.isEmpty() || session.isEmpty()) {
            return Handled.nowhere(new Answer.Quiet());
        }
        Group group = kept.get().group();
        MemberId leader = session.get().state().attendance().leader();
        SessionState after = work.run(
                        group,
                        session.get(),
                        new SessionWork.Asked(leader, new SessionCommand.Pause(), clock.instant(), null, List.of()))
                .after();
        desk.tell(group, "gone/" + after.id(), leader, new Announcement.PlaceGone());
        return new Handled(new Answer.Quiet(), group, after, leader);
    }

    /** What stands now is said anew: while the bot was away none of it arrived. */
    Handled over(Incoming.PlaceBack back) {
        Optional<GroupRows.Kept> kept = group(back.space(), back.where());
        kept.ifPresent(found -> work.back(found.group()));
        Optional<SessionState> open = kept.flatMap(desk::open).map(SessionRows.Kept::state);
        if (kept.isEmpty() || open.isEmpty() || !live(open.get())) {
            return Handled.nowhere(new Answer.Quiet());
        }
        Group group = kept.get().group();
        desk.takeBack(group, "gone/" + open.get().id());
        work.again(group, open.get());
        return new Handled(new Answer.Quiet(), group, open.get(), null);
    }

    /** Taken out of one channel, or, where none is named, of the platform and so of every group. */
    Handled left(Incoming.Left left) {
        if (left.where().direct()) {
            List<Handled> all = whereabouts.knowing(left.person()).stream()
                    .flatMap(kept -> gone(kept, left.person()).stream())
                    .toList();
            return all.isEmpty() ? Handled.nowhere(new Answer.Quiet()) : all.getFirst();
        }
        return group(left.space(), left.where())
                .flatMap(kept -> out(kept, left.person()))
                .orElseGet(() -> Handled.nowhere(new Answer.Quiet()));
    }

    /** Out of every channel for good: whoever organised a group without being in it does so no more. */
    private Optional<Handled> gone(GroupRows.Kept kept, PersonKey person) {
        Group group = kept.group();
        Optional<Member> organised = group.known(person)
                .filter(member -> member.left() && member.id().equals(group.organiser()));
        if (organised.isEmpty()) {
            return out(kept, person);
        }
        desk.changedUnseen(group.unorganised(), kept, "OrganiserGone");
        return Optional.of(new Handled(
                new Answer.Quiet(), group.unorganised(), null, organised.get().id()));
    }

    private Optional<Handled> out(GroupRows.Kept kept, PersonKey person) {
        return kept.group()
                .member(person)
                .map(member -> out(kept, member))
                .or(() ->
                        kept.group().known(person).filter(Member::isWaiting).map(member -> waitsNoMore(kept, member)));
    }

    /** Whoever goes while a doubt is being talked over does not ask to join any more. */
    private Handled waitsNoMore(GroupRows.Kept kept, Member member) {
        Group group = kept.group().with(member.left(true));
        desk.changedUnseen(group, kept, "DoubtWithdrawn");
        return new Handled(new Answer.Quiet(), group, null, member.id());
    }

    /** The group first: what follows from a session that this ends changes the group's row too. */
    private Handled out(GroupRows.Kept kept, Member member) {
        MemberId who = member.id();
        Group smaller = kept.group().with(member.out(clock.instant()));
        desk.changed(smaller, kept, "OutOfChannel");
        Optional<SessionState> after = desk.open(kept)
                .map(session -> work.run(
                                smaller,
                                session,
                                new SessionWork.Asked(
                                        who, new SessionCommand.Lost(who), clock.instant(), null, List.of()))
                        .after());
        after.ifPresent(state -> work.takenOut(smaller, state, who));
        return new Handled(new Answer.Quiet(), smaller, after.orElse(null), who);
    }

    /** Whoever was a member until they were taken out is one again; empty for anybody else. */
    Optional<Handled> back(Incoming.Joined joined) {
        return group(joined.space(), joined.where())
                .flatMap(kept -> kept.group()
                        .known(joined.person())
                        .filter(Member::isOut)
                        .map(person -> back(kept, person)));
    }

    private Handled back(GroupRows.Kept kept, Member person) {
        Group larger = kept.group().with(person.left(false));
        desk.changed(larger, kept, "BackInChannel");
        whereabouts.session(kept, true).ifPresent(session -> {
            if (session.state().isClosed()) {
                work.afterwards(larger, session.state(), person.id());
            } else {
                work.back(larger, returned(larger, session, person.id()), person.id());
            }
        });
        return new Handled(new Answer.Quiet(), larger, null, person.id());
    }

    private SessionState returned(Group group, SessionRows.Kept session, MemberId who) {
        return work.run(
                        group,
                        session,
                        new SessionWork.Asked(who, new SessionCommand.Returned(who), clock.instant(), null, List.of()))
                .after();
    }

    /**
     * Brings the members to who is in the channel, unless the group has changed since that was asked; says whether
     * anything was different.
     */
    boolean compared(GroupRows.Kept asked, Set<String> people) {
        GroupId id = asked.group().id();
        Space space = asked.group().space();
        if (whereabouts
                .ofId(space, id)
                .filter(now -> now.version() == asked.version())
                .isEmpty()) {
            return false;
        }
        List<Member> other = asked.group().members().stream()
                .filter(member ->
                        people.contains(member.person().user()) ? member.isOut() : !member.left() || member.isWaiting())
                .toList();
        for (Member member : other) {
            GroupRows.Kept now = whereabouts.ofId(space, id).orElseThrow();
            if (member.isOut()) {
                back(now, member);
            } else {
                out(now, member.person());
            }
        }
        return !other.isEmpty();
    }

    private Optional<GroupRows.Kept> group(Space space, Incoming.Where where) {
        String channel = where.channel();
        return channel == null ? Optional.empty() : whereabouts.ofChannel(space, channel);
    }

    private static boolean live(SessionState state) {
        return state.phase() instanceof Phase.Running || state.phase() instanceof Phase.Paused;
    }
}
