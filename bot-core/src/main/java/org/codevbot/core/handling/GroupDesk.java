package org.codevbot.core.handling;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.group.Doubt;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.outbox.Outbox;
import org.codevbot.core.persistence.AuditRows;
import org.codevbot.core.persistence.DeliveryRows;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.session.SessionState;

/** Finds the group under its lock, keeps what it has become and what was answered, and tells it; one transaction. */
final class GroupDesk {
    private final Whereabouts whereabouts;
    private final GroupRows groups;
    private final DeliveryRows deliveries;
    private final AuditRows audit;
    private final Outbox outbox;
    private final Clock clock;
    private final Boundary.Watch watch;

    GroupDesk(
            Whereabouts whereabouts,
            GroupRows groups,
            DeliveryRows deliveries,
            AuditRows audit,
            Outbox outbox,
            Clock clock,
            Boundary.Watch watch) {
        this.whereabouts = whereabouts;
        this.groups = groups;
        this.deliveries = deliveries;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.watch = watch;
    }

    /** Does it, or gives the answer that the same delivery got before. */
    Handled once(Asking asking, Supplier<Handled> change) {
        Optional<GroupRows.Kept> kept = kept(asking);
        Optional<Answer> before = deliveries.find(asking.space(), asking.delivery(), Answer.class);
        if (before.isPresent()) {
            return kept.or(() -> whereabouts.known(asking))
                    .map(found -> here(asking, found, before.get()))
                    .orElseGet(() -> Handled.nowhere(before.get()));
        }
        Handled handled = change.get();
        deliveries.insert(asking.space(), asking.delivery(), clock.instant(), handled.answer(), Answer.class);
        watch.at(Boundary.BEFORE_COMMIT);
        return handled;
    }

    /** There is a group already: nothing is founded, and a repeated delivery gets what it got. */
    Handled there(Asking asking) {
        return here(asking, kept(asking).orElseThrow(), new Answer.Denied(Sentence.GROUP_THERE, "", null, null));
    }

    /** The group, locked. */
    Optional<GroupRows.Kept> kept(Asking asking) {
        return whereabouts.groupOrRun(asking, true);
    }

    /** The group's session that is offered or under way, locked. */
    Optional<SessionRows.Kept> open(GroupRows.Kept kept) {
        return whereabouts
                .session(kept, true)
                .filter(session -> !session.state().isClosed());
    }

    Handled here(Asking asking, GroupRows.Kept kept, Answer answer) {
        SessionState state =
                whereabouts.session(kept, false).map(SessionRows.Kept::state).orElse(null);
        MemberId known = kept.group().known(asking.person()).map(Member::id).orElse(null);
        return new Handled(answer, kept.group(), state, known);
    }

    void founded(Group group) {
        groups.insert(group);
        noted(group, "FoundGroup");
        about(group);
        outbox.enqueue(group.id(), Pages.ofAll(group));
    }

    /** Keeps what the group has become, and shows it in the channel. */
    void changed(Group group, GroupRows.Kept former, String what) {
        changedUnseen(group, former, what);
        about(group);
    }

    /** Keeps what nobody shall see in the channel; a doubt goes to whoever can settle it from now on. */
    void changedUnseen(Group changed, GroupRows.Kept former, String what) {
        Group group = changed.confided();
        groups.update(group, former.version());
        noted(group, what);
        outbox.enqueue(group.id(), Pages.touched(former.group(), group));
        for (Member member : group.members()) {
            Optional<Doubt> before = former.group().member(member.id()).flatMap(GroupDesk::doubt);
            Optional<Doubt> now = doubt(member);
            if (!before.equals(now)) {
                Stream.concat(before.stream(), now.stream())
                        .map(Doubt::with)
                        .filter(Objects::nonNull)
                        .distinct()
                        .forEach(with ->
                                tell(group, "doubt/" + member.id(), with, new Announcement.DoubtTold(member.id())));
            }
        }
    }

    private static Optional<Doubt> doubt(Member member) {
        return member.isWaiting() ? Optional.ofNullable(member.doubt()) : Optional.empty();
    }

    void noted(Group group, String what) {
        audit.note(group.space(), group.id(), what, clock.instant());
        watch.at(Boundary.STORED);
    }

    private void about(Group group) {
        say(group, "about", new Place.Channel(group.id()), new Announcement.AboutGroup());
    }

    void tell(Group group, String name, MemberId to, Announcement.OfGroup what) {
        say(group, name + "/" + to, new Place.Direct(group.id(), to), what);
    }

    /** What was told to somebody, whoever that was, is no longer true. */
    void takeBack(Group group, String name) {
        outbox.again(
                group.space(),
                group.id(),
                group.members().stream()
                        .<Addressed>map(member -> new Addressed.Retract(
                                new MessageKey("g/" + group.id() + "/" + name + "/" + member.id()),
                                new Place.Direct(group.id(), member.id())))
                        .toList());
    }

    /** One line to all of the group. */
    void tellAll(Group group, String name, Announcement.OfGroup what) {
        say(group, name, new Place.Channel(group.id()), what);
    }

    private void say(Group group, String name, Place place, Announcement.OfGroup what) {
        outbox.enqueue(
                group.id(), List.of(new Addressed.Say(new MessageKey("g/" + group.id() + "/" + name), place, what)));
    }
}
