package org.codevbot.core.outbox;

import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.MessageKey;
import org.jspecify.annotations.Nullable;

/** What a row does, as the table names it, so that a query need not read the operation. */
enum OpKind {
    SAY,
    OPEN,
    CLOSE,
    RETRACT,
    PIN,
    UNPIN,
    HOME,
    UPLOAD;

    static OpKind of(Addressed op) {
        return switch (op) {
            case Addressed.Say ignored -> SAY;
            case Addressed.OpenThread ignored -> OPEN;
            case Addressed.CloseThread ignored -> CLOSE;
            case Addressed.Retract ignored -> RETRACT;
            case Addressed.Pin ignored -> PIN;
            case Addressed.Unpin ignored -> UNPIN;
            case Addressed.Home ignored -> HOME;
            case Addressed.Upload ignored -> UPLOAD;
        };
    }

    /** What nobody waits for, and nothing that is said: where it has to wait, it waits by itself. */
    boolean isAside() {
        return switch (this) {
            case PIN, UNPIN, HOME -> true;
            // A file has its place in the order of what its reader gets.
            case SAY, OPEN, CLOSE, RETRACT, UPLOAD -> false;
        };
    }

    static @Nullable MessageKey keyOf(Addressed op) {
        return switch (op) {
            case Addressed.Say say -> say.key();
            case Addressed.OpenThread open -> open.key();
            case Addressed.CloseThread ignored -> null;
            case Addressed.Retract retract -> retract.key();
            case Addressed.Pin pin -> pin.key();
            case Addressed.Unpin unpin -> unpin.key();
            case Addressed.Home ignored -> null;
            case Addressed.Upload upload -> upload.key();
        };
    }
}
