package org.codevbot.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codevbot.core.announcement.Op;

/**
 * Operations that Slack may still do after we have looked and found nothing: for a while, not finding them is not
 * knowing. What a process before this one asked for may be among them, for nobody noted what was answered.
 */
final class Slow {
    /** Slack looks a file through before it shows it. */
    static final Duration SHOWS_A_FILE = Duration.ofSeconds(60);

    private static final Duration ASKED_BY_A_FORMER = Duration.ofSeconds(15);
    private static final int MOST = 1_000;
    private final InstantSource clock;
    private final Map<String, Instant> until = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    Slow(InstantSource clock) {
        this.clock = clock;
    }

    /** This process asks for the operation: what is not noted after that did not happen. */
    synchronized void asked(String opId) {
        until.putIfAbsent(opId, clock.instant());
    }

    /** Remembers the operation where its answer is missing; it may happen for so long at least. */
    synchronized void note(String opId, Call.Outcome<?> outcome, Duration atLeast) {
        if (outcome instanceof Call.Outcome.Unknown<?>(Duration mayStillHappen)) {
            Duration longer = mayStillHappen.compareTo(atLeast) > 0 ? mayStillHappen : atLeast;
            until.merge(opId, clock.instant().plus(longer), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Whether the operation, not found now, may still appear. */
    synchronized boolean mayAppear(String opId, Op op) {
        Duration former = op instanceof Op.Upload || op instanceof Op.Retract ? SHOWS_A_FILE : ASKED_BY_A_FORMER;
        Instant then = until.computeIfAbsent(opId, ignored -> clock.instant().plus(former));
        return then.isAfter(clock.instant());
    }
}
