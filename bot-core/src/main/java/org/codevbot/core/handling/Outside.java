package org.codevbot.core.handling;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Checkup;
import org.codevbot.core.catalog.Checkup.Finding;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Space;
import org.jspecify.annotations.Nullable;

/** What a private card tells of the platform itself, its people and its channels: each question is asked at once. */
final class Outside {
    private final Supplier<Stream<Checkup>> checkups;
    private final Directories directories;
    private final Questions<Place, List<Finding>> places =
            new Questions<>(this::found, List.of(new Finding.Unreachable()));

    /** Asked for when needed: an adapter may start after the core. */
    Outside(Supplier<Stream<Checkup>> checkups, Directories directories) {
        this.checkups = checkups;
        this.directories = directories;
    }

    private record Place(Space space, @Nullable String channel) {}

    /** What is missing between the bot and the platform; nothing where the platform does not look. */
    Supplier<List<Finding>> findings(Space space, @Nullable String channel) {
        return places.ask(new Place(space, channel));
    }

    /** Who can see a channel today. */
    Supplier<Directory.Openness> openness(Space space, String channel) {
        return directories.openness(space, channel);
    }

    private List<Finding> found(Place place) {
        return checkups.get()
                .filter(each -> each.platform().equals(place.space().platform()))
                .flatMap(each -> each.findings(place.space(), place.channel()).stream())
                .distinct()
                .toList();
    }
}
