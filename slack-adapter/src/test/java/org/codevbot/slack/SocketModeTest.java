package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.codevbot.core.persistence.IdSource;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens on the lines themselves: pieces, silence, closing, refusals; the time is wound by hand. */
class SocketModeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Applink link = new Applink();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Ticking ticking = new Ticking(now::get);
    private final CountDownLatch slowMayEnd = new CountDownLatch(1);
    private SocketMode mode;

    private void start(int sockets) {
        App app = new App(AppConfig.builder().slack(Dialer.slack(link.apiUrl())).build(), List.of());
        app.command("/quick", (request, context) -> context.ack("done"));
        app.command("/slow", (request, context) -> {
            awaitTheEnd();
            return context.ack();
        });
        app.command("/bug", (request, context) -> {
            throw new IllegalStateException("with somebody's words");
        });
        app.command("/away", (request, context) -> Response.error(503));
        mode = new SocketMode(app, "xapp-1", sockets, new IdSource(new Random(7)), meters, ticking);
        mode.start();
    }

    @AfterEach
    void stop() {
        slowMayEnd.countDown();
        if (mode != null) {
            mode.stop();
        }
        link.close();
    }

    @Test
    void answersOnTheSocketOfOriginWhateverPiecesTheEnvelopeComesIn() throws Exception {
        start(2);
        WebSocket one = link.nextOpened();
        WebSocket other = link.nextOpened();
        Applink.inPieces(one, envelope("e1", "/quick", "é".repeat(3_000)), 7);
        Applink.Heard first = link.nextHeard();
        assertThat(first.from()).isSameAs(one);
        assertThat(first.text()).isEqualTo("{\"envelope_id\":\"e1\",\"payload\":{\"text\":\"done\"}}");
        other.send(envelope("e2", "/quick", ""));
        assertThat(link.nextHeard().from()).isSameAs(other);
        await(() -> meters.counter("codev.slack.acks", "result", "sent").count() == 2);
    }

    @Test
    void aSlowHandlerKeepsNobodyWaiting() throws Exception {
        start(1);
        WebSocket socket = link.nextOpened();
        socket.send(envelope("slow", "/slow", ""));
        for (int i = 0; i < 50; i++) {
            socket.send(envelope("q" + i, "/quick", ""));
        }
        Set<String> quick = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            quick.add(link.nextHeard().text());
        }
        assertThat(quick).hasSize(50).noneMatch(ack -> ack.contains("slow"));
        slowMayEnd.countDown();
        assertThat(link.nextHeard().text()).isEqualTo("{\"envelope_id\":\"slow\"}");
    }

    @Test
    void aBugIsAcknowledgedAndADatabaseThatIsAwayIsNot() throws Exception {
        start(1);
        WebSocket socket = link.nextOpened();
        socket.send(envelope("bug", "/bug", ""));
        assertThat(link.nextHeard().text()).isEqualTo("{\"envelope_id\":\"bug\"}");
        socket.send(envelope("unheard-of", "/nothing-of-ours", ""));
        assertThat(link.nextHeard().text()).isEqualTo("{\"envelope_id\":\"unheard-of\"}");
        socket.send(envelope("away", "/away", ""));
        socket.send("not even json");
        socket.send("[]");
        socket.send("{\"type\":\"something_new\",\"envelope_id\":\"new\"}");
        assertThat(link.nextHeard().text()).as("nothing for the former three").isEqualTo("{\"envelope_id\":\"new\"}");
        await(() -> meters.counter("codev.slack.acks", "result", "withheld").count() == 1);
    }

    @Test
    void opensTheNextSocketFirstAndAnswersOnTheOldOneUntilItIsClosed() throws Exception {
        start(1);
        WebSocket old = link.nextOpened();
        old.send(envelope("slow", "/slow", ""));
        old.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
        WebSocket young = link.nextOpened();
        await(() -> mode.state().open() == 1 && young.isOpen());
        assertThat(old.isOpen()).isTrue();
        old.send(envelope("late", "/quick", ""));
        assertThat(link.nextHeard().from()).isSameAs(old);
        slowMayEnd.countDown();
        Applink.Heard slow = link.nextHeard();
        assertThat(slow.from()).isSameAs(old);
        assertThat(slow.text()).isEqualTo("{\"envelope_id\":\"slow\"}");
        wind(Lines.LEAVES_WITHIN.dividedBy(3), young, old);
        wind(Lines.LEAVES_WITHIN.dividedBy(3), young, old);
        now.updateAndGet(time -> time.plus(Lines.LEAVES_WITHIN.dividedBy(3)));
        mode.knock();
        assertThat(link.closed.poll(10, TimeUnit.SECONDS))
                .as("closed by us in the end")
                .isSameAs(old);
        assertThat(mode.state().connected()).isTrue();
    }

    @Test
    void opensAnotherOneForOneThatBroke() throws Exception {
        start(1);
        WebSocket first = link.nextOpened();
        await(() -> mode.state().connected());
        wind(Lines.PROVEN_AFTER, first);
        first.closeConnection(1006, "cut");
        assertThat(link.nextOpened()).isNotSameAs(first);
        await(() -> mode.state().connected());
    }

    @Test
    void opensAnotherOneForOneThatAnswersNoPing() throws Exception {
        start(1);
        WebSocket first = link.nextOpened();
        await(() -> mode.state().connected());
        wind(Lines.PROVEN_AFTER);
        assertThat(link.pinged.poll(10, TimeUnit.SECONDS)).isSameAs(first);
        link.silent = true;
        // Sent after the pong and answered: the pong was heard, at the hour before.
        first.send(envelope("after-the-pong", "/quick", ""));
        link.nextHeard();
        wind(Lines.PING_AFTER);
        assertThat(link.pinged.poll(10, TimeUnit.SECONDS)).isSameAs(first);
        wind(Lines.DEAD_AFTER);
        WebSocket second = link.nextOpened();
        assertThat(second).isNotSameAs(first);
        assertThat(meters.counter("codev.slack.reconnects", "reason", "silent").count())
                .isEqualTo(1);
    }

    @Test
    void oneTooManyIsSaidAndTheOthersGoOn() throws Exception {
        link.greetings.addLast("{\"type\":\"disconnect\",\"reason\":\"too_many_websockets\"}");
        start(2);
        WebSocket good = link.nextOpened();
        WebSocket tooMany = link.nextOpened();
        await(() -> mode.state().trouble().isPresent() && mode.state().open() == 1);
        assertThat(mode.state()).isEqualTo(new SocketMode.State(2, 1, Optional.of("too_many_websockets")));
        assertThat(link.closed.poll(10, TimeUnit.SECONDS)).isSameAs(tooMany);
        link.greetings.addLast("{\"type\":\"hello\"}");
        link.greetings.removeFirst();
        wind(Lines.REFUSED_WAIT.dividedBy(3), good);
        wind(Lines.REFUSED_WAIT.dividedBy(3), good);
        assertThat(link.asked.get()).as("not before its time").isEqualTo(2);
        wind(Lines.REFUSED_WAIT.dividedBy(3), good);
        link.nextOpened();
        await(() -> mode.state().equals(new SocketMode.State(2, 2, Optional.empty())));
    }

    @Test
    void aWrongTokenIsSaidByItsCodeAndTriedAgain() throws Exception {
        link.answers.addFirst("{\"ok\":false,\"error\":\"invalid_auth\"}");
        start(1);
        await(() -> mode.state().trouble().equals(Optional.of("invalid_auth")));
        now.updateAndGet(time -> time.plus(Lines.REFUSED_WAIT));
        mode.knock();
        link.nextOpened();
        await(() -> mode.state().equals(new SocketMode.State(1, 1, Optional.empty())));
    }

    @Test
    void stopsOnlyAfterTheLastAnswer() throws Exception {
        start(1);
        WebSocket socket = link.nextOpened();
        socket.send(envelope("slow", "/slow", ""));
        socket.send(envelope("q", "/quick", ""));
        link.nextHeard();
        Thread stopping = Thread.startVirtualThread(mode::stop);
        slowMayEnd.countDown();
        assertThat(link.nextHeard().text()).isEqualTo("{\"envelope_id\":\"slow\"}");
        assertThat(link.closed.poll(10, TimeUnit.SECONDS)).isSameAs(socket);
        stopping.join();
        assertThat(mode.state().connected()).isFalse();
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        Set<Thread> before = clients();
        start(2);
        link.nextOpened();
        link.nextOpened();
        Set<Thread> own = clients();
        own.removeAll(before);
        assertThat(own).as("the sockets' own").isNotEmpty();
        mode.stop();
        for (Thread each : own) {
            assertThat(each.join(Duration.ofSeconds(10))).as(each.getName()).isTrue();
        }
        mode.start();
        link.nextOpened();
        await(() -> mode.state().connected());
    }

    private static Set<Thread> clients() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void awaitTheEnd() {
        try {
            assertThat(slowMayEnd.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Winds the time after everything named was heard at the hour before. */
    private void wind(Duration time, WebSocket... alive) throws InterruptedException {
        now.updateAndGet(at -> at.plus(time));
        for (WebSocket socket : alive) {
            socket.send(envelope("alive", "/quick", ""));
            link.nextHeard();
        }
        mode.knock();
    }

    private void await(BooleanSupplier reached) {
        ticking.await(reached);
    }

    private static String envelope(String id, String command, String text) {
        return Applink.command(id, command, text, "C1", "U1");
    }
}
