package org.codevbot.deploy.practice;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * From the start on, hands in what a kill or an outage left behind, as a platform sends again what nobody took, and
 * forgets what is due.
 */
final class RoomSweep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoomSweep.class);
    private static final long EVERY_SECONDS = 10;
    private final Inbound inbound;
    private final Forgetting forgetting;
    private final ScheduledExecutorService sweeper = new ScheduledThreadPoolExecutor(
            1, Thread.ofVirtual().name("practice-sweep").factory());

    RoomSweep(Inbound inbound, Forgetting forgetting) {
        this.inbound = inbound;
        this.forgetting = forgetting;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        var ignored = sweeper.scheduleWithFixedDelay(this::sweep, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void sweep() {
        try {
            inbound.handInWhatWaits();
            forgetting.sweep();
        } catch (RuntimeException away) {
            // The next round tries again; thrown on, it would be the last one.
            LOG.warn(
                    "a practice room could not be swept yet: {}",
                    away.getClass().getName());
        }
    }

    @Override
    public void close() {
        // Never interrupted: an interrupt closes the database file under everybody.
        sweeper.shutdown();
    }
}
