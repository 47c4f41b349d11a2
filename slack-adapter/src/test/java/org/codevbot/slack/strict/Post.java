package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message as the workspace keeps it; guarded by the town. */
final class Post {
    final String channel;
    final String ts;
    final @Nullable String threadTs;
    final String author;
    final boolean byBot;
    /** The one person who sees it; null where it is a message like others. */
    final @Nullable String onlyFor;

    String text = "";
    JsonArray blocks = new JsonArray();

    @Nullable
    JsonObject metadata;

    @Nullable
    String edited;

    @Nullable
    String subtype;

    /** What a notice of Slack's own is about; the notice is nobody's words. */
    @Nullable
    String item;

    boolean pinned;
    /** Deleted, and still there because a thread hangs under it. */
    boolean tombstone;

    final Map<String, Set<String>> reactions = new LinkedHashMap<>();
    final List<String> files = new ArrayList<>();

    Post(String channel, String ts, @Nullable String threadTs, String author, boolean byBot, @Nullable String onlyFor) {
        this.channel = channel;
        this.ts = ts;
        this.threadTs = threadTs;
        this.author = author;
        this.byBot = byBot;
        this.onlyFor = onlyFor;
    }

    boolean ephemeral() {
        return onlyFor != null;
    }

    /** Whether it stands in the channel itself rather than in a thread. */
    boolean top() {
        return threadTs == null || threadTs.equals(ts) || "thread_broadcast".equals(subtype);
    }

    boolean in(String thread) {
        return ts.equals(thread) || thread.equals(threadTs);
    }

    Set<String> reacted(String emoji) {
        return reactions.computeIfAbsent(emoji, _ -> new LinkedHashSet<>());
    }
}
