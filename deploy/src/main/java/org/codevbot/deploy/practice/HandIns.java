package org.codevbot.deploy.practice;

import java.util.List;
import org.codevbot.core.catalog.Incoming;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people did and the core has not taken in yet, kept so that a kill between the two loses nothing. */
final class HandIns {
    private final JdbcClient jdbc;
    private final Rooms rooms;
    private final SealedBodies bodies;

    HandIns(RoomDatabase database, Rooms rooms, SealedBodies bodies) {
        this.jdbc = database.jdbc();
        this.rooms = rooms;
        this.bodies = bodies;
    }

    /** Keeps it, in the transaction of the change that it tells of. */
    void keep(String room, Incoming incoming) {
        jdbc.sql("insert into hand_in (delivery, room, seq, body) values (?, ?, ?, ?)")
                .params(incoming.delivery(), room, rooms.next(room), bodies.sealed(incoming, room))
                .update();
    }

    /** The core has it. */
    void taken(String delivery) {
        jdbc.sql("delete from hand_in where delivery = ?").param(delivery).update();
    }

    /** All that waits, in order. */
    List<Incoming> waiting() {
        return jdbc.sql("select room, delivery, body from hand_in order by room, seq")
                .query((row, ignored) -> bodies.incoming(row.getBytes(3), row.getString(1), row.getString(2)))
                .list();
    }
}
