package org.codevbot.core.testkit;

import org.jspecify.annotations.Nullable;

/**
 * A message of the bot as a person sees it: all its characters in reading order, whether it is pinned, and the file
 * that hangs on it.
 */
public record Shown(
        String handle,
        String text,
        boolean pinned,
        @Nullable Attached file) {
    /** A file's name and content. */
    public record Attached(String name, String content) {}
}
