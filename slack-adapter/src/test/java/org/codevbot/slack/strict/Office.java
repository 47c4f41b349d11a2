package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.util.List;

/** What administrators and owners do to channels, messages and the app itself. */
final class Office {
    private final Town town;
    private final Deliveries deliveries;

    Office(Town town, Deliveries deliveries) {
        this.town = town;
        this.deliveries = deliveries;
    }

    void bot(Spot where, boolean joins) {
        JsonObject event;
        synchronized (town) {
            Room room = town.rooms.get(where.channel());
            boolean changed = joins ? room.members.add(Town.BOT_USER) : room.members.remove(Town.BOT_USER);
            if (!changed) {
                throw new AssertionError("the bot is there already, or is not");
            }
            event = joins ? deliveries.events.membership(true, room, Town.BOT_USER) : deliveries.events.sentAway(room);
        }
        deliveries.event(event);
    }

    void renames(Spot where, String name) {
        JsonObject event;
        synchronized (town) {
            Room room = town.rooms.get(where.channel());
            room.name = name;
            event = deliveries.events.renamed(room);
        }
        deliveries.event(event);
    }

    void opensToAll(Spot where) {
        synchronized (town) {
            town.rooms.get(where.channel()).kind = Room.Kind.PUBLIC;
        }
    }

    void shares(Spot where) {
        synchronized (town) {
            town.rooms.get(where.channel()).shared = true;
        }
    }

    void archives(Spot where, boolean away) {
        JsonObject event;
        synchronized (town) {
            Room room = town.rooms.get(where.channel());
            room.archived = away;
            event = deliveries.events.ofRoom(away ? "archive" : "unarchive", room);
        }
        deliveries.event(event);
    }

    void deletesChannel(Spot where) {
        JsonObject event;
        synchronized (town) {
            event = deliveries.events.ofRoom("deleted", town.rooms.remove(where.channel()));
        }
        deliveries.event(event);
    }

    void deletes(String handle) {
        JsonObject event;
        synchronized (town) {
            Spot spot = Spot.under(handle);
            Room room = town.rooms.get(spot.channel());
            Post post = room.post(spot.thread());
            if (post == null || post.tombstone) {
                throw new AssertionError("no message stands there");
            }
            JsonObject before = Shapes.message(town, room, post, true);
            Removal.remove(town, room, post);
            event = deliveries.events.deleted(room, post, before);
        }
        deliveries.event(event);
    }

    Outcome revokesTokenOf(String user) {
        JsonObject event;
        synchronized (town) {
            event = deliveries.events.wrapped(Json.object(
                    "type", "tokens_revoked", "tokens", Json.object("oauth", List.of(user), "bot", List.of())));
        }
        return deliveries.event(event);
    }

    Outcome tells(String type) {
        JsonObject event;
        synchronized (town) {
            JsonObject inner = Json.object("type", type);
            if ("tokens_revoked".equals(type)) {
                inner.add("tokens", Json.object("oauth", List.of(), "bot", List.of(Town.BOT_USER)));
            }
            event = deliveries.events.wrapped(inner);
        }
        return deliveries.event(event);
    }
}
