package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.quietly;
import static org.codevbot.core.session.Answers.refused;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.format.Format;
import org.codevbot.core.session.SessionCommand.OfChoice;
import org.codevbot.core.session.SessionEvent.BallotOpened;
import org.codevbot.core.session.SessionEvent.ClientAgreed;
import org.codevbot.core.session.SessionEvent.ClientWithdrew;
import org.codevbot.core.session.SessionEvent.KeptAsNote;
import org.codevbot.core.session.SessionEvent.Proposed;
import org.codevbot.core.session.SessionEvent.SubjectConfirmed;
import org.codevbot.core.session.SessionEvent.SubjectWithdrawn;
import org.codevbot.core.session.SessionEvent.Voted;

/**
 * The choice of subject: the ballot guides or decides, as the format's confirmer says, somebody says why in a sentence,
 * the client agrees.
 */
final class ChoiceRules {
    private ChoiceRules() {}

    static Decision decide(SessionState state, Given given, OfChoice command, Format format) {
        if (!(command instanceof SessionCommand.WithdrawAsClient)
                && !(command instanceof SessionCommand.AgreeToBeClient)
                && !new Cases(state, format).choosing()) {
            return refused(Refusal.TOO_LATE);
        }
        return switch (command) {
            case SessionCommand.Propose propose -> propose(state, given, propose, format);
            case SessionCommand.WithdrawSubject withdraw -> withdrawSubject(state, given, withdraw);
            case SessionCommand.OpenBallot ignored -> openBallot(state, given, format);
            case SessionCommand.Vote vote -> vote(state, given, vote, format);
            case SessionCommand.Confirm confirm -> confirm(state, given, confirm, format);
            case SessionCommand.AgreeToBeClient ignored -> agree(state, given);
            case SessionCommand.WithdrawAsClient ignored -> withdraw(state, given, format);
        };
    }

    private static Decision propose(SessionState state, Given given, SessionCommand.Propose command, Format format) {
        Choice choice = state.choice();
        if (!new Sitting(state, format).mayBeClient(given.person())) {
            return refused(Refusal.FACILITATOR_IS_NEVER_CLIENT);
        }
        if (choice.ballotOpen() || choice.decided() != null) {
            return refused(Refusal.TOO_LATE);
        }
        if (choice.subjects().size() >= Limits.SUBJECTS) {
            return refused(Refusal.TOO_MANY);
        }
        if (command.words().characters() > Limits.FIELD) {
            return refused(Refusal.TOO_LONG);
        }
        int number = choice.subjects().stream()
                        .mapToInt(Choice.Subject::number)
                        .max()
                        .orElse(0)
                + 1;
        return accepted(
                new Proposed(new Choice.Subject(number, given.person(), command.threeP(), command.words(), false)));
    }

    private static Decision withdrawSubject(SessionState state, Given given, SessionCommand.WithdrawSubject command) {
        Choice.Subject subject = state.choice().subject(command.subject()).orElse(null);
        if (subject == null) {
            return refused(Refusal.NO_SUCH_THING);
        }
        if (state.isChosen(subject.number())) {
            return refused(Refusal.TOO_LATE);
        }
        return subject.author().equals(given.person())
                ? accepted(new SubjectWithdrawn(subject.number()))
                : refused(Refusal.NOT_YOURS);
    }

    private static Decision openBallot(SessionState state, Given given, Format format) {
        if (!new Sitting(state, format).confirms(given.person())) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        if (state.phase() instanceof Phase.Offered) {
            return refused(Refusal.NOT_OPEN_YET);
        }
        if (state.choice().ballotOpen()) {
            return quietly();
        }
        long subjects = state.choice().subjects().stream()
                .filter(subject -> !subject.withdrawn())
                .count();
        return subjects < 2 ? refused(Refusal.TOO_FEW_SUBJECTS) : accepted(new BallotOpened());
    }

    private static Decision vote(SessionState state, Given given, SessionCommand.Vote command, Format format) {
        if (new Sitting(state, format).standsAside(given.person())) {
            return refused(Refusal.NOT_OFFERED);
        }
        if (!state.choice().ballotOpen()) {
            return refused(Refusal.NOT_OFFERED);
        }
        if (state.choice().subject(command.subject()).isEmpty() || state.isChosen(command.subject())) {
            return refused(Refusal.NO_SUCH_THING);
        }
        Integer former = state.choice().ballots().get(given.person());
        return former != null && former == command.subject()
                ? quietly()
                : accepted(new Voted(given.person(), command.subject()));
    }

    private static Decision confirm(SessionState state, Given given, SessionCommand.Confirm command, Format format) {
        Sitting sitting = new Sitting(state, format);
        if (!sitting.confirms(given.person())) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        if (state.phase() instanceof Phase.Offered) {
            return refused(Refusal.NOT_OPEN_YET);
        }
        Choice.Subject subject = state.choice().subject(command.subject()).orElse(null);
        if (subject == null) {
            return refused(Refusal.NO_SUCH_THING);
        }
        if (command.sentence().characters() > Limits.FIELD) {
            return refused(Refusal.TOO_LONG);
        }
        if (!sitting.mayBeClient(subject.author())) {
            return refused(Refusal.FACILITATOR_IS_NEVER_CLIENT);
        }
        if (!state.attendance().isPresent(subject.author())) {
            return refused(Refusal.NOT_PRESENT);
        }
        if (state.cases().stream().anyMatch(each -> each.client().equals(subject.author()))) {
            return refused(Refusal.ONE_CASE_EACH);
        }
        Refusal hinders = Ballot.hinders(sitting, given.person(), subject);
        if (hinders != null) {
            return refused(hinders);
        }
        int votes = Math.toIntExact(state.choice().votes(subject.number()));
        return accepted(new SubjectConfirmed(
                new Choice.Decided(subject.number(), subject.author(), command.sentence(), votes, false)));
    }

    private static Decision agree(SessionState state, Given given) {
        if (state.ownCase(given.person()).isPresent()) {
            return quietly();
        }
        Choice.Decided decided = state.choice().decided();
        if (decided == null || !decided.client().equals(given.person())) {
            return refused(Refusal.NOT_OFFERED);
        }
        return decided.agreed() ? quietly() : accepted(new ClientAgreed(given.person(), decided.subject()));
    }

    /** Without giving a reason, until the contract's step; what was said so far goes to its authors' notes. */
    private static Decision withdraw(SessionState state, Given given, Format format) {
        Choice.Decided decided = state.choice().decided();
        Case own = state.ownCase(given.person()).orElse(null);
        boolean asked = decided != null && decided.client().equals(given.person());
        if (own == null && !asked) {
            return refused(Refusal.ONLY_CLIENT);
        }
        Cases cases = new Cases(state, format);
        if (state.timing().stage() > cases.lastToWithdraw(own == null ? state.underWay() : own.number())
                && !(own == null && cases.choosing())) {
            return refused(Refusal.TOO_LATE);
        }
        boolean runs = state.currentCase().isEmpty()
                || state.client().filter(given.person()::equals).isPresent();
        List<SessionEvent> events = new ArrayList<>();
        if (runs && state.phase() instanceof Phase.Paused paused) {
            events.add(new SessionEvent.Resumed(
                    given.at(),
                    state.timing().enteredAt().plus(java.time.Duration.between(paused.since(), given.at())),
                    state.timing().promisedEnd(),
                    false));
        }
        if (own != null) {
            events.addAll(backToAuthors(own));
        }
        events.add(new ClientWithdrew(given.person()));
        if (runs && own != null && new Sitting(state, format).step().isPresent()) {
            events.addAll(Walk.enter(state, given, format, Walk.toChoose(state, format, own.number()), true));
        }
        return accepted(events);
    }

    private static List<SessionEvent> backToAuthors(Case of) {
        List<SessionEvent> events = new ArrayList<>();
        of.contributions().stream()
                .filter(each -> !each.withdrawn())
                .forEach(each -> events.add(new KeptAsNote(each.author(), each.words())));
        of.contract().reformulations().forEach(each -> events.add(new KeptAsNote(each.author(), each.words())));
        Words sentence = of.contract().sentence();
        boolean adopted = of.contract().reformulations().stream()
                .anyMatch(each -> each.words().equals(sentence));
        if (sentence != null && !adopted) {
            events.add(new KeptAsNote(of.client(), sentence));
        }
        Words needs = of.needs();
        if (needs != null) {
            events.add(new KeptAsNote(of.client(), needs));
        }
        return events;
    }
}
