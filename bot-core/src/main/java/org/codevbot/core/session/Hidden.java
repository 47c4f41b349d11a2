package org.codevbot.core.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.codevbot.core.session.SessionEvent.KeptAsNote;
import org.codevbot.core.session.SessionEvent.Revealed;

/** What is written before it is spoken: nobody but its author reads it until the reveal. */
final class Hidden {
    private Hidden() {}

    /** The reveal, in an order drawn from the seed; nothing when the step is not hidden. */
    static List<SessionEvent> reveal(SessionState state, Given given) {
        if (!state.floor().hidden()) {
            return List.of();
        }
        List<Integer> order = new ArrayList<>(
                waiting(state).stream().map(Contribution::number).toList());
        Collections.shuffle(order, new Random(given.seed()));
        return List.of(new Revealed(order));
    }

    /** When a case ends before the reveal: each goes to its author's notes. */
    static List<SessionEvent> returnToAuthors(SessionState state) {
        return waiting(state).stream()
                .<SessionEvent>map(each -> new KeptAsNote(each.author(), each.words()))
                .toList();
    }

    /** Contributions that wait for the reveal. */
    static List<Contribution> waiting(SessionState state) {
        return state.currentCase().map(Case::contributions).orElse(List.of()).stream()
                .filter(each -> each.hidden() && !each.withdrawn())
                .toList();
    }
}
