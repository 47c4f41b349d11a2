package org.codevbot.slack.strict;

import com.google.gson.JsonArray;

/** How a message goes: wholly, or leaving a stone where a thread hangs under it. */
final class Removal {
    private Removal() {}

    static void remove(Town town, Room room, Post post) {
        for (String file : post.files) {
            town.files.remove(file);
        }
        if (room.replies(post.ts) > 0) {
            post.tombstone = true;
            post.subtype = "tombstone";
            post.text = "This message was deleted.";
            post.blocks = new JsonArray();
            post.metadata = null;
            post.reactions.clear();
            post.files.clear();
            post.pinned = false;
        } else {
            room.posts.remove(post.ts);
        }
    }
}
