package org.codevbot.core.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A row of {@code peer_group}. */
@Entity
@Table(name = "peer_group")
@SuppressWarnings("UnusedVariable") // Columns are read as projections.
class KeptGroup extends Stored<String> {
    @Id
    private String id;

    @Column(updatable = false)
    private String space;

    @Column(updatable = false)
    private String channel;

    private @Nullable String currentSession;

    @Version
    private long version;

    private byte[] sealed;

    private byte @Nullable [] carried;

    @SuppressWarnings("NullAway.Init") // Filled from the row.
    KeptGroup() {}

    KeptGroup(String id, String space, String channel, byte[] sealed) {
        this.id = id;
        this.space = space;
        this.channel = channel;
        this.sealed = sealed;
    }

    @Override
    public String getId() {
        return id;
    }

    String space() {
        return space;
    }

    SealedRow read() {
        return new SealedRow(id, currentSession, version, sealed);
    }

    long version() {
        return version;
    }

    void seal(byte[] group) {
        sealed = group;
    }

    void currentSession(String session) {
        currentSession = session;
    }

    void carry(byte[] next) {
        carried = next;
    }
}
