package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.quietly;
import static org.codevbot.core.session.Answers.refused;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Step;
import org.codevbot.core.format.Turn;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionEvent.HandLowered;
import org.codevbot.core.session.SessionEvent.HandRaised;
import org.codevbot.core.session.SessionEvent.HiddenOpened;
import org.codevbot.core.session.SessionEvent.KindAnswered;
import org.codevbot.core.session.SessionEvent.KindAsked;
import org.codevbot.core.session.SessionEvent.Passed;
import org.codevbot.core.session.SessionEvent.RoundMoved;
import org.codevbot.core.session.SessionEvent.RoundStarted;
import org.codevbot.core.session.SessionEvent.SpokenNoted;

/** Hands, rounds, hidden writing and kinds (product.md section 5, points 6 to 8). */
final class FloorRules {
    private FloorRules() {}

    static Decision hand(SessionState state, Given given, SessionCommand.Hand command, Format format) {
        MemberId who = given.person();
        boolean up = state.floor().hands().contains(who);
        if (command.up() == up) {
            return quietly();
        }
        if (!command.up()) {
            return accepted(new HandLowered(who));
        }
        return new Sitting(state, format).rights(who).isEmpty()
                ? refused(new Sitting(state, format).silence(who))
                : accepted(new HandRaised(who));
    }

    static Decision pass(SessionState state, Given given, Format format) {
        MemberId who = given.person();
        Sitting sitting = new Sitting(state, format);
        if (sitting.rights(who).isEmpty()) {
            return refused(sitting.silence(who));
        }
        if (state.floor().passed().contains(who)) {
            return quietly();
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(new Passed(who));
        Floor.Round round = state.floor().round();
        if (round != null && round.waiting().contains(who)) {
            events.add(new RoundMoved(
                    round.waiting().stream().filter(each -> !each.equals(who)).toList()));
        }
        return accepted(events);
    }

    /** A second tap takes it back; who restates by voice may bring the contract to hold. */
    static Decision noteSpoken(SessionState state, Given given, SessionCommand.NoteSpoken command, Format format) {
        Sitting sitting = new Sitting(state, format);
        MemberId who = command.member();
        if (!sitting.leads(given.person())) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        // Where nobody facilitates nobody is told who has not spoken.
        if (!sitting.spoken() || sitting.keepsTime()) {
            return refused(Refusal.NOT_OFFERED);
        }
        if (given.stamp() != null && given.stamp().stage() != state.timing().stage()) {
            return refused(Refusal.MOVED_ON);
        }
        if (!state.attendance().isPresent(who)) {
            return refused(Refusal.NOT_PRESENT);
        }
        if (sitting.standsAside(who) || sitting.rights(who).isEmpty()) {
            return refused(Refusal.NOT_THIS_STEP);
        }
        if (state.floor().spoken().contains(who) == command.spoken()) {
            return quietly();
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SpokenNoted(who, command.spoken()));
        if (command.spoken()) {
            events.addAll(floorGoesOn(state, who));
        }
        events.addAll(ContractRules.holdsNow(Evolution.all(state, events, format), format));
        return accepted(events);
    }

    /** Whoever has spoken has no hand up any more, and the round goes on if it was their turn. */
    static List<SessionEvent> floorGoesOn(SessionState state, MemberId who) {
        List<SessionEvent> events = new ArrayList<>();
        if (state.floor().hands().contains(who)) {
            events.add(new HandLowered(who));
        }
        Floor.Round round = state.floor().round();
        if (round != null && round.waiting().getFirst().equals(who)) {
            events.add(new RoundMoved(round.waiting().subList(1, round.waiting().size())));
        }
        return events;
    }

    static Decision startRound(SessionState state, Given given, Format format) {
        Sitting sitting = new Sitting(state, format);
        if (!sitting.leads(given.person())) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        if (state.floor().round() != null) {
            return quietly();
        }
        Step step = sitting.step()
                .filter(each -> each.roundOffered() || each.turn() == Turn.ROUND_ROBIN)
                .orElse(null);
        if (step == null || state.floor().hidden()) {
            return refused(Refusal.NOT_THIS_STEP);
        }
        List<MemberId> order = Walk.round(state, format, step);
        return order.isEmpty() ? refused(Refusal.NOT_THIS_STEP) : accepted(new RoundStarted(order));
    }

    static Decision openHidden(SessionState state, Given given, Format format) {
        Sitting sitting = new Sitting(state, format);
        if (!sitting.leads(given.person())) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        if (state.floor().hidden()) {
            return quietly();
        }
        if (sitting.spoken() || sitting.step().filter(Step::hiddenOffered).isEmpty()) {
            return refused(Refusal.NOT_THIS_STEP);
        }
        boolean begun = state.currentCase().map(Case::contributions).orElse(List.of()).stream()
                .anyMatch(each -> each.stage() == state.timing().stage() && !sitting.standsAside(each.author()));
        return begun ? refused(Refusal.TOO_LATE) : accepted(new HiddenOpened());
    }

    static Decision reveal(SessionState state, Given given, Format format) {
        if (!new Sitting(state, format).leads(given.person())) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        return accepted(Hidden.reveal(state, given));
    }

    static Decision askKind(SessionState state, Given given, SessionCommand.AskKind command, Format format) {
        Sitting sitting = new Sitting(state, format);
        if (!sitting.leads(given.person())) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        if (sitting.openKinds().stream().anyMatch(kind -> kind.code().equals(command.kind()))) {
            return quietly();
        }
        return sitting.shutKinds().stream().anyMatch(kind -> kind.code().equals(command.kind()))
                ? accepted(new KindAsked(command.kind()))
                : refused(Refusal.NO_SUCH_THING);
    }

    static Decision allowKind(SessionState state, Given given, SessionCommand.AllowKind command) {
        if (state.client().filter(given.person()::equals).isEmpty()) {
            return refused(Refusal.ONLY_CLIENT);
        }
        String asked = state.floor().kindAsked();
        return asked == null ? refused(Refusal.NOT_OFFERED) : accepted(new KindAnswered(asked, command.yes()));
    }
}
