package org.codevbot.deploy.practice;

import java.util.List;
import java.util.Optional;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.Mode;

/** One practice room: a workspace of its own with one channel, invented people, and the form its sessions take. */
record Room(
        String id,
        String channelName,
        Language language,
        FormatKey format,
        Mode mode,
        boolean founded,
        List<Persona> people) {
    static final String PLATFORM = "practice";

    Room {
        people = List.copyOf(people);
    }

    /** An invented person; {@code part} names in the room's language what they come with. */
    record Persona(String user, String firstName, String part, int position) {}

    Space space() {
        return new Space(PLATFORM, id);
    }

    PersonKey key(Persona persona) {
        return new PersonKey(space(), persona.user());
    }

    Optional<Persona> person(String user) {
        return people.stream().filter(each -> each.user().equals(user)).findFirst();
    }
}
