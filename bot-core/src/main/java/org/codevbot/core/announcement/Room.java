package org.codevbot.core.announcement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/**
 * One group as one of its members finds it at home: its newest session, if it had any, and what that member set out to
 * do, with a look-up of that member's own words. Of a group that somebody is in no longer it holds nothing but that.
 */
public record Room(
        Group group,
        Member member,
        @Nullable Scene scene,
        List<FollowUp.Item> commitments,
        Function<WordsId, Optional<String>> own) {
    public Room {
        commitments = List.copyOf(commitments);
    }

    /** A group in which that person is no longer. */
    public static Room former(Group group, Member member) {
        return new Room(group, member, null, List.of(), ignored -> Optional.empty());
    }

    /** The group of a scene as its reader finds it. */
    static Room of(Scene scene, Member reader) {
        return new Room(scene.group(), reader, scene, List.of(), ignored -> Optional.empty());
    }

    /** Whether a session is offered, runs or pauses. */
    boolean live() {
        return scene != null && !scene.state().isClosed();
    }
}
