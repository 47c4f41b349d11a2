package org.codevbot.core.session;

import java.util.List;

/** Short ways to say what the rules say. */
final class Answers {
    private Answers() {}

    static Decision accepted(SessionEvent... events) {
        return new Decision.Accepted(List.of(events));
    }

    static Decision accepted(List<SessionEvent> events) {
        return new Decision.Accepted(events);
    }

    /** Already so: a quiet yes. */
    static Decision quietly() {
        return new Decision.Accepted(List.of());
    }

    static Decision refused(Refusal reason) {
        return new Decision.Refused(reason);
    }
}
