package org.codevbot.core.outbox;

import java.time.Duration;
import org.codevbot.core.announcement.Addressed;

/**
 * How long to wait after a failed try, and when to give up: after about ten minutes where only this message fails,
 * after a day where the platform takes nothing at all, after seven days for what must be erased.
 */
final class BackOff {
    private static final int TRIES = 15;
    private static final int TRIES_OF_A_DAY = 24 * 60;
    private static final int TRIES_TO_COMPOSE = 4;
    private static final int TRIES_TO_ERASE = 180;
    private static final Duration CAP = Duration.ofMinutes(1);
    private static final Duration CAP_TO_ERASE = Duration.ofHours(1);

    private BackOff() {}

    static Duration after(Addressed op, int attempts) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempts - 1, 20));
        Duration cap = op instanceof Addressed.Retract ? CAP_TO_ERASE : CAP;
        return doubled.compareTo(cap) < 0 ? doubled : cap;
    }

    /** What cannot be composed is a bug that time does not mend. */
    static boolean hopeless(int attempts) {
        return attempts >= TRIES_TO_COMPOSE;
    }

    /** {@code steady} when the platform has been taking other things for a while. */
    static boolean exhausted(Addressed op, int attempts, boolean steady) {
        if (op instanceof Addressed.Retract) {
            return attempts > TRIES_TO_ERASE;
        }
        return attempts > (steady ? TRIES : TRIES_OF_A_DAY);
    }
}
