package org.codevbot.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
