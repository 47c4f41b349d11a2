package org.codevbot.slack;

/** Cuts texts to the lengths that Slack takes, never within a character. */
final class Cut {
    /** Stands where something is left out. */
    static final String LEFT_OUT = "…";

    private Cut() {}

    /** The text, or its beginning and an ellipsis. */
    static String to(int most, String text) {
        return text.length() <= most ? text : text.substring(0, end(text, most - 1)) + LEFT_OUT;
    }

    /** Where a piece that may reach {@code most} ends: not between two halves of one character. */
    static int end(String text, int most) {
        if (most >= text.length()) {
            return text.length();
        }
        return most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
