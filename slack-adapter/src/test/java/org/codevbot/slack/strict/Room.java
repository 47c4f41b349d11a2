package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A channel or a direct conversation with what was written in it; guarded by the town. */
final class Room {
    enum Kind {
        PUBLIC("channel", "channels"),
        PRIVATE("group", "groups"),
        DIRECT("im", "im"),
        /** A direct conversation of several people, without a name of its own. */
        PEOPLE("mpim", "mpim");

        /** How an event names the kind. */
        final String type;
        /** How a scope names the kind. */
        final String scope;

        Kind(String type, String scope) {
            this.type = type;
            this.scope = scope;
        }
    }

    final String id;
    String name;
    Kind kind;
    final Set<String> members = new LinkedHashSet<>();
    final TreeMap<String, Post> posts = new TreeMap<>();
    final List<Post> ephemerals = new ArrayList<>();
    boolean archived;
    boolean shared;

    Room(String id, String name, Kind kind) {
        this.id = id;
        this.name = name;
        this.kind = kind;
    }

    /** The other person of a direct conversation. */
    @Nullable
    String partner(String bot) {
        return members.stream()
                .filter(member -> !member.equals(bot))
                .findFirst()
                .orElse(null);
    }

    /** A message, whatever it is; null where none stands there. */
    @Nullable
    Post post(String ts) {
        return posts.get(ts);
    }

    @Nullable
    Post ephemeral(String ts) {
        return ephemerals.stream()
                .filter(post -> post.ts.equals(ts))
                .findFirst()
                .orElse(null);
    }

    /** An ephemeral message in a thread is shown only where the thread has replies already. */
    boolean shows(Post ephemeral) {
        return ephemeral.threadTs == null || replies(ephemeral.threadTs) > 0;
    }

    long replies(String thread) {
        return posts.values().stream()
                .filter(post -> thread.equals(post.threadTs) && !post.ts.equals(thread))
                .count();
    }

    JsonObject json(String bot) {
        JsonObject made = Json.object(
                "id", id, "is_im", kind == Kind.DIRECT, "is_archived", archived, "context_team_id", "T0CODEV");
        if (kind == Kind.DIRECT) {
            made.addProperty("user", partner(bot));
        } else {
            made.addProperty("name", name);
            made.addProperty("name_normalized", name);
            made.addProperty("is_channel", kind == Kind.PUBLIC);
            made.addProperty("is_group", kind == Kind.PRIVATE);
            made.addProperty("is_mpim", kind == Kind.PEOPLE);
            made.addProperty("is_private", kind != Kind.PUBLIC);
            made.addProperty("is_ext_shared", shared);
            made.addProperty("is_member", members.contains(bot));
        }
        return made;
    }
}
