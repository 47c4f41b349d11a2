package org.codevbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Databases;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may write to a lane, who may speak for it, and what becomes of one who was too slow. */
class LeaseTest {
    private final FakePlatform platform = new FakePlatform(Circle.on("fake", "w", "c", new GroupId("g")));
    private ContractRig rig;

    @AfterEach
    void closes() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theOrderIsThatOfTheCommits(Databases kind) {
        rig = new ContractRig(platform, kind);
        List<String> committed = new CopyOnWriteArrayList<>();
        CyclicBarrier together = new CyclicBarrier(4);
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int first = writer * 100;
            writers.add(CompletableFuture.runAsync(
                    () -> {
                        meet(together);
                        for (int i = first; i < first + 20; i++) {
                            int number = i;
                            rig.node.transactions().executeWithoutResult(ignored -> {
                                rig.node.outbox().enqueue(rig.group.id(), List.of(rig.line(rig.channel(), number)));
                                committed.add("line " + number);
                            });
                        }
                    },
                    task -> Thread.ofPlatform().start(task)));
        }
        writers.forEach(CompletableFuture::join);
        rig.node.drain();

        assertThat(rig.shown(rig.channel())).hasSize(80).containsExactlyElementsOf(committed);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theFirstRowsOfALaneMayRace(Databases kind) {
        rig = new ContractRig(platform, kind);
        CyclicBarrier together = new CyclicBarrier(6);
        List<CompletableFuture<Void>> writers = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> {
                            meet(together);
                            rig.node.enqueue(rig.group.id(), rig.line(rig.channel(), number));
                        },
                        task -> Thread.ofPlatform().start(task)))
                .toList();
        writers.forEach(CompletableFuture::join);
        rig.node.drain();

        assertThat(rig.shown(rig.channel())).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void whoLostTheLeaseWritesNothingAndSaysNothingMore() {
        rig = new ContractRig(platform, Databases.POSTGRES);
        rig.node.enqueue(rig.group.id(), rig.line(rig.channel(), 1), rig.line(rig.channel(), 2));
        try (Node other = rig.node("other", new Trouble(platform.messenger()))) {
            List<Boundary> passed = new ArrayList<>();
            rig.node.at(boundary -> {
                passed.add(boundary);
                if (boundary == Boundary.SENT) {
                    rig.clock.wind(Lanes.LEASE.plusSeconds(1));
                    other.drain();
                }
            });
            rig.node.drain();

            assertThat(passed).containsExactly(Boundary.STARTED, Boundary.SENT, Boundary.MARKED);
            assertThat(rig.shown(rig.channel())).containsExactly("line 1", "line 2");
            assertThat(other.sent().message(rig.group.space(), rig.key("line/2")))
                    .isPresent();
        }
    }

    @Test
    void aLongCallKeepsItsLeaseByRenewal() {
        rig = new ContractRig(platform, Databases.POSTGRES);
        rig.node.enqueue(rig.group.id(), rig.line(rig.channel(), 1));
        try (Node other = rig.node("other", new Trouble(platform.messenger()))) {
            rig.node.at(boundary -> {
                if (boundary == Boundary.STARTED) {
                    for (int i = 0; i < 5; i++) {
                        rig.clock.wind(Lanes.LEASE.minusSeconds(1));
                        rig.node.relay().renew();
                    }
                    other.drain();
                    assertThat(platform.said()).isEmpty();
                }
            });
            rig.node.drain();
        }
        assertThat(platform.said()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRenewalWaitsForNobodyWhoWritesToTheLane(Databases kind) {
        rig = new ContractRig(platform, kind);
        rig.node.enqueue(rig.group.id(), rig.line(rig.channel(), 1));
        AtomicBoolean renewed = new AtomicBoolean();
        rig.node.at(boundary -> {
            if (boundary == Boundary.STARTED && !renewed.get()) {
                rig.node.transactions().executeWithoutResult(ignored -> {
                    rig.node.outbox().enqueue(rig.group.id(), List.of(rig.line(rig.channel(), 2)));
                    CompletableFuture.runAsync(
                                    rig.node.relay()::renew,
                                    task -> Thread.ofPlatform().start(task))
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join();
                    renewed.set(true);
                });
            }
        });
        rig.node.drain();

        assertThat(renewed).isTrue();
        assertThat(rig.shown(rig.channel())).containsExactly("line 1", "line 2");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLaneOfThisProcessIsNotTakenTwiceWhenTheClockIsWound(Databases kind) {
        rig = new ContractRig(platform, kind);
        rig.node.enqueue(rig.group.id(), rig.line(rig.channel(), 1));
        rig.node.at(boundary -> {
            if (boundary == Boundary.STARTED) {
                rig.clock.wind(Duration.ofHours(1));
                assertThat(rig.node.relay().sweep()).isEmpty();
            }
        });
        rig.node.drain();

        assertThat(rig.shown(rig.channel())).containsExactly("line 1");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
