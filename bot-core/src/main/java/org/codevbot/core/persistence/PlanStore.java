package org.codevbot.core.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;

/** The plans' table. */
interface PlanStore extends Store<KeptPlan, String> {
    String READ = "select new org.codevbot.core.persistence.SealedRow(p.id, null, p.version, p.sealed)"
            + " from KeptPlan p where p.groupId = :group and p.space = :space";

    @Query(READ + " and p.id = :id")
    Optional<SealedRow> read(String space, String group, String id);

    @Query(READ + " and p.recordedAt = (select max(q.recordedAt) from KeptPlan q"
            + " where q.groupId = :group and q.space = :space) order by p.id")
    List<SealedRow> newest(String space, String group);

    @Query(READ + " and p.owner = :owner and p.recordedAt = (select max(q.recordedAt) from KeptPlan q"
            + " where q.groupId = :group and q.space = :space and q.owner = :owner) order by p.id")
    List<SealedRow> newestOf(String space, String group, String owner);
}
