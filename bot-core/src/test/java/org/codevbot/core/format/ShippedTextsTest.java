package org.codevbot.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the shipped formats say to people: in French for tu and vous alike, and calmly in both languages. */
class ShippedTextsTest {
    private static final Pattern ADDRESSES = Pattern.compile(
            "\\b(tu|te|toi|ton|ta|tes|t['’]\\w+|vous|votre|vos)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void frenchTextsSayNeitherTuNorVous() {
        assertThat("Et si tu essayais ?").containsPattern(ADDRESSES);
        assertThat("Qu'est-ce qui t'aide ?").containsPattern(ADDRESSES);
        assertThat("Votre question").containsPattern(ADDRESSES);
        assertThat(labels())
                .extracting(Label::fr)
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(ADDRESSES));
    }

    @Test
    void nothingIsShouted() {
        assertThat(labels())
                .allSatisfy(label -> assertThat(label.fr() + label.en()).doesNotContain("!"));
    }

    @Test
    void everyStepHasPromptsAndTrapsWithAnIntervention() {
        assertThat(FormatCatalog.shippedAnd().all())
                .flatExtracting(Format::steps)
                .allSatisfy(step -> {
                    assertThat(step.prompts()).isNotEmpty();
                    assertThat(step.traps()).isNotEmpty();
                });
    }

    private static List<Label> labels() {
        List<Label> labels = FormatCatalog.shippedAnd().all().stream()
                .flatMap(ShippedTextsTest::labels)
                .toList();
        assertThat(labels).hasSizeGreaterThan(80);
        return labels;
    }

    private static Stream<Label> labels(Format format) {
        Stream<Label> own = Stream.concat(
                Stream.of(format.name()),
                Stream.concat(format.rules().stream(), format.kinds().stream().map(Kind::label)));
        return Stream.concat(own, format.steps().stream().flatMap(ShippedTextsTest::labels));
    }

    private static Stream<Label> labels(Step step) {
        Stream<Label> traps = step.traps().stream().flatMap(each -> Stream.of(each.trap(), each.intervention()));
        return Stream.concat(Stream.of(step.label(), step.aim()), Stream.concat(step.prompts().stream(), traps));
    }
}
