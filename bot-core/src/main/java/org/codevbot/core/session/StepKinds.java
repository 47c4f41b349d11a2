package org.codevbot.core.session;

import java.util.List;
import java.util.Set;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Kind;
import org.codevbot.core.format.Step;

/** The kinds of the running step: those that the contract or the facilitator opened, and those that are still shut. */
final class StepKinds {
    private StepKinds() {}

    static List<Kind> of(Sitting sitting, boolean open) {
        return sitting.step().map(Step::kinds).orElse(List.of()).stream()
                .flatMap(code -> sitting.format().kind(code).stream())
                .filter(kind -> isOpen(sitting.state(), kind) == open)
                .toList();
    }

    private static boolean isOpen(SessionState state, Kind kind) {
        Set<HelpType> asked =
                state.currentCase().map(each -> each.contract().types()).orElse(Set.of());
        return asked.isEmpty()
                || kind.openedBy().isEmpty()
                || state.floor().openedKinds().contains(kind.code())
                || kind.openedBy().stream().anyMatch(asked::contains);
    }
}
