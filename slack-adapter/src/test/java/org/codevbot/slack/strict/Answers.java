package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;

/** What an app answers to one person's doing: to an address given with it, or in the acknowledgement of a command. */
final class Answers {
    private static final Set<String> KNOWN = Set.of(
            "response_type",
            "text",
            "blocks",
            "attachments",
            "replace_original",
            "delete_original",
            "thread_ts",
            "unfurl_links",
            "unfurl_media");

    private final Town town;
    private final Writing writing;

    Answers(Town town) {
        this.town = town;
        this.writing = new Writing(town.breaches);
    }

    /** What came to an address. */
    void take(String id, String body) {
        Grants.Answer grant = town.grants.take(id);
        JsonElement read = Json.read(body);
        if (read == null || !read.isJsonObject()) {
            throw town.breaches.refuse(Rule.ARGUMENT_FORM, "invalid_payload", "an answer that is no JSON object");
        }
        JsonObject answer = read.getAsJsonObject();
        Room room = town.rooms.get(grant.channel());
        String message = grant.message();
        if (message != null && Json.flag(answer, "delete_original")) {
            room.posts.remove(message);
            room.ephemerals.removeIf(post -> post.ts.equals(message));
        } else if (message != null && Json.flag(answer, "replace_original")) {
            Post post = room.ephemeral(message) == null ? room.post(message) : room.ephemeral(message);
            if (post != null) {
                JsonArray blocks = Json.array(answer, "blocks");
                writing.check(Json.text(answer, "text"), blocks);
                post.text = Json.text(answer, "text");
                post.blocks = Writing.kept(blocks, town.time);
            }
        } else {
            write(grant.user(), room, answer);
        }
    }

    /** A message that an answer makes: for the person alone, in the channel itself, unless it says otherwise. */
    void write(String user, Room room, JsonObject answer) {
        answer.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> town.breaches.add(Rule.ARGUMENT_UNKNOWN, "an answer with an unknown " + name));
        JsonArray blocks = Json.array(answer, "blocks");
        writing.check(Json.text(answer, "text"), blocks);
        String thread = Json.has(answer, "thread_ts") ? Json.text(answer, "thread_ts") : null;
        boolean open = "in_channel".equals(Json.text(answer, "response_type"));
        Post post = new Post(room.id, town.time.stamp(), thread, Town.BOT_USER, true, open ? null : user);
        post.text = Json.text(answer, "text");
        post.blocks = Writing.kept(blocks, town.time);
        if (open) {
            room.posts.put(post.ts, post);
        } else {
            room.ephemerals.add(post);
        }
    }
}
