package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.HandClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What authors do to a message that is on its way through the core in the same moment. */
@Timeout(60)
class UnderWayTest {
    private static final String SAID = "Our weekly meeting takes two hours and nobody speaks";
    private static final String MENDED = "Our weekly meeting takes three hours";

    private final HandClock clock = HandClock.atTen();
    private final AtomicReference<@Nullable Incoming> meanwhile = new AtomicReference<>();
    private final AtomicReference<@Nullable Thread> other = new AtomicReference<>();
    private Core core;
    private Walk walk;

    @BeforeEach
    void start(@TempDir Path data) {
        Boundary.Watch watch = boundary -> {
            Incoming next = boundary == Boundary.BEFORE_COMMIT ? meanwhile.getAndSet(null) : null;
            if (next != null) {
                Thread thread = Thread.ofPlatform().start(() -> walk.receive(next));
                other.set(thread);
                untilItWaits(thread);
            }
        };
        core = Core.start(
                Core.Store.H2.home(data),
                clock,
                new FakePlatform(Echo.PLATFORM).messenger(),
                Core.first(Boundary.Watch.class, () -> watch));
        walk = new Walk(core, clock).at("presentation");
    }

    @AfterEach
    void stop() {
        core.close();
    }

    @Test
    @DisplayName("A correction waits for its message, and counts")
    void corrected() throws Exception {
        Incoming.Utterance said = walk.said("Chloé", SAID);
        meanwhile.set(new Incoming.Changed(
                walk.space,
                Walk.fresh("d"),
                said.person(),
                said.where(),
                said.message(),
                MENDED,
                clock.instant(),
                said.at()));
        walk.receive(said);
        ended();
        assertThat(walk.rows()).extracting(row -> row.text()).contains(MENDED).doesNotContain(SAID);
    }

    @Test
    @DisplayName("A deletion waits for its message, and counts")
    void deleted() throws Exception {
        Incoming.Utterance said = walk.said("Chloé", SAID);
        meanwhile.set(new Incoming.Withdrawn(
                walk.space, Walk.fresh("d"), said.where().channel(), said.message(), clock.instant()));
        walk.receive(said);
        ended();
        assertThat(walk.rows()).extracting(row -> row.text()).doesNotContain(SAID);
    }

    private void ended() throws InterruptedException {
        Thread thread = Objects.requireNonNull(other.get(), "nothing happened meanwhile");
        assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
    }

    /** As far as it comes by itself: what it looked for is looked for. */
    private static void untilItWaits(Thread thread) {
        EnumSet<Thread.State> going = EnumSet.of(Thread.State.NEW, Thread.State.RUNNABLE);
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (going.contains(thread.getState()) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
