package org.codevbot.core.handling;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;

/** What the platforms know of their people and channels, each asked of its own; never within a transaction. */
final class Directories {
    private final Supplier<Stream<Directory>> all;

    /** Asked for when needed: an adapter may start after the core. */
    Directories(Supplier<Stream<Directory>> all) {
        this.all = all;
    }

    Optional<Directory.Profile> profile(PersonKey person) {
        return of(person.space()).flatMap(directory -> directory.profile(person));
    }

    Directory.Openness openness(Space space, String channel) {
        return of(space).map(directory -> directory.openness(space, channel)).orElse(Directory.Openness.UNKNOWN);
    }

    private Optional<Directory> of(Space space) {
        return all.get()
                .filter(directory -> directory.platform().equals(space.platform()))
                .findFirst();
    }
}
