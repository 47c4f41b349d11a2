package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.quietly;
import static org.codevbot.core.session.Answers.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Output;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionEvent.PartTold;
import org.codevbot.core.session.SessionEvent.Reminded;
import org.codevbot.core.session.SessionEvent.TimeReplanned;

/**
 * Windows of working days (product.md section 5, "Asynchronous"): moved on by their end or by all present having done
 * their part; whoever leads may hold them or make them longer.
 */
final class WindowRules {
    private static final int LONGEST_EXTENSION = 10;
    /** A hold shorter than this takes no day from anybody. */
    private static final Duration MOMENT = Duration.ofHours(1);

    private WindowRules() {}

    static Decision part(SessionState state, Given given, SessionCommand.PartDone command, Format format) {
        Windows windows = new Windows(new Sitting(state, format));
        if (!windows.isToldDone()) {
            return refused(Refusal.NOT_OFFERED);
        }
        if (state.phase() instanceof Phase.Paused) {
            return refused(Refusal.PAUSED);
        }
        if (given.stamp() != null && given.stamp().stage() != state.timing().stage()) {
            return refused(Refusal.MOVED_ON);
        }
        if (!windows.hasPart(given.person())) {
            return refused(windows.sitting().silence(given.person()));
        }
        return state.pacing().done().contains(given.person()) == command.done()
                ? quietly()
                : accepted(new PartTold(given.person(), command.done()));
    }

    /** What was decided, and the next step with it if by that all present have done their part. */
    static Decision goesOn(SessionState state, Given given, Decision decided, Format format) {
        Sitting sitting = new Sitting(state, format);
        if (!new Windows(sitting).apply()
                || !(decided instanceof Decision.Accepted done)
                || done.events().stream().noneMatch(event -> mayComplete(event, sitting))
                || done.events().stream().anyMatch(SessionEvent.StageEntered.class::isInstance)) {
            return decided;
        }
        SessionState after = Evolution.all(state, done.events(), format);
        boolean complete = after.phase() instanceof Phase.Running && new Windows(new Sitting(after, format)).allDone();
        if (!complete || !(TimeRules.move(after, given, format, false) instanceof Decision.Accepted moved)) {
            return decided;
        }
        List<SessionEvent> all = new ArrayList<>(done.events());
        all.addAll(moved.events());
        return accepted(all);
    }

    /**
     * A step that was returned to, its contract long agreed, does not run away: something must come to be done here.
     */
    private static boolean mayComplete(SessionEvent event, Sitting sitting) {
        if (sitting.yields(Output.CONTRACT)) {
            return event instanceof SessionEvent.ContractHolds;
        }
        return event instanceof PartTold
                || event instanceof SessionEvent.Passed
                || event instanceof SessionEvent.Heard
                || event instanceof SessionEvent.Learned
                || event instanceof SessionEvent.Rated
                || event instanceof SessionEvent.Departed;
    }

    /** The window has ended; a contract that does not hold is the facilitator's to decide on, as in a meeting. */
    static Decision over(SessionState state, Given given, Format format) {
        return TimeRules.move(state, given, format, false) instanceof Decision.Accepted moved
                ? moved
                : accepted(new SessionEvent.EndAsked(given.at()));
    }

    /** A reminder that comes after a person's own last evening, when the bot was away, is not sent. */
    static Decision remind(SessionState state, Given given, Format format) {
        Windows windows = new Windows(new Sitting(state, format));
        Set<MemberId> inTime = new TreeSet<>();
        Set<MemberId> late = new TreeSet<>();
        windows.remindedBy(given.at())
                .forEach(member -> (given.at().isBefore(windows.evening(member)) ? inTime : late).add(member));
        List<SessionEvent> events = new ArrayList<>();
        if (!late.isEmpty()) {
            events.add(new Reminded(late, false));
        }
        if (!inTime.isEmpty()) {
            events.add(new Reminded(inTime, true));
        }
        return events.isEmpty() ? quietly() : accepted(events);
    }

    static Decision extend(SessionState state, Given given, SessionCommand.Extend command, Format format) {
        if (command.minutes() < 1 || command.minutes() > LONGEST_EXTENSION) {
            return refused(Refusal.DAYS_OUT_OF_RANGE);
        }
        if (state.phase() instanceof Phase.Paused) {
            return refused(Refusal.PAUSED);
        }
        if (state.timing().stage() < 0) {
            return refused(Refusal.CHOOSE_CLIENT_FIRST);
        }
        Windows windows = new Windows(new Sitting(state, format));
        Instant former = state.timing().stageEnd();
        Instant end = former.isAfter(given.at())
                ? WorkingDays.longer(former, command.minutes(), windows.zones())
                : WorkingDays.end(given.at(), command.minutes(), windows.zones());
        TimeReplanned longer = until(state, windows, state.timing().enteredAt(), end);
        return longer.endMoved() && !command.confirmed()
                ? new Decision.Asks(new Question.Extension(command.minutes(), List.of(), longer.promisedEnd(), true))
                : accepted(longer);
    }

    /**
     * The working days that began during the hold come back, and whoever was held for more than a moment has one
     * working day at least: a window must not end in the hour in which people are told that they may go on. The window
     * began when it began: whom it had reminded of its last day is not reminded of the same day again.
     */
    static List<SessionEvent> resumed(SessionState state, Given given, Phase.Paused paused, Format format) {
        Timing timing = state.timing();
        Instant entered = timing.enteredAt();
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.Resumed(given.at(), entered, timing.promisedEnd(), false));
        if (timing.stage() >= 0) {
            Windows windows = new Windows(new Sitting(state, format));
            Instant held = WorkingDays.held(timing.stageEnd(), paused.since(), given.at(), windows.zones());
            Instant again = WorkingDays.end(given.at(), 1, windows.zones());
            boolean brief = Duration.between(paused.since(), given.at()).compareTo(MOMENT) < 0;
            Instant end = held.isAfter(given.at()) && (brief || held.isAfter(again)) ? held : again;
            events.add(until(state, windows, entered, end));
        }
        return events;
    }

    /** The end that follows from a window that begins now, where it is later than the one that people were told. */
    static List<SessionEvent> later(SessionState state, Windows windows, Instant end, int stage, long budget) {
        Instant session = windows.sessionEnd(end, stage);
        boolean moves = Duration.between(state.timing().promisedEnd(), session).toSeconds() >= 60;
        return moves ? List.of(new TimeReplanned(budget, new TreeMap<>(), session, true)) : List.of();
    }

    private static TimeReplanned until(SessionState state, Windows windows, Instant entered, Instant end) {
        Instant promised = state.timing().promisedEnd();
        Instant session = windows.sessionEnd(end, state.timing().stage());
        boolean moves = Duration.between(promised, session).toSeconds() >= 60;
        return new TimeReplanned(WorkingDays.seconds(entered, end), new TreeMap<>(), moves ? session : promised, moves);
    }
}
