package org.codevbot.core.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * All that wording a card of the group itself needs, with or without a session: the group, its format, the reader (none
 * for a shared card), the reader's language, and the formats that the group may take.
 */
public record GroupScene(
        Group group,
        Format format,
        Instant now,
        @Nullable MemberId viewer,
        Language language,
        boolean formal,
        List<Format> formats) {
    public GroupScene {
        formats = List.copyOf(formats);
    }

    /** For a member, in that member's language; for a shared card in the group's. */
    public static GroupScene of(
            Group group, Format format, Instant now, @Nullable MemberId viewer, List<Format> formats) {
        Optional<Member> reader = viewer == null ? Optional.empty() : group.member(viewer);
        return new GroupScene(
                group,
                format,
                now,
                viewer,
                reader.map(Member::language).orElse(group.language()),
                reader.map(Member::formal).orElse(group.formal()),
                formats);
    }

    /** The same in another language, for a reader who is no member yet. */
    public GroupScene in(Language other) {
        return new GroupScene(group, format, now, viewer, other, formal, formats);
    }

    /** The same, with the formats that the group may take. */
    public GroupScene offering(List<Format> all) {
        return new GroupScene(group, format, now, viewer, language, formal, all);
    }

    /** What a session's scene shows of its group. */
    static GroupScene of(Scene scene) {
        return of(scene.group(), scene.format(), scene.now(), scene.viewer(), List.of(scene.format()));
    }

    /** The reader, if a member who has not left. */
    Optional<Member> reader() {
        return viewer == null ? Optional.empty() : group.member(viewer).filter(member -> !member.left());
    }

    /** Whether the reader is a member, or runs the group. */
    boolean isOfReader() {
        return reader().isPresent() || (viewer != null && group.isRunBy(viewer));
    }

    /** The buttons of what the reader alone sees name the group, unless it is not the reader's yet. */
    Card named(Card card) {
        return isOfReader() ? card.in(group.id()) : card;
    }

    /** The first name of somebody who is or was a member. */
    String firstName(MemberId member) {
        return group.nameOf(member);
    }

    Wording wording() {
        return new Wording(language, formal, format);
    }
}
