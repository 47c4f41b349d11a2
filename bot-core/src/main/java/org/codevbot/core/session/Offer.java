package org.codevbot.core.session;

import java.time.Instant;
import java.util.List;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What a session starts from: who is expected, the last regulation's one thing, the last plan, the subjects kept from
 * last time.
 */
public record Offer(
        SessionId session,
        GroupId group,
        Instant scheduledAt,
        List<MemberId> members,
        MemberId facilitator,
        @Nullable Words lastChange,
        @Nullable FollowUp followUp,
        List<Choice.Subject> subjects) {
    /** The state of a session that is offered to its facilitator. */
    public SessionState state(Format format) {
        throw new IllegalStateException("not written yet: " + format.key());
    }
}
