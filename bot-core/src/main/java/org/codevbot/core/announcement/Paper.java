package org.codevbot.core.announcement;

import java.util.List;
import org.codevbot.core.format.Language;

/**
 * A text to keep or to print, worded and in order; how it is marked up or drawn is decided where it is made.
 * {@code missing} is said once where a sign cannot be drawn.
 */
public record Paper(Language language, String title, List<Part> parts, String missing) {
    public Paper {
        parts = List.copyOf(parts);
    }

    /** A piece of the text. Texts may be people's words: plain characters of one line, never markup. */
    public sealed interface Part {
        /** A heading, of level 2 or 3. */
        record Heading(int level, String text) implements Part {}

        record Line(String text) implements Part {}

        record Quote(String text) implements Part {}

        record Item(String text) implements Part {}

        /** What stands below a rule, at the foot. */
        record Foot(String text) implements Part {}
    }

    /** The same as Markdown; words stay words. */
    public String markdown() {
        StringBuilder out = new StringBuilder("# " + escaped(title) + "\n");
        for (Part part : parts) {
            out.append(
                    switch (part) {
                        case Part.Heading(int level, String text) ->
                            "\n" + "#".repeat(level) + " " + escaped(text) + "\n\n";
                        case Part.Line(String text) -> "\n" + escaped(text) + "\n";
                        case Part.Quote(String text) -> "> " + escaped(text) + "\n";
                        case Part.Item(String text) -> "- " + escaped(text) + "\n";
                        case Part.Foot(String text) -> "\n---\n" + escaped(text) + "\n";
                    });
        }
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
