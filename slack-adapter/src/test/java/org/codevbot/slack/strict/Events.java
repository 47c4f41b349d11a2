package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.util.List;

/** The shapes of events; whoever asks holds the town's lock. */
final class Events {
    static final String VERIFICATION = "strict-verification-token";
    private final Town town;

    Events(Town town) {
        this.town = town;
    }

    /** Any event in its wrapping. */
    JsonObject wrapped(JsonObject event) {
        return Json.object(
                "token",
                VERIFICATION,
                "team_id",
                Town.TEAM,
                "api_app_id",
                Town.APP,
                "event",
                event,
                "type",
                "event_callback",
                "event_id",
                town.time.id("Ev"),
                "event_time",
                town.time.now().getEpochSecond(),
                "authorizations",
                Json.array(List.of(Json.object(
                        "enterprise_id",
                        null,
                        "team_id",
                        Town.TEAM,
                        "user_id",
                        Town.BOT_USER,
                        "is_bot",
                        true,
                        "is_enterprise_install",
                        false))),
                "is_ext_shared_channel",
                shared(event),
                "event_context",
                "4-strict");
    }

    private boolean shared(JsonObject event) {
        Room room = town.rooms.get(Json.text(event, "channel"));
        return room != null && room.shared;
    }

    JsonObject message(Room room, Post post) {
        JsonObject event = Shapes.message(town, room, post, true);
        event.addProperty("channel", room.id);
        event.addProperty("channel_type", room.kind.type);
        event.addProperty("event_ts", post.ts);
        return wrapped(event);
    }

    JsonObject changed(Room room, Post post, JsonObject before) {
        return wrapped(Json.object(
                "type",
                "message",
                "subtype",
                "message_changed",
                "hidden",
                true,
                "message",
                Shapes.message(town, room, post, true),
                "previous_message",
                before,
                "channel",
                room.id,
                "channel_type",
                room.kind.type,
                "ts",
                town.time.stamp(),
                "event_ts",
                town.time.stamp()));
    }

    JsonObject deleted(Room room, Post post, JsonObject before) {
        if (post.tombstone) {
            return changed(room, post, before);
        }
        return wrapped(Json.object(
                "type",
                "message",
                "subtype",
                "message_deleted",
                "hidden",
                true,
                "deleted_ts",
                post.ts,
                "previous_message",
                before,
                "channel",
                room.id,
                "channel_type",
                room.kind.type,
                "ts",
                town.time.stamp(),
                "event_ts",
                town.time.stamp()));
    }

    JsonObject reaction(boolean added, Room room, Post post, Folk person, String emoji) {
        return wrapped(Json.object(
                "type",
                added ? "reaction_added" : "reaction_removed",
                "user",
                person.id,
                "reaction",
                emoji,
                "item_user",
                post.author,
                "item",
                Json.object("type", "message", "channel", room.id, "ts", post.ts),
                "event_ts",
                town.time.stamp()));
    }

    JsonObject membership(boolean joined, Room room, String user) {
        return wrapped(Json.object(
                "type",
                joined ? "member_joined_channel" : "member_left_channel",
                "user",
                user,
                "channel",
                room.id,
                "channel_type",
                room.kind == Room.Kind.PRIVATE ? "G" : "C",
                "team",
                town.folk(user).map(person -> person.team).orElse(Town.TEAM),
                "event_ts",
                town.time.stamp()));
    }

    /** The bot itself was taken out: it hears that, and not that somebody left. */
    JsonObject sentAway(Room room) {
        return wrapped(Json.object(
                "type",
                room.kind.type + "_left",
                "channel",
                room.id,
                "actor_id",
                "U0ADMIN",
                "event_ts",
                town.time.stamp()));
    }

    /** A channel has another name: the event brings the channel as an object. */
    JsonObject renamed(Room room) {
        return wrapped(Json.object(
                "type",
                room.kind == Room.Kind.PRIVATE ? "group_rename" : "channel_rename",
                "channel",
                Json.object("id", room.id, "name", room.name, "name_normalized", room.name),
                "event_ts",
                town.time.stamp()));
    }

    /** What becomes of a whole room: {@code archive} or {@code deleted}, named after its kind. */
    JsonObject ofRoom(String what, Room room) {
        String type = room.kind.type + "_" + what;
        return wrapped(Json.object("type", type, "channel", room.id, "event_ts", town.time.stamp()));
    }

    /** The app opened at its tab {@code home} or {@code messages}. */
    JsonObject homeOpened(Folk person, String tab) {
        JsonObject event = Json.object(
                "type",
                "app_home_opened",
                "user",
                person.id,
                "channel",
                town.direct(person.id).id,
                "tab",
                tab,
                "event_ts",
                town.time.stamp());
        if (person.home != null && "home".equals(tab)) {
            event.add("view", person.home.deepCopy());
        }
        return wrapped(event);
    }

    JsonObject userChange(Folk person) {
        return wrapped(Json.object(
                "type", "user_change",
                "user", person.profile(town.time.now(), true),
                "event_ts", town.time.stamp()));
    }
}
