package org.codevbot.core.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The one clock: the system's, and ahead of it by as much as a practice room was wound. */
final class WoundClock extends Clock {
    private final Clock system;
    private volatile Duration offset;

    WoundClock(Clock system, Duration offset) {
        this.system = system;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    Duration offset() {
        return offset;
    }

    void offset(Duration to) {
        offset = to;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a zone is a group's or a person's, never the clock's");
    }
}
