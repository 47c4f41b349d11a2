package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** A file, of the app's first promised, then uploaded, then shared; guarded by the town. */
final class StoredFile {
    final String id;
    final String name;
    final int length;
    final String owner;
    String title;
    byte @Nullable [] bytes;
    boolean complete;
    /** Where it is shared, and the message that shares it. */
    @Nullable
    String channel;

    @Nullable
    String message;

    StoredFile(String id, String name, int length, String owner) {
        this.owner = owner;
        this.id = id;
        this.name = name;
        this.length = length;
        this.title = name;
    }

    /** What is in it; nothing before it came. */
    byte[] content() {
        byte[] all = bytes;
        return all == null ? new byte[0] : all;
    }

    JsonObject json(String base) {
        return Json.object(
                "id",
                id,
                "name",
                name,
                "title",
                title,
                "mimetype",
                name.endsWith(".pdf") ? "application/pdf" : "application/octet-stream",
                "filetype",
                name.substring(name.lastIndexOf('.') + 1),
                "user",
                owner,
                "size",
                length,
                "mode",
                "hosted",
                "is_external",
                false,
                "url_private",
                base + "files/" + id + "/" + name);
    }
}
