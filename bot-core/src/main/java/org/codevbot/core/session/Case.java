package org.codevbot.core.session;

import java.util.List;
import java.util.SortedMap;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One client's case: contract, what was said, the private notebook, the plan; {@code needs} where the format asks for
 * them before the contract.
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
        @Nullable Words needs) {
    public Case {
        contributions = List.copyOf(contributions);
    }

    /** What the client marked to keep or for later: the notebook that outlives the session. */
    public List<Contribution> kept() {
        return contributions.stream()
                .filter(each -> !each.withdrawn())
                .filter(each -> notebook.get(each.number()) == Mark.KEEP || notebook.get(each.number()) == Mark.LATER)
                .toList();
    }

    Case withContract(Contract contract) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs);
    }

    Case withContributions(List<Contribution> contributions) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs);
    }

    Case withNotebook(SortedMap<Integer, Mark> notebook) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs);
    }

    Case withPlan(Plan plan) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs);
    }

    Case withNeeds(Words needs) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs);
    }

    Case withClosed(boolean closed) {
        return new Case(number, client, subject, contract, contributions, notebook, plan, closed, needs);
    }
}
