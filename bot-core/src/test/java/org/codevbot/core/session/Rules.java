package org.codevbot.core.session;

import java.util.List;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.persistence.StoredJson;

/** The rules that the walk asks: those of Codev, or some with one thing broken. */
public interface Rules {
    /** Codev's own. */
    Rules OWN = new Rules() {};

    default Decision decide(SessionState state, Given given, SessionCommand command, Format format) {
        return SessionDecider.decide(state, given, command, format);
    }

    default SessionState evolve(SessionState state, List<SessionEvent> events, Format format) {
        return SessionDecider.evolve(state, events, format);
    }

    default List<MemberId> quiet(SessionState state, Format format) {
        return new Sitting(state, format).quiet();
    }

    default SessionState restarted(SessionState state) {
        return StoredJson.read(StoredJson.text(state, SessionState.class), SessionState.class);
    }
}
