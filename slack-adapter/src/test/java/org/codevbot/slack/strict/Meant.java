package org.codevbot.slack.strict;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which calls are meant, and how they go wrong: the next one unless more are named. */
public final class Meant {
    private final String method;
    private final Plans plans;
    private Predicate<Call> which = call -> true;
    private int times = 1;
    private @Nullable Duration lasting;

    Meant(String method, Plans plans) {
        this.method = method;
        this.plans = plans;
    }

    /** Only calls of which this holds. */
    public Meant where(Predicate<Call> holds) {
        which = holds;
        return this;
    }

    /** Only calls for that channel. */
    public Meant in(Spot where) {
        return where(call -> where.channel().equals(call.argument("channel")));
    }

    /** So many calls instead of one. */
    public Meant times(int count) {
        times = count;
        return this;
    }

    /** Every call for so long, by the workspace's own clock. */
    public Meant during(Duration time) {
        lasting = time;
        return this;
    }

    /** They are answered 429 and Retry-After, and not done. */
    public void tooMany(Duration retryAfter) {
        plan(new Way.TooMany(retryAfter));
    }

    /** They are answered with that status and a page that is none of Slack's, and not done. */
    public void fails(int status) {
        plan(new Way.Page(status));
    }

    /** They are refused with an error of Slack's, and not done. */
    public void refuses(String error) {
        plan(new Way.Refusal(error));
    }

    /** The connection drops before anything is done. */
    public void drops() {
        plan(new Way.DropBefore());
    }

    /** They are done, and then the connection drops without an answer. */
    public void doneAndDrops() {
        plan(new Way.DropAfter());
    }

    /** The connection drops at once, and so much later they are done all the same. */
    public void dropsAndIsDoneAfter(Duration time) {
        plan(new Way.DropAndDo(time));
    }

    /** They wait until the test lets them go on. */
    public Held holds() {
        Held held = new Held();
        plan(new Way.Hold(held));
        return held;
    }

    private void plan(Way way) {
        plans.add(method, which, way, times, lasting);
    }
}
