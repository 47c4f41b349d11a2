package org.codevbot.core.session;

import java.util.List;
import org.codevbot.core.format.Format.Confirmer;
import org.codevbot.core.format.Role;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/** What a format wants of the ballot before a subject is confirmed; with one subject there is nothing to vote on. */
final class Ballot {
    private static final int ENOUGH = 2;

    private Ballot() {}

    /** Why the subject may not be confirmed yet by that person, or null. */
    static @Nullable Refusal hinders(Sitting sitting, MemberId by, Choice.Subject subject) {
        List<Choice.Subject> open = open(sitting);
        Confirmer confirmer = sitting.format().confirmer();
        if (open.size() < 2 || confirmer == Confirmer.FACILITATOR) {
            return null;
        }
        if (!voted(sitting, confirmer == Confirmer.BOTH || sitting.leads(by))) {
            return Refusal.BALLOT_FIRST;
        }
        return confirmer == Confirmer.GROUP && beaten(sitting.state().choice(), open, subject)
                ? Refusal.BALLOT_SAYS_OTHERWISE
                : null;
    }

    /**
     * Whether enough have voted: all present who may, or at least two where whoever leads need not wait for the rest.
     */
    private static boolean voted(Sitting sitting, boolean goesOn) {
        List<MemberId> voters = sitting.state().attendance().members().stream()
                .filter(sitting.state().attendance()::isPresent)
                .filter(member -> sitting.roleOf(member) != Role.FACILITATOR)
                .toList();
        var ballots = sitting.state().choice().ballots();
        return ballots.size() >= Math.min(ENOUGH, voters.size())
                && (goesOn || ballots.keySet().containsAll(voters));
    }

    /** The subjects that could be confirmed: they stand, and their author is here and does not lead. */
    private static List<Choice.Subject> open(Sitting sitting) {
        return sitting.state().choice().subjects().stream()
                .filter(subject -> !subject.withdrawn())
                .filter(subject -> sitting.state().attendance().isPresent(subject.author()))
                .filter(subject -> sitting.mayBeClient(subject.author()))
                .filter(subject -> sitting.state().cases().stream()
                        .noneMatch(each -> each.client().equals(subject.author())))
                .toList();
    }

    private static boolean beaten(Choice choice, List<Choice.Subject> open, Choice.Subject subject) {
        long votes = choice.votes(subject.number());
        return open.stream().anyMatch(other -> choice.votes(other.number()) > votes);
    }
}
