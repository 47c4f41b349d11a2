package org.codevbot.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Formats that tests run beside the shipped ones. */
public final class FormatSamples {
    private FormatSamples() {}

    /** The "Pitch" codev: three steps of 7, 20 and 3 minutes, no block, no contract. */
    public static Format pitch() {
        return switch (FormatReader.read(text("formats/pitch.yaml"))) {
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
