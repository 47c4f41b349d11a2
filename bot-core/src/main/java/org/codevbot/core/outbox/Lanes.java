package org.codevbot.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Space;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lanes: a channel with all its threads, or one direct conversation. Whoever writes to a lane holds its row until
 * the commit, so the order of ids is the order of commits; whoever speaks for it holds a lease.
 */
final class Lanes {
    static final Duration LEASE = Duration.ofSeconds(15);
    /** So many more are looked at than can be taken, since some are in another's hand just now. */
    private static final int SPARE = 8;

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;

    Lanes(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.connections = new JdbcTemplate(database);
    }

    /** A lane held by one runner; {@code owner} is never used twice. */
    record Lease(String lane, Space space, String owner) {}

    static String idOf(Place place) {
        return switch (place) {
            case Place.Channel channel -> "c/" + channel.group();
            case Place.StepThread thread -> "c/" + thread.group();
            case Place.Direct direct -> "d/" + direct.group() + "/" + direct.member();
        };
    }

    /** Holds the lane's row until the transaction ends; the space is asked for only when the lane is new. */
    void lock(String lane, GroupId group, Function<GroupId, Space> spaces) {
        if (locked(lane)) {
            return;
        }
        Space space = spaces.apply(group);
        if (!inserted(lane, group, space) && !locked(lane)) {
            throw new IllegalStateException("a lane is neither there nor new");
        }
    }

    private boolean locked(String lane) {
        return jdbc.sql("select id from lane where id = ? for update")
                .param(lane)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Two transactions may make the same lane: the second finds it there, without losing what it did so far. */
    private boolean inserted(String lane, GroupId group, Space space) {
        return Boolean.TRUE.equals(connections.execute((Connection connection) -> {
            Savepoint before = connection.setSavepoint();
            try (var insert = connection.prepareStatement(
                    "insert into lane (id, platform, workspace, group_id) values (?, ?, ?, ?)")) {
                insert.setString(1, lane);
                insert.setString(2, space.platform());
                insert.setString(3, space.workspace());
                insert.setString(4, group.value());
                return insert.executeUpdate() == 1;
            } catch (SQLException failed) {
                connection.rollback(before);
                if (failed.getSQLState() != null && failed.getSQLState().startsWith("23")) {
                    return false;
                }
                throw failed;
            }
        }));
    }

    /** There is something to do now; a pace that the platform asked for is kept. */
    void due(String lane, Instant now) {
        jdbc.sql("update lane set due_at = ? where id = ? and (due_at is null or due_at > ?)")
                .params(Times.at(now), lane, Times.at(now))
                .update();
    }

    /**
     * Leases due lanes of those platforms, the longest due first, at most so many; {@code busy} ones are this process's
     * own. Looked for without a lock, then taken by id: a sorted search with locks would hold every lane that is due.
     */
    List<Lease> claim(
            Supplier<String> owner, Collection<String> platforms, Collection<String> busy, Instant now, int atMost) {
        return jdbc
                .sql("""
                        select id from lane
                        where due_at <= :now and (not_before is null or not_before <= :now)
                        and (leased_until is null or leased_until < :now)
                        and platform in (:platforms) and id not in (:busy)
                        order by due_at, id fetch first :few rows only""")
                .param("now", Times.at(now))
                .param("platforms", platforms)
                .param("busy", busy.isEmpty() ? List.of("-") : busy)
                .param("few", atMost + SPARE)
                .query((row, ignored) -> Objects.requireNonNull(row.getString("id")))
                .list()
                .stream()
                .flatMap(lane -> take(lane, owner.get(), now).stream())
                .limit(atMost)
                .toList();
    }

    private Optional<Lease> take(String lane, String owner, Instant now) {
        Optional<Lease> free = jdbc.sql("""
                        select id, platform, workspace from lane where id = :lane
                        and due_at <= :now and (not_before is null or not_before <= :now)
                        and (leased_until is null or leased_until < :now) for update skip locked""")
                .param("lane", lane)
                .param("now", Times.at(now))
                .query((row, ignored) -> new Lease(
                        row.getString("id"), new Space(row.getString("platform"), row.getString("workspace")), owner))
                .optional();
        free.ifPresent(lease -> jdbc.sql("update lane set leased_by = ?, leased_until = ? where id = ?")
                .params(owner, Times.at(now.plus(LEASE)), lane)
                .update());
        return free;
    }

    /**
     * Keeps a lease alive while a call takes long. A lane that somebody writes to just now is left for the next time:
     * nobody waits for a commit here, and the lease lasts for many of them.
     */
    void renew(Lease lease, Instant now) {
        Optional<String> free = jdbc.sql("select id from lane where id = ? and leased_by = ? for update skip locked")
                .params(lease.lane(), lease.owner())
                .query(String.class)
                .optional();
        free.ifPresent(lane -> jdbc.sql("update lane set leased_until = ? where id = ?")
                .params(Times.at(now.plus(LEASE)), lane)
                .update());
    }

    /**
     * Holds the lane's row until the transaction ends, as whoever writes to the lane does, so that neither waits for
     * the other's rows; false when the lease was lost, or the lane has to wait.
     */
    boolean mayGoOn(Lease lease, Instant now) {
        return jdbc.sql("select not_before from lane where id = ? and leased_by = ? for update")
                .params(lease.lane(), lease.owner())
                .query((row, ignored) -> Optional.ofNullable(Times.read(row, "not_before")))
                .optional()
                .filter(free -> free.isEmpty() || !free.get().isAfter(now))
                .isPresent();
    }

    /** Nothing more is said in this lane before then. */
    void hold(Lease lease, Instant until) {
        jdbc.sql("update lane set not_before = ? where id = ? and leased_by = ?")
                .params(Times.at(until), lease.lane(), lease.owner())
                .update();
    }

    /** Nothing has to wait any more. */
    void free(String lane) {
        jdbc.sql("update lane set not_before = null where id = ?").param(lane).update();
    }

    /**
     * Gives the lane back, due when its next row is; an enqueue that runs meanwhile is waited for, so none is missed.
     */
    void release(Lease lease) {
        Optional<String> mine = jdbc.sql("select id from lane where id = ? and leased_by = ? for update")
                .params(lease.lane(), lease.owner())
                .query(String.class)
                .optional();
        if (mine.isPresent()) {
            jdbc.sql("update lane set leased_by = null, leased_until = null, due_at ="
                            + " (select min(o.available) from outbox o where o.lane = lane.id and o.state = 'PENDING'"
                            + " and not " + Rows.HELD_UP + ") where id = ?")
                    .param(lease.lane())
                    .update();
        }
    }

    /** Takes all leases back: only where no other process can hold one. */
    void releaseAll() {
        jdbc.sql("update lane set leased_by = null, leased_until = null where leased_by is not null")
                .update();
    }
}
