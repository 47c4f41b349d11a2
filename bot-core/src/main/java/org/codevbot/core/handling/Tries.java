package org.codevbot.core.handling;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in one transaction, again where somebody was quicker, within two seconds in all. */
final class Tries {
    private static final Duration ALL_TOGETHER = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(15);

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    Tries(PlatformTransactionManager transactions) {
        this.writing = new TransactionTemplate(transactions);
        this.writing.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.reading.setReadOnly(true);
    }

    /** Others were quicker at every try. */
    static final class Quicker extends RuntimeException {
        Quicker(Throwable last) {
            super("others were quicker at every try", last);
        }
    }

    /** The database does not answer. */
    static final class Away extends RuntimeException {
        Away(Throwable outage) {
            super("the database is away", outage);
        }
    }

    <T> T write(Supplier<T> work) {
        long start = System.nanoTime();
        while (true) {
            try {
                return in(writing, work);
            } catch (ConcurrencyFailureException | DuplicateKeyException quicker) {
                if (System.nanoTime() - start > ALL_TOGETHER.minus(PAUSE).toNanos()) {
                    throw new Quicker(quicker);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    <T> T read(Supplier<T> work) {
        return in(reading, work);
    }

    private static <T> T in(TransactionTemplate transaction, Supplier<T> work) {
        try {
            T result = transaction.execute(ignored -> work.get());
            if (result == null) {
                throw new IllegalStateException("work of a transaction gives a result");
            }
            return result;
        } catch (CannotCreateTransactionException
                | DataAccessResourceFailureException
                | TransientDataAccessResourceException
                | QueryTimeoutException
                | TransactionSystemException outage) {
            throw new Away(outage);
        }
    }
}
