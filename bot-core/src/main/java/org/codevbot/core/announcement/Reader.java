package org.codevbot.core.announcement;

import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.jspecify.annotations.Nullable;

/** Whom a card of no session is worded for: the language, and whether French says vous. */
public record Reader(Language language, boolean formal) {
    /** The reader of a scene. */
    public static Reader of(Scene scene) {
        return new Reader(scene.language(), scene.formal());
    }

    /** A member as they set it, or the group's way where there is no member. */
    public static Reader of(Group group, @Nullable Member member) {
        return member == null
                ? new Reader(group.language(), group.formal())
                : new Reader(member.language(), member.formal());
    }
}
