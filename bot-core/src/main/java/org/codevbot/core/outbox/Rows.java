package org.codevbot.core.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.persistence.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/**
 * The outbox's rows. A row is pending, and started while a call may be under way, then done, dead, or missed: a direct
 * message that the platform did not take.
 */
final class Rows {
    /**
     * Whether the row {@code o} has to wait for another of its message. A pin that waits holds up the other pins of its
     * message alone.
     */
    static final String HELD_UP = """
            exists (select 1 from outbox e where e.lane = o.lane and e.state = 'PENDING'
            and e.id < o.id and e.message_key = o.message_key
            and (e.kind not in ('PIN', 'UNPIN') or o.kind in ('PIN', 'UNPIN')))""";

    private static final String MINE = " and exists (select 1 from lane where id = outbox.lane and leased_by = ?)";
    private final JdbcClient jdbc;

    Rows(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    private record Waiting(long id, String op) {}

    /** A row as it is tried, waiting {@code since}: {@code unknown} when an earlier try may have arrived. */
    record Row(long id, String opId, Addressed op, int attempts, boolean unknown, Instant since) {}

    void add(String lane, String opId, Addressed op, Instant now) {
        MessageKey key = OpKind.keyOf(op);
        jdbc.sql("""
                        insert into outbox (lane, op_id, kind, message_key, op, attempts, available, state)
                        values (?, ?, ?, ?, ?, 0, ?, 'PENDING')""")
                .param(lane)
                .param(opId)
                .param(OpKind.of(op).name())
                .param(key == null ? null : key.value())
                .param(StoredJson.text(op, Addressed.class))
                .param(Times.at(now))
                .update();
    }

    /** Puts the newer words where the older ones of the same message still wait; false when nothing of it waits. */
    boolean replace(String lane, Addressed.Say say) {
        return jdbc.sql("""
                        update outbox set op = ? where state = 'PENDING' and started_at is null and kind = 'SAY'
                        and id = (select max(o.id) from outbox o where o.lane = ? and o.message_key = ?
                        and o.state = 'PENDING' and o.kind in ('SAY', 'OPEN', 'UPLOAD', 'RETRACT'))""")
                                .params(
                                        StoredJson.text(say, Addressed.class),
                                        lane,
                                        say.key().value())
                                .update()
                        > 0
                || reopened(lane, say);
    }

    /** A thread that still waits to be opened is opened with the newer card. */
    private boolean reopened(String lane, Addressed.Say say) {
        return jdbc.sql("""
                        select id, op from outbox where state = 'PENDING' and started_at is null and kind = 'OPEN'
                        and id = (select max(o.id) from outbox o where o.lane = ? and o.message_key = ?
                        and o.state = 'PENDING' and o.kind in ('SAY', 'OPEN', 'UPLOAD', 'RETRACT'))""")
                .params(lane, say.key().value())
                .query((row, ignored) -> new Waiting(row.getLong("id"), row.getString("op")))
                .optional()
                .filter(waiting -> StoredJson.read(waiting.op(), Addressed.class) instanceof Addressed.OpenThread open
                        && opensWith(waiting.id(), new Addressed.OpenThread(open.key(), open.place(), say.what())))
                .isPresent();
    }

    private boolean opensWith(long id, Addressed.OpenThread open) {
        return jdbc.sql("update outbox set op = ? where id = ? and state = 'PENDING' and started_at is null")
                        .params(StoredJson.text(open, Addressed.class), id)
                        .update()
                > 0;
    }

    /** An edit of the card that opens a thread need not be said where the thread is opened anew after it. */
    void cover(String lane, MessageKey key, Instant now) {
        jdbc.sql("""
                        update outbox set state = 'DONE', outcome = 'COVERED', settled_at = ?
                        where lane = ? and message_key = ? and state = 'PENDING' and started_at is null
                        and kind = 'SAY'""").params(Times.at(now), lane, key.value()).update();
    }

    /** Whether something of that message waits, or is under way. */
    boolean waits(String lane, MessageKey key) {
        return jdbc.sql("select count(*) from outbox where lane = ? and message_key = ? and state = 'PENDING'")
                        .params(lane, key.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether one of that kind of that message waits, or is under way. */
    boolean waits(String lane, MessageKey key, OpKind kind) {
        return count(lane, key, kind, "state = 'PENDING'") > 0;
    }

    /** The messages, their keys beginning so, that wait to be said or are under way. */
    List<MessageKey> said(String lane, String beginning) {
        return jdbc
                .sql("select distinct message_key from outbox where lane = ? and state = 'PENDING'"
                        + " and kind in ('SAY', 'UPLOAD') and message_key is not null order by message_key")
                .param(lane)
                .query((row, ignored) -> new MessageKey(row.getString("message_key")))
                .list()
                .stream()
                .filter(key -> key.value().startsWith(beginning))
                .toList();
    }

    /** How often the card of a thread was said lately. */
    int opened(String lane, MessageKey key) {
        return count(lane, key, OpKind.OPEN, "outcome = 'DELIVERED'");
    }

    private int count(String lane, MessageKey key, OpKind kind, String which) {
        return jdbc.sql("select count(*) from outbox where lane = ? and message_key = ? and kind = ? and " + which)
                .params(lane, key.value(), kind.name())
                .query(Integer.class)
                .single();
    }

    /** Whether one of that kind waits, and no try of it has begun. */
    boolean waits(String lane, OpKind kind) {
        return jdbc.sql("select count(*) from outbox where lane = ? and kind = ? and state = 'PENDING'"
                                + " and started_at is null")
                        .params(lane, kind.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What still waits under that key need not be said any more. */
    void drop(String lane, MessageKey key, Instant now) {
        jdbc.sql("""
                        update outbox set state = 'DONE', outcome = 'RETRACTED', settled_at = ?
                        where lane = ? and message_key = ? and state = 'PENDING' and started_at is null
                        and kind in ('SAY', 'UPLOAD', 'PIN', 'UNPIN')""").params(Times.at(now), lane, key.value()).update();
    }

    /** What still waits to be pinned under that key need not be: it would be told to all, and taken off again. */
    void spare(String lane, MessageKey key, Instant now) {
        jdbc.sql("""
                        update outbox set state = 'DONE', outcome = 'UNPINNED', settled_at = ?
                        where lane = ? and message_key = ? and state = 'PENDING' and started_at is null
                        and kind = 'PIN'""").params(Times.at(now), lane, key.value()).update();
    }

    /** The next row that may go: the oldest available one that does not overtake its own message. */
    Optional<Row> next(String lane, Instant now) {
        Optional<Long> next = jdbc.sql(
                        "select id from outbox o where lane = ? and state = 'PENDING' and available <= ? and not "
                                + HELD_UP + " order by id fetch first 1 rows only")
                .params(lane, Times.at(now))
                .query(Long.class)
                .optional();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        try {
            return read(next.get());
        } catch (StoredJson.Unreadable | JacksonException unreadable) {
            // Written by a later version, perhaps: it must not stop what comes behind it.
            jdbc.sql("update outbox set state = 'DEAD', outcome = 'UNREADABLE', settled_at = ? where id = ?")
                    .params(Times.at(now), next.get())
                    .update();
            return next(lane, now);
        }
    }

    /** Holds the row, so that newer words of the same message come before this read or make a row of their own. */
    private Optional<Row> read(long id) {
        return jdbc.sql("select id, op_id, op, attempts, started_at, available from outbox where id = ? for update")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Marks a try as begun; empty when it is no longer ours. */
    Optional<Row> start(Row row, Lanes.Lease lease, Instant now) {
        int started = jdbc.sql(
                        "update outbox set started_at = ?, attempts = attempts + 1 where id = ? and state = 'PENDING'"
                                + MINE)
                .params(Times.at(now), row.id(), lease.owner())
                .update();
        return started == 0
                ? Optional.empty()
                : Optional.of(new Row(row.id(), row.opId(), row.op(), row.attempts() + 1, row.unknown(), row.since()));
    }

    /** The row waits by itself, and lets others of its lane pass. */
    void wait(Row row, Instant until) {
        jdbc.sql("update outbox set available = ? where id = ?")
                .params(Times.at(until), row.id())
                .update();
    }

    /** How a row ends. */
    enum End {
        DONE,
        DEAD,
        MISSED
    }

    /** Ends the row; false when the lease was lost meanwhile, and then nothing may be written. */
    boolean settle(Row row, Lanes.Lease lease, End end, String outcome, Instant now) {
        return jdbc.sql("update outbox set state = ?, outcome = ?, settled_at = ? where id = ? and state = 'PENDING'"
                                + MINE)
                        .params(end.name(), outcome, Times.at(now), row.id(), lease.owner())
                        .update()
                > 0;
    }

    /**
     * The try certainly left nothing: the row waits with its tries counted as {@code attempts}, as if it had not begun.
     * One before it may have left something that could not be looked for yet: then it stays begun.
     */
    boolean reset(Row row, Lanes.Lease lease, int attempts) {
        String begun = row.unknown() ? "started_at" : "null";
        return jdbc.sql("update outbox set started_at = " + begun + ", attempts = ? where id = ? and state = 'PENDING'"
                                + MINE)
                        .params(attempts, row.id(), lease.owner())
                        .update()
                > 0;
    }

    private Row row(ResultSet row, int ignored) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("op_id"),
                StoredJson.read(row.getString("op"), Addressed.class),
                row.getInt("attempts"),
                row.getObject("started_at") != null,
                Objects.requireNonNull(Times.read(row, "available")));
    }
}
