package org.codevbot.slack.strict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Bad days of the Web API, called up by a test: so many of a method's next calls go wrong in a stated way. */
public final class Faults {
    /** How a call goes wrong. */
    sealed interface Way {
        /** Answered 429, not done. */
        record TooMany(Duration retryAfter) implements Way {}

        /** Answered with a status of 5xx, not done. */
        record Status(int status) implements Way {}

        /** Answered 200 with a refusal, not done. */
        record Refusal(String error) implements Way {}

        /** The connection drops; not done. */
        record DropBefore() implements Way {}

        /** The connection drops; done, and nobody was told. */
        record DropAfter() implements Way {}

        /** The call arrives and waits until the test lets it go on. */
        record Hold(Held held) implements Way {}
    }

    /** A call that waits at the door. */
    public static final class Held {
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        /** Waits until the call is there. */
        public void awaitArrival() throws InterruptedException {
            if (!arrived.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("the call did not come");
            }
        }

        /** Lets the call go on. */
        public void release() {
            released.countDown();
        }

        void pass() {
            arrived.countDown();
            try {
                if (!released.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody let the call go on");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Which calls are meant. */
    public final class Meant {
        private final String method;
        private Predicate<Call> which = call -> true;
        private int times = 1;

        Meant(String method) {
            this.method = method;
        }

        /** Only calls of which this holds. */
        public Meant where(Predicate<Call> holds) {
            which = holds;
            return this;
        }

        /** So many calls instead of one. */
        public Meant times(int count) {
            times = count;
            return this;
        }

        /** They are answered 429 and Retry-After, and not done. */
        public void tooMany(Duration retryAfter) {
            set(new Way.TooMany(retryAfter));
        }

        /** They are answered with a status of 5xx, and not done. */
        public void fails(int status) {
            set(new Way.Status(status));
        }

        /** They are refused with an error of Slack's, and not done. */
        public void refuses(String error) {
            set(new Way.Refusal(error));
        }

        /** The connection drops before anything is done. */
        public void drops() {
            set(new Way.DropBefore());
        }

        /** They are done, and then the connection drops without an answer. */
        public void doneAndDrops() {
            set(new Way.DropAfter());
        }

        /** The next one waits until the test lets it go on. */
        public Held holds() {
            Held held = new Held();
            helds.add(held);
            set(new Way.Hold(held));
            return held;
        }

        private void set(Way way) {
            synchronized (planned) {
                planned.add(new Planned(method, which, way, times));
            }
        }
    }

    private static final class Planned {
        final String method;
        final Predicate<Call> which;
        final Way way;
        int left;

        Planned(String method, Predicate<Call> which, Way way, int left) {
            this.method = method;
            this.which = which;
            this.way = way;
            this.left = left;
        }
    }

    private final List<Planned> planned = new ArrayList<>();
    private final List<Held> helds = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private final Sockets sockets;
    private final Deliveries deliveries;
    private final Rates rates;

    Faults(Sockets sockets, Deliveries deliveries, Rates rates) {
        this.sockets = sockets;
        this.deliveries = deliveries;
        this.rates = rates;
    }

    /** The next calls of a method; {@code *} is any method. */
    public Meant on(String method) {
        return new Meant(method);
    }

    /** Whether every fault that was called up has struck. */
    public boolean spent() {
        synchronized (planned) {
            return planned.isEmpty();
        }
    }

    /** Calls off what has not struck yet. */
    public void calm() {
        synchronized (planned) {
            planned.clear();
        }
        deliveries.copies(1, 1);
        sockets.atMost(Sockets.MOST);
        sockets.silence(false);
    }

    /** Tells the sockets to go, as Slack does when it refreshes; they get no more envelopes and are not closed. */
    public void refresh() {
        sockets.tell("refresh_requested");
    }

    /** Warns the sockets that they will have to go. */
    public void warn() {
        sockets.tell("warning");
    }

    /** Tells the sockets that Socket Mode was switched off. */
    public void disableLink() {
        sockets.tell("link_disabled");
    }

    /** Cuts every socket without a word; what was not acknowledged comes again where it is an event. */
    public void killSockets() {
        sockets.kill();
    }

    /** Takes at most so many sockets: one more is told too_many_websockets. */
    public void atMostSockets(int count) {
        sockets.atMost(count);
    }

    /** The sockets stay open and answer no ping: a line that is dead without being cut. */
    public void silence(boolean on) {
        sockets.silence(on);
    }

    /** Sends a frame of any text over every socket. */
    public void frame(String text) {
        sockets.raw(text);
    }

    /** Each event comes so many times from now on, with the fields of a repetition. */
    public void copies(int times) {
        deliveries.copies(times, 1);
    }

    /**
     * Each command, press and submission comes so many times too, with the same trigger: Slack does not, networks
     * might.
     */
    public void copiesOfAll(int times) {
        deliveries.copies(times, times);
    }

    /** Holds the app to Slack's rates, by the workspace's own clock: what is too much is answered 429 and not done. */
    public void limitsRates(boolean on) {
        rates.limiting(on);
    }

    /** Posts are signed with another secret than the app's. */
    public void forges(boolean on) {
        deliveries.forging(on);
    }

    /** Slack is out of reach: every call drops, the sockets are cut and none is opened. */
    public void goesAway() {
        away = true;
        sockets.atMost(0);
        sockets.kill();
    }

    /** Slack is there again, with all that it keeps. */
    public void comesBack() {
        away = false;
        sockets.atMost(Sockets.MOST);
    }

    /** Lets every held call go on. */
    void close() {
        helds.forEach(Held::release);
    }

    /** How this call goes wrong; null where it does not. */
    @Nullable
    Way strike(Call call) {
        if (away) {
            return new Way.DropBefore();
        }
        Optional<Way> planned = planned(call);
        if (planned.isPresent()) {
            return noted(call, planned.get());
        }
        return rates.judge(call).map(wait -> noted(call, new Way.TooMany(wait))).orElse(null);
    }

    private Way noted(Call call, Way way) {
        if (way instanceof Way.TooMany(Duration retryAfter)) {
            rates.told(call, retryAfter);
        }
        return way;
    }

    private Optional<Way> planned(Call call) {
        synchronized (planned) {
            Optional<Planned> found = planned.stream()
                    .filter(one -> ("*".equals(one.method) || one.method.equals(call.method())) && one.which.test(call))
                    .findFirst();
            found.filter(one -> --one.left == 0).ifPresent(planned::remove);
            return found.map(one -> one.way);
        }
    }
}
