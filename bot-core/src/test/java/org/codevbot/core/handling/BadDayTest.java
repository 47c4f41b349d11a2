package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.deadline.Knocker;
import org.codevbot.core.outbox.Inbox;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.privacy.Retention;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes wrong around a command: somebody else is quicker, the database is away, a restart, what is due. */
@Timeout(120)
class BadDayTest {
    private final HandClock clock = HandClock.atTen();

    @ParameterizedTest
    @EnumSource(Core.Store.class)
    void wordsThatCannotGetInNowWaitSealedAndComeInLater(Core.Store store, @TempDir Path data) throws Exception {
        try (Core core = Core.start(store.home(data), clock, new Echo())) {
            Walk walk = new Walk(core, clock, "busy").at("presentation");
            TransactionTemplate other = new TransactionTemplate(core.get(PlatformTransactionManager.class));
            CountDownLatch locked = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            try (var somebody = Executors.newVirtualThreadPerTaskExecutor()) {
                var held = somebody.submit(() -> other.executeWithoutResult(ignored -> {
                    core.get(JdbcClient.class)
                            .sql("select id from peer_group where id = ? for update")
                            .param(walk.group().id().value())
                            .query(String.class)
                            .list();
                    locked.countDown();
                    await(done);
                }));
                locked.await();
                long start = System.nanoTime();

                assertThat(walk.says("Chloé", "It began when the second office opened"))
                        .isEqualTo(new Reply.Done(null));
                Reply note = walk.sends("Dina", "note", "", Map.of("words", "Ask about the second office"));

                // Done, not refused: a form that stays open is sent once more, and would be said twice.
                assertThat(note)
                        .isInstanceOfSatisfying(
                                Reply.Done.class,
                                kept -> assertThat(Square.text(kept)).contains("kept", "nothing to send again"));
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
                done.countDown();
                held.get();
            }
            assertThat(waiting(core)).isEqualTo(2);

            clock.wind(Duration.ofMinutes(2));
            until(() -> waiting(core) == 0);
            assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).hasSize(1);
            assertThat(walk.texts("Dina", Fate.NOTE)).containsExactly("Ask about the second office");
        }
    }

    @ParameterizedTest
    @EnumSource(Core.Store.class)
    void wordsThatMeetABugWaitUntilItIsMended(Core.Store store, @TempDir Path data) {
        AtomicBoolean broken = new AtomicBoolean();
        Boundary.Watch bug = boundary -> {
            if (broken.get() && boundary == Boundary.BEFORE_COMMIT) {
                throw new IllegalStateException("asked for by a test");
            }
        };
        try (Core core = Core.start(store.home(data), clock, new Echo(), Core.first(Boundary.Watch.class, () -> bug))) {
            Walk walk = new Walk(core, clock, "bug").at("presentation");
            broken.set(true);

            assertThat(walk.says("Chloé", "It began when the second office opened"))
                    .isEqualTo(new Reply.Done(null));
            Incoming note = walk.sent("Dina", "note", "", Map.of("words", "Ask about the second office"));
            assertThat(walk.receive(note)).isInstanceOf(Reply.Refused.class);
            core.get(Inbox.class).keep(note);
            assertThat(waiting(core)).isEqualTo(2);

            clock.wind(Duration.ofMinutes(2));
            until(() -> tries(core) > 1);
            assertThat(waiting(core)).isEqualTo(2);
            assertThat(core.get(Inbox.class).waiting()).isEqualTo(new Inbox.Waiting(2, Duration.ofMinutes(2)));

            broken.set(false);
            clock.wind(Duration.ofHours(1));
            until(() -> waiting(core) == 0);
            assertThat(walk.texts("Chloé", Fate.CONTRIBUTION))
                    .containsExactly("It began when the second office opened");
            assertThat(walk.texts("Dina", Fate.NOTE)).containsExactly("Ask about the second office");
        }
    }

    private static int tries(Core core) {
        return core.get(JdbcClient.class)
                .sql("select min(attempts) from inbox")
                .query(Integer.class)
                .single();
    }

    private static void until(BooleanSupplier reached) {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }

    private static int waiting(Core core) {
        return core.get(JdbcClient.class)
                .sql("select count(*) from inbox")
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @ParameterizedTest
    @EnumSource(Core.Store.class)
    void whileTheDatabaseIsAwayNothingIsAcknowledgedThatHoldsWords(Core.Store store, @TempDir Path data) {
        try (Core core = Core.start(store.home(data), clock, new Echo())) {
            Walk walk = new Walk(core, clock, "away").open();
            var press = walk.pressed("Ada", "next", "");
            var said = walk.said("Ada", "Can you all hear me well?");
            core.get(HikariDataSource.class).close();

            assertThat(walk.receive(press)).isInstanceOf(Reply.Refused.class);
            assertThatThrownBy(() -> walk.receive(said)).isInstanceOf(NotAccepted.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Core.Store.class)
    void aRestartKeepsStateWordsAndClock(Core.Store store, @TempDir Path data) {
        Core.Home home = store.home(data);
        Object before;
        try (Core core = Core.start(home, clock, new Echo())) {
            Walk walk = new Walk(core, clock, "again").at("clarification");
            walk.says("Dina", "Who decides what is on the agenda?");
            before = walk.state();
        }
        clock.wind(Duration.ofHours(1));
        try (Core core = Core.start(home, clock, new Echo())) {
            Walk walk = new Walk(core, clock, "again");
            assertThat(walk.state()).isEqualTo(before);
            assertThat(walk.texts("Dina", Fate.CONTRIBUTION)).containsExactly("Who decides what is on the agenda?");

            core.get(Knocker.class).knock();
            assertThat(walk.state().timing().endAskedAt()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Core.Store.class)
    void whatIsDueIsForgotten(Core.Store store, @TempDir Path data) {
        try (Core core = Core.start(store.home(data), clock, new Echo())) {
            Walk walk = new Walk(core, clock, "forget").at("presentation");
            walk.says("Chloé", "It began when the second office opened");
            walk.types("Dina", "note Ask about the second office");
            walk.presses("Ada", "close-confirmed", "");
            assertThat(walk.running()).isFalse();
            Retention retention = core.get(Retention.class);

            clock.wind(Duration.ofDays(6));
            retention.sweep();
            assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).hasSize(1);

            clock.wind(Duration.ofDays(2));
            retention.sweep();
            assertThat(walk.texts("Chloé", Fate.CONTRIBUTION)).isEmpty();
            assertThat(walk.texts("Dina", Fate.NOTE)).hasSize(1);
            assertThat(count(core, "delivery")).isZero();
            assertThat(count(core, "audit")).isPositive();
        }
    }

    private static int count(Core core, String table) {
        return core.get(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
