package org.codevbot.core.handling;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.persistence.GroupRows;

/** First name, language and zone of members follow what they set on the platform, save what they chose here. */
final class Profiles {
    private final Tries tries;
    private final GroupRows groups;
    private final GroupDesk desk;
    private final Directories directories;

    Profiles(Tries tries, GroupRows groups, GroupDesk desk, Directories directories) {
        this.tries = tries;
        this.groups = groups;
        this.desk = desk;
        this.directories = directories;
    }

    /**
     * What the platform says of somebody who is or was in a group; nobody else is asked about. Outside transactions.
     */
    Optional<Directory.Profile> asked(Incoming.PersonChanged changed) {
        List<GroupId> known = tries.read(() -> groups.knowing(changed.person()));
        return known.isEmpty()
                ? Optional.empty()
                : directories.profile(changed.person()).get();
    }

    /** Keeps it in each group that knows the person; a new name is shown where names stand. */
    Handled follow(PersonKey person, Directory.Profile profile) {
        for (GroupId id : groups.knowing(person)) {
            groups.ofId(person.space(), id, true).ifPresent(kept -> follow(kept, person, profile));
        }
        return Handled.nowhere(new Answer.Quiet());
    }

    private void follow(GroupRows.Kept kept, PersonKey person, Directory.Profile profile) {
        Group group = kept.group();
        Member before = group.known(person).orElseThrow();
        Member now = before.as(profile);
        if (now.equals(before)) {
            return;
        }
        boolean named = now.firstName().equals(before.firstName()) && Objects.equals(now.rest(), before.rest());
        if (now.left() || named) {
            desk.changedUnseen(group.with(now), kept, "ProfileChanged");
        } else {
            desk.changed(group.with(now), kept, "ProfileChanged");
        }
    }
}
