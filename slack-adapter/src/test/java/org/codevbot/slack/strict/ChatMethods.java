package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** chat.*: what the bot writes, edits and takes back. */
final class ChatMethods {
    private final Town town;
    private final Writing writing;
    private final Echo echo;

    ChatMethods(Town town, Echo echo) {
        this.town = town;
        this.writing = new Writing(town.breaches);
        this.echo = echo;
    }

    void addTo(Methods methods) {
        methods.add(
                "chat.postMessage",
                "chat:write",
                List.of("channel"),
                List.of(
                        "text",
                        "blocks",
                        "attachments",
                        "thread_ts",
                        "reply_broadcast",
                        "metadata",
                        "parse",
                        "link_names",
                        "mrkdwn",
                        "unfurl_links",
                        "unfurl_media"),
                this::post);
        methods.add(
                "chat.postEphemeral",
                "chat:write",
                List.of("channel", "user"),
                List.of("text", "blocks", "attachments", "thread_ts", "parse", "link_names"),
                this::postEphemeral);
        methods.add(
                "chat.update",
                "chat:write",
                List.of("channel", "ts"),
                List.of("text", "blocks", "attachments", "metadata", "parse", "link_names", "file_ids"),
                this::update);
        methods.add("chat.delete", "chat:write", List.of("channel", "ts"), List.of(), this::delete);
    }

    private JsonObject post(Args args) {
        JsonArray blocks = args.array("blocks");
        writing.check(args.text("text"), blocks);
        calls(args);
        JsonObject metadata = writing.metadata(args);
        Room room = open(args.text("channel"));
        String thread = thread(room, args);
        Post post = new Post(room.id, town.time.stamp(), thread, Town.BOT_USER, true, null);
        post.text = args.text("text");
        post.blocks = Writing.kept(blocks, town.time);
        post.metadata = metadata;
        if (args.flag("reply_broadcast") && thread != null) {
            post.subtype = "thread_broadcast";
        }
        room.posts.put(post.ts, post);
        echo.posted(room, post);
        return Json.object("channel", room.id, "ts", post.ts, "message", Shapes.message(town, room, post, true));
    }

    private void calls(Args args) {
        if (args.flag("link_names") || "full".equals(args.text("parse"))) {
            town.breaches.add(Rule.BROADCAST, "a message whose words are searched for names");
        }
    }

    /** The room to write in: one that the bot is in, open; a person's id is their direct conversation. */
    private Room open(String channel) {
        Folk person = town.people.get(channel);
        Room room = person == null ? town.joined(channel) : town.direct(channel);
        if (room.archived) {
            throw new ApiError("is_archived");
        }
        reachable(room);
        return room;
    }

    private void reachable(Room room) {
        Folk partner = room.kind == Room.Kind.DIRECT ? town.people.get(room.partner(Town.BOT_USER)) : null;
        if (partner != null && partner.bot) {
            throw new ApiError("cannot_dm_bot");
        }
        if (partner != null && partner.deactivated) {
            throw new ApiError("user_is_deactivated");
        }
        if (partner != null && !partner.messagesTab) {
            throw new ApiError("messages_tab_disabled");
        }
    }

    private @Nullable String thread(Room room, Args args) {
        String ts = args.optional("thread_ts");
        if (ts == null) {
            return null;
        }
        if (room.ephemeral(ts) != null) {
            throw town.breaches.refuse(
                    Rule.EPHEMERAL_KEPT, "cannot_reply_to_message", "a reply under an ephemeral message");
        }
        Post head = room.post(ts);
        if (head == null) {
            throw new ApiError("thread_not_found");
        }
        if (head.threadTs != null && !head.threadTs.equals(ts)) {
            town.breaches.add(Rule.THREAD_HEAD, "a reply that names another reply as its thread");
            return head.threadTs;
        }
        return ts;
    }

    private JsonObject postEphemeral(Args args) {
        JsonArray blocks = args.array("blocks");
        writing.check(args.text("text"), blocks);
        calls(args);
        Room room = open(args.text("channel"));
        String user = town.person(args.text("user")).id;
        if (!room.members.contains(user)) {
            throw town.breaches.refuse(
                    Rule.EPHEMERAL_OUTSIDER, "user_not_in_channel", "an ephemeral message to somebody outside");
        }
        Post post = new Post(room.id, town.time.stamp(), thread(room, args), Town.BOT_USER, true, user);
        post.text = args.text("text");
        post.blocks = Writing.kept(blocks, town.time);
        room.ephemerals.add(post);
        return Json.object("message_ts", post.ts);
    }

    private JsonObject update(Args args) {
        JsonArray blocks = args.array("blocks");
        writing.check(args.text("text"), blocks);
        calls(args);
        JsonObject metadata = writing.metadata(args);
        Room room = town.room(args.text("channel"));
        if (room.archived) {
            throw new ApiError("is_inactive");
        }
        Post post = own(room, args.text("ts"), "cant_update_message");
        JsonObject before = Shapes.message(town, room, post, true);
        post.text = args.text("text");
        if (args.values().containsKey("blocks")) {
            post.blocks = Writing.kept(blocks, town.time);
        }
        if (metadata != null) {
            post.metadata = metadata;
        }
        post.edited = town.time.stamp();
        echo.changed(room, post, before);
        return Json.object(
                "channel",
                room.id,
                "ts",
                post.ts,
                "text",
                post.text,
                "message",
                Shapes.message(town, room, post, true));
    }

    private JsonObject delete(Args args) {
        Room room = town.room(args.text("channel"));
        if (room.archived) {
            throw new ApiError("is_inactive");
        }
        Post post = own(room, args.text("ts"), "cant_delete_message");
        JsonObject before = Shapes.message(town, room, post, true);
        Removal.remove(town, room, post);
        echo.deleted(room, post, before);
        return Json.object("channel", room.id, "ts", post.ts);
    }

    private Post own(Room room, String ts, String error) {
        if (room.ephemeral(ts) != null) {
            throw town.breaches.refuse(
                    Rule.EPHEMERAL_KEPT, error.replaceFirst("cant_.*", "message_not_found"), "an ephemeral message");
        }
        Post post = room.post(ts);
        if (post == null || post.tombstone) {
            throw new ApiError("message_not_found");
        }
        if (!post.author.equals(Town.BOT_USER)) {
            throw town.breaches.refuse(Rule.NOT_OWN, error, "somebody else's message");
        }
        return post;
    }
}
