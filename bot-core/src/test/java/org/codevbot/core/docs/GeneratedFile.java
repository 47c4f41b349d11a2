package org.codevbot.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the docs, or the part of one between two markers, that is drawn from the code. */
record GeneratedFile(Path file, String marker) {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    /** The whole of a file, its path counted from the repository's root. */
    static GeneratedFile whole(String path) {
        return new GeneratedFile(REPOSITORY.resolve(path), "");
    }

    /** What stands between {@code <!-- marker -->} and {@code <!-- /marker -->}. */
    static GeneratedFile between(String path, String marker) {
        return new GeneratedFile(REPOSITORY.resolve(path), marker);
    }

    /** Compares, after writing when asked to. */
    void isOrBecomes(String content) {
        if ("write".equals(System.getProperty("codev.docs"))) {
            write(wanted(content));
        }
        is(content);
    }

    /** Compares. */
    void is(String content) {
        assertThat(read())
                .as("%s differs from the code; -Dcodev.docs=write writes it", file.getFileName())
                .isEqualTo(wanted(content));
    }

    private String wanted(String content) {
        return marker.isEmpty() ? content : around(content);
    }

    private String around(String content) {
        String now = read();
        String open = "<!-- " + marker + " -->\n";
        String close = "<!-- /" + marker + " -->";
        assertThat(now).contains(open, close);
        return now.substring(0, now.indexOf(open) + open.length()) + content + now.substring(now.indexOf(close));
    }

    private String read() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
