package org.codevbot.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatCatalogTest {
    private final FormatCatalog catalog = FormatCatalog.shippedAnd();

    @Test
    void shipsClassicInSixtyAndNinetyMinutes() {
        assertThat(catalog.all())
                .extracting(Format::key)
                .containsExactly(new FormatKey("classic", 60), new FormatKey("classic", 90));
        assertThat(catalog.find(new FormatKey("classic", 45))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, '3 4 2 5 10 4 16 7 7 2'", "90, '5 5 8 8 15 5 24 8 9 3'"})
    void classicHasTheMinutesOfThePractice(int length, String minutes) {
        Format classic = classic(length);
        assertThat(classic.stages().stream()
                        .map(stage -> String.valueOf(stage.minutes()))
                        .toList())
                .containsExactly(minutes.split(" "));
        assertThat(classic.totalMinutes()).isEqualTo(length);
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
        assertThat(both.all()).hasSize(3);
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
