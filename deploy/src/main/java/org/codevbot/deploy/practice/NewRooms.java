package org.codevbot.deploy.practice;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.format.Language;
import org.codevbot.core.persistence.IdSource;

/** Makes rooms with six invented people, named in the room's language. */
final class NewRooms {
    private static final List<String> PARTS =
            List.of("facilitator", "last-client", "proposes", "proposes", "peer", "peer");

    private final IdSource ids;

    NewRooms(IdSource ids) {
        this.ids = ids;
    }

    /** A room that is not kept yet; its first person facilitates. */
    Room make(Language language, int minutes) {
        Chrome chrome = Chrome.in(language);
        List<Room.Persona> people = new ArrayList<>();
        String[] names = chrome.say("people").split(",", -1);
        for (int i = 0; i < PARTS.size(); i++) {
            people.add(new Room.Persona("p" + (i + 1), names[i].strip(), chrome.say("part." + PARTS.get(i)), i + 1));
        }
        return new Room(ids.next(), chrome.say("channel.name"), language, minutes, false, people);
    }
}
