package org.codevbot.deploy.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.Role;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.handling.Founding;
import org.codevbot.core.session.SessionState;

/** What each invented person is in the room just now: who leads and who is client, else what they came with. */
final class Parts {
    private final Founding founding;
    private final FormatCatalog formats;

    Parts(Founding founding, FormatCatalog formats) {
        this.founding = founding;
        this.formats = formats;
    }

    Map<String, String> of(Visits.Visit visit) {
        Room room = visit.room();
        Map<String, String> parts = new LinkedHashMap<>();
        room.people().forEach(persona -> parts.put(persona.user(), persona.part()));
        Optional<Group> group = founding.find(room.space(), room.id());
        Optional<Format> format = formats.find(room.format());
        Optional<SessionState> session = founding.session(room.space(), room.id());
        if (group.isPresent() && session.isPresent() && format.isPresent()) {
            MemberId leads = session.get().attendance().facilitator();
            MemberId usual = group.get().facilitator();
            if (leads != null && !leads.equals(usual)) {
                if (usual != null) {
                    put(parts, group.get(), usual, visit.chrome().say("part.peer"));
                }
                put(parts, group.get(), leads, visit.chrome().word(format.get(), Role.FACILITATOR));
            }
            String client = visit.chrome().say("part.client", visit.chrome().word(format.get(), Role.CLIENT));
            session.get().client().ifPresent(member -> put(parts, group.get(), member, client));
        }
        return parts;
    }

    /** What to do first, for whoever looks: open the session, or become somebody who can. */
    String hint(Visits.Visit visit) {
        Room.Persona first = visit.room().people().getFirst();
        Optional<Format> led = formats.find(visit.room().format())
                .filter(format -> format.facilitator() != Format.FacilitatorMode.WITHOUT);
        return led.map(format -> visit.chrome()
                        .say(
                                visit.me().equals(first) ? "hint.start" : "hint.switch",
                                first.firstName(),
                                visit.chrome().word(format, Role.FACILITATOR)))
                .orElseGet(() -> visit.chrome().say("hint.anyone"));
    }

    private static void put(Map<String, String> parts, Group group, MemberId member, String part) {
        group.member(member).map(Member::person).ifPresent(person -> parts.put(person.user(), part));
    }
}
