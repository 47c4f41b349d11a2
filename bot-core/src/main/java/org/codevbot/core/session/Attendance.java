package org.codevbot.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who is here: the members expected, who leads (nobody, before a timekeeper has accepted), who checked in and has not
 * left (product.md section 1, "Present"), and the offer to take over when whoever leads is gone. {@code external} comes
 * from outside the group to lead: heard like a facilitator, counted nowhere.
 */
public record Attendance(
        List<MemberId> members,
        @Nullable MemberId facilitator,
        Set<MemberId> present,
        SortedMap<MemberId, CheckIn> checkIns,
        @Nullable Handover handover,
        @Nullable MemberId external) {
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

    /** Whether that person leads, or keeps the time. */
    public boolean isLedBy(@Nullable MemberId member) {
        return facilitator != null && facilitator.equals(member);
    }

    /** Whether the person comes from outside the group to lead. */
    public boolean isExternal(MemberId member) {
        return member.equals(external);
    }

    /** Who leads, once the session is open; to ask before anybody does is a bug. */
    public MemberId leader() {
        if (facilitator == null) {
            throw new IllegalStateException("nobody leads yet");
        }
        return facilitator;
    }

    /** With one more who is expected. */
    Attendance with(MemberId member) {
        return new Attendance(Evolution.plus(members, member), facilitator, present, checkIns, handover, external);
    }

    Attendance withFacilitator(MemberId facilitator) {
        return new Attendance(members, facilitator, present, checkIns, handover, external);
    }

    Attendance withPresent(Set<MemberId> present) {
        return new Attendance(members, facilitator, present, checkIns, handover, external);
    }

    Attendance withCheckIns(SortedMap<MemberId, CheckIn> checkIns) {
        return new Attendance(members, facilitator, present, checkIns, handover, external);
    }

    Attendance withHandover(@Nullable Handover handover) {
        return new Attendance(members, facilitator, present, checkIns, handover, external);
    }
}
