package org.codevbot.core.announcement;

import java.util.function.Supplier;

/** One thing to do on a platform; the key and place say which message, the same key again is an edit. */
public sealed interface Op {
    record Say(MessageKey key, Place place, Card card) implements Op {}

    /** Opens the place, a step's thread, with the card that stands at its head; a known place is opened again. */
    record OpenThread(MessageKey key, Place.StepThread place, Card card) implements Op {}

    record CloseThread(Place.StepThread place) implements Op {}

    record Retract(MessageKey key, Place place) implements Op {}

    record Pin(MessageKey key, Place place) implements Op {}

    /** Takes the pin off a message that stays; where none is on it, that is done. */
    record Unpin(MessageKey key, Place place) implements Op {}

    /**
     * Draws the person's own page anew, as the front door gives it to whoever opens it; a platform without such pages
     * has nothing to do.
     */
    record Home(Place.Direct place) implements Op {}

    /** {@code bytes} are made when asked for, never stored. */
    record Upload(MessageKey key, Place place, FileRef file, String fileName, Supplier<byte[]> bytes, Card card)
            implements Op {}
}
