package org.codevbot.deploy.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.handling.Founding;
import org.codevbot.core.session.SessionState;

/** What each invented person is in the room just now: who leads and who is client, else what they came with. */
final class Parts {
    private final Founding founding;

    Parts(Founding founding) {
        this.founding = founding;
    }

    Map<String, String> of(Visits.Visit visit) {
        Room room = visit.room();
        Map<String, String> parts = new LinkedHashMap<>();
        room.people().forEach(persona -> parts.put(persona.user(), persona.part()));
        Optional<Group> group = founding.find(room.space(), room.id());
        Optional<SessionState> session = founding.session(room.space(), room.id());
        if (group.isPresent() && session.isPresent()) {
            MemberId leads = session.get().attendance().facilitator();
            if (leads != null && !leads.equals(group.get().facilitator())) {
                put(
                        parts,
                        group.get(),
                        group.get().facilitator(),
                        visit.chrome().say("part.peer"));
                put(parts, group.get(), leads, visit.chrome().say("part.facilitator"));
            }
            session.get()
                    .client()
                    .ifPresent(client ->
                            put(parts, group.get(), client, visit.chrome().say("part.client")));
        }
        return parts;
    }

    private static void put(Map<String, String> parts, Group group, MemberId member, String part) {
        group.member(member).map(Member::person).ifPresent(person -> parts.put(person.user(), part));
    }
}
