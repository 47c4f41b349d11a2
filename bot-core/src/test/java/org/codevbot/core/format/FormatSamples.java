package org.codevbot.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Formats that tests run beside the shipped ones. */
public final class FormatSamples {
    private FormatSamples() {}

    /** The "Pitch" codev: three steps of 7, 20 and 3 minutes, no block, no contract. */
    public static Format pitch() {
        return read(text("formats/pitch.yaml"));
    }

    /** Other protocols of peers as data, each in each of its lengths: no code of ours was written for them. */
    public static List<Format> variants() {
        return Stream.of("troika", "action-learning", "intervision", "forum")
                .map(code -> FormatReader.read(text("formats/" + code + ".yaml")))
                .flatMap(reading -> switch (reading) {
                    case Reading.Read read -> read.formats().stream();
                    case Reading.Faulty faulty ->
                        throw new IllegalStateException(faulty.faults().toString());
                })
                .toList();
    }

    /** A format of so many steps of two minutes and nothing else; in all of them everybody may speak. */
    public static Format ofSteps(int steps) {
        String small = text("formats/small.yaml");
        StringBuilder text =
                new StringBuilder(small.substring(0, small.indexOf("give-way"))).append("give-way: []\nstages:\n");
        for (int i = 1; i <= steps; i++) {
            text.append("""
                      - step: step-%1$d
                        label: {fr: Étape %1$d, en: Step %1$d}
                        aim: {fr: But, en: Aim}
                        minutes: 2
                        rights: {client: [speak], consultant: [speak]}
                    """.formatted(i));
        }
        return read(text.toString().replace("[20, 30]", "[" + 2 * steps + "]"));
    }

    /**
     * A small format of 30 minutes: opening, follow-up, contract and a round; {@code changes} are pairs of old and new.
     */
    public static Format small(String... changes) {
        String text = text("formats/small.yaml").replace("lengths: [20, 30]", "lengths: [30]");
        text = text.replaceAll("\\{20: \\d+, 30: (\\d+)}", "$1").replace("{30: 4}", "4");
        for (int i = 0; i < changes.length; i += 2) {
            if (!text.contains(changes[i])) {
                throw new IllegalArgumentException("not in the sample: " + changes[i]);
            }
            text = text.replace(changes[i], changes[i + 1]);
        }
        return read(text);
    }

    private static Format read(String text) {
        return switch (FormatReader.read(text)) {
            case Reading.Read read -> read.formats().getFirst();
            case Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }

    /** The text of a file on the class path. */
    public static String text(String path) {
        try (InputStream in = FormatSamples.class.getClassLoader().getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
