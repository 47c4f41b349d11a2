package org.codevbot.core.session;

import java.util.List;

/** What the rules say to a command. */
public sealed interface Decision {
    /** It happens; no events means that it was already so: a quiet yes. */
    record Accepted(List<SessionEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It does not happen, and here is why; the words that came with it become their author's draft by the events. */
    record Refused(Refusal reason, List<SessionEvent> events) implements Decision {
        public Refused {
            events = List.copyOf(events);
        }

        Refused(Refusal reason) {
            this(reason, List.of());
        }
    }

    /** It would happen, after one confirmation by the same person. */
    record Asks(Question question) implements Decision {}
}
