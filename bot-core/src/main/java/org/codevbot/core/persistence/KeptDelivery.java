package org.codevbot.core.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code delivery}, never changed. */
@Entity
@Table(name = "delivery")
@SuppressWarnings("UnusedVariable") // Columns are read as projections.
class KeptDelivery extends Stored<KeptDelivery.Key> {
    @EmbeddedId
    private Key key;

    @Column(updatable = false)
    private Instant receivedAt;

    @Column(updatable = false)
    private byte[] sealed;

    @SuppressWarnings("NullAway.Init") // Filled from the row.
    KeptDelivery() {}

    KeptDelivery(Key key, Instant receivedAt, byte[] sealed) {
        this.key = key;
        this.receivedAt = receivedAt;
        this.sealed = sealed;
    }

    /** Which delivery of which Space. */
    @Embeddable
    record Key(String space, String id) {}

    @Override
    public Key getId() {
        return key;
    }
}
