package org.codevbot.core.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;

/**
 * Stands in front of a messenger and makes the trouble that a test asks for, each once: an answer lost after or before
 * the message arrived, a pace to keep, a refusal, an exception, or not being ready.
 */
public final class Trouble implements Messenger {
    private volatile boolean hidden;
    private final Messenger messenger;
    private final Deque<Planned> planned = new ArrayDeque<>();
    private volatile boolean ready = true;

    private record Planned(Predicate<Op> when, Kind kind, Delivery answer, boolean always) {}

    private enum Kind {
        INSTEAD,
        AFTER,
        THROW
    }

    public Trouble(Messenger messenger) {
        this.messenger = messenger;
    }

    /** The next such operation is answered so, without reaching the platform. */
    public void answers(Predicate<Op> when, Delivery instead) {
        planned.add(new Planned(when, Kind.INSTEAD, instead, false));
    }

    /** Every such operation is answered so, without reaching the platform. */
    public void alwaysAnswers(Predicate<Op> when, Delivery instead) {
        planned.add(new Planned(when, Kind.INSTEAD, instead, true));
    }

    /** The next such operation arrives, and its answer is lost. */
    public void losesAnswer(Predicate<Op> when) {
        planned.add(new Planned(when, Kind.AFTER, new Delivery.Unknown(), false));
    }

    /** The next such operation ends in an exception. */
    public void breaks(Predicate<Op> when) {
        planned.add(new Planned(when, Kind.THROW, new Delivery.Unknown(), false));
    }

    /** Whether the platform can be reached. */
    public void ready(boolean now) {
        ready = now;
    }

    /** No trouble any more. */
    public void over() {
        planned.clear();
        ready = true;
    }

    @Override
    public String platform() {
        return messenger.platform();
    }

    @Override
    public boolean ready() {
        return ready && messenger.ready();
    }

    @Override
    public Delivery deliver(String opId, Op op, Handles handles) {
        Optional<Planned> trouble = next(op);
        if (trouble.isEmpty()) {
            return messenger.deliver(opId, op, handles);
        }
        return switch (trouble.get().kind()) {
            case INSTEAD -> trouble.get().answer();
            case AFTER -> {
                messenger.deliver(opId, op, handles);
                yield trouble.get().answer();
            }
            case THROW -> throw new IllegalStateException("asked for by a test");
        };
    }

    /** What stands there is not found, as where the bot may not look. */
    public void hides(boolean on) {
        hidden = on;
    }

    @Override
    public Duration betweenEdits() {
        return messenger.betweenEdits();
    }

    @Override
    public Optional<String> find(String opId, Op op, Handles handles) {
        return hidden ? Optional.empty() : messenger.find(opId, op, handles);
    }

    private synchronized Optional<Planned> next(Op op) {
        Optional<Planned> trouble =
                planned.stream().filter(each -> each.when().test(op)).findFirst();
        trouble.filter(each -> !each.always()).ifPresent(planned::remove);
        return trouble;
    }
}
