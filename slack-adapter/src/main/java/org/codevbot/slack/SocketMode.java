package org.codevbot.slack;

import com.slack.api.bolt.App;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.codevbot.core.persistence.IdSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps sockets to Slack open and carries each envelope to Bolt and its answer back on the socket it came by. A
 * response of 500 or more is not acknowledged, so that Slack repeats; everything else is, a handler's exception too.
 */
final class SocketMode {
    /** Slack's own limit for one app, all its processes together. */
    static final int MOST = 10;

    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);
    /** Slack does not always answer a close. */
    private static final Duration LAST_CLOSES = Duration.ofSeconds(1);

    private static final Duration LOOK = Duration.ofMillis(50);
    /** Slack's words for a socket that another one shall follow at once. */
    private static final Set<String> PASSING = Set.of("warning", "refresh_requested", "");

    private final Addresses addresses;
    private final Envelopes envelopes;
    private final int wanted;
    private final InstantSource time;
    private final RandomGenerator chance;
    private final SocketMeters meters;
    private final BlockingQueue<Happened> happened = new LinkedBlockingQueue<>();
    private final Map<Integer, Socket> sockets = new ConcurrentHashMap<>();
    private final Socket.Ear ear = new Hearing();
    private volatile Lines lines;
    private volatile @Nullable Thread thread;
    /** Of the time between start and stop: it has threads of its own. */
    private volatile @Nullable HttpClient client;

    /**
     * The address and the time limits are those of the app's own {@code Slack}. Its time only goes forward and is never
     * wound: a socket is silent or not, whatever the hour.
     */
    SocketMode(App app, String appToken, int sockets, IdSource ids, MeterRegistry meters) {
        this(app, appToken, sockets, ids, meters, SocketMode::ticks);
    }

    SocketMode(App app, String appToken, int sockets, IdSource ids, MeterRegistry meters, InstantSource time) {
        this.addresses = new Addresses(app.slack(), appToken);
        this.envelopes = new Envelopes(app);
        this.wanted = Math.clamp(sockets, 1, MOST);
        this.time = time;
        this.chance = new Random(ids.seed());
        this.meters = new SocketMeters(meters);
        this.lines = Lines.none(wanted);
        this.meters.watch(() -> lines.open());
    }

    private static Instant ticks() {
        return Instant.EPOCH.plusNanos(System.nanoTime());
    }

    /** What the loop is told; nothing else touches the lines. */
    private sealed interface Happened {
        record Greeted(int id) implements Happened {}

        record Disconnected(int id, String reason) implements Happened {}

        record Lost(int id, String reason, Duration atLeast) implements Happened {}

        record Knock() implements Happened {}
    }

    /** Starts opening sockets and returns at once; it keeps trying until {@link #stop}. */
    void start() {
        lines = Lines.none(wanted);
        client = addresses.client();
        Thread loop = Thread.ofVirtual().name("slack-sockets").unstarted(this::run);
        thread = loop;
        loop.start();
    }

    /** Waits a moment for what is being handled, then closes; nothing is interrupted. */
    void stop() {
        Thread loop = thread;
        thread = null;
        if (loop != null) {
            knock();
            try {
                loop.join(LAST_ANSWERS.multipliedBy(2));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    boolean isRunning() {
        return thread != null;
    }

    /** How it stands, for health. */
    State state() {
        Lines now = lines;
        return new State(wanted, now.open(), now.trouble());
    }

    /**
     * How many sockets are wanted and open, and what hinders the others: Slack's own error code, or
     * {@code unreachable}.
     */
    record State(int wanted, int open, Optional<String> trouble) {
        /** Whether envelopes can arrive. */
        boolean connected() {
            return open > 0;
        }
    }

    /** Has the loop look at the time again. */
    void knock() {
        happened.add(new Happened.Knock());
    }

    private void run() {
        while (Thread.currentThread().equals(thread)) {
            try {
                await(turn());
            } catch (RuntimeException failed) {
                LOG.error(
                        "The sockets could not be looked after ({})",
                        failed.getClass().getName());
            }
        }
        end();
    }

    /** Does what is due, and says when to look again. */
    private Instant turn() {
        while (true) {
            Instant now = time.instant(); // Before it is asked what was heard: a pause in between is no silence.
            for (Socket socket : sockets.values()) {
                lines = lines.heard(socket.id(), socket.heard());
            }
            Lines.Turn turn = lines.next(now);
            Optional<String> before = lines.trouble();
            lines = turn.lines();
            SocketTrouble.tell(before, lines.trouble());
            turn.steps().forEach(this::take);
            if (turn.steps().stream().noneMatch(Lines.Step.Drop.class::isInstance)) {
                return turn.wake();
            }
        }
    }

    private void take(Lines.Step step) {
        switch (step) {
            case Lines.Step.Open(int id) -> open(id);
            case Lines.Step.Ping(int id) -> socket(id).ifPresent(Socket::ping);
            case Lines.Step.Close(int id) -> socket(id).ifPresent(Socket::close);
            case Lines.Step.Drop(int id) -> {
                socket(id).ifPresent(Socket::drop);
                hear(new Happened.Lost(id, "silent", Duration.ZERO));
            }
        }
    }

    private void open(int id) {
        Socket socket = new Socket(id, time, ear);
        sockets.put(id, socket);
        Thread.startVirtualThread(() -> {
            switch (addresses.ask()) {
                case Addresses.Answer.At(URI address) -> {
                    HttpClient now = client;
                    if (now == null || !socket.connect(now, address, Lines.OPENS_WITHIN)) {
                        happened.add(new Happened.Lost(id, Addresses.UNREACHABLE, Duration.ZERO));
                    }
                }
                case Addresses.Answer.No(String reason, Duration atLeast) ->
                    happened.add(new Happened.Lost(id, reason, atLeast));
            }
        });
    }

    private Optional<Socket> socket(int id) {
        return Optional.ofNullable(sockets.get(id));
    }

    private void await(Instant until) {
        Instant now = time.instant();
        Duration wait = until.isAfter(now.plus(Lines.PING_AFTER)) ? Lines.PING_AFTER : Duration.between(now, until);
        try {
            Happened what = happened.poll(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
            while (what != null) {
                hear(what);
                what = happened.poll();
            }
        } catch (InterruptedException stopped) {
            thread = null;
        }
    }

    private void hear(Happened what) {
        Instant now = time.instant();
        Lines before = lines;
        switch (what) {
            case Happened.Greeted(int id) -> lines = lines.greeted(id, now);
            case Happened.Disconnected(int id, String reason) -> {
                lines = PASSING.contains(reason) ? lines.askedToLeave(id, now) : lines.refused(id, reason, now);
                meters.left(reason);
            }
            case Happened.Lost(int id, String reason, Duration atLeast) -> {
                if (sockets.remove(id) != null) {
                    String trouble = Socket.ENDS.contains(reason) ? Addresses.UNREACHABLE : reason;
                    lines = lines.lost(id, trouble, atLeast, now, chance.nextDouble());
                    meters.left(reason);
                }
            }
            case Happened.Knock() -> {}
        }
        SocketTrouble.tell(before.trouble(), lines.trouble());
    }

    /** The last answers go out, the sockets are closed, and what does not close is given up. */
    private void end() {
        sockets.values().forEach(Socket::close);
        lastly(LAST_ANSWERS, () -> sockets.values().stream().allMatch(Socket::isIdle));
        lastly(LAST_CLOSES, sockets::isEmpty);
        sockets.values().forEach(Socket::drop);
        sockets.clear();
        Optional.ofNullable(client).ifPresent(HttpClient::shutdownNow);
        client = null;
        happened.clear();
        lines = Lines.none(wanted);
    }

    private void lastly(Duration atMost, BooleanSupplier done) {
        long patience = System.nanoTime() + atMost.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < patience) {
            try {
                Happened what = happened.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (what instanceof Happened.Lost(int id, String reason, Duration atLeast)) {
                    sockets.remove(id);
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Called on the sockets' own threads. */
    private final class Hearing implements Socket.Ear {
        @Override
        public Optional<String> frame(int id, String text) {
            return switch (Envelopes.read(text)) {
                case Envelopes.Frame.Hello() -> told(new Happened.Greeted(id));
                case Envelopes.Frame.Disconnect(String reason) -> told(new Happened.Disconnected(id, reason));
                case Envelopes.Frame.Other() -> Optional.empty();
                case Envelopes.Frame.Envelope envelope -> {
                    meters.received(envelope.type());
                    Optional<String> answer = envelopes.answer(envelope);
                    if (answer.isEmpty()) {
                        meters.withheld();
                    }
                    yield answer;
                }
            };
        }

        private Optional<String> told(Happened what) {
            happened.add(what);
            return Optional.empty();
        }

        @Override
        public void answered(boolean sent, Duration took) {
            meters.answered(sent, took);
        }

        @Override
        public void lost(int id, String reason) {
            happened.add(new Happened.Lost(id, reason, Duration.ZERO));
        }
    }
}
