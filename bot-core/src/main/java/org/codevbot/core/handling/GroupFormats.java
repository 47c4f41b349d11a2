package org.codevbot.core.handling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Space;

/** The formats among which a group chooses, by name; how long a session lasts is chosen when it begins. */
final class GroupFormats {
    static final int USUAL_LENGTH = 90;

    private final OwnFormats formats;

    GroupFormats(OwnFormats formats) {
        this.formats = formats;
    }

    /** One of each format that is offered there, in its usual length. */
    List<Format> offered(Space space) {
        Map<String, Format> usual = new LinkedHashMap<>();
        formats.offered(space)
                .forEach(format -> usual.merge(
                        format.key().name(),
                        format,
                        (former, other) -> other.key().minutes() == USUAL_LENGTH ? other : former));
        return List.copyOf(usual.values());
    }

    /** The format of that name, in that length where it has it, else in its usual one. */
    Optional<Format> find(Space space, String name, int minutes) {
        return offered(space).stream()
                .filter(format -> format.key().name().equals(name))
                .findFirst()
                .map(usual -> formats.newest(space, new FormatKey(usual.key().code(), minutes))
                        .orElse(usual));
    }

    /** A group's own, in the newest edition. */
    Format of(Group group) {
        return formats.newest(group.space(), group.format())
                .orElseThrow(() ->
                        new IllegalStateException("no format " + group.format().code()));
    }
}
