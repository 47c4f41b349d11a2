package org.codevbot.core.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of {@code session}. */
@Entity
@Table(name = "session")
@SuppressWarnings("UnusedVariable") // Columns are read as projections.
class KeptSession extends Stored<String> {
    @Id
    private String id;

    @Column(updatable = false)
    private String space;

    @Column(updatable = false)
    private String groupId;

    private String phase;

    @Version
    private long version;

    private byte[] sealed;

    @SuppressWarnings("NullAway.Init") // Filled from the row.
    KeptSession() {}

    KeptSession(String id, String space, String groupId, String phase, byte[] sealed) {
        this.id = id;
        this.space = space;
        this.groupId = groupId;
        this.phase = phase;
        this.sealed = sealed;
    }

    @Override
    public String getId() {
        return id;
    }

    boolean isFor(String otherSpace, long otherVersion) {
        return space.equals(otherSpace) && version == otherVersion;
    }

    SealedRow read() {
        return new SealedRow(id, null, version, sealed);
    }

    void become(String newPhase, byte[] state) {
        phase = newPhase;
        sealed = state;
    }
}
