package org.codevbot.core.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.Space;
import org.codevbot.core.persistence.Seal;
import org.codevbot.core.persistence.StoredJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Words that arrived before they could be placed wait here, sealed, and come in again by the front door: those in a
 * thread when its handle is stored, the others at the next sweep.
 */
public final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** What was said in a session is erased after as long, wherever it is. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Inbox(DataSource database, Seal seal, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Keeps what came in, in the caller's transaction if there is one; it may be acknowledged after the commit. Whoever
     * keeps it does not count its delivery as handled: the same delivery comes in again.
     */
    public void keep(Incoming incoming) {
        Instant now = clock.instant();
        int known = jdbc.sql("""
                        update inbox set attempts = attempts + 1, available = ?
                        where platform = ? and workspace = ? and delivery = ?""")
                .params(
                        Times.at(now.plus(PAUSE)),
                        incoming.space().platform(),
                        incoming.space().workspace(),
                        incoming.delivery())
                .update();
        if (known == 0) {
            WaitsFor waits = WaitsFor.of(incoming);
            jdbc.sql("""
                            insert into inbox (platform, workspace, delivery, waits_for, message_ref, kept_at, available, attempts,
                            sealed) values (?, ?, ?, ?, ?, ?, ?, 1, ?)""")
                    .params(incoming.space().platform(), incoming.space().workspace(), incoming.delivery())
                    .param(waits.thread())
                    .param(waits.message())
                    .param(Times.at(now))
                    .param(Times.at(now))
                    .param(seal.seal(
                            "inbox",
                            rowOf(incoming.space().platform(), incoming.delivery()),
                            StoredJson.bytes(incoming, Incoming.class)))
                    .update();
        }
    }

    /** The author took the message back before it could be placed: what waits of it is erased. */
    public void withdraw(Space space, String message) {
        jdbc.sql("delete from inbox where platform = ? and workspace = ? and message_ref = ?")
                .params(space.platform(), space.workspace(), message)
                .update();
    }

    /** Whether the words that were changed still wait here; the change then waits behind them. */
    public boolean awaits(Incoming.Changed changed) {
        return jdbc.sql("select count(*) from inbox where platform = ? and workspace = ? and message_ref = ?"
                                + " and delivery <> ?")
                        .params(
                                changed.space().platform(),
                                changed.space().workspace(),
                                changed.message(),
                                changed.delivery())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How much waits to come in, and since when the oldest does: hours mean a bug that someone has to mend. */
    public record Waiting(int arrivals, Duration oldest) {}

    /** What waits to come in. */
    public Waiting waiting() {
        Instant now = clock.instant();
        return jdbc.sql("select count(*) as arrivals, min(kept_at) as oldest from inbox")
                .query((row, ignored) -> {
                    Instant oldest = Times.read(row, "oldest");
                    Duration age =
                            oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
                    return new Waiting(row.getInt("arrivals"), age);
                })
                .single();
    }

    private record Kept(long id, String platform, String delivery, int attempts) {}

    /** Lets in again what can be placed now, in the order in which it came; how many came in. */
    public int replay(Consumer<Incoming> door) {
        Instant now = clock.instant();
        List<Kept> due = jdbc.sql("""
                        select id, platform, delivery, attempts from inbox i where available <= ?
                        and (waits_for is null or exists (select 1 from sent s where s.platform = i.platform
                        and s.workspace = i.workspace and s.handle = i.waits_for and s.kind = 'THREAD'))
                        order by id fetch first 100 rows only""")
                .param(Times.at(now))
                .query((row, ignored) -> new Kept(
                        row.getLong("id"),
                        row.getString("platform"),
                        row.getString("delivery"),
                        row.getInt("attempts")))
                .list();
        due.forEach(each -> replay(each, door, now));
        return due.size();
    }

    private void replay(Kept kept, Consumer<Incoming> door, Instant now) {
        try {
            door.accept(open(kept));
            // Kept once more meanwhile: its tries were counted up, and it stays.
            jdbc.sql("delete from inbox where id = ? and attempts = ?")
                    .params(kept.id(), kept.attempts())
                    .update();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "What waits in the inbox could not come in ({})",
                    failed.getClass().getSimpleName());
            long seconds = Math.min(1L << Math.min(kept.attempts(), 20), LONGEST_PAUSE.toSeconds());
            jdbc.sql("update inbox set attempts = attempts + 1, available = ? where id = ?")
                    .params(Times.at(now.plusSeconds(seconds)), kept.id())
                    .update();
        }
    }

    private Incoming open(Kept kept) {
        byte[] sealed = jdbc.sql("select sealed from inbox where id = ?")
                .param(kept.id())
                .query(byte[].class)
                .single();
        return StoredJson.read(seal.open("inbox", rowOf(kept.platform(), kept.delivery()), sealed), Incoming.class);
    }

    /** Erases what could not be placed in all that time; that it waited was seen on the health page meanwhile. */
    int purge() {
        int erased = jdbc.sql("delete from inbox where kept_at < ?")
                .param(Times.at(clock.instant().minus(LONGEST_WAIT)))
                .update();
        if (erased > 0) {
            LOG.warn("{} arrivals could not come in for {} days and are erased", erased, LONGEST_WAIT.toDays());
        }
        return erased;
    }

    private static String rowOf(String platform, String delivery) {
        return platform + "/" + delivery;
    }
}
