package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.quietly;
import static org.codevbot.core.session.Answers.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.format.Format;
import org.codevbot.core.session.SessionEvent.Moved;
import org.codevbot.core.session.SessionEvent.Opened;
import org.codevbot.core.session.SessionEvent.Recut;
import org.codevbot.core.session.SessionEvent.TimekeeperAccepted;

/** Who opens a session, and what a late start offers: end later, a shorter length, another date. */
final class OpeningRules {
    private static final Duration FARTHEST = Duration.ofDays(366);

    private OpeningRules() {}

    static Decision open(SessionState state, Given given, SessionCommand.Open command, Format format) {
        if (!(state.phase() instanceof Phase.Offered)) {
            return taken(state, given, format);
        }
        if (!mayOpen(state, given)) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        if (command.endLater() && isStale(state, given)) {
            return refused(Refusal.MOVED_ON);
        }
        Opened opened = opened(state, given, format);
        Optional<Question> tooLate = command.endLater() ? Optional.empty() : Replanning.tooLate(state, opened, format);
        return tooLate.<Decision>map(Decision.Asks::new)
                .orElseGet(() -> accepted(opening(state, given, List.of(), opened, format)));
    }

    /** {@code format} is the shorter one; where there is no such length it is still the former. */
    static Decision openShorter(SessionState state, Given given, SessionCommand.OpenShorter command, Format format) {
        if (!(state.phase() instanceof Phase.Offered)) {
            return taken(state, given, format);
        }
        if (!mayOpen(state, given)) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        if (isStale(state, given)) {
            return refused(Refusal.MOVED_ON);
        }
        boolean shorter = format.key().minutes() == command.minutes()
                && command.minutes() < state.format().minutes();
        return shorter
                ? accepted(opening(
                        state,
                        given,
                        List.of(new Recut(format.key(), Timing.of(format))),
                        opened(state, given, format),
                        format))
                : refused(Refusal.NOT_OFFERED);
    }

    /** The calendar is that of whoever asks. */
    static Decision moveTo(SessionState state, Given given, SessionCommand.MoveTo command) {
        if (!(state.phase() instanceof Phase.Offered)) {
            return refused(Refusal.TOO_LATE);
        }
        if (!mayOpen(state, given)) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        ZoneId zone = state.terms().zones().getOrDefault(given.person(), ZoneOffset.UTC);
        Instant at = command.day().atTime(command.hour()).atZone(zone).toInstant();
        if (!at.isAfter(given.at())) {
            return refused(Refusal.DAY_IS_PAST);
        }
        if (at.isAfter(given.at().plus(FARTHEST))) {
            return refused(Refusal.DAY_TOO_FAR);
        }
        return at.equals(state.scheduledAt()) ? quietly() : accepted(new Moved(at));
    }

    /** An offer of a late start that was put before another date was: that day is not today. */
    private static boolean isStale(SessionState state, Given given) {
        return given.stamp() != null && !given.stamp().equals(state.stamp());
    }

    /** Who leads; where nobody facilitates, whoever accepts to keep the time. */
    private static boolean mayOpen(SessionState state, Given given) {
        return state.attendance().facilitator() == null || state.attendance().isLedBy(given.person());
    }

    /** A second press is a quiet yes; of two who would keep the time the quicker one does. */
    private static Decision taken(SessionState state, Given given, Format format) {
        Sitting sitting = new Sitting(state, format);
        return sitting.keepsTime() && !sitting.leads(given.person()) ? refused(Refusal.ALREADY_TAKEN) : quietly();
    }

    private static Opened opened(SessionState state, Given given, Format format) {
        Windows windows = new Windows(new Sitting(state, format));
        return new Opened(
                given.at(),
                windows.apply()
                        ? windows.sessionEnd(given.at(), -1)
                        : given.at().plusSeconds(format.totalMinutes() * 60L));
    }

    private static List<SessionEvent> opening(
            SessionState state, Given given, List<SessionEvent> first, Opened opened, Format format) {
        List<SessionEvent> events = new ArrayList<>(first);
        if (state.attendance().facilitator() == null) {
            events.add(new TimekeeperAccepted(given.person()));
        }
        events.add(opened);
        events.add(new SessionEvent.Arrived(given.person()));
        if (first.isEmpty()) {
            Replanning.lateStart(state, opened, format).ifPresent(events::add);
        }
        SessionState open = Evolution.all(state, events, format);
        int stage = Walk.forward(open, format, -1);
        if (Walk.canEnter(open, format, stage)) {
            events.addAll(Walk.enter(open, given, format, stage, false));
        }
        return events;
    }
}
