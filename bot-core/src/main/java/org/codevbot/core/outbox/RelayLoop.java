package org.codevbot.core.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.codevbot.core.catalog.Incoming;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the relay going while the application runs: after each commit, and each second for what time makes due. */
final class RelayLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);
    private static final Duration PURGE = Duration.ofHours(1);
    private final OutboxRelay relay;
    private final Inbox inbox;
    private final DeadLetters letters;
    private final Consumer<Incoming> door;
    private final Doorbell doorbell;
    private final Clock clock;
    private volatile @Nullable Thread thread;
    private @Nullable Instant purged;

    RelayLoop(
            OutboxRelay relay,
            Inbox inbox,
            DeadLetters letters,
            Consumer<Incoming> door,
            Doorbell doorbell,
            Clock clock) {
        this.relay = relay;
        this.inbox = inbox;
        this.letters = letters;
        this.door = door;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    @Override
    public void start() {
        relay.recover();
        Thread loop = Thread.ofVirtual().name("outbox").unstarted(this::run);
        thread = loop;
        loop.start();
    }

    /**
     * Waits for the round and the calls under way: what they brought about is written down before the database goes.
     * Nothing is interrupted, since an interrupt closes the database's file under everybody.
     */
    @Override
    public void stop() {
        Thread loop = thread;
        thread = null;
        if (loop != null) {
            doorbell.ring();
            try {
                loop.join(LAST_ROUND);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            relay.settle();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (Thread.currentThread().equals(thread)) {
            try {
                doorbell.await(SWEEP);
                round();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("The outbox could not be swept ({})", failed.getClass().getSimpleName());
            }
        }
    }

    private void round() {
        relay.renew();
        relay.sweep();
        inbox.replay(door);
        Instant now = clock.instant();
        if (purged == null || purged.plus(PURGE).isBefore(now)) {
            letters.purge();
            inbox.purge();
            purged = now;
        }
    }
}
