package org.codevbot.core.session;

import java.time.Instant;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Something said by someone who had the right. {@code kind} is empty for typed text; {@code byForm} means the bot
 * carries the words. Hidden ones are their author's alone until the reveal; one with a {@code to} was handed to that
 * person, who alone reads it, ever.
 */
public record Contribution(
        int number,
        MemberId author,
        int stage,
        @Nullable String kind,
        Words words,
        boolean byForm,
        boolean hidden,
        boolean withdrawn,
        Instant at,
        @Nullable MemberId to) {}
