package org.codevbot.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.codevbot.core.outbox.OutboxRelay;
import org.codevbot.core.persistence.ClockRows;
import org.codevbot.core.persistence.Settings;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Winds the clock of a practice room forward: what falls due on the way happens in its order, each at its own moment,
 * and is said before the next. With a platform's token set, nobody winds.
 */
public final class Winding {
    private static final Duration FURTHEST = Duration.ofDays(400);

    private final WoundClock clock;
    private final ClockRows rows;
    private final Knocker knocker;
    private final OutboxRelay relay;
    private final Settings settings;
    private final TransactionTemplate transactions;
    private final ReentrantLock one = new ReentrantLock();

    Winding(
            WoundClock clock,
            ClockRows rows,
            Knocker knocker,
            OutboxRelay relay,
            Settings settings,
            TransactionTemplate transactions) {
        this.clock = clock;
        this.rows = rows;
        this.knocker = knocker;
        this.relay = relay;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Whether this process may wind at all. */
    public boolean allowed() {
        return !settings.token();
    }

    /** Winds forward by that much. */
    public void wind(Duration by) {
        if (!allowed()) {
            throw new IllegalStateException("with a platform's token set, the clock is not wound");
        }
        if (by.isNegative() || by.compareTo(FURTHEST) > 0) {
            throw new IllegalArgumentException("the clock is wound forward, by 400 days at most");
        }
        one.lock();
        try {
            Instant target = clock.instant().plus(by);
            relay.drain();
            Optional<Instant> due = knocker.next(target);
            while (due.isPresent()) {
                to(due.get());
                knocker.oneDueBy(due.get());
                relay.drain();
                due = knocker.next(target);
            }
            to(target);
            relay.drain();
        } finally {
            one.unlock();
        }
    }

    /** When the next event falls due in any group. */
    public Optional<Instant> next() {
        return knocker.next(clock.instant().plus(FURTHEST));
    }

    /** Winds to whatever falls due next in any group; nowhere when nothing is due. */
    public void windToNext() {
        Instant now = clock.instant();
        next().ifPresent(due -> wind(due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO));
    }

    /** Brings the clock to a moment, never back; the offset is kept before it takes effect. */
    private void to(Instant moment) {
        Duration ahead = Duration.between(clock.instant(), moment);
        if (ahead.isPositive()) {
            Duration offset = Duration.ofMillis(clock.offset().plus(ahead).toMillis() + 1);
            transactions.executeWithoutResult(ignored -> rows.keep(offset));
            clock.offset(offset);
        }
    }
}
