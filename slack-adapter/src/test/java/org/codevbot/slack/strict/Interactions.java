package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** The shapes of commands, presses, submissions and shortcuts; whoever asks holds the town's lock. */
final class Interactions {
    private final Town town;
    /** The Web API's address, under which answers are taken. */
    private String base = "";

    Interactions(Town town) {
        this.town = town;
    }

    void base(String address) {
        base = address;
    }

    JsonObject command(Folk person, Room room, String command, String text) {
        String name = switch (room.kind) {
            case PUBLIC -> room.name;
            case PRIVATE -> "privategroup";
            case DIRECT -> "directmessage";
            case PEOPLE -> room.name;
        };
        return Json.object(
                "token",
                Events.VERIFICATION,
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
                answer(person, room, null),
                "trigger_id",
                town.grants.trigger(person.id, null));
    }

    private String answer(Folk person, Room room, @Nullable String message) {
        return base + "response/" + town.grants.answer(person.id, room.id, message);
    }

    private JsonObject interaction(String type, Folk person) {
        return Json.object(
                "type",
                type,
                "user",
                Json.object(
                        "id", person.id, "username", person.handle(), "name", person.handle(), "team_id", person.team),
                "api_app_id",
                Town.APP,
                "token",
                Events.VERIFICATION,
                "team",
                Json.object("id", person.team, "domain", person.isStranger() ? "elsewhere" : "codev-strict"),
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
        made.addProperty("response_url", answer(person, room, post.ts));
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
        made.addProperty("response_url", answer(person, room, null));
        return made;
    }
}
