package org.codevbot.core.handling;

import java.time.Instant;
import java.util.List;
import org.codevbot.core.persistence.DeadlineRows;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.session.SessionCommand;

/** How time enters: a deadline's moment as a command, in the same transaction and by the same locks as a person's. */
public final class Knock {
    private final Tries tries;
    private final GroupRows groups;
    private final SessionRows sessions;
    private final DeadlineRows deadlines;
    private final SessionWork work;

    Knock(Tries tries, GroupRows groups, SessionRows sessions, DeadlineRows deadlines, SessionWork work) {
        this.tries = tries;
        this.groups = groups;
        this.sessions = sessions;
        this.deadlines = deadlines;
        this.work = work;
    }

    /** Does what the deadline stands for, at that moment, and removes it. */
    public void at(DeadlineRows.Claimed deadline, Instant now) {
        tries.write(() -> groups.ofId(deadline.space(), deadline.group(), true)
                .flatMap(group -> sessions.find(deadline.space(), deadline.session(), true)
                        .map(session -> work.run(
                                group.group(),
                                session,
                                new SessionWork.Asked(
                                        null,
                                        new SessionCommand.Knock(deadline.due().moment()),
                                        now,
                                        null,
                                        List.of()))))
                .map(done -> forget(deadline, done.after() != null))
                .orElseGet(() -> forget(deadline, false)));
    }

    private boolean forget(DeadlineRows.Claimed deadline, boolean known) {
        deadlines.done(deadline.id());
        return known;
    }
}
