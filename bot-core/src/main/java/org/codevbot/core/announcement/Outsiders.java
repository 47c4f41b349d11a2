package org.codevbot.core.announcement;

import java.util.Optional;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/** What was meant for somebody who is out of the group by the time it is said: only what is that person's own. */
final class Outsiders {
    private Outsiders() {}

    /** Whether the reader has left, or was taken out of the channel, and this is not their own. */
    static boolean isSpared(Announcement.Private what, Scene scene) {
        return reader(scene.group(), scene.viewer())
                .filter(Member::left)
                .filter(reader -> reader.out() != null
                        || !reader.id().equals(scene.group().facilitator()))
                .filter(reader ->
                        !isOwn(what, reader.out() == null, scene.state().isClosed()))
                .isPresent();
    }

    /** The same of what concerns the group itself, which whoever runs it reads without being a member. */
    static boolean isSpared(Announcement.OfGroup what, GroupScene scene) {
        boolean told = what instanceof Announcement.AboutGroup;
        return !told
                && reader(scene.group(), scene.viewer())
                        .filter(Member::left)
                        .filter(reader -> !scene.group().isRunBy(reader.id()))
                        .isPresent();
    }

    private static Optional<Member> reader(Group group, @Nullable MemberId viewer) {
        return viewer == null ? Optional.empty() : group.member(viewer);
    }

    /** What a client has of the others' words is theirs at the end, unless they were taken out of the channel. */
    private static boolean isOwn(Announcement.Private what, boolean byThemselves, boolean closed) {
        return switch (what) {
            case Announcement.NotebookCard ignored -> byThemselves && closed;
            case Announcement.SummaryReady ignored -> byThemselves;
            case Announcement.SummaryToPrint ignored -> byThemselves;
            case Announcement.EraseOffered ignored -> true;
            case Announcement.KeptAsNote ignored -> true;
            case Announcement.SessionOffered ignored -> false;
            case Announcement.PanelCard ignored -> false;
            case Announcement.EndQuestion ignored -> false;
            case Announcement.ClientStopped ignored -> false;
            case Announcement.ClientDeclined ignored -> false;
            case Announcement.BeClient ignored -> false;
            case Announcement.YourReport ignored -> false;
            case Announcement.Nudge ignored -> false;
            case Announcement.LastDay ignored -> false;
            case Announcement.RulesFirst ignored -> false;
            case Announcement.DraftsReady ignored -> false;
            case Announcement.KindAskedCard ignored -> false;
            case Announcement.TakeOverOffer ignored -> false;
            case Announcement.StepStays ignored -> false;
            case Announcement.AskedBack ignored -> false;
            case Announcement.FoundUnclear ignored -> false;
            case Announcement.OffContractTold ignored -> false;
            case Announcement.WentOutTold ignored -> false;
            case Announcement.Whisper ignored -> false;
            case Announcement.StrangerTold ignored -> false;
            case Announcement.ThreadMissing ignored -> false;
        };
    }
}
