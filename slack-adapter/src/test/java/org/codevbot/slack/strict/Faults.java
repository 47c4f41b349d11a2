package org.codevbot.slack.strict;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bad days of the Web API, called up by a test. */
public final class Faults {
    private final Town town;
    private final Plans plans;
    private volatile boolean away;
    private final Sockets sockets;
    private final Deliveries deliveries;
    private final Rates rates;

    Faults(Town town, Sockets sockets, Deliveries deliveries, Rates rates) {
        this.town = town;
        this.plans = new Plans(town.time);
        this.sockets = sockets;
        this.deliveries = deliveries;
        this.rates = rates;
    }

    /** The next calls of a method; {@code *} is any method. */
    public Meant on(String method) {
        return new Meant(method, plans);
    }

    /** Whether every fault that was called up has struck. */
    public boolean spent() {
        return plans.spent() && sockets.cuts.spent();
    }

    /** Calls off what has not struck yet. */
    public void calm() {
        plans.clear();
        sockets.cuts.clear();
        deliveries.copies(1, 1);
        sockets.atMost(Sockets.MOST);
        sockets.silence(false);
    }

    /** A file is shown only so much later than its upload was completed, as where it is looked through first. */
    public void showsFilesAfter(Duration time) {
        town.sharing = time;
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

    /** The next envelope's socket is cut when half of it is through: it comes whole on another one. */
    public void cutsWithinAFrame() {
        sockets.cuts.plan(Cuts.When.WITHIN_THE_FRAME);
    }

    /** The next envelope's socket is cut as soon as it is sent, whether the app has read it or not. */
    public void cutsOnceSent() {
        sockets.cuts.plan(Cuts.When.ONCE_SENT);
    }

    /** The next envelope's socket is asked to go while the envelope is under way on it, and waits for its answer. */
    public void refreshesUnderWay() {
        sockets.cuts.plan(Cuts.When.TOLD_TO_REFRESH);
    }

    /** The next acknowledgement is lost with its socket, after the app has done all it does. */
    public void losesAck() {
        sockets.cuts.loseAck(Cuts::cut);
    }

    /**
     * The next acknowledgement is lost and this happens in its place, such as the end of the app's process; where it is
     * an event, it comes again on the next socket that is opened.
     */
    public void losesAck(Runnable instead) {
        sockets.cuts.loseAck(ignored -> instead.run());
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
        plans.release();
    }

    /** How this call goes wrong; null where it does not. */
    @Nullable
    Way strike(Call call) {
        if (away) {
            return new Way.DropBefore();
        }
        Optional<Way> planned = plans.strike(call);
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
}
