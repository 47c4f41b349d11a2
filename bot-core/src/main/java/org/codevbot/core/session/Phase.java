package org.codevbot.core.session;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/** Where a session stands in its life. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
public sealed interface Phase {
    /** Offered to the facilitator, not opened yet. */
    @JsonTypeName("offered")
    record Offered() implements Phase {}

    /** The clock runs. */
    @JsonTypeName("running")
    record Running() implements Phase {}

    /** The clock stands; {@code asker} is known to the facilitator only. */
    @JsonTypeName("paused")
    record Paused(Instant since, Cause cause, @Nullable MemberId asker) implements Phase {
        /** Why the clock stands; the group reads only "pause". */
        public enum Cause {
            FACILITATOR,
            CLIENT_STOP,
            CLIENT_LOST
        }
    }

    /** Over; nothing is heard any more. {@code forgotten} once what was said is erased. */
    @JsonTypeName("closed")
    record Closed(Instant at, boolean forgotten) implements Phase {}
}
