package org.codevbot.deploy.practice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the room itself forgets: private answers after a day, and what people typed for all to read, seven days after it
 * was said and not before the session is over. The bot's own messages are taken back by the core.
 */
final class Forgetting {
    private static final Duration KEPT = Duration.ofDays(7);
    private final RoomDatabase database;
    private final Messages messages;
    private final Whispers whispers;
    private final LiveRooms live;
    private final Predicate<String> inSession;
    private final Clock clock;

    Forgetting(
            RoomDatabase database,
            Messages messages,
            Whispers whispers,
            LiveRooms live,
            Predicate<String> inSession,
            Clock clock) {
        this.database = database;
        this.messages = messages;
        this.whispers = whispers;
        this.live = live;
        this.inSession = inSession;
        this.clock = clock;
    }

    /** Forgets what is due in all rooms. */
    void sweep() {
        whispers.sweep();
        Map<String, List<Long>> old = messages.typedBefore(clock.instant().minus(KEPT));
        old.forEach((room, typed) -> {
            if (!inSession.test(room)) {
                database.inTransaction(() -> {
                    typed.forEach(seq -> messages.wipe(room, seq));
                    return room;
                });
                live.changed(room);
            }
        });
    }
}
