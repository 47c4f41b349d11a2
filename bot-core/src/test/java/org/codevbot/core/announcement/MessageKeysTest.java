package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that stands twice in a file of messages is read once, and whoever changes the other changes nothing. */
class MessageKeysTest {
    @ParameterizedTest
    @ValueSource(strings = {"/messages_en.properties", "/messages_fr.properties"})
    void noKeyStandsTwice(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(MessageKeysTest.class.getResourceAsStream(file))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all).contains("button.doctor=");
            assertThat(doubled(all.lines())).isEmpty();
        }
    }

    @Test
    void aDoubledKeyIsFound() {
        assertThat(doubled(Stream.of("# a=1", "a.b=1", "c=2", "a.b = 3", "", "c.d=2")))
                .containsExactly("a.b");
    }

    private static List<String> doubled(Stream<String> lines) {
        Set<String> seen = new HashSet<>();
        return lines.filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key))
                .toList();
    }
}
