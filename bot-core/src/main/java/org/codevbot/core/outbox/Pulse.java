package org.codevbot.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Since when each platform has been taking what is ours. A message is at fault only where others have been getting
 * through for a while: when a platform is away, or just back, nothing is given up (product.md 11).
 */
final class Pulse {
    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private final ConcurrentMap<String, Beats> beats = new ConcurrentHashMap<>();

    private record Beats(Instant since, Instant last) {
        Beats at(Instant now) {
            return new Beats(last.plus(A_WHILE).isBefore(now) ? now : since, now);
        }
    }

    /** The platform took something. */
    void beat(String platform, Instant now) {
        beats.merge(platform, new Beats(now, now), (before, first) -> before.at(now));
    }

    /** Whether it has been taking things for ten minutes and still does. */
    boolean steady(String platform, Instant now) {
        Beats known = beats.get(platform);
        return known != null
                && !known.since().plus(A_WHILE).isAfter(now)
                && known.last().plus(A_WHILE).isAfter(now);
    }
}
