package org.codevbot.core.handling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of {@code CODEV_FORMATS}: one file, or the YAML files of a folder in the order of their names. */
final class FormatFiles {
    private static final int MOST_FILES = 50;
    /** One byte more than a format may have: enough to be told too large. */
    private static final int MOST_BYTES = 64 * 1024 + 1;

    private FormatFiles() {}

    /** A file and its text; null where it cannot be read. */
    record Found(String name, @Nullable String text) {}

    static List<Found> in(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(read(place));
        }
        try (Stream<Path> files = Files.list(place)) {
            List<Found> found = new ArrayList<>();
            files.filter(FormatFiles::isFormat).sorted().limit(MOST_FILES).forEach(file -> found.add(read(file)));
            return found;
        } catch (IOException unreadable) {
            return List.of(new Found(name(place), null));
        }
    }

    private static boolean isFormat(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static Found read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            // Another encoding would be shown with its accents broken on every screen: such a file is not read.
            boolean cut = bytes.length == MOST_BYTES;
            return new Found(name(file), cut ? new String(bytes, StandardCharsets.UTF_8) : strictly(bytes));
        } catch (IOException unreadable) {
            return new Found(name(file), null);
        }
    }

    private static String strictly(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
