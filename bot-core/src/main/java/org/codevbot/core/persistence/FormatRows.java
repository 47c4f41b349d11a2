package org.codevbot.core.persistence;

import java.util.List;
import java.util.Optional;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.group.Space;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Formats of one's own, as the text of their files, edition by edition; no space means the operator's. */
public final class FormatRows {
    private final JdbcClient jdbc;

    FormatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The text of an edition, whosever it is. */
    public Optional<String> text(FormatKey key) {
        return jdbc.sql("select body from own_format where code = ? and edition = ? fetch first 1 rows only")
                .params(key.name(), key.edition())
                .query(String.class)
                .optional();
    }

    /** The newest edition of each code of a space, in the order in which the codes first came. */
    public List<String> newest(Space space) {
        return jdbc.sql("select body from own_format f where space = ? and place ="
                        + " (select max(place) from own_format g where g.space = f.space and g.code = f.code)"
                        + " order by (select min(place) from own_format g where g.space = f.space and g.code = f.code)")
                .param(Spaces.column(space))
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** How many editions a space keeps. */
    public int editions(Space space) {
        return jdbc.sql("select count(*) from own_format where space = ?")
                .param(Spaces.column(space))
                .query(Integer.class)
                .single();
    }

    /** Keeps an edition as the newest of its code; one that was kept before becomes the newest again. */
    public void keep(@Nullable Space space, FormatKey key, String text) {
        String column = space == null ? "" : Spaces.column(space);
        long place = jdbc.sql("select coalesce(max(place), 0) + 1 from own_format where space = ?")
                .param(column)
                .query(Long.class)
                .single();
        int known = jdbc.sql("update own_format set place = ? where space = ? and code = ? and edition = ?")
                .params(place, column, key.name(), key.edition())
                .update();
        if (known == 0) {
            jdbc.sql("insert into own_format (space, code, edition, place, body) values (?, ?, ?, ?, ?)")
                    .params(column, key.name(), key.edition(), place, text)
                    .update();
        }
    }
}
