package org.codevbot.core.handling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionState;

/** A channel is archived or gone: what is under way waits, and whoever leads is told once, in private. */
final class Loss {
    private final Whereabouts whereabouts;
    private final GroupDesk desk;
    private final SessionWork work;
    private final Clock clock;

    Loss(Whereabouts whereabouts, GroupDesk desk, SessionWork work, Clock clock) {
        this.whereabouts = whereabouts;
        this.desk = desk;
        this.work = work;
        this.clock = clock;
    }

    Handled of(Incoming.PlaceGone gone) {
        String channel = gone.where().channel();
        Optional<GroupRows.Kept> kept =
                channel == null ? Optional.empty() : whereabouts.ofChannel(gone.space(), channel);
        Optional<SessionRows.Kept> session =
                kept.flatMap(found -> whereabouts.session(found, true)).filter(found -> live(found.state()));
        if (kept.isEmpty() || session.isEmpty()) {
            return Handled.nowhere(new Answer.Quiet());
        }
        Group group = kept.get().group();
        MemberId leader = session.get().state().attendance().leader();
        SessionState after = work.run(
                        group,
                        session.get(),
                        new SessionWork.Asked(leader, new SessionCommand.Pause(), clock.instant(), null, List.of()))
                .after();
        desk.tell(group, "gone/" + after.id(), leader, new Announcement.PlaceGone());
        return new Handled(new Answer.Quiet(), group, after, leader);
    }

    private static boolean live(SessionState state) {
        return state.phase() instanceof Phase.Running || state.phase() instanceof Phase.Paused;
    }
}
