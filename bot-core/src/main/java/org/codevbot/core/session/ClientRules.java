package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.quietly;
import static org.codevbot.core.session.Answers.refused;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Output;
import org.codevbot.core.session.SessionCommand.OfClient;
import org.codevbot.core.session.SessionEvent.CaseErased;
import org.codevbot.core.session.SessionEvent.CommitmentRated;
import org.codevbot.core.session.SessionEvent.CommitmentRemoved;
import org.codevbot.core.session.SessionEvent.Committed;
import org.codevbot.core.session.SessionEvent.Kept;
import org.codevbot.core.session.SessionEvent.Marked;

/** The client's notebook and plan, nobody else's to see (product.md section 5, points 9 and 10). */
final class ClientRules {
    private ClientRules() {}

    static Decision decide(SessionState state, Given given, OfClient command, Format format) {
        return switch (command) {
            case SessionCommand.EraseCase ignored -> erase(state, given);
            case SessionCommand.MarkContribution mark -> ofClient(state, given, open -> mark(open, mark));
            case SessionCommand.Keep keep ->
                ofClient(state, given, open -> planning(state, format, open, () -> keep(open, keep)));
            case SessionCommand.Commit commit ->
                ofClient(state, given, open -> planning(state, format, open, () -> commit(open, given, commit)));
            case SessionCommand.Want want ->
                ofClient(
                        state,
                        given,
                        open -> rate(
                                open,
                                want.commitment(),
                                want.level(),
                                of -> new CommitmentRated(open.number(), of.number(), want.level(), of.sure())));
            case SessionCommand.Sure sure ->
                ofClient(
                        state,
                        given,
                        open -> rate(
                                open,
                                sure.commitment(),
                                sure.level(),
                                of -> new CommitmentRated(open.number(), of.number(), of.want(), sure.level())));
            case SessionCommand.RemoveCommitment remove ->
                ofClient(state, given, open -> remove(open, remove.commitment()));
        };
    }

    /** What only a client may do, in the own case: it stays open until the session ends, whichever case runs. */
    private static Decision ofClient(SessionState state, Given given, Function<Case, Decision> rule) {
        return state.ownCase(given.person()).map(rule).orElseGet(() -> refused(Refusal.ONLY_CLIENT));
    }

    private static Decision remove(Case open, int number) {
        return commitment(open, number)
                .map(each -> accepted(new CommitmentRemoved(open.number(), each.number(), each.words())))
                .orElseGet(() -> refused(Refusal.NO_SUCH_THING));
    }

    private static Decision mark(Case open, SessionCommand.MarkContribution command) {
        Contribution said = open.contributions().stream()
                .filter(each -> each.number() == command.contribution() && !each.hidden() && !each.withdrawn())
                .findFirst()
                .orElse(null);
        if (said == null) {
            return refused(Refusal.NO_SUCH_THING);
        }
        return open.notebook().get(said.number()) == command.mark()
                ? quietly()
                : accepted(new Marked(open.number(), said.number(), command.mark()));
    }

    /** The plan is written in its step and may be mended until the close. */
    private static Decision planning(
            SessionState state, Format format, Case open, java.util.function.Supplier<Decision> rule) {
        int plan = new Cases(state, format).indexOf(Output.PLAN, open.number());
        return plan < 0 || state.timing().stage() < plan ? refused(Refusal.NOT_THIS_STEP) : rule.get();
    }

    private static Decision keep(Case open, SessionCommand.Keep command) {
        if (command.words().characters() > Limits.FIELD) {
            return refused(Refusal.TOO_LONG);
        }
        return open.plan().keeps().size() >= Limits.KEEPS
                ? refused(Refusal.TOO_MANY)
                : accepted(new Kept(open.number(), command.words()));
    }

    private static Decision commit(Case open, Given given, SessionCommand.Commit command) {
        List<Plan.Commitment> commitments = open.plan().commitments();
        Words sign = command.sign();
        if (command.aim().characters() > Limits.FIELD
                || command.firstStep().characters() > Limits.FIELD
                || (sign != null && sign.characters() > Limits.FIELD)) {
            return refused(Refusal.TOO_LONG);
        }
        if (commitments.size() >= Limits.COMMITMENTS) {
            return refused(Refusal.TOO_MANY);
        }
        if (command.by() != null && command.by().isBefore(somewhereToday(given))) {
            return refused(Refusal.DAY_IS_PAST);
        }
        int number =
                commitments.stream().mapToInt(Plan.Commitment::number).max().orElse(0) + 1;
        return accepted(new Committed(
                open.number(),
                new Plan.Commitment(number, command.aim(), command.firstStep(), command.by(), sign, 0, 0)));
    }

    /** The earliest day that it still is anywhere: people and their groups live in several zones. */
    private static LocalDate somewhereToday(Given given) {
        return LocalDate.ofInstant(given.at(), ZoneOffset.ofHours(-12));
    }

    private static Decision rate(Case open, int number, int level, Function<Plan.Commitment, CommitmentRated> rated) {
        if (level < 1 || level > 5) {
            return refused(Refusal.ONE_TO_FIVE);
        }
        Plan.Commitment of = commitment(open, number).orElse(null);
        if (of == null) {
            return refused(Refusal.NO_SUCH_THING);
        }
        CommitmentRated event = rated.apply(of);
        return event.want() == of.want() && event.sure() == of.sure() ? quietly() : accepted(event);
    }

    private static Optional<Plan.Commitment> commitment(Case open, int number) {
        return open.plan().commitments().stream()
                .filter(each -> each.number() == number)
                .findFirst();
    }

    private static Decision erase(SessionState state, Given given) {
        Case closed = state.cases().stream()
                .filter(each -> each.closed() && each.client().equals(given.person()))
                .findFirst()
                .orElse(null);
        if (closed == null) {
            return refused(state.currentCase().isPresent() ? Refusal.NOT_OFFERED : Refusal.ONLY_CLIENT);
        }
        List<WordsId> words = wordsOf(closed);
        return words.isEmpty() ? quietly() : accepted(new CaseErased(closed.number(), words));
    }

    private static List<WordsId> wordsOf(Case of) {
        List<WordsId> all = new ArrayList<>();
        of.contributions().stream()
                .filter(each -> !each.withdrawn())
                .forEach(each -> all.add(each.words().id()));
        of.contract().reformulations().forEach(each -> all.add(each.words().id()));
        Words sentence = of.contract().sentence();
        if (sentence != null) {
            all.add(sentence.id());
        }
        Words needs = of.needs();
        if (needs != null) {
            all.add(needs.id());
        }
        of.plan().keeps().forEach(each -> all.add(each.id()));
        of.plan().commitments().forEach(each -> all.addAll(each.words()));
        return all.stream().distinct().toList();
    }
}
