package org.codevbot.core.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Space;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What kinds of things happened, and when; never who, never what. */
public final class AuditRows {
    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a type and its time. */
    public void note(Space space, GroupId group, String type, Instant at) {
        jdbc.sql("insert into audit (space, group_id, type, at) values (?, ?, ?, ?)")
                .params(Spaces.column(space), group.value(), type, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets what is older, and says how many. */
    public int forget(Instant before) {
        return jdbc.sql("delete from audit where at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
