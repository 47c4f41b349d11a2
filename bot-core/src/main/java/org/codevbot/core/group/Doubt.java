package org.codevbot.core.group;

import org.jspecify.annotations.Nullable;

/**
 * A doubt about a line of hierarchy that somebody has before joining: about whoever led then, or about a member (null),
 * and with whom alone it is to be talked over, null while nobody in reach can settle it.
 */
public record Doubt(@Nullable MemberId about, @Nullable MemberId with) {}
