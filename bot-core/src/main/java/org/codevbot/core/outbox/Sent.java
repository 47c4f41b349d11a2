package org.codevbot.core.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Space;
import org.codevbot.core.persistence.StoredJson;
import org.codevbot.core.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands on the platforms: for each message and thread of ours, the platform's handle; and the other way. */
public final class Sent {
    private final JdbcClient jdbc;

    Sent(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The message of ours behind a platform's handle. */
    public Optional<MessageKey> keyOf(Space space, String handle) {
        return jdbc.sql("""
                        select name from sent where platform = ? and workspace = ? and handle = ? and kind = 'MESSAGE'
                        order by said_at desc fetch first 1 rows only""")
                .params(space.platform(), space.workspace(), handle)
                .query(String.class)
                .optional()
                .map(MessageKey::new);
    }

    /** The step's thread behind a platform's handle. */
    public Optional<Place.StepThread> threadOf(Space space, String handle) {
        return jdbc.sql("""
                        select place from sent where platform = ? and workspace = ? and handle = ? and kind = 'THREAD'
                        order by said_at desc fetch first 1 rows only""")
                .params(space.platform(), space.workspace(), handle)
                .query(String.class)
                .optional()
                .map(json -> StoredJson.read(json, Place.class))
                .flatMap(place -> place instanceof Place.StepThread thread ? Optional.of(thread) : Optional.empty());
    }

    /**
     * Whether a thread of the group may stand on the platform while its handle is not stored yet: a reply then waits.
     */
    public boolean threadUnderWay(GroupId group) {
        return jdbc.sql("""
                        select count(*) from outbox where lane = ? and state = 'PENDING' and kind = 'OPEN'
                        and started_at is not null""")
                        .param(Lanes.idOf(new Place.Channel(group)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<String> message(Space space, MessageKey key) {
        return handle(space, key.value());
    }

    Optional<String> thread(Space space, Place.StepThread thread) {
        return handle(space, nameOf(thread));
    }

    /** Whether the thread could not be opened, or is gone: what belongs there goes to the channel. */
    boolean isLost(Space space, Place.StepThread thread) {
        return jdbc.sql(
                                "select count(*) from sent where platform = ? and workspace = ? and name = ? and handle is null")
                        .params(space.platform(), space.workspace(), nameOf(thread))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** When the message was last said or edited. */
    Optional<Instant> saidAt(Space space, MessageKey key) {
        return jdbc.sql("select said_at from sent where platform = ? and workspace = ? and name = ?")
                .params(space.platform(), space.workspace(), key.value())
                .query((row, ignored) -> Times.read(row, "said_at"))
                .optional();
    }

    /** Whether words of people were in a message when it was last said or edited. */
    boolean holdsWords(Space space, MessageKey key) {
        return jdbc.sql("select count(*) from sent where platform = ? and workspace = ? and name = ? and holds_words")
                        .params(space.platform(), space.workspace(), key.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The messages of a session that hold words of people, each to be taken back. */
    List<Addressed> holdingWords(Space space, SessionId session) {
        return jdbc.sql("select name, place from sent where platform = ? and workspace = ? and session_id = ?"
                        + " and kind = 'MESSAGE' and holds_words order by said_at, name")
                .params(space.platform(), space.workspace(), session.value())
                .query((row, ignored) -> (Addressed) new Addressed.Retract(
                        new MessageKey(row.getString("name")), StoredJson.read(row.getString("place"), Place.class)))
                .list();
    }

    /** The messages of a session in a person's own conversation, each to be taken back. */
    List<Addressed> ofSession(Space space, SessionId session, Place.Direct direct) {
        return jdbc.sql("select name from sent where platform = ? and workspace = ? and session_id = ?"
                        + " and kind = 'MESSAGE' and place = ? order by said_at, name")
                .params(space.platform(), space.workspace(), session.value(), StoredJson.text(direct, Place.class))
                .query((row, ignored) ->
                        (Addressed) new Addressed.Retract(new MessageKey(row.getString("name")), direct))
                .list();
    }

    void said(
            Space space,
            MessageKey key,
            String handle,
            Place place,
            @Nullable SessionId session,
            boolean words,
            Instant now) {
        int known = jdbc.sql(
                        "update sent set handle = ?, holds_words = ?, said_at = ? where platform = ? and workspace = ?"
                                + " and name = ?")
                .params(handle, words, Times.at(now), space.platform(), space.workspace(), key.value())
                .update();
        if (known == 0) {
            insert(space, key.value(), "MESSAGE", handle, place, session, words, now);
        }
    }

    void opened(Space space, Place.StepThread thread, String handle, Instant now) {
        delete(space, nameOf(thread));
        insert(space, nameOf(thread), "THREAD", handle, thread, thread.session(), false, now);
    }

    /** The thread's head is gone from the platform: it may be opened anew. */
    void close(Space space, Place.StepThread thread) {
        delete(space, nameOf(thread));
    }

    void lost(Space space, Place.StepThread thread, Instant now) {
        delete(space, nameOf(thread));
        insert(space, nameOf(thread), "THREAD", null, thread, thread.session(), false, now);
    }

    void forget(Space space, MessageKey key) {
        delete(space, key.value());
    }

    private Optional<String> handle(Space space, String name) {
        return jdbc.sql(
                        "select handle from sent where platform = ? and workspace = ? and name = ? and handle is not null")
                .params(space.platform(), space.workspace(), name)
                .query(String.class)
                .optional();
    }

    private void delete(Space space, String name) {
        jdbc.sql("delete from sent where platform = ? and workspace = ? and name = ?")
                .params(space.platform(), space.workspace(), name)
                .update();
    }

    private void insert(
            Space space,
            String name,
            String kind,
            @Nullable String handle,
            Place place,
            @Nullable SessionId session,
            boolean words,
            Instant now) {
        jdbc.sql("""
                        insert into sent (platform, workspace, name, kind, handle, group_id, session_id, place,
                        holds_words, said_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(space.platform(), space.workspace(), name, kind)
                .param(handle)
                .param(place.group().value())
                .param(session == null ? null : session.value())
                .param(StoredJson.text(place, Place.class))
                .param(words)
                .param(Times.at(now))
                .update();
    }

    private static String nameOf(Place.StepThread thread) {
        return "t/" + thread.session() + "/" + thread.caseNumber() + "/" + thread.stage();
    }
}
