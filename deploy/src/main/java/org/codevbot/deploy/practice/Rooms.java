package org.codevbot.deploy.practice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.session.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rooms and their invented people, as rows. */
final class Rooms {
    private final RoomDatabase database;
    private final JdbcClient jdbc;

    Rooms(RoomDatabase database) {
        this.database = database;
        this.jdbc = database.jdbc();
    }

    /** Keeps a new room, not yet founded in the core. */
    void add(Room room, Instant now) {
        database.inTransaction(() -> {
            jdbc.sql("insert into room (id, channel_name, language, minutes, format, mode, founded, seq, made_at)"
                            + " values (?, ?, ?, ?, ?, ?, false, 0, ?)")
                    .params(
                            room.id(),
                            room.channelName(),
                            room.language().name(),
                            room.format().minutes(),
                            room.format().code(),
                            room.mode().name(),
                            now.atOffset(ZoneOffset.UTC))
                    .update();
            for (Room.Persona persona : room.people()) {
                jdbc.sql("insert into persona (room, person, first_name, part, place) values (?, ?, ?, ?, ?)")
                        .params(room.id(), persona.user(), persona.firstName(), persona.part(), persona.position())
                        .update();
            }
            return room;
        });
    }

    /** The core has its group now. */
    void founded(String room) {
        jdbc.sql("update room set founded = true where id = ?").param(room).update();
    }

    Optional<Room> find(String id) {
        return read("where id = ?", id).stream().findFirst();
    }

    /** The rooms that can be entered, the newest first. */
    List<Room> open() {
        return read("where founded = ? order by made_at desc", true);
    }

    /** The room's sequence number: all changes up to it can be read. */
    long sequence(String room) {
        return jdbc.sql("select seq from room where id = ?")
                .param(room)
                .query(Long.class)
                .single();
    }

    /** Takes the next sequence number; the room's row stays locked until the commit, so numbers appear in order. */
    long next(String room) {
        jdbc.sql("update room set seq = seq + 1 where id = ?").param(room).update();
        return sequence(room);
    }

    private List<Room> read(String where, Object parameter) {
        return jdbc.sql("select id, channel_name, language, format, minutes, mode, founded from room " + where)
                .param(parameter)
                .query((row, ignored) -> new Room(
                        row.getString(1),
                        row.getString(2),
                        Language.valueOf(row.getString(3)),
                        new FormatKey(row.getString(4), row.getInt(5)),
                        Mode.valueOf(row.getString(6)),
                        row.getBoolean(7),
                        people(row.getString(1))))
                .list();
    }

    private List<Room.Persona> people(String room) {
        return jdbc.sql("select person, first_name, part, place from persona where room = ? order by place")
                .param(room)
                .query((row, ignored) ->
                        new Room.Persona(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }
}
