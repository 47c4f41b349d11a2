package org.codevbot.core.session;

import org.codevbot.core.format.Format;

/** The rules of a session, as one pure function to decide and one to evolve. */
public final class SessionDecider {
    private SessionDecider() {}

    /** What the rules say to a command on a state. */
    public static Decision decide(SessionState state, Given given, SessionCommand command, Format format) {
        return new Decision.Accepted(java.util.List.of());
    }

    /** The state after an event; an impossible event is a bug and throws. */
    public static SessionState evolve(SessionState state, SessionEvent event, Format format) {
        return state;
    }
}
