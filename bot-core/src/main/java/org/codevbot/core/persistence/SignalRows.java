package org.codevbot.core.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.codevbot.core.group.Space;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When each reaction was last set or unset, by the platform's own time: the latest wins, whatever the order of arrival.
 */
public final class SignalRows {
    private final JdbcClient jdbc;

    SignalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a time; false when a later one is known already. */
    public boolean latest(Space space, String message, String person, String signal, Instant at) {
        boolean known = jdbc.sql("select count(*) from signalled where space = ? and message = ? and person = ?"
                                + " and signal = ?")
                        .params(Spaces.column(space), message, person, signal)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into signalled (space, message, person, signal, at) values (?, ?, ?, ?, ?)")
                    .params(Spaces.column(space), message, person, signal, at.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        }
        return jdbc.sql("update signalled set at = ? where space = ? and message = ? and person = ? and signal = ?"
                                + " and at <= ?")
                        .params(
                                at.atOffset(ZoneOffset.UTC),
                                Spaces.column(space),
                                message,
                                person,
                                signal,
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
