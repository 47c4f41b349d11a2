package org.codevbot.slack;

import java.time.Clock;
import java.time.Duration;

/** How fast Slack may be asked: answers how long to wait, and never waits itself. */
final class Pace {
    Pace(Clock clock) {}

    /** Takes one call of the method in that channel, or says how long to wait before asking again. */
    Duration take(String method, String channel) {
        return Duration.ZERO;
    }

    /** Slack asked for a pause in that method. */
    void pause(String method, Duration after) {
        // Nothing yet.
    }
}
