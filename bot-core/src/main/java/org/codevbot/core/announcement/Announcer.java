package org.codevbot.core.announcement;

import java.util.List;
import org.codevbot.core.format.Format;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.SessionState;

/** What is said about what happened: pure, from the state before, the events and the state after. */
public final class Announcer {
    private Announcer() {}

    /** The operations to hand to the outbox, in order. */
    public static List<Addressed> announce(
            SessionState before, List<SessionEvent> events, SessionState after, Format format) {
        return List.of();
    }
}
