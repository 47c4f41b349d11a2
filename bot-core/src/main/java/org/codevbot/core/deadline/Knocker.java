package org.codevbot.core.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.codevbot.core.handling.Knock;
import org.codevbot.core.persistence.DeadlineRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Knocks for what is due: claims a row, then enters by the one path; a claim that a crash left is taken again. */
public final class Knocker {
    private static final Logger LOG = LoggerFactory.getLogger(Knocker.class);
    private static final Duration LEASE = Duration.ofSeconds(20);

    private final DeadlineRows deadlines;
    private final Knock knock;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Knocker(DeadlineRows deadlines, Knock knock, TransactionTemplate transactions, Clock clock) {
        this.deadlines = deadlines;
        this.knock = knock;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Knocks for everything that is due now, the oldest first, and says how many there were. */
    public int knock() {
        int count = 0;
        Optional<DeadlineRows.Claimed> next = claim(clock.instant());
        while (next.isPresent()) {
            enter(next.get(), clock.instant());
            count++;
            next = claim(clock.instant());
        }
        return count;
    }

    /** When the next deadline falls due, if that is by then and nobody is at it. */
    Optional<Instant> next(Instant until) {
        Optional<Instant> next = transactions.execute(ignored -> deadlines.next(until, clock.instant()));
        return next == null ? Optional.empty() : next;
    }

    /** Knocks for the oldest deadline due by then, at its own moment. */
    void oneDueBy(Instant until) {
        claim(until).ifPresent(deadline -> enter(deadline, deadline.due().at()));
    }

    private Optional<DeadlineRows.Claimed> claim(Instant until) {
        Instant now = clock.instant();
        Optional<DeadlineRows.Claimed> claimed = transactions.execute(
                ignored -> deadlines.claim(until, now, later(now, until).plus(LEASE)));
        return claimed == null ? Optional.empty() : claimed;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void enter(DeadlineRows.Claimed deadline, Instant now) {
        try {
            knock.at(deadline, now);
        } catch (RuntimeException failed) {
            // The claim runs out, and then it is tried again; others that are due are not held up.
            LOG.warn("A deadline was not kept yet ({})", failed.getClass().getSimpleName());
        }
    }
}
