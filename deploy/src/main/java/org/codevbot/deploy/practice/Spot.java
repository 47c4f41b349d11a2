package org.codevbot.deploy.practice;

import org.codevbot.core.catalog.Incoming;
import org.jspecify.annotations.Nullable;

/** A place of the chat as its own tables and addresses name it. */
sealed interface Spot {
    /** The room's one channel. */
    record Channel() implements Spot {}

    /** A thread, named by the message that opened it. */
    record StepThread(long head) implements Spot {}

    /** What the bot and one person say to each other. */
    record Direct(String user) implements Spot {}

    /** The place of a row. */
    static Spot of(@Nullable Long thread, @Nullable String direct) {
        if (direct != null) {
            return new Direct(direct);
        }
        return thread == null ? new Channel() : new StepThread(thread);
    }

    /** The place that a page's address names for a person, or null when it names none. */
    static @Nullable Spot read(String code, String user) {
        if (code.equals("channel")) {
            return new Channel();
        }
        if (code.equals("private")) {
            return new Direct(user);
        }
        return code.matches("t\\d{1,15}") ? new StepThread(Long.parseLong(code.substring(1))) : null;
    }

    /** The code that addresses carry. */
    default String code() {
        return switch (this) {
            case Channel ignored -> "channel";
            case StepThread thread -> "t" + thread.head();
            case Direct ignored -> "private";
        };
    }

    /** Whether a person may read it. */
    default boolean openTo(String user) {
        return !(this instanceof Direct direct) || direct.user().equals(user);
    }

    /** The place as the core is told it. */
    default Incoming.Where where(Room room) {
        return switch (this) {
            case Channel ignored -> new Incoming.Where(room.id(), null);
            case StepThread thread -> new Incoming.Where(room.id(), Long.toString(thread.head()));
            case Direct ignored -> new Incoming.Where(null, null);
        };
    }
}
