package org.codevbot.core.catalog;

import java.util.List;
import org.codevbot.core.group.GroupId;

/**
 * A form, already worded: at most 5 fields of at most 3,000 characters, a title and a label of the button that sends it
 * of at most 24 each, the limits of the strictest platform (architecture.md, the seam).
 */
public record Form(String title, String send, Action submit, List<Field> fields) {
    public Form {
        fields = List.copyOf(fields);
        if (fields.isEmpty() || fields.size() > 5 || title.length() > 24 || send.length() > 24) {
            throw new IllegalArgumentException(
                    "a form has 1 to 5 fields and a title of at most 24 characters: " + title);
        }
    }

    /** The same form, which means that group wherever it is sent from. */
    public Form in(GroupId group) {
        return new Form(title, send, submit.in(group), fields);
    }

    /** A field; {@code name} is the key in the values that come back. */
    public sealed interface Field {
        String name();

        String label();

        boolean required();
    }

    /** A text of one line. */
    public record Line(String name, String label, boolean required, int maxLength, String value) implements Field {}

    /** A text of several lines. */
    public record Paragraph(String name, String label, boolean required, int maxLength, String value)
            implements Field {}

    /** One of several options; the value that comes back is the option's. */
    public record Choice(String name, String label, boolean required, List<Option> options, String value)
            implements Field {}

    /** At most {@code most} of several options. */
    public record Many(String name, String label, boolean required, int most, List<Option> options, List<String> values)
            implements Field {}

    /** One member of the group; the value that comes back is a member id. */
    public record Person(String name, String label, boolean required, List<Option> options) implements Field {}

    /** A day, ISO 8601. */
    public record Date(String name, String label, boolean required, String value) implements Field {}

    /**
     * A value and its label, of at most 75 characters where people wrote it; a rule of a format is whole, and shown to
     * its end.
     */
    public record Option(String value, String label) {
        public Option {
            label = Characters.straight(label);
        }
    }
}
