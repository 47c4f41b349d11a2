package org.codevbot.slack;

import org.codevbot.core.announcement.Delivery;
import org.jspecify.annotations.Nullable;

/** Where on Slack a place is. */
sealed interface Room {
    /** A channel, and the message under which its thread hangs. */
    record Found(String channel, @Nullable String thread) implements Room {
        Found(String channel) {
            this(channel, null);
        }
    }

    /** It is not there, or not now. */
    record Missing(Delivery why) implements Room {}
}
