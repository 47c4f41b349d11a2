package org.codevbot.core.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.codevbot.core.persistence.AuditRows;
import org.codevbot.core.persistence.DeliveryRows;
import org.codevbot.core.persistence.WordsRows;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases what is due: texts at their date, what deliveries were answered after a day, audit after a year. */
public final class Retention {
    private static final Duration ANSWERS = Duration.ofHours(24);
    private static final Duration AUDIT = Duration.ofDays(365);

    private final WordsRows words;
    private final DeliveryRows deliveries;
    private final AuditRows audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Retention(
            WordsRows words, DeliveryRows deliveries, AuditRows audit, TransactionTemplate transactions, Clock clock) {
        this.words = words;
        this.deliveries = deliveries;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Forgets what is due now. */
    public void sweep() {
        Instant now = clock.instant();
        transactions.executeWithoutResult(ignored -> words.eraseDue(now));
        transactions.executeWithoutResult(ignored -> deliveries.forget(now.minus(ANSWERS)));
        transactions.executeWithoutResult(ignored -> audit.forget(now.minus(AUDIT)));
    }
}
