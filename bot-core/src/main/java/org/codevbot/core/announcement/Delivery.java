package org.codevbot.core.announcement;

import java.time.Duration;

/** What became of one attempt to deliver. */
public sealed interface Delivery {
    /** Done; the handle names the message or thread on the platform. */
    record Delivered(String handle) implements Delivery {}

    /** The platform keeps its own pace, or nothing at all may be done now: asked again after that long. */
    record RetryAfter(Duration after) implements Delivery {}

    /** Somebody has to give the bot this one right first; asked again after that long, at the earliest. */
    record Barred(Duration after) implements Delivery {}

    /** It may have arrived: find first, then send again. */
    record Unknown() implements Delivery {}

    /** It cannot be done as it stands: the person's DMs are closed, the thread is gone. */
    record Gone(Reason reason) implements Delivery {
        /**
         * Why. Of a channel that is gone, or that the bot is not in any more, both of which can be mended, what is to
         * be said there waits for days.
         */
        public enum Reason {
            DIRECT_CLOSED,
            NOT_IN_CHANNEL,
            PLACE_GONE,
            THREAD_GONE,
            MESSAGE_GONE,
            NOT_ALLOWED,
            TOO_LONG
        }
    }
}
