package org.codevbot.core.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code signalled}. */
@Entity
@Table(name = "signalled")
@SuppressWarnings("UnusedVariable") // Columns are read as projections.
class KeptSignal extends Stored<KeptSignal.Key> {
    @EmbeddedId
    private Key key;

    @Column(name = "at")
    private Instant signalledAt;

    @SuppressWarnings("NullAway.Init") // Filled from the row.
    KeptSignal() {}

    KeptSignal(Key key, Instant signalledAt) {
        this.key = key;
        this.signalledAt = signalledAt;
    }

    /** Which reaction of whom on which message. */
    @Embeddable
    record Key(String space, String message, String person, String signal) {}

    @Override
    public Key getId() {
        return key;
    }
}
