package org.codevbot.deploy.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codevbot.core.catalog.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages of all rooms as rows with sealed bodies. Each change takes the room's next sequence number. */
final class Messages {
    private static final String COLUMNS =
            "select room, seq, changed, thread, direct, head, over, pinned, author, body, said_at, edited_at from message ";
    private final JdbcClient jdbc;
    private final Rooms rooms;
    private final SealedBodies bodies;

    Messages(RoomDatabase database, Rooms rooms, SealedBodies bodies) {
        this.jdbc = database.jdbc();
        this.rooms = rooms;
        this.bodies = bodies;
    }

    /** What is about to be said; {@code op} makes a repeat recognisable, {@code head} opens a thread. */
    record Draft(
            String room, Spot spot, boolean head, @Nullable String author, Body body, String op, Instant at) {}

    /** Says it; the new message's sequence number. */
    long add(Draft draft) {
        long seq = rooms.next(draft.room());
        if (draft.spot() instanceof Spot.StepThread(long head)) {
            // The card that opens the thread shows how much was said in it.
            jdbc.sql("update message set changed = ? where room = ? and seq = ?")
                    .params(seq, draft.room(), head)
                    .update();
        }
        jdbc.sql("insert into message (room, seq, changed, thread, direct, head, over, pinned, author, body, op,"
                        + " last_op, said_at) values (?, ?, ?, ?, ?, ?, false, false, ?, ?, ?, ?, ?)")
                .params(draft.room(), seq, seq)
                .param(draft.spot() instanceof Spot.StepThread thread ? thread.head() : null)
                .param(draft.spot() instanceof Spot.Direct direct ? direct.user() : null)
                .param(draft.head())
                .param(draft.author())
                .param(bodies.sealed(draft.body(), draft.room(), seq))
                .param(draft.op())
                .param(draft.op())
                .param(draft.at().atOffset(ZoneOffset.UTC))
                .update();
        return seq;
    }

    /** Keeps the file that comes with a message. */
    void attach(String room, long seq, byte[] file) {
        jdbc.sql("update message set file = ? where room = ? and seq = ?")
                .params(bodies.sealedFile(file, room, seq), room, seq)
                .update();
    }

    /** Replaces what a message holds, unless it is gone. */
    boolean edit(String room, long seq, Body body, String op, Instant at) {
        return jdbc.sql("update message set changed = ?, body = ?, last_op = ?, edited_at = ?"
                                + " where room = ? and seq = ? and body is not null")
                        .params(
                                rooms.next(room),
                                bodies.sealed(body, room, seq),
                                op,
                                at.atOffset(ZoneOffset.UTC),
                                room,
                                seq)
                        .update()
                == 1;
    }

    /** Takes a message back for good: its words, its file and its reactions. */
    void wipe(String room, long seq) {
        jdbc.sql("delete from reaction where room = ? and seq = ?")
                .params(room, seq)
                .update();
        jdbc.sql("update message set changed = ?, body = null, file = null, pinned = false where room = ? and seq = ?")
                .params(rooms.next(room), room, seq)
                .update();
    }

    /** What people typed for all to read, still stands and is at least that old: per room the messages. */
    Map<String, List<Long>> typedBefore(Instant moment) {
        Map<String, List<Long>> found = new LinkedHashMap<>();
        jdbc.sql("select room, seq from message where author is not null and direct is null and body is not null"
                        + " and said_at <= ? order by room, seq")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), ignored -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return found;
    }

    /** Pins the message where it stands, or takes its pin off. */
    void pin(String room, long seq, boolean on) {
        jdbc.sql("update message set pinned = ?, changed = ? where room = ? and seq = ?")
                .params(on, rooms.next(room), room, seq)
                .update();
    }

    /** Marks a thread as over or as open again. */
    void threadOver(String room, long head, boolean over) {
        jdbc.sql("update message set over = ?, changed = ? where room = ? and seq = ? and head")
                .params(over, rooms.next(room), room, head)
                .update();
    }

    /** Sets or takes back a reaction; false when it was so already. */
    boolean signal(String room, long seq, String person, Signal signal, boolean set) {
        int before = jdbc.sql("delete from reaction where room = ? and seq = ? and person = ? and signal = ?")
                .params(room, seq, person, signal.name())
                .update();
        if (set) {
            jdbc.sql("insert into reaction (room, seq, person, signal) values (?, ?, ?, ?)")
                    .params(room, seq, person, signal.name())
                    .update();
        }
        jdbc.sql("update message set changed = ? where room = ? and seq = ?")
                .params(rooms.next(room), room, seq)
                .update();
        return (before == 1) != set;
    }

    Optional<ChatMessage> find(String room, long seq) {
        return read(room, "where room = ? and seq = ?", room, seq).stream().findFirst();
    }

    /** The message that an operation left, as its first saying or as its last edit. */
    Optional<ChatMessage> byOp(String room, String op) {
        return read(room, "where room = ? and (op = ? or last_op = ?)", room, op, op).stream()
                .findFirst();
    }

    /** All of the room, in order. */
    List<ChatMessage> all(String room) {
        return read(room, "where room = ? order by seq", room);
    }

    Optional<byte[]> file(String room, long seq) {
        return jdbc.sql("select file from message where room = ? and seq = ? and file is not null")
                .params(room, seq)
                .query((row, ignored) -> bodies.openedFile(row.getBytes(1), room, seq))
                .optional();
    }

    private List<ChatMessage> read(String room, String where, Object... parameters) {
        Map<Long, Map<Signal, List<String>>> signals = new HashMap<>();
        List<ChatMessage> messages = jdbc.sql(COLUMNS + where)
                .params(parameters)
                .query((row, ignored) -> message(row, signals))
                .list();
        if (!messages.isEmpty()) {
            fillSignals(room, signals);
        }
        return messages;
    }

    private ChatMessage message(ResultSet row, Map<Long, Map<Signal, List<String>>> signals) throws SQLException {
        String room = row.getString("room");
        long seq = row.getLong("seq");
        OffsetDateTime edited = row.getObject("edited_at", OffsetDateTime.class);
        return new ChatMessage(
                room,
                seq,
                row.getLong("changed"),
                Spot.of(row.getObject("thread", Long.class), row.getString("direct")),
                row.getBoolean("head"),
                row.getBoolean("over"),
                row.getBoolean("pinned"),
                row.getString("author"),
                bodies.opened(row.getBytes("body"), room, seq),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                edited == null ? null : edited.toInstant(),
                signals.computeIfAbsent(seq, ignored -> new EnumMap<>(Signal.class)));
    }

    private void fillSignals(String room, Map<Long, Map<Signal, List<String>>> signals) {
        jdbc.sql("select seq, signal, person from reaction where room = ? order by seq, person")
                .param(room)
                .query(row -> {
                    var of = signals.get(row.getLong(1));
                    if (of != null) {
                        of.computeIfAbsent(Signal.valueOf(row.getString(2)), ignored -> new ArrayList<>())
                                .add(row.getString(3));
                    }
                });
    }
}
