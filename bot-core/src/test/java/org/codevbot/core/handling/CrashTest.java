package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process dies at a boundary of a command, comes back on the same database, and the platform repeats. */
@Timeout(120)
class CrashTest {
    private static final class Died extends Error {
        Died() {
            super("the process died", null, false, false);
        }
    }

    private final HandClock clock = HandClock.atTen();
    private final AtomicReference<@Nullable Boundary> deadly = new AtomicReference<>();

    @ParameterizedTest
    @EnumSource(Core.Store.class)
    void nothingIsLostAndNothingHappensTwice(Core.Store store, @TempDir Path data) {
        Core.Home home = store.home(data);
        for (Boundary boundary : Boundary.values()) {
            String workspace = "crash-" + boundary;
            Incoming next;
            Incoming said;
            int stage;
            try (Core core = start(home)) {
                Walk walk = new Walk(core, clock, workspace).at("presentation");
                stage = walk.state().timing().stage();
                next = walk.typed("Ada", "next");
                said = walk.said("Chloé", "It began when the second office opened");
                deadly.set(boundary);
                assertThatThrownBy(() -> walk.receive(said)).isInstanceOf(Died.class);
                assertThatThrownBy(() -> walk.receive(next)).isInstanceOf(Died.class);
                deadly.set(null);
            }
            try (Core core = start(home)) {
                Walk walk = new Walk(core, clock, workspace);
                boolean committed = boundary == Boundary.AFTER_COMMIT;
                assertThat(walk.state().timing().stage()).isEqualTo(committed ? stage + 1 : stage);

                assertThat(walk.receive(said)).isInstanceOf(Reply.Done.class);
                assertThat(walk.receive(next)).isInstanceOf(Reply.Done.class);
                walk.receive(said);

                assertThat(walk.state().timing().stage()).isEqualTo(stage + 1);
                assertThat(walk.texts("Chloé", Fate.CONTRIBUTION))
                        .containsExactly("It began when the second office opened");
                walk.drain();
                assertThat(Outboxes.opened(core, walk, stage + 1)).isEqualTo(1);
            }
        }
    }

    private Core start(Core.Home home) {
        Boundary.Watch watch = boundary -> {
            if (boundary == deadly.get()) {
                throw new Died();
            }
        };
        return Core.start(home, clock, new Echo(), Core.first(Boundary.Watch.class, () -> watch));
    }
}
