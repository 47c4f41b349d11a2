package org.codevbot.core.session;

import java.time.Instant;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What comes in with a command: who acts (nobody for the clock), when, the stamp of the button pressed (none when
 * typed), and the seed for whatever is drawn.
 */
public record Given(
        @Nullable MemberId actor, Instant at, @Nullable Stamp stamp, long seed) {
    /** The person who acts; a command of the clock has none, asking is a bug. */
    public MemberId person() {
        if (actor == null) {
            throw new IllegalStateException("a command of the clock has no person");
        }
        return actor;
    }
}
