package org.codevbot.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what the five seeds demand, written out, and compared with their files in every length. */
class SeedFormatsTest {
    private static final List<String> SEEDS =
            List.of("exploration", "learning-choice", "classic", "cooperants", "practice-year");
    /** Client / consultant. */
    private static final String TABLE = """
            1           | speak / silent   | speak / silent                  | speak / silent   | speak / silent      | speak / silent
            2           | answer / ask     | answer / ask                    | answer / ask     | answer / ask speak  | answer / ask
            3           | speak / silent   | speak / restate                 | speak / restate  | speak / silent      | speak / ask
            4           | silent / speak   | answer when asked / ask speak   | silent / speak   | silent / speak      | silent / speak
            5           | speak / silent   | speak / silent                  | speak / silent   | speak / silent      | speak / silent
            6           | speak / speak    | speak / speak                   | speak / speak    | silent / speak      | speak / speak
            agreement   | client-states    | each-restates                   | reformulated     | client-states       | client-and-facilitator
            kinds in 4  | 4                | 5                               | 5                | 3                   | 2
            turn in 4   | free             | free                            | free             | round-robin         | free
            facilitator | without          | with                            | with             | with                | external
            confirmer   | group            | both                            | facilitator      | facilitator         | facilitator
            follow-up   | on               | always                          | on               | on                  | on
            size        | 5-8              | 5-6                             | 5-8              | 5-8                 | 5-8
            months      | 0                | 0                               | 0                | 0                   | 12
            give-way    | opening, clarification, consultation | opening, consultation, clarification | opening, clarification, consultation | opening, clarification, consultation | opening, clarification, consultation
            """;

    static Stream<Format> seeds() {
        return FormatCatalog.shippedAnd().all().stream()
                .filter(format -> SEEDS.contains(format.key().code()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLengthOfASeedIsWhatTheTableDemands(Format format) {
        int column = SEEDS.indexOf(format.key().code()) + 1;
        List<String> demanded = TABLE.lines()
                .map(line -> cells(line).getFirst() + ": " + cells(line).get(column))
                .toList();
        assertThat(facts(format)).containsExactlyElementsOf(demanded);
    }

    @Test
    void eachSeedHasItsFourLengths() {
        assertThat(seeds().map(Format::key))
                .containsExactlyInAnyOrderElementsOf(SEEDS.stream()
                        .flatMap(code -> Stream.of(60, 90, 120, 180).map(length -> new FormatKey(code, length)))
                        .toList());
    }

    @Test
    void whatEachHasOfItsOwn() {
        assertThat(owners(format -> format.mission() && format.eachBrings())).containsExactly("learning-choice");
        assertThat(owners(format -> format.mission() || format.eachBrings())).containsExactly("learning-choice");
        assertThat(owners(format -> format.skills().size() == 7)).containsExactly("classic");
        assertThat(owners(format -> !format.skills().isEmpty())).containsExactly("classic");
        assertThat(owners(Format::charterFirst)).containsExactly("practice-year");
        assertThat(owners(format -> format.presence() != null)).containsExactly("practice-year");
        assertThat(owners(format -> format.sponsor().size() >= 3)).containsExactly("practice-year");
        assertThat(owners(format -> !format.sponsor().isEmpty())).containsExactly("practice-year");
        assertThat(owners(format -> format.welcome().size() >= 4)).containsExactly("cooperants");
        assertThat(owners(format -> !format.welcome().isEmpty())).containsExactly("cooperants");
        assertThat(owners(format -> format.cadence() != null)).containsExactly("cooperants");
        assertThat(owners(Format::inspired)).isEmpty();
        assertThat(owners(format -> step(format, 1).yields(Output.REQUEST))).containsExactly("learning-choice");
        assertThat(owners(format -> step(format, 3).yields(Output.NEEDS))).containsExactly("practice-year");
        assertThat(owners(format -> step(format, 4).pinned() != null)).containsExactly("learning-choice");
        assertThat(owners(format -> step(format, 5).sortingMinutes() > 0)).containsExactly("classic");
        assertThat(owners(format -> format.kinds().stream().anyMatch(Kind::asks)))
                .containsExactly("learning-choice");
        assertThat(owners(format -> !step(format, 2).kinds().isEmpty())).containsExactly("cooperants");
    }

    @Test
    void clarificationIsNeverShortenedFirstWhereItIsTheKeyStep() {
        assertThat(seeds().filter(format -> format.key().code().equals("learning-choice")))
                .hasSize(4)
                .allSatisfy(format -> assertThat(format.giveWay())
                        .startsWith("opening", "consultation")
                        .endsWith("clarification"));
    }

    private static Set<String> owners(java.util.function.Predicate<Format> has) {
        List<Format> all = seeds().filter(has).toList();
        Set<String> codes = all.stream().map(format -> format.key().code()).collect(Collectors.toSet());
        assertThat(all).as("in all four lengths").hasSize(codes.size() * 4);
        return codes;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<String> facts(Format format) {
        List<String> facts = new ArrayList<>();
        for (Step step : format.steps()) {
            facts.add(step.number() + ": " + rights(step, Role.CLIENT) + (step.answersWhenAsked() ? " when asked" : "")
                    + " / " + rights(step, Role.CONSULTANT));
        }
        facts.add("agreement: " + word(format.agreement()));
        facts.add("kinds in 4: " + step(format, 4).kinds().size());
        facts.add("turn in 4: " + word(step(format, 4).turn()));
        facts.add("facilitator: " + word(format.facilitator()));
        facts.add("confirmer: " + word(format.confirmer()));
        facts.add("follow-up: " + word(format.followUp()));
        facts.add("size: " + format.minSize() + "-" + format.maxSize());
        facts.add("months: " + format.months());
        facts.add("give-way: " + String.join(", ", format.giveWay()));
        return facts;
    }

    private static String rights(Step step, Role role) {
        Set<Right> rights = step.rightsOf(role);
        return rights.isEmpty()
                ? "silent"
                : rights.stream().map(SeedFormatsTest::word).sorted().collect(Collectors.joining(" "));
    }

    private static Step step(Format format, int number) {
        return format.steps().get(number - 1);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
