package org.codevbot.core.persistence;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the clock was wound, which only a practice room does. */
public final class ClockRows {
    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The offset as it is kept. */
    public Duration offset() {
        return jdbc.sql("select millis from winding where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    /** Keeps an offset. */
    public void keep(Duration offset) {
        int rows = jdbc.sql("update winding set millis = ? where id = 1")
                .param(offset.toMillis())
                .update();
        if (rows == 0) {
            jdbc.sql("insert into winding (id, millis) values (1, ?)")
                    .param(offset.toMillis())
                    .update();
        }
    }
}
