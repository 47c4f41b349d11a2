package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.quietly;
import static org.codevbot.core.session.Answers.refused;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.OfPresence;
import org.codevbot.core.session.SessionEvent.Arrived;
import org.codevbot.core.session.SessionEvent.CharterAccepted;
import org.codevbot.core.session.SessionEvent.CheckedIn;
import org.codevbot.core.session.SessionEvent.Departed;
import org.codevbot.core.session.SessionEvent.FacilitatorChanged;
import org.codevbot.core.session.SessionEvent.FacilitatorTold;
import org.codevbot.core.session.SessionEvent.KeptAsNote;
import org.codevbot.core.session.SessionEvent.Paused;
import org.codevbot.core.session.SessionEvent.RoundMoved;
import org.codevbot.core.session.SessionEvent.SkillChosen;
import org.codevbot.core.session.SessionEvent.TakeOverOffered;
import org.codevbot.core.session.SessionEvent.Welcomed;

/** Who is here, who leaves, who leads (product.md section 5, "Facilitator gone" and point 9). */
final class PresenceRules {
    private static final int LONGEST_EMOJI = 16;

    private PresenceRules() {}

    static Decision decide(SessionState state, Given given, OfPresence command, Format format) {
        return switch (command) {
            case SessionCommand.CheckIn checkIn -> checkIn(state, given, checkIn, format);
            case SessionCommand.Practise practise -> practise(state, given, practise.skill(), format);
            case SessionCommand.AcceptCharter ignored -> acceptCharter(state, given, format);
            case SessionCommand.Welcome welcome ->
                state.attendance().knows(welcome.member())
                        ? quietly()
                        : accepted(new Welcomed(welcome.member(), welcome.zone(), welcome.accepted()));
            case SessionCommand.Depart ignored -> gone(state, given, given.person(), format);
            case SessionCommand.Lost lost -> gone(state, given, lost.member(), format);
            // Nobody comes to a session by that who had not come before.
            case SessionCommand.Returned returned ->
                state.pacing().away().contains(returned.member())
                        ? accepted(new Arrived(returned.member()))
                        : quietly();
            case SessionCommand.HandOver handOver -> handOver(state, given, handOver, format);
            case SessionCommand.TakeOver ignored -> takeOver(state, given, format);
            case SessionCommand.AskBack ignored -> askBack(state, given);
        };
    }

    private static Decision checkIn(SessionState state, Given given, SessionCommand.CheckIn command, Format format) {
        if (state.phase() instanceof Phase.Offered) {
            return refused(Refusal.NOT_OPEN_YET);
        }
        if (command.emoji().isBlank() || command.emoji().length() > LONGEST_EMOJI) {
            return refused(Refusal.EMPTY);
        }
        if (command.word() != null && command.word().characters() > Limits.SHORT) {
            return refused(Refusal.TOO_LONG);
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(new CheckedIn(given.person(), command.emoji(), command.word()));
        if (command.skill() >= 0) {
            if (command.skill() >= format.skills().size()) {
                return refused(Refusal.NO_SUCH_THING);
            }
            events.add(new SkillChosen(given.person(), command.skill()));
        }
        return accepted(events);
    }

    private static Decision practise(SessionState state, Given given, int skill, Format format) {
        if (state.phase() instanceof Phase.Offered) {
            return refused(Refusal.NOT_OPEN_YET);
        }
        if (skill < 0 || skill >= format.skills().size()) {
            return refused(Refusal.NO_SUCH_THING);
        }
        Integer former = state.terms().skills().get(given.person());
        return former != null && former == skill ? quietly() : accepted(new SkillChosen(given.person(), skill));
    }

    /** Before the session opens as well: nobody is made to wait. */
    private static Decision acceptCharter(SessionState state, Given given, Format format) {
        if (!format.charterFirst()) {
            return refused(Refusal.NOT_OFFERED);
        }
        return state.terms().accepted().contains(given.person())
                ? quietly()
                : accepted(new CharterAccepted(given.person()));
    }

    /** A session that is only offered waits for nobody who has gone: another may lead it at once. */
    private static Decision gone(SessionState state, Given given, MemberId who, Format format) {
        if (state.attendance().isPresent(who)) {
            return accepted(leaving(state, given, who, format));
        }
        boolean waits = state.phase() instanceof Phase.Offered
                && state.attendance().isLedBy(who)
                && state.attendance().handover() == null;
        return waits ? accepted(new TakeOverOffered(given.at())) : quietly();
    }

    private static List<SessionEvent> leaving(SessionState state, Given given, MemberId who, Format format) {
        List<SessionEvent> events = new ArrayList<>();
        Hidden.waiting(state).stream()
                .filter(each -> each.author().equals(who))
                .forEach(each -> events.add(new KeptAsNote(who, each.words())));
        Floor.Round round = state.floor().round();
        if (round != null && round.waiting().contains(who)) {
            events.add(new RoundMoved(
                    round.waiting().stream().filter(each -> !each.equals(who)).toList()));
        }
        events.add(new Departed(who));
        boolean running = state.phase() instanceof Phase.Running;
        boolean over = new Cases(state, format).overBetween(state.underWay());
        if (running && !over && state.client().filter(who::equals).isPresent()) {
            events.add(new Paused(given.at(), Phase.Paused.Cause.CLIENT_LOST, who));
        }
        if (state.attendance().isLedBy(who)) {
            events.add(new TakeOverOffered(given.at()));
        }
        return settled(state, events, format);
    }

    /** Whoever leaves or leads is no longer waited for: the contract may hold now, the ratings may be complete. */
    private static List<SessionEvent> settled(SessionState state, List<SessionEvent> events, Format format) {
        SessionState after = Evolution.all(state, events, format);
        List<SessionEvent> all = new ArrayList<>(events);
        all.addAll(ContractRules.holdsNow(after, format));
        all.addAll(LearningRules.allRated(after, format));
        return all;
    }

    private static Decision handOver(SessionState state, Given given, SessionCommand.HandOver command, Format format) {
        Sitting sitting = new Sitting(state, format);
        if (!sitting.leads(given.person())) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        if (command.to().equals(given.person())) {
            return quietly();
        }
        if (!state.attendance().isPresent(command.to())) {
            return refused(Refusal.NOT_PRESENT);
        }
        if (new Cases(state, format).isOrWillBeClient(command.to())) {
            return refused(Refusal.FACILITATOR_IS_NEVER_CLIENT);
        }
        return accepted(settled(
                state,
                List.of(new FacilitatorChanged(given.person(), command.to(), false, sitting.clock(given.at()))),
                format));
    }

    private static Decision takeOver(SessionState state, Given given, Format format) {
        Attendance.Handover handover = state.attendance().handover();
        if (handover == null) {
            return refused(Refusal.NOT_OFFERED);
        }
        if (new Sitting(state, format).leads(given.person())) {
            return quietly();
        }
        if (handover.former() != null) {
            return refused(Refusal.ALREADY_TAKEN);
        }
        if (new Cases(state, format).isOrWillBeClient(given.person())) {
            return refused(Refusal.NOT_FOR_CLIENT);
        }
        MemberId former = state.attendance().leader();
        return accepted(settled(
                state,
                List.of(new FacilitatorChanged(
                        former, given.person(), true, new Sitting(state, format).clock(given.at()))),
                format));
    }

    private static Decision askBack(SessionState state, Given given) {
        Attendance.Handover handover = state.attendance().handover();
        return handover != null && given.person().equals(handover.former())
                ? accepted(new FacilitatorTold(FacilitatorTold.Concern.ASKS_BACK, given.person(), null))
                : refused(Refusal.NOT_OFFERED);
    }
}
