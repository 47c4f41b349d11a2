package org.codevbot.core.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources of all modules keep what only sources show; a planted breach of each is found. */
class SourceScanTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @Test
    void theSourcesOfAllModulesAreClean() {
        assertThat(SourceScan.sources(REPOSITORY))
                .hasSizeGreaterThan(200)
                .anyMatch(file -> file.toString().contains("/deploy/src/main/"))
                .anyMatch(file -> file.toString().contains("/bot-core/src/test/"));
        assertThat(SourceScan.findings(REPOSITORY)).isEmpty();
    }

    @Test
    void plantedBreachesAreFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "\n".repeat(301));
        Files.writeString(folder.resolve("Bare.java"), "package a;\n\npublic final class Bare {}\n");
        Files.writeString(
                folder.resolve("Told.java"), "package a;\n\n/** Told. */\n@Deprecated\npublic record Told() {}\n");
        Files.writeString(folder.resolve("Left.java"), "// TO" + "DO later\n@Dis" + "abled\nThread" + ".sleep(5);\n");
        assertThat(SourceScan.findings(folder))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "Bare.java:3: a public type without a comment",
                        "Left.java:1: TO" + "DO",
                        "Left.java:2: @Dis" + "abled",
                        "Left.java:3: Thread" + ".sleep(",
                        "Long.java: 301 lines, at most 300"));
    }
}
