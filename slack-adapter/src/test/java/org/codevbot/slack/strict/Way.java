package org.codevbot.slack.strict;

import java.time.Duration;

/** How a call goes wrong. */
sealed interface Way {
    /** Answered 429, not done. */
    record TooMany(Duration retryAfter) implements Way {}

    /** Answered with that status and a page, not done: 500, or 200 where something else stands in Slack's place. */
    record Page(int status) implements Way {}

    /** Answered 200 with a refusal, not done. */
    record Refusal(String error) implements Way {}

    /** The connection drops; not done. */
    record DropBefore() implements Way {}

    /** The connection drops; done, and nobody was told. */
    record DropAfter() implements Way {}

    /** The connection drops, and so much later it is done all the same. */
    record DropAndDo(Duration after) implements Way {}

    /** The call arrives and waits until the test lets it go on. */
    record Hold(Held held) implements Way {}
}
