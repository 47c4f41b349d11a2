package org.codevbot.core.handling;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Reader;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.persistence.GroupRows;

/**
 * How somebody is spoken to who is no member of the group in question: as they set it in a group that they are or were
 * in, else as the platform tells.
 */
final class Readers {
    private final GroupRows groups;
    private final Directories directories;

    Readers(GroupRows groups, Directories directories) {
        this.groups = groups;
        this.directories = directories;
    }

    /** Nothing where nobody knows; the platform's answer is waited for where it is taken. */
    Supplier<Optional<Reader>> of(PersonKey person) {
        Optional<Reader> stored = stored(person);
        if (stored.isPresent()) {
            return () -> stored;
        }
        Supplier<Optional<Directory.Profile>> profile = directories.profile(person);
        return () -> profile.get().map(known -> new Reader(known.language(), false));
    }

    private Optional<Reader> stored(PersonKey person) {
        return Stream.concat(groups.of(person).stream(), groups.knowing(person).stream())
                .flatMap(id -> groups.ofId(person.space(), id, false).stream())
                .map(GroupRows.Kept::group)
                .flatMap(group -> reader(group, person).stream())
                .findFirst();
    }

    private static Optional<Reader> reader(Group group, PersonKey person) {
        return group.known(person).map(member -> Reader.of(group, member));
    }
}
