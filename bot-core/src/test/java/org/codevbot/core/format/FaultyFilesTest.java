package org.codevbot.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as people might hand them in, each with what is told of it in a text beside: every fault and no other, with its
 * line, its field and what was expected, in both languages.
 */
class FaultyFilesTest {
    static Stream<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(FaultyFilesTest.class.getClassLoader().getResource("formats/faulty"))
                        .toURI());
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @Test
    void thereAreTwentyAndMore() throws IOException, URISyntaxException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFaultIsToldAndNoOther(Path file) throws IOException {
        Reading reading = FormatReader.read(Files.readString(file));
        assertThat(reading).isInstanceOf(Reading.Faulty.class);
        List<String> told = ((Reading.Faulty) reading)
                .faults().stream()
                        .map(fault -> "line " + fault.line() + " | " + fault.field() + " | "
                                + fault.expected().en() + " | "
                                + fault.expected().fr())
                        .toList();
        Path beside = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".txt"));
        assertThat(told).isNotEmpty().containsExactlyElementsOf(Files.readAllLines(beside));
    }
}
