package org.codevbot.core.session;

import java.util.List;
import org.codevbot.core.format.Format;

/**
 * What time will do to a session, derived from its state: after a restart the same moments follow from the same state.
 */
public final class Moments {
    private Moments() {}

    /** All moments ahead of the state; each replaces what was due before. */
    public static List<Due> of(SessionState state, Format format) {
        return List.of();
    }
}
