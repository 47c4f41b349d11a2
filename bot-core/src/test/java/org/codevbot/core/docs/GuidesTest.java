package org.codevbot.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codevbot.core.format.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guides name buttons as people see them, and links lead somewhere. */
class GuidesTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

    @ParameterizedTest
    @CsvSource({"docs/facilitators.en.md, EN", "docs/animateurs.fr.md, FR"})
    void everyButtonThatAGuideNamesExists(String path, Language language) {
        String guide = read(REPOSITORY.resolve(path));
        assertThat(named(guide)).hasSizeGreaterThan(20);
        assertThat(unknown(guide, language)).isEmpty();
    }

    @Test
    void aButtonThatDoesNotExistIsFound() {
        assertThat(unknown("Press **Next step**, then **Fly away**.", Language.EN))
                .containsExactly("Fly away");
    }

    @Test
    void everyLinkToAPageLeadsSomewhere() {
        assertThat(deadLinks(REPOSITORY.resolve("README.md"), "[here](docs/nowhere.md)"))
                .containsExactly("docs/nowhere.md");
        assertThat(pages().flatMap(page -> deadLinks(page, read(page)).stream()))
                .isEmpty();
    }

    @Test
    void theInstallationPageKnowsEachLineOfTheDoctor() {
        String page = read(REPOSITORY.resolve("docs/install-slack.md"));
        assertThat(List.of("scope", "setting", "token", "unreachable", "too-many", "not-in", "not-erased", "public"))
                .allSatisfy(finding -> assertThat(page).contains("| " + firstSentence("doctor." + finding) + " |"));
    }

    /** Without its sign, and without what only the moment knows. */
    private static String firstSentence(String key) {
        String line = Messages.in(Language.EN).getProperty(key).replaceAll("\\{[^}]*}", "…");
        return line.substring(line.indexOf(' ') + 1, line.indexOf(". ") + 1);
    }

    private static Stream<Path> pages() {
        try (Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
            List<Path> pages =
                    docs.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(pages).hasSizeGreaterThan(8);
            return Stream.concat(Stream.of(REPOSITORY.resolve("README.md")), pages.stream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> deadLinks(Path page, String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://") && !link.endsWith(".png"))
                .filter(link -> !Files.exists(page.resolveSibling(link)))
                .toList();
    }

    private static List<String> unknown(String guide, Language language) {
        List<Pattern> buttons = Messages.in(language).entrySet().stream()
                .filter(entry -> entry.getKey().toString().startsWith("button."))
                .map(entry ->
                        entry.getValue().toString().replace('\u2019', '\'').split("\\{[^}]*}", -1))
                .map(parts -> Pattern.compile(
                        String.join(".+", Stream.of(parts).map(Pattern::quote).toList())))
                .toList();
        return named(guide).stream()
                .filter(name -> buttons.stream()
                        .noneMatch(button -> button.matcher(name).matches()))
                .toList();
    }

    /** Bold words are buttons, but for those that open a paragraph and end in a full stop. */
    private static List<String> named(String guide) {
        return BOLD.matcher(guide)
                .results()
                .map(bold -> bold.group(1).replace('\n', ' ').replace('\u2019', '\''))
                .filter(bold -> !bold.endsWith("."))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
