package org.codevbot.core.session;

import java.util.List;
import java.util.SortedMap;
import org.codevbot.core.group.MemberId;

/** One client's case: contract, what was said, the private notebook, the plan. */
public record Case(
        int number,
        MemberId client,
        int subject,
        Contract contract,
        List<Contribution> contributions,
        SortedMap<Integer, Mark> notebook,
        Plan plan,
        boolean closed) {
    public Case {
        contributions = List.copyOf(contributions);
    }
}
