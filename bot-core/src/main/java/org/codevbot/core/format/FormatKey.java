package org.codevbot.core.format;

/**
 * Names a format in one of its lengths: {@code classic} in 90 minutes; working days where that is the format's pace.
 */
public record FormatKey(String code, int minutes) {}
