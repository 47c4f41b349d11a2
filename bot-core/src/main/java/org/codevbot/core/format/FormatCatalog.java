package org.codevbot.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The formats that can be run, each in each of its lengths: those shipped, and those of one's own, which may come at
 * any time and from any thread. One's own is added as an edition, known by its text and never changed: whoever holds
 * its key finds it, so a running session keeps its form when a newer edition comes.
 */
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
    private static final int EDITION_LENGTH = 12;
    private static final int MOST_AT_HAND = 500;

    private final Map<FormatKey, Format> formats;
    private final Function<FormatKey, Optional<String>> kept;
    private final Map<FormatKey, Format> own = new ConcurrentHashMap<>();

    private FormatCatalog(List<Format> formats, Function<FormatKey, Optional<String>> kept) {
        Map<FormatKey, Format> byKey = new LinkedHashMap<>();
        for (Format format : formats) {
            if (byKey.putIfAbsent(format.key(), format) != null) {
                throw new IllegalArgumentException("two formats of one key: "
                        + format.key().code() + " " + format.key().minutes());
            }
        }
        this.formats = Collections.unmodifiableMap(byKey);
        this.kept = kept;
    }

    /** The formats that Codev ships, and these after them; two of one key are a bug. */
    public static FormatCatalog shippedAnd(Format... more) {
        return keptBy(key -> Optional.empty(), more);
    }

    /** The same; {@code kept} gives the text of an edition that this catalog has not at hand. */
    public static FormatCatalog keptBy(Function<FormatKey, Optional<String>> kept, Format... more) {
        return new FormatCatalog(Stream.concat(shipped(), Arrays.stream(more)).toList(), kept);
    }

    /** The formats that everybody is offered, in their order; one's own are not among them. */
    public List<Format> all() {
        return List.copyOf(formats.values());
    }

    /** The codes that no file of one's own may take. */
    public Set<String> codes() {
        return formats.keySet().stream().map(FormatKey::name).collect(Collectors.toSet());
    }

    /** The format of exactly that key, the edition included. */
    public Optional<Format> find(FormatKey key) {
        Format format = formats.get(key);
        if (format == null) {
            format = own.get(key);
        }
        if (format != null || key.edition().isEmpty()) {
            return Optional.ofNullable(format);
        }
        return kept.apply(key).flatMap(text -> switch (read(text, Set.of())) {
            case Reading.Read read -> {
                keep(read.formats());
                yield read.formats().stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst();
            }
            case Reading.Faulty ignored -> Optional.empty();
        });
    }

    /**
     * Adds a format of one's own from its file's text, in all its lengths, under keys that carry its edition; the same
     * text twice is the same edition. A code that is shipped, or among {@code taken}, is a fault like any other, with
     * its line and a sentence. It lasts as long as this catalog: what shall outlast a restart goes through
     * {@code handling.OwnFormats}.
     */
    public Reading add(String text, Set<String> taken) {
        Set<String> all = new TreeSet<>(taken);
        all.addAll(codes());
        Reading reading = read(text, all);
        if (reading instanceof Reading.Read read) {
            keep(read.formats());
        }
        return reading;
    }

    /** Texts are kept elsewhere too, so what is at hand may be let go. */
    private void keep(List<Format> formats) {
        if (own.size() > MOST_AT_HAND) {
            own.clear();
        }
        formats.forEach(format -> own.put(format.key(), format));
    }

    private static Reading read(String text, Set<String> taken) {
        return FormatReader.read(text, edition(text), taken);
    }

    private static String edition(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, EDITION_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
