package org.codevbot.core.session;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Stage;
import org.codevbot.core.format.Step;
import org.codevbot.core.format.Turn;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionEvent.RoundStarted;
import org.codevbot.core.session.SessionEvent.StageEntered;

/** Where {@code next} and {@code back} lead, and what entering a stage brings. */
final class Walk {
    /** What a step returned to has at least, in seconds (product.md section 5, point 3). */
    private static final long AT_LEAST_ON_RETURN = 120;

    private Walk() {}

    /** The next stage that makes sense; the number of stages when there is none. */
    static int forward(SessionState state, Format format, int from) {
        int target = from + 1;
        while (target < format.stages().size()
                && (isIdle(state, format, target)
                        || isPassed(state, format.stages().get(target)))) {
            target++;
        }
        return target;
    }

    /** The former stage that makes sense, -1 when there is none. */
    static int backward(SessionState state, Format format) {
        int target = state.timing().stage() - 1;
        while (target >= 0 && isIdle(state, format, target)) {
            target--;
        }
        boolean stranded = target >= 0 && !canEnter(state, format, target);
        return stranded ? -1 : target;
    }

    /** A step needs its client; the steps of a case that was closed are over. */
    static boolean canEnter(SessionState state, Format format, int target) {
        return target >= format.stages().size()
                || !(format.stages().get(target) instanceof Step step)
                || state.caseOf(step.caseNumber())
                        .filter(each -> !each.closed())
                        .isPresent();
    }

    /** Whether that stage is the first step of a case, entered from outside of it. */
    static boolean opensCase(SessionState state, Format format, int target) {
        Sitting sitting = new Sitting(state, format);
        return sitting.step(target).filter(step -> step.number() == 1).isPresent()
                && sitting.step()
                        .filter(former -> former.caseNumber()
                                == sitting.step(target).map(Step::caseNumber).orElse(0))
                        .isEmpty();
    }

    static List<SessionEvent> enter(SessionState state, Given given, Format format, int target, boolean back) {
        List<SessionEvent> events = new ArrayList<>();
        if (target < 0) {
            events.add(new StageEntered(target, given.at(), 0, false, false, back));
            return events;
        }
        Stage stage = format.stages().get(target);
        Timing.StageTime time = state.timing().stages().get(target);
        long left = time.allotted() - time.spent();
        boolean again = time.spent() > 0 || back;
        Windows windows = new Windows(new Sitting(state, format));
        long budget = windows.apply()
                ? window(windows, given, again ? 1 : windows.days(target))
                : again ? Math.max(left, AT_LEAST_ON_RETURN) : left;
        boolean hidden = stage instanceof Step step
                && step.turn() == Turn.WRITE_THEN_SPEAK
                && !new Sitting(state, format).spoken();
        boolean sorting =
                stage instanceof Step step && step.sortingMinutes() > 0 && time.spent() == 0 && !windows.apply();
        events.add(new StageEntered(target, given.at(), budget, hidden, sorting, back));
        if (windows.apply()) {
            events.addAll(WindowRules.later(state, windows, given.at().plusSeconds(budget), target, budget));
        }
        if (stage instanceof Step step && step.turn() == Turn.ROUND_ROBIN) {
            List<MemberId> order = round(state, format, step);
            if (!order.isEmpty()) {
                events.add(new RoundStarted(order));
            }
        }
        events.addAll(missing(state, given, stage));
        return events;
    }

    /** A later case begins without its client: the clock pauses, as when a client is lost. */
    private static List<SessionEvent> missing(SessionState state, Given given, Stage stage) {
        return stage instanceof Step step && step.caseNumber() != state.underWay()
                ? state.caseOf(step.caseNumber())
                        .map(Case::client)
                        .filter(client -> !state.attendance().isPresent(client))
                        .<List<SessionEvent>>map(client ->
                                List.of(new SessionEvent.Paused(given.at(), Phase.Paused.Cause.CLIENT_LOST, client)))
                        .orElse(List.of())
                : List.of();
    }

    /** A step that is returned to has one working day more. */
    private static long window(Windows windows, Given given, int days) {
        return WorkingDays.seconds(given.at(), WorkingDays.end(given.at(), days, windows.zones()));
    }

    /** Who a round of the step goes through: the consultants who have a right in it and are present. */
    static List<MemberId> round(SessionState state, Format format, Step step) {
        return step.rightsOf(Role.CONSULTANT).isEmpty()
                ? List.of()
                : new Sitting(state.withUnderWay(step.caseNumber()), format).consultants();
    }

    /** Where a client is chosen anew: in the choice, else in what stands before the case's first step; -1 for none. */
    static int toChoose(SessionState state, Format format, int number) {
        int choice = new Sitting(state, format).indexOf(Block.Type.CHOICE);
        if (number == 1 && choice >= 0) {
            return choice;
        }
        int before = new Cases(state, format).first(number) - 1;
        while (before >= 0 && isIdle(state, format, before)) {
            before--;
        }
        return before >= 0 && format.stages().get(before) instanceof Block ? before : choice;
    }

    /** A step of a case that was closed, or that came before the one under way. */
    private static boolean isPassed(SessionState state, Stage stage) {
        return stage instanceof Step step
                && (step.caseNumber() < state.underWay()
                        || state.caseOf(step.caseNumber()).filter(Case::closed).isPresent());
    }

    /** A block that has nothing to do: a follow-up without a plan, a choice already made. */
    private static boolean isIdle(SessionState state, Format format, int target) {
        if (!(format.stages().get(target) instanceof Block block)) {
            return false;
        }
        return switch (block.type()) {
            case FOLLOW_UP -> state.followUps().isEmpty();
            case CHOICE -> !new Cases(state, format).choosing();
            case OPENING, PAUSE, CLOSE -> false;
        };
    }
}
