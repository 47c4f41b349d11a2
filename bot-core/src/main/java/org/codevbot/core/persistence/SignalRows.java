package org.codevbot.core.persistence;

import java.time.Instant;
import org.codevbot.core.group.Space;

/**
 * When each reaction was last set or unset, by the platform's own time: the latest wins, whatever the order of arrival.
 */
public final class SignalRows {
    private final SignalStore store;

    SignalRows(SignalStore store) {
        this.store = store;
    }

    /** Keeps a time; false when a later one is known already. */
    public boolean latest(Space space, String message, String person, String signal, Instant at) {
        KeptSignal.Key key = new KeptSignal.Key(Spaces.column(space), message, person, signal);
        if (store.known(key)) {
            return store.move(key, at) > 0;
        }
        store.saveAndFlush(new KeptSignal(key, at));
        return true;
    }
}
