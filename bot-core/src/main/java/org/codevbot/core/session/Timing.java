package org.codevbot.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.codevbot.core.format.Format;
import org.jspecify.annotations.Nullable;

/**
 * The session's clock, in seconds: the stage that runs since {@code enteredAt} with {@code budget} seconds, what each
 * stage has and has spent, and the end told to the group. Slack is what the promised end leaves over.
 */
public record Timing(
        int stage,
        Instant enteredAt,
        long budget,
        List<StageTime> stages,
        Instant promisedEnd,
        boolean saidFive,
        boolean saidOne,
        @Nullable Instant endAskedAt,
        List<Left> left) {
    public Timing {
        left = List.copyOf(left);
        stages = List.copyOf(stages);
    }

    /** What a stage has, what it spent before this visit, and its floor, in seconds. */
    public record StageTime(long allotted, long spent, long floor) {}

    /** A stage left less than 60 s ago: who had the right then is still heard for it, in its thread. */
    public record Left(int stage, Instant at) {}

    /** What the stages of a format have before anything is spent. */
    static List<StageTime> of(Format format) {
        return format.stages().stream()
                .map(stage -> new StageTime(stage.minutes() * 60L, 0, stage.minMinutes() * 60L))
                .toList();
    }

    /** Seconds since the stage began, the clock read at {@code at} (or at the pause). */
    public long elapsed(Instant at) {
        return Math.max(0, Duration.between(enteredAt, at).toSeconds());
    }

    /** Seconds left in the stage, negative when over. */
    public long remaining(Instant at) {
        return budget - elapsed(at);
    }

    /** When the running stage ends if nothing changes. */
    public Instant stageEnd() {
        return enteredAt.plusSeconds(budget);
    }

    /** When the session opened; later than that by its pauses, which no stage spends. */
    public Instant opened() {
        return enteredAt.minusSeconds(
                stages.stream().mapToLong(StageTime::spent).sum());
    }

    /** When the session ends if all goes as planned from {@code at} on. */
    public Instant projectedEnd(Instant at) {
        long ahead = Math.max(0, remaining(at));
        for (int i = stage + 1; i < stages.size(); i++) {
            StageTime next = stages.get(i);
            ahead += Math.max(0, next.allotted() - next.spent());
        }
        return at.plusSeconds(ahead);
    }

    /** Seconds saved against the promised end, never negative. */
    public long slack(Instant at) {
        return Math.max(0, Duration.between(projectedEnd(at), promisedEnd).toSeconds());
    }

    Timing withEndAskedAt(@Nullable Instant endAskedAt) {
        return new Timing(stage, enteredAt, budget, stages, promisedEnd, saidFive, saidOne, endAskedAt, left);
    }

    Timing withLeft(List<Left> left) {
        return new Timing(stage, enteredAt, budget, stages, promisedEnd, saidFive, saidOne, endAskedAt, left);
    }
}
