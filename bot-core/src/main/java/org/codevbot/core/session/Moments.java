package org.codevbot.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Pace;
import org.codevbot.core.format.Step;

/**
 * What time will do to a session, derived from its state: after a restart the same moments follow from the same state.
 * T-5 only in steps of 12 minutes or more, T-1 in steps of 5 or more (product.md section 5, point 3).
 */
public final class Moments {
    static final Duration GRACE = Duration.ofSeconds(60);
    /** How long what was said is kept after the close (product.md section 10). */
    public static final Duration KEPT_AFTER_CLOSE = Duration.ofDays(7);

    /** How long anybody may object to a timekeeper's move (product.md section 5, "No facilitator"). */
    static final Duration OBJECTION = Duration.ofSeconds(30);

    private static final Duration OPENING_PATIENCE = Duration.ofMinutes(10);
    private static final Duration QUESTION_PATIENCE = Duration.ofMinutes(5);
    private static final long FIVE_FROM = 12 * 60;
    private static final long ONE_FROM = 5 * 60;
    private static final Duration ABANDONED_LIVE = Duration.ofDays(7);
    private static final Duration ABANDONED_DAYS = Duration.ofDays(30);

    private Moments() {}

    /** All moments ahead of the state; each replaces what was due before. */
    public static List<Due> of(SessionState state, Format format) {
        List<Due> all = new ArrayList<>();
        state.timing()
                .left()
                .forEach(left -> all.add(new Due(
                        new Moment(Moment.Type.GRACE_OVER, left.stage(), state.turn()),
                        left.at().plus(GRACE))));
        switch (state.phase()) {
            case Phase.Offered ignored -> {
                if (state.attendance().handover() == null && state.attendance().facilitator() != null) {
                    Windows windows = new Windows(new Sitting(state, format));
                    Instant patience = windows.apply()
                            ? WorkingDays.end(state.scheduledAt(), 2, windows.zones())
                            : state.scheduledAt().plus(OPENING_PATIENCE);
                    all.add(due(state, Moment.Type.NOT_OPENED, patience));
                }
            }
            case Phase.Running ignored -> running(state, format, all);
            case Phase.Paused paused -> {
                moving(state, all);
                abandoned(state, format, paused.since(), all);
            }
            case Phase.Closed closed -> {
                if (!closed.forgotten()) {
                    all.add(due(state, Moment.Type.FORGET, closed.at().plus(KEPT_AFTER_CLOSE)));
                }
            }
        }
        return List.copyOf(all);
    }

    private static void running(SessionState state, Format format, List<Due> all) {
        Timing timing = state.timing();
        if (moving(state, all)) {
            return;
        }
        if (timing.stage() < 0) {
            abandoned(state, format, timing.enteredAt(), all);
            return;
        }
        if (timing.endAskedAt() != null) {
            abandoned(state, format, timing.endAskedAt(), all);
            if (state.attendance().handover() == null) {
                all.add(due(state, Moment.Type.UNANSWERED, patience(state, format, timing.endAskedAt())));
            }
            return;
        }
        Instant end = timing.stageEnd();
        Windows windows = new Windows(new Sitting(state, format));
        if (windows.apply()) {
            windows.nextReminder().ifPresent(at -> all.add(due(state, Moment.Type.LAST_MORNING, at)));
            all.add(due(state, Moment.Type.TIME_UP, end));
            return;
        }
        if (format.stages().get(timing.stage()) instanceof Step step) {
            if (timing.budget() >= FIVE_FROM && !timing.saidFive() && !new Sitting(state, format).spoken()) {
                all.add(due(state, Moment.Type.FIVE_LEFT, end.minusSeconds(300)));
            }
            if (timing.budget() >= ONE_FROM && !timing.saidOne()) {
                all.add(due(state, Moment.Type.ONE_LEFT, end.minusSeconds(60)));
            }
            if (state.floor().sorting()) {
                all.add(due(state, Moment.Type.SORTED, timing.enteredAt().plusSeconds(step.sortingMinutes() * 60L)));
            }
        }
        all.add(due(state, Moment.Type.TIME_UP, end));
    }

    /** In a pause as well: the end can be announced there. */
    private static boolean moving(SessionState state, List<Due> all) {
        Instant moving = state.floor().moving();
        return moving != null && all.add(due(state, Moment.Type.UNOPPOSED, moving.plus(OBJECTION)));
    }

    /**
     * A session that waits for somebody waits 7 days, over working days 30: kept for ever, nothing would be forgotten.
     */
    private static void abandoned(SessionState state, Format format, Instant since, List<Due> all) {
        Duration patience = format.pace() == Pace.WORKING_DAYS ? ABANDONED_DAYS : ABANDONED_LIVE;
        all.add(due(state, Moment.Type.ABANDONED, since.plus(patience)));
    }

    private static Instant patience(SessionState state, Format format, Instant asked) {
        Windows windows = new Windows(new Sitting(state, format));
        return windows.apply() ? WorkingDays.end(asked, 1, windows.zones()) : asked.plus(QUESTION_PATIENCE);
    }

    private static Due due(SessionState state, Moment.Type type, Instant at) {
        return new Due(new Moment(type, state.timing().stage(), state.turn()), at);
    }
}
