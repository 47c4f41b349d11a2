package org.codevbot.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codevbot.core.session.SessionEvent.Opened;
import org.codevbot.core.session.SessionEvent.Resumed;
import org.codevbot.core.session.SessionEvent.StageEntered;
import org.codevbot.core.session.SessionEvent.TimeReplanned;

/** What time's events do to the state. */
final class TimeEvolution {
    private TimeEvolution() {}

    static SessionState opened(SessionState state, Opened opened) {
        Timing timing = state.timing();
        return Evolution.turned(unhanded(state.withPhase(new Phase.Running()))
                .withTiming(new Timing(
                        -1, opened.at(), 0, timing.stages(), opened.promisedEnd(), false, false, null, List.of())));
    }

    static SessionState recut(SessionState state, SessionEvent.Recut recut) {
        long seconds =
                recut.stages().stream().mapToLong(Timing.StageTime::allotted).sum();
        return state.withFormat(recut.format()).withTiming(before(recut.stages(), state.scheduledAt(), seconds));
    }

    /** What was offered to others because nobody had opened is over: the hour is to come. */
    static SessionState moved(SessionState state, Instant at) {
        List<Timing.StageTime> stages = state.timing().stages();
        long seconds = stages.stream().mapToLong(Timing.StageTime::allotted).sum();
        return Evolution.turned(unhanded(state).withScheduledAt(at).withTiming(before(stages, at, seconds)));
    }

    private static Timing before(List<Timing.StageTime> stages, Instant at, long seconds) {
        return new Timing(-1, at, 0, stages, at.plusSeconds(seconds), false, false, null, List.of());
    }

    static SessionState entered(SessionState state, StageEntered entered) {
        Timing timing = state.timing();
        List<Timing.StageTime> stages = new ArrayList<>(timing.stages());
        List<Timing.Left> left = new ArrayList<>(timing.left());
        if (timing.stage() >= 0) {
            Timing.StageTime former = stages.get(timing.stage());
            long spent = former.spent() + timing.elapsed(entered.at());
            stages.set(timing.stage(), new Timing.StageTime(former.allotted(), spent, former.floor()));
            left.removeIf(each -> each.stage() == timing.stage());
            left.add(new Timing.Left(timing.stage(), entered.at()));
        }
        left.removeIf(each -> each.stage() == entered.stage());
        if (entered.stage() >= 0) {
            Timing.StageTime here = stages.get(entered.stage());
            stages.set(
                    entered.stage(),
                    new Timing.StageTime(
                            Math.max(here.allotted(), here.spent() + entered.budget()), here.spent(), here.floor()));
        }
        return Evolution.turned(unhanded(state)
                .withFloor(Floor.fresh(entered.hidden(), entered.sorting()))
                .withPacing(state.pacing().fresh())
                .withTiming(new Timing(
                        entered.stage(),
                        entered.at(),
                        entered.budget(),
                        stages,
                        timing.promisedEnd(),
                        false,
                        false,
                        null,
                        left)));
    }

    static SessionState replanned(SessionState state, TimeReplanned replanned) {
        Timing timing = state.timing();
        List<Timing.StageTime> stages = new ArrayList<>(timing.stages());
        replanned
                .allotted()
                .forEach((stage, seconds) -> stages.set(
                        stage,
                        new Timing.StageTime(
                                seconds,
                                stages.get(stage).spent(),
                                stages.get(stage).floor())));
        if (timing.stage() >= 0) {
            Timing.StageTime here = stages.get(timing.stage());
            stages.set(
                    timing.stage(),
                    new Timing.StageTime(here.spent() + replanned.budget(), here.spent(), here.floor()));
        }
        boolean more = replanned.budget() != timing.budget();
        return Evolution.turned(unhanded(state)
                .withFloor(state.floor().withMoving(null))
                .withPacing(more ? state.pacing().withReminded(Set.of()) : state.pacing())
                .withTiming(new Timing(
                        timing.stage(),
                        timing.enteredAt(),
                        replanned.budget(),
                        stages,
                        replanned.promisedEnd(),
                        !more && timing.saidFive(),
                        !more && timing.saidOne(),
                        more ? null : timing.endAskedAt(),
                        timing.left())));
    }

    static SessionState resumed(SessionState state, Resumed resumed) {
        if (!(state.phase() instanceof Phase.Paused paused)) {
            throw new IllegalStateException("resumed without a pause");
        }
        Timing timing = state.timing();
        Duration held = Duration.between(paused.since(), resumed.at());
        return Evolution.turned(state.withPhase(new Phase.Running())
                .withFloor(state.floor().withMoving(null))
                .withTiming(new Timing(
                        timing.stage(),
                        resumed.enteredAt(),
                        timing.budget(),
                        timing.stages(),
                        resumed.promisedEnd(),
                        timing.saidFive(),
                        timing.saidOne(),
                        timing.endAskedAt() == null ? null : timing.endAskedAt().plus(held),
                        timing.left())));
    }

    /** An end question that the move had answered is open again, with the whole time to answer it. */
    static SessionState stays(SessionState state, SessionEvent.MoveWithdrawn withdrawn) {
        SessionState staying = state.withFloor(state.floor().withMoving(null));
        return state.timing().endAskedAt() == null
                ? staying
                : staying.withTiming(state.timing().withEndAskedAt(withdrawn.at()));
    }

    static SessionState minutesSaid(SessionState state, int minutes) {
        Timing timing = state.timing();
        return state.withTiming(new Timing(
                timing.stage(),
                timing.enteredAt(),
                timing.budget(),
                timing.stages(),
                timing.promisedEnd(),
                true,
                timing.saidOne() || minutes == 1,
                timing.endAskedAt(),
                timing.left()));
    }

    static SessionState threadClosed(SessionState state, int stage) {
        List<Timing.Left> left = new ArrayList<>(state.timing().left());
        left.removeIf(each -> each.stage() == stage);
        return state.withTiming(state.timing().withLeft(left));
    }

    /** The facilitator acted: an offer to take over that nobody took is over. */
    private static SessionState unhanded(SessionState state) {
        Attendance here = state.attendance();
        Attendance.Handover handover = here.handover();
        boolean open = handover != null && handover.former() == null;
        return open ? state.withAttendance(here.withHandover(null)) : state;
    }
}
