package org.codevbot.core.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The groups' table. */
interface GroupStore extends Store<KeptGroup, String> {
    String READ = "select new org.codevbot.core.persistence.SealedRow(g.id, g.currentSession, g.version, g.sealed)"
            + " from KeptGroup g where ";

    @Query(READ + "g.space = :space and g.channel = :channel")
    Optional<SealedRow> readOfChannel(String space, String channel);

    @Query(READ + "g.id = :id and g.space = :space")
    Optional<SealedRow> readOfId(String space, String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from KeptGroup g where g.space = :space and g.channel = :channel")
    Optional<KeptGroup> lockOfChannel(String space, String channel);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from KeptGroup g where g.id = :id and g.space = :space")
    Optional<KeptGroup> lockOfId(String space, String id);

    @Query("select g.space from KeptGroup g where g.id = :id")
    Optional<String> space(String id);

    @Query("select g.carried from KeptGroup g where g.id = :id and g.space = :space and g.carried is not null")
    Optional<byte[]> carried(String space, String id);

    @Query("select g.id from KeptGroup g join KeptSession s on s.id = g.currentSession"
            + " where g.space = :space and g.id in :groups and s.phase in ('running', 'paused') order by g.id")
    List<String> withOpenSession(String space, List<String> groups);
}
