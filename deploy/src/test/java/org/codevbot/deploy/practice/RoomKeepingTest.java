package org.codevbot.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.core.testkit.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomKeepingTest {
    private static final String PLANTED = "the heron waits by the weir";

    @TempDir
    private Path data;

    @Test
    void wordsAreSealedInTheFilesAndReadAgainWithTheKey() throws IOException {
        Room room;
        try (RoomKit kit = new RoomKit(RoomKit.in(data), HandClock.atTen())) {
            room = kit.room();
            kit.core.away = true;
            try {
                kit.inbound.say(kit.act(room, "p2", new Spot.Channel(), "delivery-1"), PLANTED);
            } catch (IllegalStateException away) {
                assertThat(kit.words(room)).containsExactly(PLANTED);
            }
            card(kit, room);
        }
        // The same search finds what is kept open.
        assertThat(found(room.id())).isTrue();
        assertThat(found(PLANTED)).isFalse();
        try (RoomKit kit = new RoomKit(RoomKit.in(data), HandClock.atTen())) {
            assertThat(kit.words(room)).containsExactly(PLANTED, PLANTED);
            kit.inbound.handInWhatWaits();
            assertThat(kit.core.received.toString()).contains(PLANTED);
        }
    }

    @Test
    void whatIsWipedIsGoneFromTheTable() {
        try (RoomKit kit = new RoomKit(RoomKit.in(data), HandClock.atTen())) {
            Room room = kit.room();
            long seq = card(kit, room);
            kit.database.inTransaction(() -> {
                kit.messages.attach(room.id(), seq, PLANTED.getBytes(StandardCharsets.UTF_8));
                return seq;
            });
            assertThat(kit.messages.file(room.id(), seq)).isPresent();

            kit.database.inTransaction(() -> {
                kit.messages.wipe(room.id(), seq);
                return seq;
            });

            assertThat(kit.messages.file(room.id(), seq)).isEmpty();
            assertThat(kit.words(room)).containsExactly("(gone)");
        }
    }

    @Test
    void anAnswerForOnePersonIsKeptSealedForADay() throws IOException {
        HandClock clock = HandClock.atTen();
        Room room;
        try (RoomKit kit = new RoomKit(RoomKit.in(data), clock)) {
            room = kit.room();
            Visits.Visit karim = visit(room, "p2");
            kit.whispers.keep(karim, "w-older", SampleCards.titled("older"), "");
            kit.whispers.keep(karim, "w-asked", SampleCards.titled("asked"), "");
            kit.whispers.keep(karim, "w-answer", SampleCards.titled(PLANTED), "w-asked");
            kit.whispers.keep(karim, "w-newest", SampleCards.titled("newest"), "");
        }
        assertThat(found("w-answer")).isTrue();
        assertThat(found(PLANTED)).isFalse();
        try (RoomKit kit = new RoomKit(RoomKit.in(data), clock)) {
            assertThat(kit.whispers.in(visit(room, "p2"), new Spot.Channel()))
                    .extracting(whisper -> whisper.card().title().characters())
                    .containsExactly(PLANTED, "newest");
            assertThat(kit.whispers.in(visit(room, "p3"), new Spot.Channel())).isEmpty();
            kit.whispers.drop(visit(room, "p3"), "w-newest");
            kit.whispers.drop(visit(room, "p2"), "w-newest");
            assertThat(kit.whispers.in(visit(room, "p2"), new Spot.Channel())).hasSize(1);

            clock.wind(Duration.ofDays(1));
            assertThat(kit.whispers.in(visit(room, "p2"), new Spot.Channel())).isEmpty();
            assertThat(rows(kit)).isEqualTo(1);
            kit.whispers.sweep();
            assertThat(rows(kit)).isZero();
        }
    }

    private static int rows(RoomKit kit) {
        return kit.database
                .jdbc()
                .sql("select count(*) from whisper")
                .query(Integer.class)
                .single();
    }

    private static Visits.Visit visit(Room room, String user) {
        return new Visits.Visit(room, room.person(user).orElseThrow(), new Spot.Channel(), Chrome.in(room.language()));
    }

    @Test
    void standsInASchemaOfItsOwnOnAServer() {
        String url = Postgres.freshUrl();
        Room room;
        try (RoomKit kit = new RoomKit(RoomKit.on(data, url), HandClock.atTen())) {
            room = kit.room();
            card(kit, room);
        }
        try (RoomKit kit = new RoomKit(RoomKit.on(data, url), HandClock.atTen())) {
            assertThat(kit.words(room)).containsExactly(PLANTED);
            assertThat(kit.rooms.open()).containsExactly(room);
            assertThat(kit.database
                            .jdbc()
                            .sql("select table_schema from information_schema.tables where table_name = 'message'")
                            .query(String.class)
                            .list())
                    .containsExactly("practice");
        }
    }

    private static long card(RoomKit kit, Room room) {
        return kit.database.inTransaction(() -> kit.messages.add(new Messages.Draft(
                room.id(),
                new Spot.Channel(),
                false,
                null,
                new Body.Carded(SampleCards.titled(PLANTED), null),
                "op-1",
                kit.clock.instant())));
    }

    private boolean found(String text) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
