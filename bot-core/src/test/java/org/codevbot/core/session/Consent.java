package org.codevbot.core.session;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Pace;
import org.codevbot.core.group.MemberId;

/** What each mode of agreement asks for (product.md section 2, line "agreement"), written down a second time. */
final class Consent {
    private Consent() {}

    static boolean complete(SessionState state, Format format) {
        Case open = state.currentCase().orElseThrow();
        Contract contract = open.contract();
        MemberId client = open.client();
        Set<MemberId> consultants = new HashSet<>(state.attendance().present());
        consultants.remove(client);
        consultants.removeIf(each -> Seen.facilitates(state, format, each));
        consultants.removeIf(
                each -> format.charterFirst() && !state.terms().accepted().contains(each));
        Set<MemberId> restated = contract.reformulations().stream()
                .map(Contract.Reformulation::author)
                .collect(Collectors.toSet());
        // By voice: the tap in this step says so.
        if (state.terms().mode() == Mode.SPOKEN && format.pace() == Pace.LIVE) {
            consultants.stream().filter(state.floor().spoken()::contains).forEach(restated::add);
        }
        boolean clientSays = contract.yes().contains(client);
        return contract.sentence() != null
                && switch (format.agreement()) {
                    case CLIENT_STATES -> true;
                    case CLIENT_AND_FACILITATOR ->
                        clientSays && contract.yes().contains(state.attendance().facilitator());
                    case EACH_RESTATES -> clientSays && !consultants.isEmpty() && restated.containsAll(consultants);
                    case REFORMULATED ->
                        clientSays
                                && !consultants.isEmpty()
                                && contract.yes().containsAll(consultants)
                                && restated.size() >= Math.min(2, consultants.size());
                };
    }
}
