package org.codevbot.core.announcement;

import java.time.Duration;
import java.util.Optional;

/** The port by which a platform delivers; every adapter passes the same contract suite. */
public interface Messenger {
    /** The platform's name, as in {@link org.codevbot.core.group.Space}. */
    String platform();

    /** Whether it can deliver now; lanes wait otherwise. */
    boolean ready();

    /** Tries once; {@code opId} is ours and the same at each try of the same row. */
    Delivery deliver(String opId, Op op, Handles handles);

    /**
     * The handle of what an earlier try of that row left on the platform, if it did. Asked with a {@link Op.Retract},
     * it looks for whatever that may be, a message or a file, at the operation's place.
     */
    Optional<String> find(String opId, Op op, Handles handles);

    /** Whether the bot can take away what people typed; else it stays with those who wrote it. */
    default boolean removesTyped() {
        return false;
    }

    /** The shortest time between two edits of one message; several changes in it become one. */
    default Duration betweenEdits() {
        return Duration.ofSeconds(3);
    }
}
