package org.codevbot.core.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Space;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What could not be said, for a person who looks after the bot to see; no content. */
public final class DeadLetters {
    private final JdbcClient jdbc;
    private final Clock clock;

    DeadLetters(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /** A message given up: which, why, after how many tries, and when. */
    public record DeadLetter(
            long id,
            Space space,
            GroupId group,
            String kind,
            @Nullable String key,
            String reason,
            int tries,
            Instant at) {}

    /** How much waits now, and for how long the oldest has been waiting. */
    public record Waiting(int operations, Duration oldest) {}

    /** All that was given up, the newest first, at most a hundred. */
    public List<DeadLetter> all() {
        return jdbc.sql("""
                        select o.id, o.kind, o.message_key, o.outcome, o.attempts, o.settled_at, l.platform,
                        l.workspace, l.group_id from outbox o join lane l on l.id = o.lane
                        where o.state = 'DEAD' order by o.id desc fetch first 100 rows only""")
                .query((row, ignored) -> new DeadLetter(
                        row.getLong("id"),
                        new Space(row.getString("platform"), row.getString("workspace")),
                        new GroupId(row.getString("group_id")),
                        row.getString("kind"),
                        row.getString("message_key"),
                        row.getString("outcome"),
                        row.getInt("attempts"),
                        Objects.requireNonNull(Times.read(row, "settled_at"))))
                .list();
    }

    /**
     * Whether something of that group had to be erased on its platform, and was not in all the time that it is tried.
     */
    public boolean leftUnerased(GroupId group) {
        return jdbc.sql("""
                        select count(*) from outbox o join lane l on l.id = o.lane
                        where o.state = 'DEAD' and o.kind = ? and l.group_id = ?""")
                        .params(OpKind.RETRACT.name(), group.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What waits to be said. */
    public Waiting waiting() {
        Instant now = clock.instant();
        return jdbc.sql("select count(*) as operations, min(available) as oldest from outbox where state = 'PENDING'")
                .query((row, ignored) -> {
                    Instant oldest = Times.read(row, "oldest");
                    Duration age =
                            oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
                    return new Waiting(row.getInt("operations"), age);
                })
                .single();
    }

    /** Forgets what was said a day ago and what was given up a month ago. */
    int purge() {
        return jdbc.sql("delete from outbox where state in ('DONE', 'MISSED') and settled_at < ? or settled_at < ?")
                .params(
                        Times.at(clock.instant().minus(Duration.ofDays(1))),
                        Times.at(clock.instant().minus(Duration.ofDays(30))))
                .update();
    }
}
