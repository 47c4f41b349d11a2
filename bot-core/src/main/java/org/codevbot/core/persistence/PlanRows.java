package org.codevbot.core.persistence;

import java.time.ZoneOffset;
import java.util.Optional;
import org.codevbot.core.commitment.RecordedPlan;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Space;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plans of a group's clients, sealed. */
public final class PlanRows {
    private static final String TABLE = "plan";

    private final JdbcClient jdbc;
    private final Seal seal;

    PlanRows(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Keeps a new plan. */
    public void insert(Space space, GroupId group, RecordedPlan plan) {
        jdbc.sql("insert into plan (id, space, group_id, session_id, owner, recorded_at, version, sealed)"
                        + " values (?, ?, ?, ?, ?, ?, 0, ?)")
                .params(plan.id(), Spaces.column(space), group.value())
                .param(plan.session() == null ? null : plan.session().value())
                .param(plan.owner().value())
                .param(plan.recordedAt().atOffset(ZoneOffset.UTC))
                .param(sealed(plan))
                .update();
    }

    /** Replaces a plan, its group being locked. */
    public void update(Space space, GroupId group, RecordedPlan plan) {
        jdbc.sql("update plan set sealed = ?, version = version + 1 where id = ? and group_id = ? and space = ?")
                .params(sealed(plan), plan.id(), group.value(), Spaces.column(space))
                .update();
    }

    /** A plan of a group. */
    public Optional<RecordedPlan> find(Space space, GroupId group, String id) {
        return jdbc.sql("select id, sealed from plan where id = ? and group_id = ? and space = ?")
                .params(id, group.value(), Spaces.column(space))
                .query((row, index) -> plan(row.getString(1), row.getBytes(2)))
                .optional();
    }

    /** The last plan of a group, if there is one. */
    public Optional<RecordedPlan> last(Space space, GroupId group) {
        return jdbc.sql("select id, sealed from plan where group_id = ? and space = ?"
                        + " order by recorded_at desc, id fetch first 1 rows only")
                .params(group.value(), Spaces.column(space))
                .query((row, index) -> plan(row.getString(1), row.getBytes(2)))
                .optional();
    }

    private RecordedPlan plan(String id, byte[] sealed) {
        return StoredJson.read(seal.open(TABLE, id, sealed), RecordedPlan.class);
    }

    private byte[] sealed(RecordedPlan plan) {
        return seal.seal(TABLE, plan.id(), StoredJson.bytes(plan, RecordedPlan.class));
    }
}
