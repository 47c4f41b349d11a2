package org.codevbot.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who is here: the members expected, the facilitator, who checked in and has not left (product.md section 1,
 * "Present"), and the offer to take over when the facilitator is gone.
 */
public record Attendance(
        List<MemberId> members,
        MemberId facilitator,
        Set<MemberId> present,
        SortedMap<MemberId, CheckIn> checkIns,
        @Nullable Handover handover) {
    public Attendance {
        members = List.copyOf(members);
        present = Set.copyOf(present);
    }

    /** One emoji and one word at the opening. */
    public record CheckIn(String emoji, @Nullable Words word) {}

    /** Open while nobody has taken over; then it remembers whom the session was taken over from. */
    public record Handover(Instant offeredAt, @Nullable MemberId former) {}

    /** Whether the person is present. */
    public boolean isPresent(MemberId member) {
        return present.contains(member);
    }

    /** Whether the person belongs to this session at all. */
    public boolean knows(MemberId member) {
        return members.contains(member);
    }
}
