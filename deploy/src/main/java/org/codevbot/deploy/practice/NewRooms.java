package org.codevbot.deploy.practice;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Role;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.session.Mode;

/** Makes rooms with six invented people, named in the room's language. */
final class NewRooms {
    private final IdSource ids;

    NewRooms(IdSource ids) {
        this.ids = ids;
    }

    /** A room that is not kept yet; its first person facilitates where somebody does. */
    Room make(Language language, Format format, Mode mode) {
        Chrome chrome = Chrome.in(language);
        List<String> parts = parts(chrome, format);
        List<Room.Persona> people = new ArrayList<>();
        String[] names = chrome.say("people").split(",", -1);
        for (int i = 0; i < parts.size(); i++) {
            people.add(new Room.Persona("p" + (i + 1), names[i].strip(), parts.get(i), i + 1));
        }
        return new Room(ids.next(), chrome.say("channel.name"), language, format.key(), mode, false, people);
    }

    /** What each comes with; the first leads, where the format has somebody who leads. */
    private static List<String> parts(Chrome chrome, Format format) {
        String peer = chrome.say("part.peer");
        String proposes = chrome.say("part.proposes");
        return List.of(
                format.facilitator() == Format.FacilitatorMode.WITHOUT ? peer : chrome.word(format, Role.FACILITATOR),
                chrome.say("part.last-client", chrome.word(format, Role.CLIENT)),
                proposes,
                proposes,
                peer,
                peer);
    }
}
