package org.codevbot.core.session;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One client's case: contract, what was said, the private notebook, the plan; {@code needs} where the format asks for
 * them before the contract, and the {@code reason} of its choice once another choice follows.
 */
public record Case(
        int number,
        MemberId client,
        int subject,
        Contract contract,
        List<Contribution> contributions,
        SortedMap<Integer, Mark> notebook,
        Plan plan,
        boolean closed,
        @Nullable Words needs,
        @Nullable Words reason) {
    public Case {
        contributions = List.copyOf(contributions);
    }

    /** A case in which nothing was said yet. */
    static Case opened(int number, MemberId client, int subject) {
        return new Case(
                number,
                client,
                subject,
                Contract.none(),
                List.of(),
                new TreeMap<>(),
                new Plan(List.of(), List.of()),
                false,
                null,
                null);
    }

    /** What the client marked to keep or for later: the notebook that outlives the session. */
    public List<Contribution> kept() {
        return contributions.stream()
                .filter(each -> !each.withdrawn())
                .filter(each -> notebook.get(each.number()) == Mark.KEEP || notebook.get(each.number()) == Mark.LATER)
                .toList();
    }

    Case withContract(Contract contract) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs, reason);
    }

    Case withContributions(List<Contribution> contributions) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs, reason);
    }

    Case withNotebook(SortedMap<Integer, Mark> notebook) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs, reason);
    }

    Case withPlan(Plan plan) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs, reason);
    }

    Case withNeeds(Words needs) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs, reason);
    }

    Case withClosed(boolean closed) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs, reason);
    }

    Case withReason(@Nullable Words reason) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs, reason);
    }
}
