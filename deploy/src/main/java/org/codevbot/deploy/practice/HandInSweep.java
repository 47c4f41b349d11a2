package org.codevbot.deploy.practice;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** From the start on, hands in what a kill or an outage left behind, as a platform sends again what nobody took. */
final class HandInSweep implements AutoCloseable {
    private static final long EVERY_SECONDS = 10;
    private final Inbound inbound;
    private final ScheduledExecutorService sweeper = new ScheduledThreadPoolExecutor(
            1, Thread.ofVirtual().name("practice-hand-in").factory());

    HandInSweep(Inbound inbound) {
        this.inbound = inbound;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        var ignored = sweeper.scheduleWithFixedDelay(inbound::handInWhatWaits, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        // Never interrupted: an interrupt closes the database file under everybody.
        sweeper.shutdown();
    }
}
