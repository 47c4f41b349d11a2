package org.codevbot.core.persistence;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The sessions' table. */
interface SessionStore extends Store<KeptSession, String> {
    String READ = "select new org.codevbot.core.persistence.SealedRow(s.id, null, s.version, s.sealed)"
            + " from KeptSession s where s.id = :id";

    @Query(READ + " and s.space = :space")
    Optional<SealedRow> read(String space, String id);

    @Query(READ)
    Optional<SealedRow> read(String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from KeptSession s where s.id = :id and s.space = :space")
    Optional<KeptSession> lock(String space, String id);
}
