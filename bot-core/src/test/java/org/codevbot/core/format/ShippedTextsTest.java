package org.codevbot.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    @Test
    void noFormatUsesAnothersWords() {
        Format cooperants = find("cooperants");
        assertThat(foreign(cooperants)).contains("client", "consultants", "animateur", "contrat", "contract");
        assertThat(used(foreign(cooperants), List.of(new Label("Le Client écoute.", "The clientele."))))
                .containsExactly("client");
        assertThat(foreign(find("classic"))).contains("demandeur", "coopérant", "intervenant", "timekeeper", "guide");
        assertThat(FormatCatalog.shippedAnd().all())
                .allSatisfy(format -> assertThat(
                                used(foreign(format), labels(format).toList()))
                        .as(format.key().code())
                        .isEmpty());
    }

    private static Format find(String code) {
        return FormatCatalog.shippedAnd().all().stream()
                .filter(format -> format.key().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The other formats' words for roles, and for the contract where this one calls it otherwise. */
    private static Set<String> foreign(Format format) {
        Set<String> foreign = FormatCatalog.shippedAnd().all().stream()
                .flatMap(ShippedTextsTest::words)
                .collect(Collectors.toSet());
        words(format).forEach(foreign::remove);
        // Everywhere a person makes a request in the plain sense of the word, whatever the contract is called.
        foreign.removeAll(Set.of("demande", "demandes", "request", "requests"));
        return foreign;
    }

    private static Stream<String> words(Format format) {
        Stream<Format.Noun> nouns =
                Stream.concat(Stream.of(Role.values()).map(format::word), Stream.of(format.contract()));
        return nouns.flatMap(noun -> Stream.of(noun.one(), noun.many()))
                .flatMap(label -> Stream.of(label.fr(), label.en()));
    }

    private static List<String> used(Set<String> words, List<Label> labels) {
        return words.stream()
                .filter(word -> {
                    Pattern whole = Pattern.compile(
                            "\\b" + Pattern.quote(word) + "\\b",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
                    return labels.stream()
                            .anyMatch(label -> whole.matcher(label.fr()).find()
                                    || whole.matcher(label.en()).find());
                })
                .toList();
    }

    private static List<Label> labels() {
        List<Label> labels = FormatCatalog.shippedAnd().all().stream()
                .flatMap(ShippedTextsTest::labels)
                .toList();
        assertThat(labels).hasSizeGreaterThan(1_500);
        return labels;
    }

    private static Stream<Label> labels(Format format) {
        Stream<Label> own = Stream.concat(
                Stream.of(format.name()),
                Stream.concat(format.rules().stream(), format.kinds().stream().map(Kind::label)));
        Stream<Label> customs = Stream.of(
                        format.skills(),
                        format.welcome(),
                        format.sponsor(),
                        Stream.of(format.presence(), format.cadence())
                                .filter(Objects::nonNull)
                                .toList())
                .flatMap(List::stream);
        return Stream.of(own, customs, format.steps().stream().flatMap(ShippedTextsTest::labels))
                .flatMap(Function.identity());
    }

    private static Stream<Label> labels(Step step) {
        Stream<Label> traps = step.traps().stream().flatMap(each -> Stream.of(each.trap(), each.intervention()));
        Stream<Label> pinned = Stream.ofNullable(step.pinned());
        return Stream.of(Stream.of(step.label(), step.aim()), pinned, step.prompts().stream(), traps)
                .flatMap(Function.identity());
    }
}
