package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;

/** A way to the app: sockets or signed posts. */
interface Carrier {
    /** Whether the app has ever been reached this way. */
    boolean used();

    /**
     * Sends at once; the future is the answer of the acknowledgement, or fails with {@link Lost} where the connection
     * went and with {@link NoWay} where none was there to send it on.
     */
    CompletableFuture<JsonObject> carry(Envelope envelope);

    /** The connection went before the acknowledgement. */
    final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(String why) {
            super(why);
        }
    }

    /** Nothing was sent: the app cannot have heard of it, and it goes by the next way there is. */
    final class NoWay extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
