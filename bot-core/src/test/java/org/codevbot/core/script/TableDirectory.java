package org.codevbot.core.script;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;

/** Everybody at a table is known by the first name, in the language that the workspace's name ends with. */
final class TableDirectory implements Directory {
    @Override
    public String platform() {
        return Table.NAME;
    }

    @Override
    public Optional<Profile> profile(PersonKey person) {
        Language language = person.space().workspace().endsWith(Language.FR.name()) ? Language.FR : Language.EN;
        return Optional.of(new Profile(person.user().substring(2), language, ZoneId.of("Europe/Paris")));
    }

    @Override
    public Optional<Set<String>> people(Space space, String channel) {
        return Optional.empty();
    }

    @Override
    public Openness openness(Space space, String channel) {
        return Openness.PRIVATE;
    }
}
