package org.codevbot.core.group;

/** A workspace of a platform (a Slack team, a Discord guild, a practice room); both parts are opaque. */
public record Space(String platform, String workspace) {}
