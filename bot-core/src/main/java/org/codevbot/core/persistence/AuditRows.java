package org.codevbot.core.persistence;

import java.time.Instant;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Space;

/** What kinds of things happened, and when; never who, never what. */
public final class AuditRows {
    private final AuditStore store;

    AuditRows(AuditStore store) {
        this.store = store;
    }

    /** Notes a type and its time. */
    public void note(Space space, GroupId group, String type, Instant at) {
        store.saveAndFlush(new KeptAudit(Spaces.column(space), group.value(), type, at));
    }

    /** Forgets what is older, and says how many. */
    public int forget(Instant before) {
        return store.deleteBefore(before);
    }
}
