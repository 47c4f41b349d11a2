package org.codevbot.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The time that sockets are given. They look at it after whatever happens, so that a test waits for what it expects
 * without asking again and again.
 */
final class Ticking implements InstantSource {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** For what changes without a look at the time. */
    private static final Duration A_LOOK = Duration.ofMillis(50);

    private final Supplier<Instant> time;
    private final Object lock = new Object();

    Ticking(Supplier<Instant> time) {
        this.time = time;
    }

    @Override
    public Instant instant() {
        synchronized (lock) {
            lock.notifyAll();
        }
        return time.get();
    }

    /** Waits until that is so. */
    void await(BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (lock) {
            while (!reached.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("not in " + PATIENCE.toSeconds() + " seconds");
                }
                try {
                    TimeUnit.MILLISECONDS.timedWait(lock, A_LOOK.toMillis());
                } catch (InterruptedException stopped) {
                    throw new AssertionError(stopped);
                }
            }
        }
    }
}
