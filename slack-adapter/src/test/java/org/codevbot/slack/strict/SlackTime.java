package org.codevbot.slack.strict;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** The workspace's own clock: it stamps messages, each later than the one before, and ages triggers. */
final class SlackTime {
    private final Clock clock;
    private Duration wound = Duration.ZERO;
    private long last;
    private long number;

    SlackTime(Clock clock) {
        this.clock = clock;
    }

    synchronized Instant now() {
        return clock.instant().plus(wound);
    }

    /** This time as a clock. */
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }

    synchronized void wind(Duration by) {
        wound = wound.plus(by);
    }

    /** The time stamp of a new message: unique, and later than each before. */
    synchronized String stamp() {
        Instant now = now();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        last = Math.max(micros, last + 100);
        return String.format(Locale.ROOT, "%d.%06d", last / 1_000_000, last % 1_000_000);
    }

    /** A number given out once. */
    synchronized long next() {
        return ++number;
    }

    /** An id given out once, of Slack's look. */
    String id(String prefix) {
        return prefix + String.format(Locale.ROOT, "%08X", next());
    }
}
