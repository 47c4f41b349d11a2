package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.refused;

import java.util.List;
import java.util.Optional;
import org.codevbot.core.session.SessionEvent.NotKept;
import org.codevbot.core.session.SessionEvent.WordsChanged;
import org.codevbot.core.session.SessionEvent.WordsWithdrawn;

/** Words edited or deleted where they were typed: replaced while the step is open, erased at any time. */
final class WrittenRules {
    private WrittenRules() {}

    static Decision change(SessionState state, Given given, SessionCommand.ChangeWords command) {
        Contribution said = find(state, command.old()).orElse(null);
        if (said == null) {
            return refused(Refusal.NO_SUCH_THING);
        }
        if (!said.author().equals(given.person())) {
            return refused(Refusal.NOT_YOURS);
        }
        boolean open = said.stage() == state.timing().stage()
                || said.hidden()
                || state.timing().left().stream()
                        .anyMatch(left -> left.stage() == said.stage()
                                && !given.at().isAfter(left.at().plus(Moments.GRACE)));
        if (open && command.words().characters() > Limits.CONTRIBUTION) {
            return new Decision.Refused(Refusal.TOO_LONG, List.of(new NotKept(command.words())));
        }
        return open
                ? accepted(new WordsChanged(said.number(), command.words(), command.old()))
                : accepted(new NotKept(command.words()));
    }

    /** The platform tells of a deleted message without saying who deleted it. */
    static Decision withdraw(SessionState state, Given given, SessionCommand.WithdrawWords command) {
        Contribution said = find(state, command.words()).orElse(null);
        if (said == null) {
            return refused(Refusal.NO_SUCH_THING);
        }
        if (given.actor() != null && !said.author().equals(given.actor())) {
            return refused(Refusal.NOT_YOURS);
        }
        return accepted(new WordsWithdrawn(said.number(), command.words()));
    }

    private static Optional<Contribution> find(SessionState state, WordsId words) {
        return state.cases().stream()
                .flatMap(each -> each.contributions().stream())
                .filter(each -> !each.withdrawn() && each.words().id().equals(words))
                .findFirst();
    }
}
