package org.codevbot.core.session;

import java.util.Set;
import org.codevbot.core.group.MemberId;

/**
 * Over working days: who said "my part is done" in the running step, who was reminded on its last morning, and who has
 * left the session and is reminded of nothing.
 */
public record Pacing(Set<MemberId> done, Set<MemberId> reminded, Set<MemberId> away) {
    public Pacing {
        done = Set.copyOf(done);
        reminded = Set.copyOf(reminded);
        away = Set.copyOf(away);
    }

    static Pacing none() {
        return new Pacing(Set.of(), Set.of(), Set.of());
    }

    /** A step begins: nobody's part is done. */
    Pacing fresh() {
        return new Pacing(Set.of(), Set.of(), away);
    }

    Pacing withDone(MemberId member, boolean isDone) {
        return new Pacing(Evolution.with(done, member, isDone), reminded, away);
    }

    Pacing withReminded(Set<MemberId> reminded) {
        return new Pacing(done, reminded, away);
    }

    Pacing withAway(MemberId member, boolean isAway) {
        return new Pacing(done, reminded, Evolution.with(away, member, isAway));
    }
}
