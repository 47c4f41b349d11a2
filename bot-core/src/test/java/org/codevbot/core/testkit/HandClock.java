package org.codevbot.core.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test winds it, forward only. */
public final class HandClock extends Clock {
    private final AtomicReference<Instant> now;

    public HandClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /** A clock at an hour in which nothing special happens. */
    public static HandClock atTen() {
        return new HandClock(Instant.parse("2026-03-10T10:00:00Z"));
    }

    /** Moves the clock forward. */
    public void wind(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("no clock runs backwards");
        }
        now.updateAndGet(before -> before.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zones belong to people, not to the clock");
    }
}
