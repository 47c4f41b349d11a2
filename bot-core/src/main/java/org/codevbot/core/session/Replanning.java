package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.quietly;
import static org.codevbot.core.session.Answers.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Pace;
import org.codevbot.core.session.Question.Shrink;
import org.codevbot.core.session.SessionEvent.Opened;
import org.codevbot.core.session.SessionEvent.TimeReplanned;

/**
 * More time takes slack, then shrinks ahead in the give-way order, then moves the end (product.md section 5, point 3).
 */
final class Replanning {
    private static final int LONGEST_EXTENSION = 30;
    /** Seconds after the hour that are no late start. */
    private static final int ON_TIME = 60;
    /** The end is shown in minutes: fewer seconds than one move nothing that anybody can see. */
    private static final long WORTH_TELLING = 60;

    private Replanning() {}

    static Decision extend(SessionState state, Given given, SessionCommand.Extend command, Format format) {
        if (format.pace() == Pace.WORKING_DAYS) {
            return WindowRules.extend(state, given, command, format);
        }
        if (command.minutes() < 1 || command.minutes() > LONGEST_EXTENSION) {
            return refused(Refusal.MINUTES_OUT_OF_RANGE);
        }
        if (state.phase() instanceof Phase.Paused) {
            return refused(Refusal.PAUSED);
        }
        if (state.timing().stage() < 0) {
            return refused(Refusal.CHOOSE_CLIENT_FIRST);
        }
        Timing timing = state.timing();
        long more = command.minutes() * 60L;
        long budget = Math.max(timing.budget(), timing.elapsed(given.at())) + more;
        Instant projected = timing.projectedEnd(given.at()).plusSeconds(more);
        long over = Duration.between(timing.promisedEnd(), projected).toSeconds();
        SortedMap<Integer, Long> shrunk = shrink(timing, format, Math.max(0, over));
        long still = Math.max(0, over) - saved(timing, shrunk);
        boolean endMoves = still >= WORTH_TELLING;
        Instant end = endMoves ? timing.promisedEnd().plusSeconds(still) : timing.promisedEnd();
        if (!command.confirmed() && (endMoves || !shrunk.isEmpty())) {
            return new Decision.Asks(new Question.Extension(command.minutes(), shrinks(timing, shrunk), end, endMoves));
        }
        return accepted(new TimeReplanned(budget, shrunk, end, endMoves));
    }

    static Decision endBy(SessionState state, Given given, SessionCommand.EndBy command, Format format) {
        if (format.pace() == Pace.WORKING_DAYS) {
            return refused(Refusal.NOT_OFFERED);
        }
        if (command.minutesFromNow() < 1 || command.minutesFromNow() > 600) {
            return refused(Refusal.MINUTES_OUT_OF_RANGE);
        }
        if (state.phase() instanceof Phase.Paused) {
            return refused(Refusal.PAUSED);
        }
        Timing timing = state.timing();
        Instant wanted = given.at().plusSeconds(command.minutesFromNow() * 60L);
        if (wanted.equals(timing.promisedEnd())) {
            return quietly();
        }
        long over = Math.max(
                0, Duration.between(wanted, timing.projectedEnd(given.at())).toSeconds());
        SortedMap<Integer, Long> shrunk = shrink(timing, format, over);
        if (saved(timing, shrunk) < over) {
            return refused(Refusal.CANNOT_END_SO_EARLY);
        }
        if (!command.confirmed()) {
            return new Decision.Asks(
                    new Question.EarlierEnd(command.minutesFromNow(), shrinks(timing, shrunk), wanted));
        }
        boolean shows = !wanted.truncatedTo(ChronoUnit.MINUTES)
                .equals(timing.promisedEnd().truncatedTo(ChronoUnit.MINUTES));
        return accepted(new TimeReplanned(timing.budget(), shrunk, wanted, shows));
    }

    /**
     * What a late start takes from the stages that give way, so that the session ends at its hour. A start later than
     * all that they can give leaves every stage its minutes, and the end is later.
     */
    static Optional<TimeReplanned> lateStart(SessionState state, Opened opened, Format format) {
        Timing timing = state.timing();
        long late = Duration.between(state.scheduledAt(), opened.at()).toSeconds();
        if (late < ON_TIME || format.pace() == Pace.WORKING_DAYS) {
            return Optional.empty();
        }
        SortedMap<Integer, Long> shrunk = shrink(timing, format, late);
        return saved(timing, shrunk) < late
                ? Optional.empty()
                : Optional.of(new TimeReplanned(
                        timing.budget(), shrunk, opened.promisedEnd().minusSeconds(late), false));
    }

    /** What is asked when the start is later than all that can be taken: three offers, of which none is the default. */
    static Optional<Question> tooLate(SessionState state, Opened opened, Format format) {
        long late = Duration.between(state.scheduledAt(), opened.at()).toSeconds();
        boolean caughtUp = late < ON_TIME
                || format.pace() != Pace.LIVE
                || saved(state.timing(), shrink(state.timing(), format, late)) >= late;
        if (caughtUp) {
            return Optional.empty();
        }
        int shorter = shorter(format, late / 60);
        return Optional.of(new Question.LateStart(
                Math.toIntExact(late / 60),
                opened.promisedEnd(),
                shorter,
                shorter == 0 ? null : opened.at().plusSeconds(shorter * 60L)));
    }

    /** The longest length that still ends at the hour, else the shortest there is; 0 for none. */
    private static int shorter(Format format, long minutesLate) {
        List<Integer> lengths = format.lengths().stream()
                .filter(length -> length < format.key().minutes())
                .sorted()
                .toList();
        return lengths.reversed().stream()
                .filter(length -> length + minutesLate <= format.key().minutes())
                .findFirst()
                .orElseGet(() -> lengths.isEmpty() ? 0 : lengths.getFirst());
    }

    /** New allotments in seconds of the stages ahead that give way, in the format's order, down to their floors. */
    private static SortedMap<Integer, Long> shrink(Timing timing, Format format, long wanted) {
        SortedMap<Integer, Long> shrunk = new TreeMap<>();
        long still = wanted;
        for (String code : format.giveWay()) {
            for (int i = timing.stage() + 1; i < format.stages().size() && still > 0; i++) {
                Timing.StageTime time = timing.stages().get(i);
                long spare = time.allotted() - Math.max(time.floor(), time.spent());
                if (format.stages().get(i).code().equals(code) && spare > 0) {
                    long taken = Math.min(spare, still);
                    shrunk.put(i, time.allotted() - taken);
                    still -= taken;
                }
            }
        }
        return shrunk;
    }

    private static long saved(Timing timing, Map<Integer, Long> shrunk) {
        return shrunk.entrySet().stream()
                .mapToLong(each -> timing.stages().get(each.getKey()).allotted() - each.getValue())
                .sum();
    }

    private static List<Shrink> shrinks(Timing timing, Map<Integer, Long> shrunk) {
        List<Shrink> all = new ArrayList<>();
        shrunk.forEach((stage, seconds) -> all.add(new Shrink(
                stage,
                Math.toIntExact(Math.round(timing.stages().get(stage).allotted() / 60.0)),
                Math.toIntExact(Math.round(seconds / 60.0)))));
        return all;
    }
}
