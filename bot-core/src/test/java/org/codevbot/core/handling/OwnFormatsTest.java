package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.format.Reading;
import org.codevbot.core.group.Space;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakePlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Formats of one's own come at start and while all runs, and what runs with a former edition keeps it. */
@ExtendWith(OutputCaptureExtension.class)
class OwnFormatsTest {
    private static final Space OURS = new Space("practice", "ours");
    private static final Space THEIRS = new Space("practice", "theirs");
    private static final String PITCH = FormatSamples.text("formats/pitch.yaml");
    private static final String SHORTER =
            PITCH.replace("minutes: 20", "minutes: 19").replace("minutes: 3\n", "minutes: 4\n");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Core.Store.class)
    void anUploadIsOfferedToItsSpaceOnlyAndOutlastsARestart(Core.Store store) throws IOException {
        Core.Home home = store.home(Files.createDirectory(folder.resolve("data")));
        FormatKey key;
        try (Core core = start(home)) {
            OwnFormats own = core.get(OwnFormats.class);
            key = added(own.add(OURS, PITCH)).getFirst().key();
            assertThat(key.name()).isEqualTo("pitch");
            assertThat(own.offered(OURS)).extracting(Format::key).endsWith(key);
            assertThat(own.offered(THEIRS))
                    .extracting(Format::key)
                    .doesNotContain(key)
                    .hasSize(23);
        }
        try (Core core = start(home)) {
            assertThat(core.get(OwnFormats.class).offered(OURS))
                    .extracting(Format::key)
                    .endsWith(key);
            assertThat(core.get(FormatCatalog.class).find(key)).isPresent();
        }
    }

    @Test
    void aNewEditionIsOfferedAndTheFormerOneIsStillFoundByWhoeverRunsWithIt() {
        try (Core core = start(home())) {
            OwnFormats own = core.get(OwnFormats.class);
            FormatKey former = added(own.add(OURS, PITCH)).getFirst().key();
            Format newer = added(own.add(OURS, SHORTER)).getFirst();
            assertThat(newer.key()).isNotEqualTo(former);
            assertThat(own.offered(OURS))
                    .contains(newer)
                    .extracting(Format::key)
                    .doesNotContain(former);
            assertThat(own.newest(OURS, former)).contains(newer);
            assertThat(own.find(former).orElseThrow().key()).isEqualTo(former);
            assertThat(core.get(FormatCatalog.class)
                            .find(former)
                            .orElseThrow()
                            .stages()
                            .get(1)
                            .minutes())
                    .isEqualTo(20);
            FormatKey again = added(own.add(OURS, PITCH)).getFirst().key();
            assertThat(again).isEqualTo(former);
            assertThat(own.newest(OURS, newer.key()).orElseThrow().key()).isEqualTo(former);
        }
    }

    @Test
    void aShippedCodeAndAFaultyFileAreRefusedWithTheirLinesAndNothingChanges() {
        try (Core core = start(home())) {
            OwnFormats own = core.get(OwnFormats.class);
            assertThat(told(own.add(OURS, PITCH.replace("format: pitch", "format: classic"))))
                    .singleElement()
                    .asString()
                    .startsWith("2 format: a code other than those taken: asynchronous, classic,");
            assertThat(told(own.add(OURS, PITCH.replace("quorum: 4", "quorum: few"))))
                    .containsExactly("7 quorum: a whole number from 2 to 31");
            assertThat(own.offered(OURS)).hasSize(23);
        }
    }

    @Test
    void theOperatorsFolderIsReadAtStartAndAFaultyFileStopsNothing(CapturedOutput log) throws IOException {
        Path formats = Files.createDirectory(folder.resolve("formats"));
        Files.writeString(formats.resolve("a-pitch.yaml"), PITCH);
        Files.writeString(
                formats.resolve("b-faulty.yml"),
                PITCH.replace("format: pitch", "format: other").replace("quorum: 4", "quorum: secret-words"));
        Files.writeString(formats.resolve("c-again.yaml"), SHORTER);
        Files.writeString(formats.resolve("notes.txt"), "no format");
        Files.write(
                formats.resolve("d-latin.yaml"),
                PITCH.replace("source: ", "source: é").getBytes(StandardCharsets.ISO_8859_1));
        Core.Home home = home().with("CODEV_FORMATS", formats.toString());
        FormatKey key;
        try (Core core = start(home)) {
            OwnFormats own = core.get(OwnFormats.class);
            assertThat(own.offered(OURS))
                    .hasSize(24)
                    .extracting(each -> each.key().name())
                    .endsWith("pitch");
            key = own.offered(OURS).getLast().key();
            assertThat(own.faultyFiles())
                    .extracting(OwnFormats.FaultyFile::name)
                    .containsExactly("b-faulty.yml", "c-again.yaml", "d-latin.yaml");
            assertThat(told(own.add(OURS, SHORTER))).hasSize(1);
        }
        assertThat(log.getAll())
                .contains("The format in b-faulty.yml is not offered: line 7, field quorum:"
                        + " expected a whole number from 2 to 31")
                .contains("The format in c-again.yaml is not offered: line 2, field format:")
                .doesNotContain("secret-words");
        Files.writeString(formats.resolve("a-pitch.yaml"), SHORTER);
        try (Core core = start(home)) {
            assertThat(core.get(FormatCatalog.class)
                            .find(key)
                            .orElseThrow()
                            .stages()
                            .get(1)
                            .minutes())
                    .as("what runs keeps its form, whatever the file says now")
                    .isEqualTo(20);
            assertThat(core.get(OwnFormats.class)
                            .newest(OURS, key)
                            .orElseThrow()
                            .stages()
                            .get(1)
                            .minutes())
                    .isEqualTo(19);
        }
    }

    @Test
    void oneFileWillDoAndOneThatIsMissingIsTold() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, PITCH);
        try (Core core = start(home().with("CODEV_FORMATS", file.toString()))) {
            assertThat(core.get(OwnFormats.class).offered(OURS)).hasSize(24);
        }
        Files.delete(file);
        try (Core core = start(home().with("CODEV_FORMATS", file.toString()))) {
            OwnFormats own = core.get(OwnFormats.class);
            assertThat(own.offered(OURS)).hasSize(23);
            assertThat(own.faultyFiles()).containsExactly(new OwnFormats.FaultyFile("mine.yaml", List.of()));
        }
    }

    private Core.Home home() {
        return Core.Store.H2.home(folder.resolve("data"));
    }

    private static Core start(Core.Home home) {
        return Core.start(home, Clock.systemUTC(), new FakePlatform("test").messenger());
    }

    private static List<Format> added(Reading reading) {
        return switch (reading) {
            case Reading.Read read -> read.formats();
            case Reading.Faulty faulty ->
                throw new AssertionError(faulty.faults().toString());
        };
    }

    private static List<String> told(Reading reading) {
        return switch (reading) {
            case Reading.Read read -> List.of();
            case Reading.Faulty faulty ->
                faulty.faults().stream()
                        .map(fault -> fault.line() + " " + fault.field() + ": "
                                + fault.expected().en())
                        .toList();
        };
    }
}
