package org.codevbot.core.group;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.jspecify.annotations.Nullable;

/**
 * A group: one channel of one Space, its members, its facilitator, the language of shared cards, and the mission that
 * it gave itself, if it has one.
 */
public record Group(
        GroupId id,
        Space space,
        String channel,
        String name,
        Language language,
        ZoneId zone,
        boolean formal,
        FormatKey format,
        MemberId facilitator,
        List<Member> members,
        @Nullable String mission) {
    public Group {
        members = List.copyOf(members);
    }

    /** A group without a mission. */
    public Group(
            GroupId id,
            Space space,
            String channel,
            String name,
            Language language,
            ZoneId zone,
            boolean formal,
            FormatKey format,
            MemberId facilitator,
            List<Member> members) {
        this(id, space, channel, name, language, zone, formal, format, facilitator, members, null);
    }

    /** The same group, in which that member has accepted the rules of a format. */
    public Group accepting(MemberId member, String format) {
        return new Group(
                id,
                space,
                channel,
                name,
                language,
                zone,
                formal,
                this.format,
                facilitator,
                members.stream()
                        .map(each -> each.id().equals(member) ? each.accepting(format) : each)
                        .toList(),
                mission);
    }

    /** The member of that id, left or not. */
    public Optional<Member> member(MemberId id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** The active member behind a platform's person. */
    public Optional<Member> member(PersonKey person) {
        return members.stream()
                .filter(member -> !member.left() && member.person().equals(person))
                .findFirst();
    }
}
