package org.codevbot.core.session;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the facilitator is shown before one confirmation (product.md section 5, point 3). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
public sealed interface Question {
    /** {@code +minutes}: what shrinks ahead and where the end moves. */
    @JsonTypeName("extension")
    record Extension(int minutes, List<Shrink> shrinks, Instant newEnd, boolean endMoves) implements Question {}

    /** End by an hour: what shrinks ahead. */
    @JsonTypeName("earlier-end")
    record EarlierEnd(int minutesFromNow, List<Shrink> shrinks, Instant newEnd) implements Question {}

    /** Ends the session before its close. */
    @JsonTypeName("close-now")
    record CloseNow() implements Question {}

    /**
     * A case would begin without those present who have not accepted the rules; {@code closing} the one that runs
     * first. Who they are is on no record.
     */
    @JsonTypeName("charter-waits")
    record CharterWaits(@Nullable Boolean closing) implements Question {}

    /**
     * Opened later than the steps can catch up: end later, a shorter length ({@code shorter} 0 where there is none), or
     * another date.
     */
    @JsonTypeName("late-start")
    record LateStart(
            int minutesLate,
            Instant laterEnd,
            int shorter,
            @Nullable Instant shorterEnd) implements Question {}

    /** A stage ahead and what it would have, in whole minutes, rounded to the nearest. */
    record Shrink(int stage, int fromMinutes, int toMinutes) {}
}
