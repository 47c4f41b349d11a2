package org.codevbot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import org.codevbot.core.catalog.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * What a modal was opened for and from where, carried in its private metadata: the code that its form is sent with, the
 * place, and whether it stands over the person's Home tab. No content.
 */
record Origin(
        String code, @Nullable String channel, @Nullable String thread, boolean home) {
    private static final Gson JSON = new Gson();

    /** Something that was opened in a place. */
    static Origin in(Incoming.Where where) {
        return new Origin("", where.channel(), where.thread(), false);
    }

    /** The person's Home tab. */
    static Origin atHome() {
        return new Origin("", null, null, true);
    }

    /** Reads what came back; nothing that can be read counts as a private place. */
    static Origin read(@Nullable String metadata) {
        try {
            Origin read = metadata == null ? null : JSON.fromJson(metadata, Origin.class);
            return read == null ? Origin.in(Spot.where(null, null)) : read;
        } catch (JsonParseException foreign) {
            return Origin.in(Spot.where(null, null));
        }
    }

    /** The same place with another code. */
    Origin with(String other) {
        return new Origin(other, channel, thread, home);
    }

    Incoming.Where where() {
        return new Incoming.Where(channel, thread);
    }

    String metadata() {
        return JSON.toJson(this);
    }
}
