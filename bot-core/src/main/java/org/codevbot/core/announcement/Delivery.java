package org.codevbot.core.announcement;

import java.time.Duration;

/** What became of one attempt to deliver. */
public sealed interface Delivery {
    /** Done; the handle names the message or thread on the platform. */
    record Delivered(String handle) implements Delivery {}

    record RetryAfter(Duration after) implements Delivery {}

    /** It may have arrived: find first, then send again. */
    record Unknown() implements Delivery {}

    /** It never will: the person's DMs are closed, the channel is gone. */
    record Gone(Reason reason) implements Delivery {
        /** Why. */
        public enum Reason {
            DIRECT_CLOSED,
            NOT_IN_CHANNEL,
            PLACE_GONE,
            MESSAGE_GONE,
            NOT_ALLOWED,
            TOO_LONG
        }
    }
}
