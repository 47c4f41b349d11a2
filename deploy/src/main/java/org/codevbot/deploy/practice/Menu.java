package org.codevbot.deploy.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Pace;
import org.codevbot.core.session.Mode;

/** What the first page lists: each form that a session can take, with its lengths, one of them chosen. */
record Menu(List<Row> rows, Mode mode) {
    static final FormatKey USUAL = new FormatKey("classic", 90);

    Menu {
        rows = List.copyOf(rows);
    }

    /** A form under its name; {@code inspired} where it must be said that it is only inspired by codev. */
    record Row(String name, String source, boolean inspired, List<Length> lengths) {
        Row {
            lengths = List.copyOf(lengths);
        }

        /** The length that the name itself chooses. */
        public Length usual() {
            return lengths.stream()
                    .filter(length -> length.chosen() || length.value().endsWith("." + USUAL.minutes()))
                    .findFirst()
                    .orElseGet(lengths::getFirst);
        }
    }

    /** A form in one length; {@code value} is what the page sends. */
    record Length(String value, String label, boolean chosen) {}

    static Menu of(List<Format> formats, Chrome chrome, FormatKey chosen, Mode mode) {
        Map<String, List<Format>> byCode = new LinkedHashMap<>();
        formats.forEach(format -> byCode.computeIfAbsent(format.key().code(), ignored -> new ArrayList<>())
                .add(format));
        return new Menu(
                byCode.values().stream()
                        .map(lengths -> new Row(
                                typographic(lengths.getFirst().name().in(chrome.language())),
                                typographic(lengths.getFirst().source().in(chrome.language())),
                                lengths.getFirst().inspired(),
                                lengths.stream()
                                        .map(each -> new Length(
                                                each.key().code() + "."
                                                        + each.key().minutes(),
                                                length(chrome, each),
                                                each.key().equals(chosen)))
                                        .toList()))
                        .toList(),
                mode);
    }

    /** A file may be typed with straight apostrophes; people read the curved one everywhere. */
    static String typographic(String text) {
        return text.replace('\'', '’');
    }

    /** How long it takes, as the page says it. */
    static String length(Chrome chrome, Format format) {
        return chrome.say(
                format.pace() == Pace.LIVE ? "start.minutes" : "start.days",
                format.key().minutes());
    }

    /** The form and the length that the page sent, if it is written as the page writes it. */
    static Optional<FormatKey> read(String value) {
        int dot = value.lastIndexOf('.');
        return dot > 0 && value.substring(dot + 1).matches("\\d{1,3}")
                ? Optional.of(new FormatKey(value.substring(0, dot), Integer.parseInt(value.substring(dot + 1))))
                : Optional.empty();
    }
}
