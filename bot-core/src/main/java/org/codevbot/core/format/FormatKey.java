package org.codevbot.core.format;

/** Names a format in one of its lengths, in minutes: {@code classic} in 90. */
public record FormatKey(String code, int minutes) {}
