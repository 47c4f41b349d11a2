package org.codevbot.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that can be run, each in each of its lengths: those shipped, and whatever is added at start. */
public final class FormatCatalog {
    private static final List<String> SHIPPED = List.of(
            "classic",
            "exploration",
            "learning-choice",
            "cooperants",
            "practice-year",
            "two-clients",
            "asynchronous",
            "flash");

    private final Map<FormatKey, Format> formats;

    private FormatCatalog(List<Format> formats) {
        Map<FormatKey, Format> byKey = new LinkedHashMap<>();
        for (Format format : formats) {
            if (byKey.putIfAbsent(format.key(), format) != null) {
                throw new IllegalArgumentException("two formats of one key: "
                        + format.key().code() + " " + format.key().minutes());
            }
        }
        this.formats = Collections.unmodifiableMap(byKey);
    }

    /** The formats that Codev ships, and these after them; two of one key are a bug. */
    public static FormatCatalog shippedAnd(Format... more) {
        return new FormatCatalog(Stream.concat(shipped(), Arrays.stream(more)).toList());
    }

    /** All formats, in the order in which they are offered. */
    public List<Format> all() {
        return List.copyOf(formats.values());
    }

    /** The format of that key. */
    public Optional<Format> find(FormatKey key) {
        return Optional.ofNullable(formats.get(key));
    }

    private static Stream<Format> shipped() {
        return SHIPPED.stream().flatMap(code -> switch (FormatReader.read(resource("formats/" + code + ".yaml"))) {
            case Reading.Read read -> read.formats().stream();
            case Reading.Faulty faulty -> throw new IllegalStateException(code + " is faulty: " + faulty.faults());
        });
    }

    private static String resource(String path) {
        try (InputStream in = FormatCatalog.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
