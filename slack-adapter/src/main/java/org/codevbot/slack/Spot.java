package org.codevbot.slack;

import java.time.Instant;
import org.codevbot.core.catalog.Incoming;
import org.jspecify.annotations.Nullable;

/** Slack's ids of a place and a message, as the core's handles and back. */
final class Spot {
    private Spot() {}

    /** The handle of a message, of a thread alike. */
    static String handle(String channel, String ts) {
        return channel + "/" + ts;
    }

    /** Where something happened; a conversation with one person is no channel of the core's. */
    static Incoming.Where where(@Nullable String channel, @Nullable String threadTs) {
        if (channel == null || channel.startsWith("D")) {
            return new Incoming.Where(null, null);
        }
        return new Incoming.Where(channel, threadTs == null || threadTs.isEmpty() ? null : handle(channel, threadTs));
    }

    /** Slack's own moment of a message, {@code 1700000000.000100}; it names the message too. */
    static Instant at(String ts) {
        int dot = ts.indexOf('.');
        String seconds = dot < 0 ? ts : ts.substring(0, dot);
        String micros = dot < 0 ? "0" : (ts.substring(dot + 1) + "000000").substring(0, 6);
        return Instant.ofEpochSecond(Long.parseLong(seconds), Long.parseLong(micros) * 1_000);
    }
}
