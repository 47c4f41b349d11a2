package org.codevbot.core.group;

import org.jspecify.annotations.Nullable;

/**
 * With whom a doubt about whoever leads is talked over: a member, or somebody outside the group, by their name and how
 * to reach them.
 */
public record Contact(@Nullable MemberId member, @Nullable String elsewhere) {}
