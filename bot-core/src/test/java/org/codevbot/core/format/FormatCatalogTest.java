package org.codevbot.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatCatalogTest {
    private final FormatCatalog catalog = FormatCatalog.shippedAnd();

    @Test
    void shipsTheFiveSeedsInFourLengthsThenTheVariantsAndClassicComesFirst() {
        List<FormatKey> keys = new ArrayList<>();
        for (String seed : List.of("classic", "exploration", "learning-choice", "cooperants", "practice-year")) {
            List.of(60, 90, 120, 180).forEach(length -> keys.add(new FormatKey(seed, length)));
        }
        keys.add(new FormatKey("two-clients", 180));
        keys.add(new FormatKey("asynchronous", 10));
        keys.add(new FormatKey("flash", 45));
        assertThat(catalog.all()).extracting(Format::key).containsExactlyElementsOf(keys);
        assertThat(catalog.find(new FormatKey("classic", 45))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "60, '3 4 2 5 10 4 16 7 7 2'",
        "90, '5 5 8 8 15 5 24 8 9 3'",
        "120, '8 8 10 10 20 7 30 12 12 3'",
        "180, '10 15 15 12 30 8 10 40 15 20 5'"
    })
    void eachSeedHasTheMinutesOfThePractice(int length, String minutes) {
        List<Format> seeds = catalog.all().stream()
                .filter(format -> format.key().minutes() == length && format.cases() == 1)
                .toList();
        assertThat(seeds)
                .hasSize(5)
                .allSatisfy(format -> assertThat(minutes(format)).isEqualTo(minutes));
    }

    @Test
    void twoClientsHaveEachTheirStepsAndAPauseBetweenThem() {
        Format two = catalog.find(new FormatKey("two-clients", 180)).orElseThrow();
        assertThat(minutes(two)).isEqualTo("10 10 8 14 5 25 11 10 10 8 14 5 25 11 10 4");
        assertThat(two.stages().get(8).code()).isEqualTo("pause");
        assertThat(two.cases()).isEqualTo(2);
    }

    @Test
    void writtenItTakesTenWorkingDaysAndItsConsultationIsHidden() {
        Format written = catalog.find(new FormatKey("asynchronous", 10)).orElseThrow();
        assertThat(minutes(written)).isEqualTo("1 2 1 3 2 1");
        assertThat(written.pace()).isEqualTo(Pace.WORKING_DAYS);
        assertThat(written.steps())
                .filteredOn(step -> step.turn() == Turn.WRITE_THEN_SPEAK)
                .extracting(Step::code)
                .containsExactly("consultation");
    }

    @Test
    void fortyFiveMinutesAreInspiredAndNothingElseIs() {
        Format flash = catalog.find(new FormatKey("flash", 45)).orElseThrow();
        assertThat(minutes(flash)).isEqualTo("2 5 9 3 13 6 5 2");
        assertThat(catalog.all()).filteredOn(Format::inspired).containsExactly(flash);
        assertThat(flash.name().fr()).contains("inspiré du codev");
        assertThat(flash.name().en()).contains("inspired by codev");
    }

    @Test
    void everyFormatSumsToItsLengthAndHasTheSixStepsInOrder() {
        assertThat(catalog.all()).hasSize(23).allSatisfy(format -> {
            assertThat(format.totalMinutes()).isEqualTo(format.key().minutes());
            assertThat(format.steps())
                    .filteredOn(step -> step.caseNumber() == 1)
                    .extracting(Step::code)
                    .containsExactly("presentation", "clarification", "contract", "consultation", "plan", "learning");
        });
    }

    private static String minutes(Format format) {
        return format.stages().stream()
                .map(stage -> String.valueOf(stage.minutes()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void openingThenClarificationThenConsultationGiveWayAndNothingElse() {
        Format classic = classic(90);
        assertThat(classic.giveWay()).containsExactly("opening", "clarification", "consultation");
        assertThat(classic.stages().stream().filter(stage -> stage.minMinutes() < stage.minutes()))
                .extracting(Stage::code, Stage::minMinutes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("opening", 3),
                        org.assertj.core.groups.Tuple.tuple("clarification", 9),
                        org.assertj.core.groups.Tuple.tuple("consultation", 15));
    }

    @ParameterizedTest
    @CsvSource({"1, SPEAK, ''", "2, ANSWER, ASK", "3, SPEAK, RESTATE", "4, '', SPEAK", "5, SPEAK, ''", "6, SPEAK, SPEAK"
    })
    void classicHasTheRightsOfThePractice(int number, String client, String consultant) {
        Step step = classic(60).steps().get(number - 1);
        assertThat(step.number()).isEqualTo(number);
        assertThat(step.rightsOf(Role.CLIENT)).isEqualTo(rights(client));
        assertThat(step.rightsOf(Role.CONSULTANT)).isEqualTo(rights(consultant));
        assertThat(step.rightsOf(Role.FACILITATOR)).containsExactly(Right.SPEAK);
    }

    @Test
    void theTypeOfHelpOpensItsKinds() {
        Format classic = classic(60);
        assertThat(classic.kind("impression").orElseThrow().openedBy())
                .containsExactlyInAnyOrder(HelpType.MIRROR, HelpType.REFRAME, HelpType.SUPPORT);
        assertThat(classic.kind("suggestion").orElseThrow().openedBy())
                .containsExactlyInAnyOrder(HelpType.IDEAS, HelpType.DECISION);
        assertThat(classic.kind("testimony").orElseThrow().openedBy())
                .containsExactlyInAnyOrder(HelpType.EXPERIENCE, HelpType.SUPPORT);
        assertThat(classic.kind("idea").orElseThrow().openedBy())
                .containsExactlyInAnyOrder(HelpType.IDEAS, HelpType.REFRAME);
        assertThat(classic.kind("interpretation").orElseThrow().openedBy())
                .containsExactlyInAnyOrder(HelpType.HYPOTHESES, HelpType.REFRAME);
        assertThat(classic.kinds()).hasSize(5);
    }

    @Test
    void classicOffersRoundsInTwoAndFourAndHiddenInFour() {
        List<Step> steps = classic(90).steps();
        assertThat(steps.stream().filter(Step::roundOffered))
                .extracting(Step::number)
                .containsExactly(2, 4);
        assertThat(steps.stream().filter(Step::hiddenOffered))
                .extracting(Step::number)
                .containsExactly(4);
        assertThat(steps).extracting(Step::turn).containsOnly(Turn.FREE);
        assertThat(steps).extracting(Step::sortingMinutes).containsExactly(0, 0, 0, 0, 2, 0);
    }

    @Test
    void anotherFormatIsAddedBesideThoseShipped() {
        Format pitch = FormatSamples.pitch();
        FormatCatalog both = FormatCatalog.shippedAnd(pitch);
        assertThat(both.find(pitch.key())).contains(pitch);
        assertThat(both.all()).hasSize(24).endsWith(pitch);
        assertThat(pitch.stages()).extracting(Stage::minutes).containsExactly(7, 20, 3);
        assertThat(pitch.steps()).hasSize(3);
        assertThatThrownBy(() -> FormatCatalog.shippedAnd(pitch, pitch)).isInstanceOf(IllegalArgumentException.class);
    }

    private Format classic(int minutes) {
        return catalog.find(new FormatKey("classic", minutes)).orElseThrow();
    }

    private static Set<Right> rights(String name) {
        return name.isEmpty() ? Set.of() : Set.of(Right.valueOf(name));
    }
}
