package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.slack.strict.Outcome;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Spot;
import org.codevbot.slack.strict.StrictSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sockets under the faults of a strict Slack: refreshed, cut, one too many, switched off. */
class SocketFaultsTest {
    private static final int WRITERS = 8;
    private static final int EACH = 125;

    private final StrictSlack slack = StrictSlack.open();
    private final List<Person> people = IntStream.range(0, WRITERS)
            .mapToObj(i -> slack.person("Ada" + i + " Martin", "en-US", ZoneOffset.UTC))
            .toList();
    private final Spot room = slack.channel("circle", true, people.toArray(Person[]::new));
    private final ConcurrentLinkedQueue<String> handled = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final Ticking ticking = new Ticking(this::time);
    private final CountDownLatch slowBegan = new CountDownLatch(1);
    private final CountDownLatch slowMayEnd = new CountDownLatch(1);
    private SocketMode mode;

    @BeforeEach
    void start() {
        App app =
                new App(AppConfig.builder().slack(Dialer.slack(slack.apiUrl())).build(), List.of());
        app.command("/codev", (request, context) -> {
            String text = request.getPayload().getText();
            handled.add(text);
            if (text.equals("slow")) {
                slowBegan.countDown();
                awaitTheEnd();
            }
            return context.ack(text);
        });
        mode = new SocketMode(
                app, slack.appToken(), 2, new IdSource(new Random(1)), new SimpleMeterRegistry(), ticking);
        mode.start();
        bothGreeted();
    }

    /** Both sides know of both: the far end counts a socket before its hello is read. */
    private void bothGreeted() {
        slack.awaitSockets(2);
        await(() -> mode.state().open() == 2);
    }

    @AfterEach
    void stop() {
        slowMayEnd.countDown();
        mode.stop();
        slack.close();
    }

    /** Real time, and what the test adds to it. */
    private Instant time() {
        return Instant.EPOCH.plusNanos(System.nanoTime()).plus(ahead.get());
    }

    @Test
    void ofAThousandEnvelopesNoneIsLostWhileTheSocketsAreRefreshedAgainAndAgain() throws Exception {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger refreshes = new AtomicInteger();
        List<Future<List<Outcome>>> all = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                Person person = people.get(writer);
                String name = "w" + writer + "-";
                all.add(writers.submit(() -> {
                    List<Outcome> outcomes = new ArrayList<>();
                    for (int i = 0; i < EACH; i++) {
                        outcomes.add(person.types("/codev " + name + i, room));
                        if (done.incrementAndGet() % 40 == 0) {
                            refreshes.incrementAndGet();
                            slack.faults().refresh();
                        }
                    }
                    return outcomes;
                }));
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<List<Outcome>> each : all) {
            outcomes.addAll(each.get());
        }
        assertThat(outcomes).hasSize(WRITERS * EACH).allMatch(Outcome::acked);
        assertThat(handled).hasSize(WRITERS * EACH).doesNotHaveDuplicates();
        assertThat(refreshes.get()).isEqualTo(WRITERS * EACH / 40);
        assertThat(slack.socketsOpened()).as("refreshed for real").isGreaterThan(20);
        System.out.printf(
                "%d envelopes, %d refreshes, %d sockets opened, longest ack %.1f ms%n",
                outcomes.size(), refreshes.get(), slack.socketsOpened(), longest(outcomes));
    }

    @Test
    void opensOthersAsSoonAsTheyAreCut() {
        List<Long> micros = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            bothGreeted();
            ahead.updateAndGet(before -> before.plus(Lines.PROVEN_AFTER));
            mode.knock();
            long start = System.nanoTime();
            slack.faults().killSockets();
            // The JDK's client misses some of the cuts: those are found by their silence.
            await(() -> slack.sockets() == 2);
            micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
            assertThat(people.getFirst().types("/codev round" + round, room).acked())
                    .as("round %s", round)
                    .isTrue();
        }
        micros.sort(null);
        System.out.printf(
                "cut to open again: median %.1f ms, longest %.1f ms%n", micros.get(10) / 1e3, micros.getLast() / 1e3);
        assertThat(micros.get(10)).isLessThan(1_000_000);
        assertThat(mode.state().trouble()).isEmpty();
    }

    @Test
    void aSlowHandlerHoldsUpNoOtherAcknowledgement() throws Exception {
        slack.faults().atMostSockets(2);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> slow = other.submit(() -> people.get(1).types("/codev slow", room));
            assertThat(slowBegan.await(20, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 50; i++) {
                assertThat(people.getFirst().types("/codev q" + i, room).acked())
                        .isTrue();
            }
            assertThat(slow.isDone()).isFalse();
            slowMayEnd.countDown();
            assertThat(slow.get(10, TimeUnit.SECONDS).acked()).isTrue();
        }
    }

    @Test
    void goesOnWithWhatSlackTakesWhenItTakesNoMore() {
        slack.faults().atMostSockets(1);
        slack.faults().killSockets();
        slack.awaitSockets(1);
        await(() -> mode.state().equals(new SocketMode.State(2, 1, Optional.of("too_many_websockets"))));
        assertThat(people.getFirst().types("/codev with-one", room).acked()).isTrue();
        assertThat(slack.socketsOpened()).as("not asked again and again").isEqualTo(3);
        slack.faults().calm();
        windAMinute();
        slack.awaitSockets(2);
        await(() -> mode.state().trouble().isEmpty());
    }

    @Test
    void saysThatSocketModeIsSwitchedOffAndComesBackWhenItIsOnAgain() {
        slack.faults().disableLink();
        await(() -> !mode.state().connected());
        assertThat(mode.state().trouble()).contains("link_disabled");
        windAMinute();
        bothGreeted();
        assertThat(people.getFirst().types("/codev again", room).acked()).isTrue();
    }

    @Test
    void keepsTryingWhileSlackCannotBeReached() {
        slack.faults().on("apps.connections.open").times(4).fails(500);
        slack.faults().killSockets();
        await(() -> slack.faults().spent());
        slack.awaitSockets(2);
        await(() -> mode.state().trouble().isEmpty());
        assertThat(people.getFirst().types("/codev again", room).acked()).isTrue();
    }

    /** In steps, so that nobody seems to be silent. */
    private void windAMinute() {
        for (int i = 0; i < 30; i++) {
            ahead.updateAndGet(before -> before.plusSeconds(2));
            slack.faults().frame("{\"type\":\"nothing\"}");
            mode.knock();
        }
    }

    private void awaitTheEnd() {
        try {
            assertThat(slowMayEnd.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static double longest(List<Outcome> outcomes) {
        return outcomes.stream()
                        .mapToLong(outcome -> outcome.latency().toNanos())
                        .max()
                        .orElse(0)
                / 1e6;
    }

    private void await(BooleanSupplier reached) {
        ticking.await(reached);
    }
}
