package org.codevbot.core.session;

import java.time.Instant;
import java.util.List;

/** What the facilitator is shown before one confirmation (product.md section 5, point 3). */
public sealed interface Question {
    /** {@code +minutes}: what shrinks ahead and where the end moves. */
    record Extension(int minutes, List<Shrink> shrinks, Instant newEnd, boolean endMoves) implements Question {}

    /** End by an hour: what shrinks ahead. */
    record EarlierEnd(int minutesFromNow, List<Shrink> shrinks, Instant newEnd) implements Question {}

    /** Ends the session before its close. */
    record CloseNow() implements Question {}

    /** A stage ahead and what it would have, in whole minutes, rounded to the nearest. */
    record Shrink(int stage, int fromMinutes, int toMinutes) {}
}
