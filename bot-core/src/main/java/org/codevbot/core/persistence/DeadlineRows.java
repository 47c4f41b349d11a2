package org.codevbot.core.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.Due;
import org.codevbot.core.session.Moment;
import org.codevbot.core.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When time does something, in rows written with the state they follow from. */
public final class DeadlineRows {
    private final JdbcClient jdbc;
    private final IdSource ids;

    DeadlineRows(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** One deadline, claimed by whoever knocks. */
    public record Claimed(String id, Space space, GroupId group, SessionId session, Due due) {}

    private record Row(String id, Due due) {}

    /** Makes these the session's deadlines; what stays the same keeps its row. */
    public void replace(Space space, GroupId group, SessionId session, List<Due> due) {
        List<Due> missing =
                new ArrayList<>(due.stream().map(DeadlineRows::stored).toList());
        List<Row> rows = jdbc.sql(
                        "select id, kind, stage, turn, due_at from deadline where session_id = ? and space = ?")
                .params(session.value(), Spaces.column(space))
                .query((row, index) -> new Row(
                        row.getString(1),
                        new Due(
                                new Moment(Moment.Type.valueOf(row.getString(2)), row.getInt(3), row.getInt(4)),
                                row.getObject(5, OffsetDateTime.class).toInstant())))
                .list();
        for (Row row : rows) {
            if (!missing.remove(row.due())) {
                jdbc.sql("delete from deadline where id = ?").param(row.id()).update();
            }
        }
        for (Due each : missing) {
            jdbc.sql("insert into deadline (id, space, group_id, session_id, kind, stage, turn, due_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            ids.next(),
                            Spaces.column(space),
                            group.value(),
                            session.value(),
                            each.moment().type().name(),
                            each.moment().stage(),
                            each.moment().turn(),
                            utc(each.at()))
                    .update();
        }
    }

    /**
     * Claims the oldest deadline due by {@code until} that nobody else holds at {@code now}; a claim is a lease, so one
     * that a crash left behind is taken again. Call it in a transaction of its own.
     */
    public Optional<Claimed> claim(Instant until, Instant now, Instant leaseEnd) {
        Optional<Claimed> claimed = jdbc.sql("select id, space, group_id, session_id, kind, stage, turn, due_at"
                        + " from deadline where due_at <= ? and (claimed_until is null or claimed_until <= ?)"
                        + " order by due_at, id fetch first 1 rows only for update skip locked")
                .params(utc(until), utc(now))
                .query((row, index) -> new Claimed(
                        row.getString(1),
                        Spaces.space(row.getString(2)),
                        new GroupId(row.getString(3)),
                        new SessionId(row.getString(4)),
                        new Due(
                                new Moment(Moment.Type.valueOf(row.getString(5)), row.getInt(6), row.getInt(7)),
                                row.getObject(8, OffsetDateTime.class).toInstant())))
                .optional();
        claimed.ifPresent(each -> jdbc.sql("update deadline set claimed_until = ? where id = ?")
                .params(utc(leaseEnd), each.id())
                .update());
        return claimed;
    }

    /** When the next deadline that nobody holds falls due, if that is by {@code until}. */
    public Optional<Instant> next(Instant until, Instant now) {
        return jdbc.sql(
                        "select due_at from deadline where due_at <= ? and (claimed_until is null or claimed_until <= ?)"
                                + " order by due_at fetch first 1 rows only")
                .params(utc(until), utc(now))
                .query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Removes a deadline that has been knocked for. */
    public void done(String id) {
        jdbc.sql("delete from deadline where id = ?").param(id).update();
    }

    /** As the row holds it: to the microsecond, and never before its moment, at which the rules would find it early. */
    private static Due stored(Due due) {
        Instant whole = due.at().truncatedTo(ChronoUnit.MICROS);
        return whole.equals(due.at()) ? due : new Due(due.moment(), whole.plus(1, ChronoUnit.MICROS));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
