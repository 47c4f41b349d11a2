package org.codevbot.core.handling;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;

/**
 * What the platforms know of their people and channels, each asked of its own; never within a transaction, and never
 * for longer than whoever asks can wait.
 */
final class Directories {
    private final Supplier<Stream<Directory>> all;
    private final Questions<PersonKey, Optional<Directory.Profile>> people =
            new Questions<>(this::asked, Optional.empty());
    private final Questions<Channel, Directory.Openness> channels =
            new Questions<>(this::asked, Directory.Openness.UNKNOWN);

    private final Questions<Channel, Optional<Set<String>>> present = new Questions<>(this::present, Optional.empty());

    /** Asked for when needed: an adapter may start after the core. */
    Directories(Supplier<Stream<Directory>> all) {
        this.all = all;
    }

    private record Channel(Space space, String channel) {}

    /** Who a person is on the platform; empty where it does not say so in time. */
    Supplier<Optional<Directory.Profile>> profile(PersonKey person) {
        return people.ask(person);
    }

    /** Who can see a channel; unknown where the platform does not say so in time. */
    Supplier<Directory.Openness> openness(Space space, String channel) {
        return channels.ask(new Channel(space, channel));
    }

    /** Who is in a channel; empty where the platform does not say so in time. */
    Supplier<Optional<Set<String>>> people(Space space, String channel) {
        return present.ask(new Channel(space, channel));
    }

    private Optional<Set<String>> present(Channel channel) {
        return of(channel.space()).flatMap(directory -> directory.people(channel.space(), channel.channel()));
    }

    private Optional<Directory.Profile> asked(PersonKey person) {
        return of(person.space()).flatMap(directory -> directory.profile(person));
    }

    private Directory.Openness asked(Channel channel) {
        return of(channel.space())
                .map(directory -> directory.openness(channel.space(), channel.channel()))
                .orElse(Directory.Openness.UNKNOWN);
    }

    private Optional<Directory> of(Space space) {
        return all.get()
                .filter(directory -> directory.platform().equals(space.platform()))
                .findFirst();
    }
}
