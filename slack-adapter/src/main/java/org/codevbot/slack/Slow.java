package org.codevbot.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Operations whose answer did not come in time. Slack may still do them after we have looked and found nothing, so for
 * a while not finding them is not knowing.
 */
final class Slow {
    private static final Duration MAY_STILL_HAPPEN = Duration.ofSeconds(30);
    private static final int MOST = 1_000;
    private final Clock clock;
    private final Map<String, Instant> until = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    Slow(Clock clock) {
        this.clock = clock;
    }

    /** Remembers the operation where its answer was only late. */
    synchronized void note(String opId, Call.Outcome<?> outcome) {
        if (outcome instanceof Call.Outcome.Unknown<?>(boolean slow) && slow) {
            until.put(opId, clock.instant().plus(MAY_STILL_HAPPEN));
        }
    }

    /** Whether the operation, not found now, may still appear. */
    synchronized boolean mayAppear(String opId) {
        Instant then = until.get(opId);
        if (then == null || then.isAfter(clock.instant())) {
            return then != null;
        }
        until.remove(opId);
        return false;
    }
}
