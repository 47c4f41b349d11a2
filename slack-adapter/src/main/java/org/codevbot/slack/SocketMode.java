package org.codevbot.slack;

import com.slack.api.bolt.App;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.codevbot.core.persistence.IdSource;

/**
 * Keeps sockets to Slack open and carries each envelope to Bolt and its answer back on the socket it came by. A
 * response of 500 or more is not acknowledged, so that Slack repeats; everything else is, a handler's exception too.
 */
final class SocketMode {
    /** Slack's own limit for one app, all its processes together. */
    static final int MOST = 10;

    private final int wanted;

    /** The address and the time limits are those of the app's own {@code Slack}. */
    SocketMode(App app, String appToken, int sockets, Clock clock, IdSource ids, MeterRegistry meters) {
        Objects.requireNonNull(app);
        Objects.requireNonNull(appToken);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(ids);
        Objects.requireNonNull(meters);
        this.wanted = Math.clamp(sockets, 1, MOST);
    }

    /** Starts opening sockets and returns at once; it keeps trying until {@link #stop}. */
    void start() {}

    /** Waits a moment for what is being handled, then closes; nothing is interrupted. */
    void stop() {}

    /** How it stands, for health. */
    State state() {
        return new State(wanted, 0, Optional.empty());
    }

    /**
     * How many sockets are wanted and open, and what hinders the others: Slack's own error code, or
     * {@code unreachable}.
     */
    record State(int wanted, int open, Optional<String> trouble) {
        /** Whether envelopes can arrive. */
        boolean connected() {
            return open > 0;
        }
    }
}
