package org.codevbot.core.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.codevbot.core.group.Space;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each delivery was answered, for 24 hours: reasons and ids, sealed, so that a repeat gets the same answer. */
public final class DeliveryRows {
    private static final String TABLE = "delivery";

    private final JdbcClient jdbc;
    private final Seal seal;

    DeliveryRows(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** What a delivery was answered. */
    public <T> Optional<T> find(Space space, String delivery, Class<T> type) {
        return jdbc.sql("select sealed from delivery where space = ? and id = ?")
                .params(Spaces.column(space), delivery)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .map(bytes -> StoredJson.read(seal.open(TABLE, delivery, bytes), type));
    }

    /** Keeps an answer; a second one for the same delivery fails. */
    public void insert(Space space, String delivery, Instant at, Object answer, Class<?> type) {
        jdbc.sql("insert into delivery (space, id, received_at, sealed) values (?, ?, ?, ?)")
                .params(
                        Spaces.column(space),
                        delivery,
                        at.atOffset(ZoneOffset.UTC),
                        seal.seal(TABLE, delivery, StoredJson.bytes(answer, type)))
                .update();
    }

    /** Forgets what is older, and says how many. */
    public int forget(Instant before) {
        return jdbc.sql("delete from delivery where received_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
