package org.codevbot.deploy.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.codevbot.core.catalog.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A message of a room. {@code seq} is its name and its order, {@code changed} the room's sequence number at its last
 * change. Without a {@code body} it was withdrawn or retracted, without an {@code author} the bot said it.
 */
record ChatMessage(
        String room,
        long seq,
        long changed,
        Spot spot,
        boolean head,
        boolean over,
        boolean pinned,
        @Nullable String author,
        @Nullable Body body,
        Instant saidAt,
        @Nullable Instant editedAt,
        Map<Signal, List<String>> signals) {

    /** The handle by which the core knows the message. */
    String handle() {
        return Long.toString(seq);
    }

    /** When what is shown was said. */
    Instant shownSince() {
        return editedAt == null ? saidAt : editedAt;
    }

    /** Whether it stands on top of the room, above all places: the newest card pinned in the channel does. */
    boolean onTop() {
        return pinned && body != null && spot instanceof Spot.Channel;
    }

    /** Whether it appears in a place; the card that opens a thread stands in the channel too. */
    boolean standsIn(Spot place) {
        return spot.equals(place) || (head && place.equals(new Spot.StepThread(seq)));
    }
}
