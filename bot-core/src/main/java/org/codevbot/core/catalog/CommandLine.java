package org.codevbot.core.catalog;

/** What stands after {@code /codev}: its first word, lower case, and the rest. */
public record CommandLine(String word, String rest) {
    /** Splits a typed line. */
    public static CommandLine parse(String text) {
        String line = text.strip();
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return new CommandLine(
                line.substring(0, end).toLowerCase(java.util.Locale.ROOT),
                line.substring(end).strip());
    }
}
