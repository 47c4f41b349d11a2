package org.codevbot.deploy.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers for one person alone, as rows with sealed cards: the newest few of each place, for a day. */
final class Whispers {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int SHOWN = 2;
    private final RoomDatabase database;
    private final JdbcClient jdbc;
    private final Rooms rooms;
    private final SealedBodies bodies;
    private final Clock clock;

    Whispers(RoomDatabase database, Rooms rooms, SealedBodies bodies, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.rooms = rooms;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** One answer; {@code seq} is its order among the messages. */
    record Whisper(String id, long seq, Card card, Instant saidAt) {
        /** Whether it asks for one thing only; a list stays for the next press. */
        boolean endsAtOnce() {
            return card.blocks().stream().noneMatch(Block.Choices.class::isInstance);
        }

        /** Whether the button of that code ends it. */
        boolean endedBy(String code) {
            return card.actions().stream()
                    .anyMatch(button -> button.action().encoded().equals(code));
        }
    }

    /** Keeps an answer after all that was said, or in the place of the one that it follows. */
    Whisper keep(Visits.Visit visit, String id, Card card, String former) {
        String room = visit.room().id();
        return database.inTransaction(() -> {
            Optional<Whisper> earlier = find(visit, former);
            earlier.ifPresent(whisper -> drop(visit, whisper.id()));
            drop(visit, id);
            Instant now = clock.instant();
            Whisper kept = new Whisper(id, earlier.map(Whisper::seq).orElseGet(() -> rooms.next(room)), card, now);
            jdbc.sql("insert into whisper (room, id, person, place, seq, body, said_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(room, id, visit.me().user(), visit.spot().code(), kept.seq())
                    .param(bodies.sealed(card, room, id))
                    .param(now.atOffset(ZoneOffset.UTC))
                    .update();
            List<Whisper> all = in(visit, visit.spot());
            all.subList(0, Math.max(0, all.size() - SHOWN)).forEach(old -> drop(visit, old.id()));
            return kept;
        });
    }

    /** What was answered to this person in a place, in order. */
    List<Whisper> in(Visits.Visit visit, Spot place) {
        return jdbc.sql("select id, seq, body, said_at from whisper"
                        + " where room = ? and person = ? and place = ? and said_at > ? order by seq, said_at")
                .params(visit.room().id(), visit.me().user(), place.code(), eldest())
                .query((row, ignored) -> new Whisper(
                        row.getString(1),
                        row.getLong(2),
                        bodies.card(row.getBytes(3), visit.room().id(), row.getString(1)),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** One of this person's answers in this place. */
    Optional<Whisper> find(Visits.Visit visit, String id) {
        return in(visit, visit.spot()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** Takes an answer away for good. */
    void drop(Visits.Visit visit, String id) {
        jdbc.sql("delete from whisper where room = ? and person = ? and id = ?")
                .params(visit.room().id(), visit.me().user(), id)
                .update();
    }

    /** Forgets what is a day old, in all rooms. */
    void sweep() {
        jdbc.sql("delete from whisper where said_at <= ?").param(eldest()).update();
    }

    private OffsetDateTime eldest() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
