package org.codevbot.core.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit}, never changed; the database numbers it. */
@Entity
@Table(name = "audit")
@SuppressWarnings("UnusedVariable") // Columns are read as projections.
class KeptAudit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private String space;

    @Column(updatable = false)
    private @Nullable String groupId;

    @Column(updatable = false)
    private String type;

    @Column(name = "at", updatable = false)
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init") // Filled from the row.
    KeptAudit() {}

    KeptAudit(String space, String groupId, String type, Instant notedAt) {
        this.space = space;
        this.groupId = groupId;
        this.type = type;
        this.notedAt = notedAt;
    }
}
