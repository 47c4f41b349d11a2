package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.quietly;
import static org.codevbot.core.session.Answers.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codevbot.core.format.Agreement;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Right;
import org.codevbot.core.format.Role;
import org.codevbot.core.session.SessionCommand.OfContract;
import org.codevbot.core.session.SessionEvent.Agreed;
import org.codevbot.core.session.SessionEvent.ContractHolds;
import org.codevbot.core.session.SessionEvent.ContractStated;
import org.codevbot.core.session.SessionEvent.FirstRequested;
import org.codevbot.core.session.SessionEvent.FoundUnclear;
import org.codevbot.core.session.SessionEvent.KeptAsDraft;
import org.codevbot.core.session.SessionEvent.NeedsTold;
import org.codevbot.core.session.SessionEvent.Reformulated;
import org.jspecify.annotations.Nullable;

/** The contract: the client's sentence, the consultants' offers, everybody's yes (product.md section 5, point 7). */
final class ContractRules {
    private ContractRules() {}

    static Decision decide(SessionState state, Given given, OfContract command, Format format) {
        Sitting sitting = new Sitting(state, format);
        Case open = state.currentCase().orElse(null);
        if (open == null || !sitting.yields(place(command))) {
            return refused(Refusal.NOT_THIS_STEP);
        }
        if (state.phase() instanceof Phase.Paused) {
            return refused(Refusal.PAUSED);
        }
        if (sitting.isOutside(given.person())) {
            return refused(Refusal.CHARTER_FIRST);
        }
        return switch (command) {
            case SessionCommand.FirstRequest request -> request(given, request, open);
            case SessionCommand.TellNeeds needs -> needs(given, needs, open);
            case SessionCommand.StateContract stated -> state(state, given, stated, sitting, open);
            case SessionCommand.Reformulate reformulate -> reformulate(state, given, reformulate, sitting, open);
            case SessionCommand.Adopt adopt -> adopt(state, given, adopt, sitting, open);
            case SessionCommand.Agree agree -> agree(state, given, agree, sitting, open);
            case SessionCommand.NotClear notClear -> notClear(given, notClear, sitting);
            case SessionCommand.GoOnWithClientsWords ignored -> goOn(state, given, sitting, open);
        };
    }

    /** In which step it is said: the request and the needs have one of their own. */
    private static Output place(OfContract command) {
        return switch (command) {
            case SessionCommand.FirstRequest ignored -> Output.REQUEST;
            case SessionCommand.TellNeeds ignored -> Output.NEEDS;
            case SessionCommand.StateContract ignored -> Output.CONTRACT;
            case SessionCommand.Reformulate ignored -> Output.CONTRACT;
            case SessionCommand.Adopt ignored -> Output.CONTRACT;
            case SessionCommand.Agree ignored -> Output.CONTRACT;
            case SessionCommand.NotClear ignored -> Output.CONTRACT;
            case SessionCommand.GoOnWithClientsWords ignored -> Output.CONTRACT;
        };
    }

    /** The sentence that the contract's step begins with; it holds nothing yet. */
    private static Decision request(Given given, SessionCommand.FirstRequest command, Case open) {
        if (!given.person().equals(open.client())) {
            return refused(Refusal.ONLY_CLIENT);
        }
        return command.sentence().characters() > Limits.FIELD
                ? refused(Refusal.TOO_LONG)
                : accepted(new FirstRequested(
                        open.contract().version() + 1, command.sentence(), replaced(open.contract())));
    }

    private static Decision needs(Given given, SessionCommand.TellNeeds command, Case open) {
        if (!given.person().equals(open.client())) {
            return refused(Refusal.ONLY_CLIENT);
        }
        Words former = open.needs();
        return command.needs().characters() > Limits.FIELD
                ? refused(Refusal.TOO_LONG)
                : accepted(new NeedsTold(command.needs(), former == null ? null : former.id()));
    }

    /** No state names it any more, so that no later erasing would find it; a reformulation stays its author's offer. */
    private static @Nullable WordsId replaced(Contract of) {
        Words former = of.sentence();
        boolean offered =
                of.reformulations().stream().anyMatch(each -> each.words().equals(former));
        return former == null || offered ? null : former.id();
    }

    private static Decision state(
            SessionState state, Given given, SessionCommand.StateContract command, Sitting sitting, Case open) {
        if (!given.person().equals(open.client())) {
            return refused(Refusal.ONLY_CLIENT);
        }
        if (command.sentence().characters() > Limits.FIELD) {
            return refused(Refusal.TOO_LONG);
        }
        if (open.needs() == null && sitting.indexOf(Output.NEEDS) >= 0) {
            return refused(Refusal.NEEDS_FIRST);
        }
        Set<HelpType> offered = sitting.helpOffered();
        boolean fits = command.types().size() <= 2
                && (offered.isEmpty() || !command.types().isEmpty());
        boolean known = offered.isEmpty() || offered.containsAll(command.types());
        if (!fits || !known) {
            return refused(Refusal.ONE_OR_TWO_TYPES);
        }
        return stated(
                state,
                sitting.format(),
                new ContractStated(
                        open.contract().version() + 1,
                        command.sentence(),
                        command.types(),
                        0,
                        replaced(open.contract())));
    }

    private static Decision reformulate(
            SessionState state, Given given, SessionCommand.Reformulate command, Sitting sitting, Case open) {
        if (sitting.roleOf(given.person()) != Role.CONSULTANT
                || sitting.rights(given.person()).isEmpty()) {
            return refused(Refusal.ONLY_CONSULTANT);
        }
        if (!sitting.rights(given.person()).contains(Right.RESTATE)) {
            return refusedKeeping(Refusal.NOT_THIS_STEP, given, command, state);
        }
        if (open.contract().sentence() == null) {
            return refusedKeeping(Refusal.CONTRACT_NOT_STATED, given, command, state);
        }
        if (command.words().characters() > Limits.FIELD) {
            return refusedKeeping(Refusal.TOO_LONG, given, command, state);
        }
        int number = open.contract().reformulations().size() + 1;
        if (number > Limits.REFORMULATIONS) {
            return refusedKeeping(Refusal.TOO_MANY, given, command, state);
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(new Reformulated(new Contract.Reformulation(number, given.person(), command.words(), false)));
        events.addAll(holdsNow(Evolution.all(state, events, sitting.format()), sitting.format()));
        return accepted(events);
    }

    private static Decision refusedKeeping(
            Refusal reason, Given given, SessionCommand.Reformulate command, SessionState state) {
        return new Decision.Refused(
                reason,
                List.of(new KeptAsDraft(
                        given.person(), command.words(), false, state.timing().stage())));
    }

    private static Decision adopt(
            SessionState state, Given given, SessionCommand.Adopt command, Sitting sitting, Case open) {
        if (!given.person().equals(open.client())) {
            return refused(Refusal.ONLY_CLIENT);
        }
        Contract contract = open.contract();
        return contract.reformulations().stream()
                .filter(each -> each.number() == command.reformulation())
                .findFirst()
                .map(each -> each.words().equals(contract.sentence())
                        ? quietly()
                        : stated(
                                state,
                                sitting.format(),
                                new ContractStated(
                                        contract.version() + 1,
                                        each.words(),
                                        contract.types(),
                                        each.number(),
                                        replaced(contract))))
                .orElseGet(() -> refused(Refusal.NO_SUCH_THING));
    }

    private static Decision stated(SessionState state, Format format, ContractStated stated) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(stated);
        events.addAll(holdsNow(Evolution.all(state, events, format), format));
        return accepted(events);
    }

    private static Decision agree(
            SessionState state, Given given, SessionCommand.Agree command, Sitting sitting, Case open) {
        Contract contract = open.contract();
        if (!sitting.accord().counted(open).contains(given.person())) {
            return refused(notCounted(sitting.format().agreement()));
        }
        if (contract.sentence() == null) {
            return refused(Refusal.CONTRACT_NOT_STATED);
        }
        if (contract.version() != command.version()) {
            return refused(Refusal.CONTRACT_CHANGED);
        }
        if (command.yes()
                && given.person().equals(open.client())
                && sitting.accord().helpMissing(contract)) {
            return refused(Refusal.KIND_OF_HELP_MISSING);
        }
        if (contract.yes().contains(given.person()) == command.yes()) {
            return quietly();
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(new Agreed(given.person(), command.yes()));
        events.addAll(holdsNow(Evolution.all(state, events, sitting.format()), sitting.format()));
        return accepted(events);
    }

    private static Refusal notCounted(Agreement agreement) {
        return switch (agreement) {
            case REFORMULATED -> Refusal.NOT_OFFERED;
            case EACH_RESTATES -> Refusal.ONLY_CLIENT;
            case CLIENT_STATES, CLIENT_AND_FACILITATOR -> Refusal.YES_NOT_ASKED;
        };
    }

    private static Decision notClear(Given given, SessionCommand.NotClear command, Sitting sitting) {
        if (sitting.leads(given.person())) {
            return refused(Refusal.NOT_OFFERED);
        }
        return command.words() != null && command.words().characters() > Limits.FIELD
                ? refused(Refusal.TOO_LONG)
                : accepted(new FoundUnclear(given.person(), command.words()));
    }

    /** When time is up, never before, and never without the client. */
    private static Decision goOn(SessionState state, Given given, Sitting sitting, Case open) {
        if (!sitting.leads(given.person())) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        if (open.contract().standing() != Contract.Standing.OPEN) {
            return quietly();
        }
        if (state.timing().remaining(given.at()) > 0) {
            return refused(Refusal.NOT_OFFERED);
        }
        if (open.contract().sentence() == null) {
            return refused(Refusal.CONTRACT_NOT_STATED);
        }
        if (!state.attendance().isPresent(open.client())) {
            return refused(Refusal.NOT_PRESENT);
        }
        return accepted(new ContractHolds(Contract.Standing.CLIENTS_WORDS));
    }

    /** The event that says that it holds now, if it does and did not before. */
    static List<SessionEvent> holdsNow(SessionState state, Format format) {
        Sitting sitting = new Sitting(state, format);
        return state.currentCase()
                .filter(open -> sitting.yields(Output.CONTRACT))
                .filter(open -> open.contract().standing() == Contract.Standing.OPEN)
                .filter(sitting.accord()::holds)
                .<List<SessionEvent>>map(open -> List.of(new ContractHolds(Contract.Standing.AGREED)))
                .orElse(List.of());
    }
}
