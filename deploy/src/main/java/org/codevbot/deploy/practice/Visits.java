package org.codevbot.deploy.practice;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads from an address who looks at which room and where; what does not exist is answered by 404. */
final class Visits {
    private final Rooms rooms;
    private final Messages messages;

    Visits(Rooms rooms, Messages messages) {
        this.rooms = rooms;
        this.messages = messages;
    }

    /** One person in one place of a room. */
    record Visit(Room room, Room.Persona me, Spot spot, Chrome chrome) {
        /** The address under which this person acts. */
        public String base() {
            return "/rooms/" + room.id() + "/as/" + me.user();
        }
    }

    Visit of(String room, String user, String place) {
        Room found = rooms.find(room).filter(Room::founded).orElseThrow(Visits::notHere);
        Room.Persona me = found.person(user).orElseThrow(Visits::notHere);
        @Nullable Spot spot = Spot.read(place, user);
        if (spot == null || !exists(found, spot)) {
            throw notHere();
        }
        return new Visit(found, me, spot, Chrome.in(found.language()));
    }

    /** All that the visitor may see, with the newest change that it holds. */
    RoomView view(Visit visit) {
        return new RoomView(visit.room(), visit.me(), messages.all(visit.room().id()));
    }

    private boolean exists(Room room, Spot spot) {
        return !(spot instanceof Spot.StepThread(long head))
                || messages.find(room.id(), head).filter(ChatMessage::head).isPresent();
    }

    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
