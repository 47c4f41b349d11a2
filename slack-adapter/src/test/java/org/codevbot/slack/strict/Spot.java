package org.codevbot.slack.strict;

import org.jspecify.annotations.Nullable;

/** A place to write and read: a channel, or a thread in one. */
public record Spot(String channel, @Nullable String thread) {
    /** The thread that hangs under a message of this channel. */
    public Spot thread(String ts) {
        return new Spot(channel, ts);
    }

    /** The channel itself. */
    public Spot top() {
        return new Spot(channel, null);
    }

    /** The thread under the message with this handle, {@code channel/ts}. */
    public static Spot under(String handle) {
        String[] parts = handle.split("/", 2);
        return new Spot(parts[0], parts[1]);
    }
}
