package org.codevbot.core.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every text of a person, a sealed row each; nothing else in the database holds one. */
public final class WordsRows {
    private static final String TABLE = "words";
    private static final String ERASE =
            "update words set sealed = null, kind = 'ERASED', message_ref = null, erase_at = null";
    private static final String COLUMNS =
            "id, group_id, session_id, author, kind, stage, message_ref, written_at, sealed";

    private final JdbcClient jdbc;
    private final Seal seal;

    WordsRows(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** One text as it is kept; none once erased. */
    public record Row(
            WordsId id,
            GroupId group,
            @Nullable SessionId session,
            MemberId author,
            Fate fate,
            int stage,
            @Nullable String message,
            Instant at,
            @Nullable String text) {
        @Override
        public String toString() {
            return "Row[" + id + ", " + fate + "]";
        }
    }

    /** Keeps a text, sealed. */
    public void insert(Space space, Row row) {
        String text = row.text();
        jdbc.sql("insert into words (" + COLUMNS + ", space) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(row.id().value(), row.group().value())
                .param(row.session() == null ? null : row.session().value())
                .param(row.author().value())
                .param(row.fate().name())
                .param(row.stage())
                .param(row.message())
                .param(utc(row.at()))
                .param(text == null ? null : seal.sealText(TABLE, row.id().value(), text))
                .param(Spaces.column(space))
                .update();
    }

    /** Gives texts of a group another fate; erased ones lose their bytes. */
    public void settle(Space space, GroupId group, WordsId id, Fate fate) {
        if (fate == Fate.ERASED) {
            erase(space, group, List.of(id));
            return;
        }
        jdbc.sql("update words set kind = ? where id = ? and group_id = ? and space = ? and kind <> 'ERASED'")
                .params(fate.name(), id.value(), group.value(), Spaces.column(space))
                .update();
    }

    /** Replaces a text in its row. */
    public void replace(Space space, GroupId group, WordsId id, String text) {
        jdbc.sql("update words set sealed = ? where id = ? and group_id = ? and space = ? and kind <> 'ERASED'")
                .params(seal.sealText(TABLE, id.value(), text), id.value(), group.value(), Spaces.column(space))
                .update();
    }

    /** Erases the bytes of texts of a group. */
    public void erase(Space space, GroupId group, Collection<WordsId> ids) {
        ids.forEach(id -> jdbc.sql(ERASE + " where id = ? and group_id = ? and space = ?")
                .params(id.value(), group.value(), Spaces.column(space))
                .update());
    }

    /** A text of a group. */
    public Optional<Row> find(Space space, GroupId group, WordsId id) {
        return jdbc.sql("select " + COLUMNS + " from words where id = ? and group_id = ? and space = ?")
                .params(id.value(), group.value(), Spaces.column(space))
                .query((row, index) -> row(row))
                .optional();
    }

    /** The text that a platform's message became. */
    public Optional<Row> ofMessage(Space space, String message) {
        return jdbc
                .sql("select " + COLUMNS + " from words where space = ? and message_ref = ?")
                .params(Spaces.column(space), message)
                .query((row, index) -> row(row))
                .list()
                .stream()
                .findFirst();
    }

    /** All texts of a session, in the order in which they were written. */
    public List<Row> ofSession(Space space, SessionId session) {
        return jdbc.sql("select " + COLUMNS + " from words where session_id = ? and space = ? order by written_at, id")
                .params(session.value(), Spaces.column(space))
                .query((row, index) -> row(row))
                .list();
    }

    /** The drafts and notes of one person in a group, oldest first. */
    public List<Row> own(Space space, GroupId group, MemberId author) {
        return jdbc.sql("select " + COLUMNS + " from words where group_id = ? and author = ? and space = ?"
                        + " and kind in ('DRAFT', 'NOTE') order by written_at, id")
                .params(group.value(), author.value(), Spaces.column(space))
                .query((row, index) -> row(row))
                .list();
    }

    /** Dates the erasure of a session's texts of these fates. */
    public void eraseAt(Space space, SessionId session, Collection<Fate> fates, Instant at) {
        jdbc.sql("update words set erase_at = :at where session_id = :session and space = :space and kind in (:fates)")
                .param("at", utc(at))
                .param("session", session.value())
                .param("space", Spaces.column(space))
                .param("fates", fates.stream().map(Fate::name).toList())
                .update();
    }

    /** Erases the texts of that fate that a group has from before a session. */
    public void eraseFormer(Space space, GroupId group, SessionId session, Fate fate) {
        jdbc.sql(ERASE + " where group_id = ? and space = ? and kind = ?"
                        + " and (session_id is null or session_id <> ?)")
                .params(group.value(), Spaces.column(space), fate.name(), session.value())
                .update();
    }

    /** Erases what is due, and says how many. */
    public int eraseDue(Instant now) {
        return jdbc.sql(ERASE + " where erase_at <= ?").param(utc(now)).update();
    }

    private Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        String id = row.getString(1);
        String session = row.getString(3);
        byte[] sealed = row.getBytes(9);
        return new Row(
                new WordsId(id),
                new GroupId(row.getString(2)),
                session == null ? null : new SessionId(session),
                new MemberId(row.getString(4)),
                Fate.valueOf(row.getString(5)),
                row.getInt(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                sealed == null ? null : seal.openText(TABLE, id, sealed));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
