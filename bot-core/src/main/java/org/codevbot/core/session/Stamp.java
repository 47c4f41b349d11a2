package org.codevbot.core.session;

/** The state that a button was drawn for: stage and turn number; a press with an old stamp changes nothing. */
public record Stamp(int stage, int turn) {}
