package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.quietly;
import static org.codevbot.core.session.Answers.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Pace;
import org.codevbot.core.session.SessionCommand.OfTime;
import org.codevbot.core.session.SessionEvent.CaseClosed;
import org.codevbot.core.session.SessionEvent.Closed;
import org.codevbot.core.session.SessionEvent.MoveAnnounced;
import org.codevbot.core.session.SessionEvent.MoveWithdrawn;
import org.codevbot.core.session.SessionEvent.Paused;
import org.codevbot.core.session.SessionEvent.Resumed;

/** Walking the agenda, pausing and closing (product.md section 5, points 3 and 9). */
final class TimeRules {
    private TimeRules() {}

    static Decision decide(SessionState state, Given given, OfTime command, Format format) {
        return switch (command) {
            case SessionCommand.Knock knock -> Knocks.decide(state, given, knock.moment(), format);
            case SessionCommand.Stop ignored -> stop(state, given, format);
            case SessionCommand.Open open -> OpeningRules.open(state, given, open, format);
            case SessionCommand.OpenShorter shorter -> OpeningRules.openShorter(state, given, shorter, format);
            case SessionCommand.MoveTo move -> OpeningRules.moveTo(state, given, move);
            case SessionCommand.Next next -> leading(state, given, format, () -> next(state, given, next, format));
            case SessionCommand.ObjectToMove ignored -> object(state, given, format);
            case SessionCommand.Back ignored -> leading(state, given, format, () -> back(state, given, format));
            case SessionCommand.Extend extend ->
                leading(state, given, format, () -> Replanning.extend(state, given, extend, format));
            case SessionCommand.EndBy endBy ->
                leading(state, given, format, () -> Replanning.endBy(state, given, endBy, format));
            case SessionCommand.Pause ignored -> leading(state, given, format, () -> pause(state, given));
            case SessionCommand.Resume ignored -> leading(state, given, format, () -> resume(state, given, format));
            case SessionCommand.CloseCase close ->
                leading(state, given, format, () -> closeCase(state, given, close, format));
            case SessionCommand.CloseSession close ->
                leading(state, given, format, () -> closeSession(state, given, close, format));
        };
    }

    private static Decision leading(
            SessionState state, Given given, Format format, java.util.function.Supplier<Decision> rule) {
        if (!new Sitting(state, format).leads(given.person())) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        if (state.phase() instanceof Phase.Offered) {
            return refused(Refusal.NOT_OPEN_YET);
        }
        // Not a silent yes: whoever pressed a card that was not renewed yet would believe that it counted twice.
        return given.stamp() != null && !given.stamp().equals(state.stamp()) ? refused(Refusal.MOVED_ON) : rule.get();
    }

    /** Who facilitates moves on; who keeps the time says so, and the group has a moment to object. */
    private static Decision next(SessionState state, Given given, SessionCommand.Next command, Format format) {
        if (state.floor().moving() != null && !state.floor().isClosing()) {
            return quietly();
        }
        Decision moving = move(state, given, format, command.confirmed());
        return moving instanceof Decision.Accepted && new Sitting(state, format).keepsTime()
                ? accepted(new MoveAnnounced(given.at()))
                : moving;
    }

    /** Nobody came back: the session ends as if whoever leads had ended it. */
    static Decision abandoned(SessionState state, Given given) {
        return accepted(ended(state, given, false));
    }

    /** Nobody objected: the move comes, unless something has made it impossible meanwhile. */
    static Decision unopposed(SessionState state, Given given, Format format) {
        if (state.floor().isClosing()) {
            return accepted(ended(state, given, false));
        }
        return move(state, given, format, true) instanceof Decision.Accepted moved
                ? moved
                : accepted(new MoveWithdrawn(given.at(), false));
    }

    private static Decision object(SessionState state, Given given, Format format) {
        Stamp stamp = given.stamp();
        if (state.floor().moving() == null) {
            return refused(Refusal.NOT_OFFERED);
        }
        if (stamp != null && stamp.stage() != state.timing().stage()) {
            return refused(Refusal.MOVED_ON);
        }
        return accepted(new MoveWithdrawn(given.at(), !new Sitting(state, format).leads(given.person())));
    }

    /** {@code without}: also where somebody present has not accepted the rules that a case waits for. */
    static Decision move(SessionState state, Given given, Format format, boolean without) {
        if (state.phase() instanceof Phase.Paused) {
            return refused(Refusal.PAUSED);
        }
        int target = Walk.forward(state, format, state.timing().stage());
        if (!Walk.canEnter(state, format, target)) {
            return refused(
                    state.choice().decided() == null ? Refusal.CHOOSE_CLIENT_FIRST : Refusal.CLIENT_MUST_AGREE_FIRST);
        }
        boolean open = state.currentCase()
                .filter(each -> each.contract().standing() == Contract.Standing.OPEN)
                .isPresent();
        Sitting sitting = new Sitting(state, format);
        if (open && sitting.yields(Output.CONTRACT)) {
            return refused(Refusal.CONTRACT_NOT_AGREED);
        }
        Optional<Decision> charter = CharterRules.before(state, format, target, without, false);
        if (charter.isPresent()) {
            return charter.get();
        }
        List<SessionEvent> events = new ArrayList<>(Hidden.reveal(state, given));
        if (target < format.stages().size()) {
            events.addAll(Walk.enter(state, given, format, target, false));
            return accepted(holding(state, events, format));
        }
        openCases(state).forEach(each -> events.add(new CaseClosed(each.number(), false)));
        events.addAll(end(state, given));
        return accepted(events);
    }

    private static Decision back(SessionState state, Given given, Format format) {
        int target = Walk.backward(state, format);
        if (target < 0) {
            return refused(Refusal.NO_FORMER_STAGE);
        }
        // Who took over since then may be client there.
        Cases cases = new Cases(state, format);
        if (new Sitting(state, format)
                .step(target)
                .filter(ignored -> cases.isClientAt(target, given.person()))
                .isPresent()) {
            return refused(Refusal.FACILITATOR_IS_NEVER_CLIENT);
        }
        List<SessionEvent> events = new ArrayList<>();
        if (state.phase() instanceof Phase.Paused paused) {
            events.add(resumed(state, given, paused, format).getFirst());
        }
        events.addAll(Hidden.reveal(state, given));
        events.addAll(Walk.enter(state, given, format, target, true));
        return accepted(holding(state, events, format));
    }

    /** Whose yes was missing may have left while another step ran: then the contract holds as its step begins again. */
    private static List<SessionEvent> holding(SessionState state, List<SessionEvent> events, Format format) {
        List<SessionEvent> all = new ArrayList<>(events);
        all.addAll(ContractRules.holdsNow(Evolution.all(state, events, format), format));
        return all;
    }

    private static Decision pause(SessionState state, Given given) {
        return state.phase() instanceof Phase.Paused
                ? quietly()
                : accepted(new Paused(given.at(), Phase.Paused.Cause.FACILITATOR, null));
    }

    private static Decision resume(SessionState state, Given given, Format format) {
        return state.phase() instanceof Phase.Paused paused
                ? accepted(resumed(state, given, paused, format))
                : quietly();
    }

    /** That the clock goes on, and, where the same window goes on, what becomes of its end. */
    private static List<SessionEvent> resumed(SessionState state, Given given, Phase.Paused paused, Format format) {
        if (format.pace() == Pace.WORKING_DAYS) {
            return WindowRules.resumed(state, given, paused, format);
        }
        long held = Math.max(0, Duration.between(paused.since(), given.at()).toSeconds());
        Timing timing = state.timing();
        Instant projected = timing.projectedEnd(paused.since()).plusSeconds(held);
        boolean moves = Duration.between(timing.promisedEnd(), projected).toSeconds() >= 60;
        return List.of(new Resumed(
                given.at(),
                timing.enteredAt().plusSeconds(held),
                projected.isAfter(timing.promisedEnd()) ? projected : timing.promisedEnd(),
                moves));
    }

    /** The client's stop pauses at once, whatever runs; from the facilitator it asks whether to close. */
    private static Decision stop(SessionState state, Given given, Format format) {
        if (new Sitting(state, format).leads(given.person())) {
            return state.phase() instanceof Phase.Offered
                    ? refused(Refusal.NOT_OPEN_YET)
                    : new Decision.Asks(new Question.CloseNow());
        }
        if (state.client().filter(given.person()::equals).isEmpty()
                || new Cases(state, format).overBetween(state.underWay())) {
            return refused(Refusal.ONLY_CLIENT);
        }
        boolean already =
                state.phase() instanceof Phase.Paused paused && paused.cause() == Phase.Paused.Cause.CLIENT_STOP;
        return already ? quietly() : accepted(new Paused(given.at(), Phase.Paused.Cause.CLIENT_STOP, given.person()));
    }

    private static Decision closeCase(
            SessionState state, Given given, SessionCommand.CloseCase command, Format format) {
        Case open = state.currentCase().orElse(null);
        if (open == null || new Cases(state, format).overBetween(open.number())) {
            return refused(Refusal.NO_SUCH_THING);
        }
        List<SessionEvent> events = new ArrayList<>();
        if (state.phase() instanceof Phase.Paused paused) {
            events.add(resumed(state, given, paused, format).getFirst());
        }
        events.addAll(Hidden.returnToAuthors(state));
        events.add(new CaseClosed(open.number(), true));
        if (open.number() < format.cases()) {
            return goOn(state, given, events, command.confirmed(), format);
        }
        int close = new Sitting(state, format).indexOf(Block.Type.CLOSE);
        if (close > state.timing().stage()) {
            events.addAll(Walk.enter(state, given, format, close, false));
        } else {
            events.addAll(end(state, given));
        }
        return accepted(events);
    }

    private static List<Case> openCases(SessionState state) {
        return state.cases().stream().filter(each -> !each.closed()).toList();
    }

    /** The steps of a closed case are passed over; where the next has no client yet, one is chosen first. */
    private static Decision goOn(
            SessionState state, Given given, List<SessionEvent> closing, boolean confirmed, Format format) {
        List<SessionEvent> events = new ArrayList<>(closing);
        SessionState closed = Evolution.all(state, events, format);
        int after = Math.max(
                new Cases(closed, format).after(state.underWay()),
                state.timing().stage() + 1);
        int choice = new Sitting(closed, format).indexOf(Block.Type.CHOICE);
        if (Walk.canEnter(closed, format, after)) {
            Optional<Decision> charter = CharterRules.before(closed, format, after, confirmed, true);
            if (charter.isPresent()) {
                return charter.get();
            }
            events.addAll(Walk.enter(closed, given, format, after, false));
        } else if (choice >= 0) {
            events.addAll(Walk.enter(closed, given, format, choice, true));
        } else {
            events.addAll(end(closed, given));
        }
        return accepted(events);
    }

    private static Decision closeSession(
            SessionState state, Given given, SessionCommand.CloseSession close, Format format) {
        boolean last = new Sitting(state, format).in(Block.Type.CLOSE);
        if (!close.confirmed() && !last) {
            return new Decision.Asks(new Question.CloseNow());
        }
        if (!last && new Sitting(state, format).keepsTime()) {
            return state.floor().isClosing() ? quietly() : accepted(new MoveAnnounced(given.at(), true));
        }
        return accepted(ended(state, given, last));
    }

    private static List<SessionEvent> ended(SessionState state, Given given, boolean last) {
        List<SessionEvent> events = new ArrayList<>(Hidden.returnToAuthors(state));
        // A case that came to its end before another was under way is not closed early.
        openCases(state)
                .forEach(each -> events.add(new CaseClosed(each.number(), !last && each.number() >= state.underWay())));
        events.addAll(end(state, given));
        return events;
    }

    /** Ratings that wait for someone are shown at the end if there are two; one alone would not be hidden. */
    private static List<SessionEvent> end(SessionState state, Given given) {
        List<SessionEvent> events = new ArrayList<>();
        if (!state.closing().revealed() && state.closing().ratings().size() >= 2) {
            events.add(new SessionEvent.RatingsRevealed());
        }
        events.add(new Closed(given.at()));
        return events;
    }
}
