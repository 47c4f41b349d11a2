package org.codevbot.slack.strict;

import com.google.gson.JsonObject;

/** How a message looks on the wire. */
final class Shapes {
    private Shapes() {}

    private static String team(Town town, Post post) {
        return town.folk(post.author).map(author -> author.team).orElse(Town.TEAM);
    }

    static JsonObject message(Town town, Room room, Post post, boolean metadata) {
        JsonObject made = Json.object(
                "type", "message",
                "subtype", post.subtype,
                "user", post.author,
                "text", post.text,
                "ts", post.ts,
                "team", team(town, post),
                "thread_ts", post.threadTs);
        if (post.byBot) {
            made.addProperty("bot_id", Town.BOT);
            made.addProperty("app_id", Town.APP);
            made.add(
                    "bot_profile",
                    Json.object(
                            "id", Town.BOT,
                            "deleted", false,
                            "name", "codev",
                            "app_id", Town.APP,
                            "team_id", Town.TEAM));
        } else if (post.item != null) {
            made.addProperty("item_type", room.kind == Room.Kind.PRIVATE ? "G" : "C");
            made.add(
                    "item",
                    Json.object("type", "message", "channel", room.id, "message", Json.object("ts", post.item)));
        } else if (town.folk(post.author).filter(author -> author.bot).isPresent()) {
            made.addProperty("bot_id", "B" + post.author);
            made.addProperty("app_id", "A" + post.author);
        } else {
            made.addProperty("client_msg_id", "msg-" + post.ts);
        }
        if (!team(town, post).equals(Town.TEAM)) {
            made.addProperty("user_team", team(town, post));
            made.addProperty("source_team", team(town, post));
        }
        if (!post.blocks.isEmpty()) {
            made.add("blocks", post.blocks.deepCopy());
        }
        if (post.edited != null) {
            made.add("edited", Json.object("user", post.author, "ts", post.edited));
        }
        if (metadata && post.metadata != null) {
            made.add("metadata", post.metadata.deepCopy());
        }
        if (!post.files.isEmpty()) {
            made.add(
                    "files",
                    Json.array(post.files.stream()
                            .map(file -> town.files.get(file).json("https://files.invalid/"))
                            .toList()));
            made.addProperty("upload", false);
        }
        if (!post.reactions.isEmpty()) {
            made.add(
                    "reactions",
                    Json.array(post.reactions.entrySet().stream()
                            .map(entry -> Json.object(
                                    "name", entry.getKey(),
                                    "users", Json.array(entry.getValue()),
                                    "count", entry.getValue().size()))
                            .toList()));
        }
        long replies = post.ephemeral() ? 0 : room.replies(post.ts);
        if (replies > 0) {
            made.addProperty("thread_ts", post.ts);
            made.addProperty("reply_count", replies);
        }
        return made;
    }
}
