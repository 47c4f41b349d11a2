package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** The shapes of what goes to the app; whoever asks holds the town's lock. */
final class Payloads {
    static final String VERIFICATION = "strict-verification-token";
    private final Town town;
    /** The Web API's address, under which answers are taken. */
    private String base = "";

    Payloads(Town town) {
        this.town = town;
    }

    void base(String address) {
        base = address;
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
                Json.array(java.util.List.of(Json.object(
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
                false,
                "event_context",
                "4-strict");
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
                Town.TEAM,
                "event_ts",
                town.time.stamp()));
    }

    JsonObject ofRoom(String type, Room room) {
        return wrapped(Json.object("type", type, "channel", room.id, "event_ts", town.time.stamp()));
    }

    JsonObject homeOpened(Folk person) {
        JsonObject event = Json.object(
                "type",
                "app_home_opened",
                "user",
                person.id,
                "channel",
                town.direct(person.id).id,
                "tab",
                "home",
                "event_ts",
                town.time.stamp());
        if (person.home != null) {
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

    JsonObject command(Folk person, Room room, String command, String text) {
        String name = switch (room.kind) {
            case PUBLIC -> room.name;
            case PRIVATE -> "privategroup";
            case DIRECT -> "directmessage";
        };
        return Json.object(
                "token",
                VERIFICATION,
                "team_id",
                Town.TEAM,
                "team_domain",
                "codev-strict",
                "channel_id",
                room.id,
                "channel_name",
                name,
                "user_id",
                person.id,
                "user_name",
                person.handle(),
                "command",
                command,
                "text",
                text,
                "api_app_id",
                Town.APP,
                "is_enterprise_install",
                "false",
                "response_url",
                answer(person, room, null, null),
                "trigger_id",
                town.grants.trigger(person.id, null));
    }

    private String answer(Folk person, Room room, @Nullable String thread, @Nullable String message) {
        return base + "response/" + town.grants.answer(person.id, room.id, thread, message);
    }

    private JsonObject interaction(String type, Folk person) {
        return Json.object(
                "type",
                type,
                "user",
                Json.object(
                        "id", person.id, "username", person.handle(), "name", person.handle(), "team_id", Town.TEAM),
                "api_app_id",
                Town.APP,
                "token",
                VERIFICATION,
                "team",
                Json.object("id", Town.TEAM, "domain", "codev-strict"),
                "enterprise",
                null,
                "is_enterprise_install",
                false);
    }

    private JsonObject channel(Room room) {
        return Json.object(
                "id",
                room.id,
                "name",
                room.kind == Room.Kind.DIRECT
                        ? "directmessage"
                        : room.kind == Room.Kind.PRIVATE ? "privategroup" : room.name);
    }

    /** A button pressed under a message. */
    JsonObject pressed(Folk person, Room room, Post post, JsonObject action) {
        JsonObject made = interaction("block_actions", person);
        made.add(
                "container",
                Json.object(
                        "type", "message",
                        "message_ts", post.ts,
                        "channel_id", room.id,
                        "is_ephemeral", post.ephemeral(),
                        "thread_ts", post.threadTs));
        made.add("channel", channel(room));
        if (!post.ephemeral()) {
            made.add("message", Shapes.message(town, room, post, false));
        }
        made.add("state", Json.object("values", new JsonObject()));
        made.addProperty("trigger_id", town.grants.trigger(person.id, null));
        made.addProperty("response_url", answer(person, room, post.threadTs, post.ts));
        return with(made, action);
    }

    /** A button pressed in a modal or at home. */
    JsonObject pressed(Folk person, JsonObject view, JsonObject action) {
        JsonObject made = interaction("block_actions", person);
        made.add("container", Json.object("type", "view", "view_id", Json.text(view, "id")));
        made.add("view", view.deepCopy());
        boolean modal = "modal".equals(Json.text(view, "type"));
        made.addProperty("trigger_id", town.grants.trigger(person.id, modal ? Json.text(view, "id") : null));
        return with(made, action);
    }

    private JsonObject with(JsonObject made, JsonObject action) {
        action.addProperty("action_ts", town.time.stamp());
        JsonArray actions = new JsonArray();
        actions.add(action);
        made.add("actions", actions);
        return made;
    }

    JsonObject submitted(Folk person, JsonObject view) {
        JsonObject made = interaction("view_submission", person);
        made.addProperty("trigger_id", town.grants.trigger(person.id, Json.text(view, "id")));
        made.add("view", view.deepCopy());
        made.add("response_urls", new JsonArray());
        return made;
    }

    JsonObject shortcut(Folk person, String callback) {
        JsonObject made = interaction("shortcut", person);
        made.addProperty("callback_id", callback);
        made.addProperty("action_ts", town.time.stamp());
        made.addProperty("trigger_id", town.grants.trigger(person.id, null));
        return made;
    }

    JsonObject messageShortcut(Folk person, String callback, Room room, Post post) {
        JsonObject made = interaction("message_action", person);
        made.addProperty("callback_id", callback);
        made.addProperty("action_ts", town.time.stamp());
        made.addProperty("message_ts", post.ts);
        made.add("channel", channel(room));
        made.add("message", Shapes.message(town, room, post, false));
        made.addProperty("trigger_id", town.grants.trigger(person.id, null));
        made.addProperty("response_url", answer(person, room, post.threadTs, null));
        return made;
    }
}
