package org.codevbot.core.catalog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codevbot.core.session.Words;
import org.jspecify.annotations.Nullable;

/** What came with a press or a form: the action's target, the texts as sealed references, and plain values. */
public record Args(String target, Map<String, Words> texts, Map<String, String> values) {
    private static final Pattern HOUR = Pattern.compile("([01]?\\d|2[0-3])\\s*[:hH.]\\s*([0-5]\\d)?");

    public Args {
        texts = Map.copyOf(texts);
        values = Map.copyOf(values);
    }

    /** A value that cannot be read, with the field at fault; answered with a sentence, never a stack trace. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String field;

        Unreadable(String field) {
            super("a field cannot be read: " + field);
            this.field = field;
        }

        /** The name of the field. */
        public String field() {
            return field;
        }
    }

    /** A text that must be there. */
    public Words text(String field) {
        Words words = texts.get(field);
        if (words == null) {
            throw new Unreadable(field);
        }
        return words;
    }

    /** A text that may be missing. */
    public @Nullable Words optionalText(String field) {
        return texts.get(field);
    }

    /** A plain value that must be there. */
    public String value(String field) {
        String value = values.get(field);
        if (value == null || value.isBlank()) {
            throw new Unreadable(field);
        }
        return value;
    }

    /** A plain value, or null. */
    public @Nullable String optionalValue(String field) {
        String value = values.get(field);
        return value == null || value.isBlank() ? null : value;
    }

    /** Several values, separated by commas. */
    public List<String> list(String field) {
        String value = values.get(field);
        return value == null
                ? List.of()
                : Stream.of(value.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /** The target as a number. */
    public int number() {
        return number("target", target);
    }

    /** A field's place in a list, -1 where nothing was chosen. */
    public int index(String field) {
        String value = optionalValue(field);
        return value == null ? -1 : number(field, value);
    }

    /** A day, ISO 8601, or null. */
    public @Nullable LocalDate date(String field) {
        String value = optionalValue(field);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException notADay) {
            throw new Unreadable(field);
        }
    }

    /** A day that must be there. */
    public LocalDate day(String field) {
        LocalDate day = date(field);
        if (day == null) {
            throw new Unreadable(field);
        }
        return day;
    }

    /** An hour as people write it: 14:30, 14h30, 14h. */
    public LocalTime time(String field) {
        Matcher hour = HOUR.matcher(value(field).strip());
        if (!hour.matches()) {
            throw new Unreadable(field);
        }
        String minutes = hour.group(2);
        return LocalTime.of(Integer.parseInt(hour.group(1)), minutes == null ? 0 : Integer.parseInt(minutes));
    }

    private static int number(String field, String value) {
        if (!value.strip().matches("[+-]?\\d{1,9}")) {
            throw new Unreadable(field);
        }
        return Integer.parseInt(value.strip());
    }
}
