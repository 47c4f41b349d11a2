package org.codevbot.deploy.practice;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.Language;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.Seal;
import org.codevbot.core.persistence.Settings;
import org.codevbot.core.session.Mode;
import org.jspecify.annotations.Nullable;

/** The room's own parts on a real database, without pages: what a start of the application would put together. */
final class RoomKit implements AutoCloseable {
    static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    final RoomDatabase database;
    final Rooms rooms;
    final Messages messages;
    final LiveRooms live = new LiveRooms();
    final FakeCore core = new FakeCore();
    final PracticeMessenger messenger;
    final Inbound inbound;
    final Whispers whispers;
    final Clock clock;

    RoomKit(Settings settings, Clock clock) {
        this.clock = clock;
        this.database = new RoomDatabase(settings);
        this.rooms = new Rooms(database);
        SealedBodies bodies = new SealedBodies(Seal.of(KEY));
        this.messages = new Messages(database, rooms, bodies);
        this.messenger = new PracticeMessenger(database, messages, live, clock);
        this.whispers = new Whispers(database, rooms, bodies, clock);
        this.inbound = new Inbound(database, messages, new HandIns(database, rooms, bodies), live, core, clock);
    }

    /** In a folder, as H2. */
    static Settings in(Path data) {
        return settings(data, null);
    }

    /** On a server. */
    static Settings on(Path data, String url) {
        return settings(data, url);
    }

    private static Settings settings(Path data, @Nullable String url) {
        return new Settings(data, url, null, null, KEY, false);
    }

    Room room() {
        Room room = new NewRooms(new IdSource())
                .make(Language.EN, FormatCatalog.shippedAnd().find(Menu.USUAL).orElseThrow(), Mode.WRITTEN);
        rooms.add(room, clock.instant());
        rooms.founded(room.id());
        return rooms.find(room.id()).orElseThrow();
    }

    Inbound.Act act(Room room, String user, Spot spot, String delivery) {
        return new Inbound.Act(room, room.person(user).orElseThrow(), spot, delivery);
    }

    List<String> words(Room room) {
        return messages.all(room.id()).stream()
                .map(message -> switch (message.body()) {
                    case null -> "(gone)";
                    case Body.Typed(String words) -> words;
                    case Body.Carded carded -> carded.card().title().characters();
                })
                .toList();
    }

    @Override
    public void close() {
        live.close();
        database.close();
    }
}
