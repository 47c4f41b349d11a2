package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.util.List;

/** reactions.* and pins.*: what the bot puts on messages. */
final class MarkMethods {
    private static final List<String> ITEM = List.of("channel", "timestamp");
    private final Town town;
    private final Deliveries deliveries;

    MarkMethods(Town town, Deliveries deliveries) {
        this.town = town;
        this.deliveries = deliveries;
    }

    void addTo(Methods methods) {
        methods.add("reactions.add", "reactions:write", List.of("name", "channel", "timestamp"), List.of(), this::add);
        methods.add(
                "reactions.remove",
                "reactions:write",
                List.of("name", "channel", "timestamp"),
                List.of(),
                this::remove);
        methods.add("reactions.get", "reactions:read", ITEM, List.of("full"), this::get);
        methods.add("pins.add", "pins:write", ITEM, List.of(), args -> pin(args, true));
        methods.add("pins.remove", "pins:write", ITEM, List.of(), args -> pin(args, false));
    }

    private Room room(Args args) {
        Room room = town.joined(args.text("channel"));
        if (room.archived) {
            throw new ApiError("is_archived");
        }
        return room;
    }

    private Post item(Room room, Args args) {
        if (room.ephemeral(args.text("timestamp")) != null) {
            throw town.breaches.refuse(Rule.EPHEMERAL_KEPT, "message_not_found", "a mark on an ephemeral message");
        }
        Post post = room.post(args.text("timestamp"));
        if (post == null || post.tombstone) {
            throw new ApiError("message_not_found");
        }
        return post;
    }

    private JsonObject add(Args args) {
        Room room = room(args);
        Post post = item(room, args);
        if (!args.text("name").matches("[a-z0-9_+'-]+(::skin-tone-[2-6])?")) {
            throw town.breaches.refuse(Rule.ARGUMENT_FORM, "invalid_name", "no name of an emoji");
        }
        if (!post.reacted(args.text("name")).add(Town.BOT_USER)) {
            throw new ApiError("already_reacted");
        }
        Folk bot = new Folk(Town.BOT_USER, "codev", "en-US", java.time.ZoneOffset.UTC);
        deliveries.send(deliveries.events.reaction(true, room, post, bot, args.text("name")));
        return new JsonObject();
    }

    private JsonObject remove(Args args) {
        Room room = room(args);
        Post post = item(room, args);
        if (!post.reacted(args.text("name")).remove(Town.BOT_USER)) {
            throw new ApiError("no_reaction");
        }
        return new JsonObject();
    }

    private JsonObject get(Args args) {
        Room room = room(args);
        return Json.object(
                "type", "message", "channel", room.id, "message", Shapes.message(town, room, item(room, args), false));
    }

    /** Slack itself writes into the channel who pinned what. */
    private void notice(Room room, Post post) {
        Post notice = new Post(room.id, town.time.stamp(), null, Town.BOT_USER, false, null);
        notice.subtype = "pinned_item";
        notice.text = "<@" + Town.BOT_USER + "> pinned a message to this channel.";
        notice.item = post.ts;
        room.posts.put(notice.ts, notice);
        deliveries.send(deliveries.events.message(room, notice));
    }

    private JsonObject pin(Args args, boolean on) {
        Room room = room(args);
        Post post = item(room, args);
        if (post.pinned == on) {
            throw new ApiError(on ? "already_pinned" : "no_pin");
        }
        post.pinned = on;
        if (on) {
            notice(room, post);
        }
        return new JsonObject();
    }
}
