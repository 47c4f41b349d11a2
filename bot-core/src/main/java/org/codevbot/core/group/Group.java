package org.codevbot.core.group;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;

/** A group: one channel of one Space, its members, its facilitator, and the language of shared cards. */
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
        List<Member> members) {
    public Group {
        members = List.copyOf(members);
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
