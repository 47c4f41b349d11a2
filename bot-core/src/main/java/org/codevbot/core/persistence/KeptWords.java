package org.codevbot.core.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code words}: inserted as an entity, changed in place by statements, read as a projection. */
@Entity
@Table(name = "words")
@SuppressWarnings("UnusedVariable") // Columns are read as projections.
class KeptWords extends Stored<String> {
    @Id
    private String id;

    @Column(updatable = false)
    private String space;

    @Column(updatable = false)
    private String groupId;

    @Column(updatable = false)
    private @Nullable String sessionId;

    @Column(updatable = false)
    private String author;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR) // Else H2 would want a type of its own.
    @Column(name = "kind")
    private Fate fate;

    @Column(updatable = false)
    private int stage;

    private @Nullable String messageRef;

    @Column(updatable = false)
    private Instant writtenAt;

    private @Nullable Instant eraseAt;

    private byte @Nullable [] sealed;

    @SuppressWarnings("NullAway.Init") // Filled from the row.
    KeptWords() {}

    KeptWords(String space, WordsRows.Row row, byte @Nullable [] sealed) {
        this.id = row.id().value();
        this.space = space;
        this.groupId = row.group().value();
        this.sessionId = row.session() == null ? null : row.session().value();
        this.author = row.author().value();
        this.fate = row.fate();
        this.stage = row.stage();
        this.messageRef = row.message();
        this.writtenAt = row.at();
        this.sealed = sealed;
    }

    @Override
    public String getId() {
        return id;
    }

    /** A row as it is read. */
    @SuppressWarnings("ArrayRecordComponent") // Opened and dropped, never compared.
    record Read(
            String id,
            String group,
            @Nullable String session,
            String author,
            Fate fate,
            int stage,
            @Nullable String message,
            Instant at,
            byte @Nullable [] sealed) {}
}
