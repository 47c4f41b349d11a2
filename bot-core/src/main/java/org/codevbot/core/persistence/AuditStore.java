package org.codevbot.core.persistence;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The audit's table. */
interface AuditStore extends Store<KeptAudit, Long> {
    @Modifying
    @Query("delete from KeptAudit a where a.notedAt < :before")
    int deleteBefore(Instant before);
}
