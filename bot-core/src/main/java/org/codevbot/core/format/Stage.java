package org.codevbot.core.format;

/**
 * One item of a session's ordered agenda, walked by {@code next} and {@code back}: a block that the engine knows, or a
 * step with its thread, rights and card. Minutes are whole; {@code minMinutes} is the floor when time is short.
 */
public sealed interface Stage permits Block, Step {
    /**
     * Unique within its format's file, used by the give-way order; with more cases than one, it stands once in each.
     */
    String code();

    int minutes();

    int minMinutes();
}
