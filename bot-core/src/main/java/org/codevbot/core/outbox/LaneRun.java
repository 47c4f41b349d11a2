package org.codevbot.core.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Messenger;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks one leased lane, row by row, until nothing more may be said now. */
final class LaneRun {
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final int RELEASES = 5;

    private final Rows rows;
    private final Lanes lanes;
    private final Sent sent;
    private final Attempt attempt;
    private final Settlement settlement;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Consumer<Boundary> crossed;

    LaneRun(
            Rows rows,
            Lanes lanes,
            Sent sent,
            Attempt attempt,
            Settlement settlement,
            TransactionTemplate transactions,
            Clock clock,
            Consumer<Boundary> crossed) {
        this.rows = rows;
        this.lanes = lanes;
        this.sent = sent;
        this.attempt = attempt;
        this.settlement = settlement;
        this.transactions = transactions;
        this.clock = clock;
        this.crossed = crossed;
    }

    void run(Lanes.Lease lease, Messenger messenger) {
        try {
            Optional<Rows.Row> row = committed(() -> next(lease, messenger));
            while (row.isPresent()) {
                Rows.Row under = row.get();
                crossed.accept(Boundary.STARTED);
                Attempt.Tried tried = attempt.of(under, messenger);
                crossed.accept(Boundary.SENT);
                row = committed(() -> {
                    lanes.mayGoOn(lease, clock.instant());
                    settlement.settle(under, lease, tried, clock.instant());
                    return next(lease, messenger);
                });
                crossed.accept(Boundary.MARKED);
            }
        } catch (RuntimeException failed) {
            // The database is away, or there is a bug: not again at once.
            release(lease);
            throw failed;
        }
    }

    private Optional<Rows.Row> committed(Supplier<Optional<Rows.Row>> work) {
        Optional<Rows.Row> next = transactions.execute(ignored -> work.get());
        return next == null ? Optional.empty() : next;
    }

    /**
     * Begins with the next row, or gives the lane back, in the commit that marks what came of the former: commits are
     * what a relay pays.
     */
    private Optional<Rows.Row> next(Lanes.Lease lease, Messenger messenger) {
        Optional<Rows.Row> row = start(lease, messenger);
        if (row.isEmpty()) {
            lanes.release(lease);
        }
        return row;
    }

    /**
     * Whoever writes to the lane may hold it for longer than one wait for a lock; after some tries the lease runs out.
     */
    private void release(Lanes.Lease lease) {
        for (int tries = 1; ; tries++) {
            try {
                transactions.executeWithoutResult(ignored -> {
                    lanes.hold(lease, clock.instant().plus(AFTER_A_FAILURE));
                    lanes.release(lease);
                });
                return;
            } catch (DataAccessException | TransactionException failed) {
                if (tries == RELEASES) {
                    throw failed;
                }
            }
        }
    }

    private Optional<Rows.Row> start(Lanes.Lease lease, Messenger messenger) {
        Instant now = clock.instant();
        if (!messenger.ready() || !lanes.mayGoOn(lease, now)) {
            return Optional.empty();
        }
        Optional<Rows.Row> next = rows.next(lease.lane(), now);
        while (next.isPresent() && spaced(lease, next.get(), messenger, now)) {
            next = rows.next(lease.lane(), now);
        }
        return next.flatMap(row -> rows.start(row, lease, now));
    }

    private boolean spaced(Lanes.Lease lease, Rows.Row row, Messenger messenger, Instant now) {
        if (!(row.op() instanceof Addressed.Say say)) {
            return false;
        }
        Optional<Instant> free = sent.saidAt(lease.space(), say.key())
                .map(said -> said.plus(messenger.betweenEdits()))
                .filter(now::isBefore);
        free.ifPresent(then -> rows.wait(row, then));
        return free.isPresent();
    }
}
