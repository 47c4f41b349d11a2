package org.codevbot.core.outbox;

import java.util.Optional;
import org.codevbot.core.announcement.GroupScene;
import org.codevbot.core.announcement.Scene;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionId;
import org.jspecify.annotations.Nullable;

/** What is true at the moment of sending, read by whoever keeps it; each call is a read of its own. */
public interface Scenes {
    /** The scene of a group's session for a reader, none for a shared card; empty when it is no longer kept. */
    Optional<Scene> scene(Group group, SessionId session, @Nullable MemberId viewer);

    /** The group itself for a reader, with or without a session; empty where its format is not kept. */
    Optional<GroupScene> scene(Group group, @Nullable MemberId viewer);

    /** A group with its members, those who left included; empty when it is no longer kept. */
    Optional<Group> group(GroupId group);
}
