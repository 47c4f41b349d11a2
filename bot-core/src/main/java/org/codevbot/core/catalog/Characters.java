package org.codevbot.core.catalog;

/** What single characters do to a text, beside being read: some show nothing, some turn what stands after them. */
public final class Characters {
    /** Letters, symbols and marks that Unicode lists as such and that show nothing by themselves. */
    private static final String UNSEEN = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private Characters() {}

    /** Whether nothing of a text can be seen: spaces, controls, zero-width and filling characters alone. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Characters::isSeen);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> UNSEEN.indexOf(character) < 0 && !isSelector(character);
        };
    }

    /** They choose the look of the character before them. */
    private static boolean isSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    /**
     * A text without the controls that set the direction of whatever follows them (Unicode's embeddings, overrides and
     * isolates), so that it cannot turn the lines around it; letters keep the direction of their script.
     */
    public static String straight(String text) {
        return text.chars().anyMatch(Characters::turns)
                ? text.chars()
                        .filter(each -> !turns(each))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean turns(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
