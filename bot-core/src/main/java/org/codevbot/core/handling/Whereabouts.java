package org.codevbot.core.handling;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.SessionRows;

/**
 * Which group a platform's place or a person's direct conversation means; ids from outside count in their Space only.
 */
final class Whereabouts {
    private final GroupRows groups;
    private final SessionRows sessions;

    Whereabouts(GroupRows groups, SessionRows sessions) {
        this.groups = groups;
        this.sessions = sessions;
    }

    /**
     * The group meant, locked by whoever writes: the one that the button names, if the person is in it and else none;
     * the channel's; in a direct conversation, and for what is a person's own in a channel of no group, the one with an
     * open session first.
     */
    Optional<GroupRows.Kept> group(Asking asking, boolean lock) {
        Space space = asking.space();
        PersonKey person = asking.person();
        GroupId named = asking.group();
        if (named != null) {
            return groups.of(person).contains(named) ? groups.ofId(space, named, lock) : Optional.empty();
        }
        String channel = asking.where().channel();
        if (channel != null) {
            Optional<GroupRows.Kept> here = groups.ofChannel(space, channel, lock);
            if (here.isPresent() || !asking.own()) {
                return here;
            }
        }
        List<GroupId> all = groups.of(person);
        List<GroupId> open = sessions.open(space, all);
        return (open.isEmpty() ? all : open).stream().findFirst().flatMap(id -> groups.ofId(space, id, lock));
    }

    /**
     * A group that whoever asks is in no longer: the one that the button names; in a direct conversation the one that
     * they were taken out of, else one that they left. Nothing for somebody who never was in one, or who runs it.
     */
    Optional<GroupRows.Kept> former(Asking asking, boolean lock) {
        GroupId named = asking.group();
        if (named == null && asking.where().channel() != null && !asking.own()) {
            return Optional.empty();
        }
        return groups.knowing(asking.person()).stream()
                .filter(id -> named == null || id.equals(named))
                .flatMap(id -> groups.ofId(asking.space(), id, lock).stream())
                .filter(kept -> formerMember(kept.group(), asking.person()).isPresent())
                .min(Comparator.comparing(kept -> kept.group()
                        .known(asking.person())
                        .filter(Member::isOut)
                        .isEmpty()));
    }

    /** Whoever was a member of a group and is none now. */
    static Optional<Member> formerMember(Group group, PersonKey person) {
        return group.known(person)
                .filter(member -> member.left() && !member.isWaiting())
                .filter(member -> !group.isRunBy(member.id()));
    }

    /** The same for matters of the group itself: a button of somebody who runs a group without being in it counts. */
    Optional<GroupRows.Kept> groupOrRun(Asking asking, boolean lock) {
        GroupId named = asking.group();
        return named == null
                ? group(asking, lock).or(() -> awaited(asking, lock))
                : groups.ofId(asking.space(), named, lock).filter(kept -> isOf(kept.group(), asking.person()));
    }

    /** The group that a button names, if whoever pressed it is in it or was: for what was answered before. */
    Optional<GroupRows.Kept> known(Asking asking) {
        GroupId named = asking.group();
        return named == null
                ? Optional.empty()
                : groups.ofId(asking.space(), named, true)
                        .filter(kept -> kept.group().known(asking.person()).isPresent());
    }

    /** In a direct conversation, the group that somebody waits to be let into. */
    private Optional<GroupRows.Kept> awaited(Asking asking, boolean lock) {
        return asking.where().direct()
                ? waiting(asking.person()).stream()
                        .findFirst()
                        .flatMap(group -> groups.ofId(asking.space(), group.id(), lock))
                : Optional.empty();
    }

    /** The groups that somebody would like to join, where a doubt is being talked over. */
    List<Group> waiting(PersonKey person) {
        return groups.knowing(person).stream()
                .flatMap(id -> groups.ofId(person.space(), id, false).stream())
                .map(GroupRows.Kept::group)
                .filter(group -> group.known(person).filter(Member::isWaiting).isPresent())
                .toList();
    }

    private static boolean isOf(Group group, PersonKey person) {
        return group.known(person)
                .filter(known -> !known.left() || group.isRunBy(known.id()))
                .isPresent();
    }

    /** The groups in which a person has an open session. */
    List<GroupId> open(Space space, PersonKey person) {
        return sessions.open(space, groups.of(person));
    }

    /** The group's newest session, locked by whoever writes. */
    Optional<SessionRows.Kept> session(GroupRows.Kept group, boolean lock) {
        return group.session() == null
                ? Optional.empty()
                : sessions.find(group.group().space(), group.session(), lock);
    }

    /** The newest session of a group that this transaction has locked. */
    Optional<SessionRows.Kept> ofGroup(Group group, boolean lock) {
        return groups.ofId(group.space(), group.id(), false).flatMap(kept -> session(kept, lock));
    }

    /** The group of a channel, locked. */
    Optional<GroupRows.Kept> ofChannel(Space space, String channel) {
        return groups.ofChannel(space, channel, true);
    }

    /** The groups that know a person, those that were left included, locked in the order of their ids. */
    List<GroupRows.Kept> knowing(PersonKey person) {
        return groups.knowing(person).stream()
                .flatMap(id -> groups.ofId(person.space(), id, true).stream())
                .toList();
    }

    /** A group by its id, locked. */
    Optional<GroupRows.Kept> ofId(Space space, GroupId group) {
        return groups.ofId(space, group, true);
    }
}
