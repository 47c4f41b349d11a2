package org.codevbot.core.session;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionEvent.Arrived;
import org.jspecify.annotations.Nullable;

/** The rules of a session, as one pure function to decide and one to evolve. */
public final class SessionDecider {
    private SessionDecider() {}

    /** What the rules say to a command on a state. */
    public static Decision decide(SessionState state, Given given, SessionCommand command, Format format) {
        MemberId actor = given.actor();
        if (actor != null && !state.attendance().knows(actor)) {
            return Answers.refused(Refusal.NOT_A_MEMBER);
        }
        boolean arrives = arrives(state, given, command);
        SessionState here = arrives ? arrived(state, given.person(), format) : state;
        Decision decision = gate(here, command);
        Decision decided = decision == null
                ? WindowRules.goesOn(here, given, family(here, given, command, format), format)
                : decision;
        return CharterRules.offering(state, given, arrives ? withArrival(decided, given.person()) : decided, format);
    }

    /** The state after several events, in order; an impossible event is a bug and throws. */
    public static SessionState evolve(SessionState state, List<SessionEvent> events, Format format) {
        return Evolution.all(state, events, format);
    }

    private static Decision family(SessionState state, Given given, SessionCommand command, Format format) {
        return switch (command) {
            case SessionCommand.OfTime time -> TimeRules.decide(state, given, time, format);
            case SessionCommand.OfPresence presence -> PresenceRules.decide(state, given, presence, format);
            case SessionCommand.OfFollowUp followUp -> FollowUpRules.decide(state, given, followUp);
            case SessionCommand.OfChoice choice -> ChoiceRules.decide(state, given, choice, format);
            case SessionCommand.OfTalk talk -> TalkRules.decide(state, given, talk, format);
            case SessionCommand.OfContract contract -> ContractRules.decide(state, given, contract, format);
            case SessionCommand.OfClient client -> ClientRules.decide(state, given, client, format);
            case SessionCommand.OfLearning learning -> LearningRules.decide(state, given, learning, format);
            case SessionCommand.OfCare care -> CareRules.decide(state, given, care, format);
        };
    }

    /** What a session that is not open yet, or over, still takes; null lets the family decide. */
    private static @Nullable Decision gate(SessionState state, SessionCommand command) {
        return switch (state.phase()) {
            case Phase.Closed ignored ->
                switch (command) {
                    case SessionCommand.EraseCase erase -> null;
                    case SessionCommand.Knock knock -> null;
                    case SessionCommand.Say say -> null;
                    case SessionCommand.WithdrawWords withdraw -> null;
                    case SessionCommand.CloseSession close -> Answers.quietly();
                    case SessionCommand.Depart depart -> Answers.quietly();
                    case SessionCommand.Lost lost -> Answers.quietly();
                    case SessionCommand.Returned returned -> Answers.quietly();
                    case SessionCommand.Welcome welcome -> Answers.quietly();
                    default -> Answers.refused(Refusal.ALREADY_CLOSED);
                };
            case Phase.Offered ignored ->
                switch (command) {
                    case SessionCommand.OfTalk talk ->
                        talk instanceof SessionCommand.Say ? null : Answers.refused(Refusal.NOT_OPEN_YET);
                    case SessionCommand.OfContract contract -> Answers.refused(Refusal.NOT_OPEN_YET);
                    case SessionCommand.OfLearning learning -> Answers.refused(Refusal.NOT_OPEN_YET);
                    case SessionCommand.OfCare care -> Answers.refused(Refusal.NOT_OPEN_YET);
                    default -> null;
                };
            case Phase.Running ignored -> null;
            case Phase.Paused ignored -> null;
        };
    }

    /** A member's first word or press checks them in (product.md section 1, "Present"). */
    private static boolean arrives(SessionState state, Given given, SessionCommand command) {
        boolean live = state.phase() instanceof Phase.Running || state.phase() instanceof Phase.Paused;
        boolean leaving = command instanceof SessionCommand.Depart
                || command instanceof SessionCommand.Lost
                || command instanceof SessionCommand.Returned
                || command instanceof SessionCommand.WithdrawWords;
        return live && !leaving && given.actor() != null && !state.attendance().isPresent(given.person());
    }

    private static SessionState arrived(SessionState state, MemberId who, Format format) {
        return Evolution.of(state, new Arrived(who), format);
    }

    private static Decision withArrival(Decision decision, MemberId who) {
        return switch (decision) {
            case Decision.Accepted accepted -> Answers.accepted(after(who, accepted.events()));
            case Decision.Refused refused -> new Decision.Refused(refused.reason(), after(who, refused.events()));
            case Decision.Asks asks -> asks;
        };
    }

    private static List<SessionEvent> after(MemberId who, List<SessionEvent> events) {
        List<SessionEvent> all = new ArrayList<>();
        all.add(new Arrived(who));
        all.addAll(events);
        return all;
    }
}
