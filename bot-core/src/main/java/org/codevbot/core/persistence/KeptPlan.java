package org.codevbot.core.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code plan}. */
@Entity
@Table(name = "plan")
@SuppressWarnings("UnusedVariable") // Columns are read as projections.
class KeptPlan extends Stored<String> {
    @Id
    private String id;

    @Column(updatable = false)
    private String space;

    @Column(updatable = false)
    private String groupId;

    @Column(updatable = false)
    private @Nullable String sessionId;

    @Column(updatable = false)
    private String owner;

    @Column(updatable = false)
    private Instant recordedAt;

    @Version
    private long version;

    private byte[] sealed;

    @SuppressWarnings("NullAway.Init") // Filled from the row.
    KeptPlan() {}

    KeptPlan(
            String id,
            String space,
            String groupId,
            @Nullable String sessionId,
            String owner,
            Instant recordedAt,
            byte[] sealed) {
        this.id = id;
        this.space = space;
        this.groupId = groupId;
        this.sessionId = sessionId;
        this.owner = owner;
        this.recordedAt = recordedAt;
        this.sealed = sealed;
    }

    @Override
    public String getId() {
        return id;
    }

    boolean isOf(String otherSpace, String otherGroup) {
        return space.equals(otherSpace) && groupId.equals(otherGroup);
    }

    void seal(byte[] plan) {
        sealed = plan;
    }
}
