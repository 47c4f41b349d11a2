package org.codevbot.core.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.Story;
import org.junit.jupiter.api.Test;

/** The docs say what the code does, because they are drawn from it. */
class GeneratedDocsTest {
    private final FormatCatalog catalog = FormatCatalog.shippedAnd();

    @Test
    void formats() {
        GeneratedFile.whole("docs/generated/formats.md").isOrBecomes(FormatsDoc.of(catalog.all()));
    }

    @Test
    void session() {
        Format classic = catalog.find(new FormatKey("classic", 90)).orElseThrow();
        GeneratedFile.whole("docs/generated/session.md").isOrBecomes(SessionDoc.of(classic));
    }

    @Test
    void commands() {
        GeneratedFile.whole("docs/generated/commands.md").isOrBecomes(CommandsDoc.explained(new Catalog()));
        GeneratedFile.between("README.md", "commands").isOrBecomes(CommandsDoc.of(new Catalog()));
    }

    @Test
    void aDifferenceIsFound() {
        assertThatThrownBy(
                        () -> GeneratedFile.whole("docs/generated/formats.md").is("another text"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dcodev.docs=write");
    }

    @Test
    void everyCommandOfASessionHasItsRow() {
        Format classic = catalog.find(new FormatKey("classic", 90)).orElseThrow();
        Set<Class<?>> shown = SessionSamples.all().stream()
                .map(sample -> sample.apply(new Story(classic), Story.LEA).getClass())
                .collect(Collectors.toSet());
        assertThat(records(SessionCommand.class).filter(each -> !shown.contains(each)))
                .containsExactlyInAnyOrder(
                        SessionCommand.Knock.class,
                        SessionCommand.Lost.class,
                        SessionCommand.Returned.class,
                        SessionCommand.Welcome.class,
                        SessionCommand.PartDone.class);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(GeneratedDocsTest::records);
    }
}
