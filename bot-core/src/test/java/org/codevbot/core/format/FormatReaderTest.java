package org.codevbot.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatReaderTest {
    private static final String SMALL = FormatSamples.text("formats/small.yaml");

    @Test
    void aFileGivesTheFormatInEachOfItsLengths() {
        assertThat(read(SMALL))
                .extracting(Format::key)
                .containsExactly(new FormatKey("small", 20), new FormatKey("small", 30));
    }

    @Test
    void aBlockStandsOnlyInTheLengthsThatGiveItMinutes() {
        List<Format> small = read(SMALL);
        assertThat(small.getFirst().stages()).extracting(Stage::code).containsExactly("follow-up", "ask", "talk");
        assertThat(small.getLast().stages())
                .extracting(Stage::code)
                .containsExactly("opening", "follow-up", "ask", "talk");
    }

    @Test
    void theMinimumIsWhatTheFileSaysElseSixtyPerCentRoundedUpAndOutsideGiveWayAllMinutes() {
        assertThat(read(SMALL).getLast().stages()).extracting(Stage::minMinutes).containsExactly(3, 2, 8, 7);
    }

    @Test
    void everyFieldOfAStepIsRead() {
        Step talk = read(SMALL).getFirst().steps().getLast();
        assertThat(talk.number()).isEqualTo(2);
        assertThat(talk.turn()).isEqualTo(Turn.ROUND_ROBIN);
        assertThat(talk.roundOffered()).isFalse();
        assertThat(talk.hiddenOffered()).isTrue();
        assertThat(talk.sortingMinutes()).isEqualTo(1);
        assertThat(talk.kinds()).containsExactly("idea");
        assertThat(talk.traps()).containsExactly(new Step.Trap(new Label("Piège", "Trap"), new Label("Mot", "Word")));
    }

    @Test
    void theWordsOfTheFormatAreRead() {
        Format small = read(SMALL).getFirst();
        assertThat(small.word(Role.CONSULTANT))
                .isEqualTo(new Format.Noun(new Label("k", "k"), new Label("ks", "ks"), new Label("le k", "the k")));
        assertThat(small.contract().the().in(Language.FR)).isEqualTo("la d");
        assertThat(small.contract().many().in(Language.EN)).isEqualTo("rs");
        assertThat(small.agreement()).isEqualTo(Agreement.REFORMULATED);
        assertThat(small.confirmer()).isEqualTo(Format.Confirmer.BOTH);
        assertThat(small.followUp()).isEqualTo(Format.FollowUp.ON);
    }

    @Test
    void limitsAreInclusive() {
        String full = SMALL.replace("source: Test data", "source: " + "s".repeat(300))
                .replace("max: 6", "max: 30")
                .replace("quorum: 3", "quorum: 31");
        assertThat(read(full).getFirst().source().fr()).hasSize(300);
        assertThat(read(full).getFirst().source().en()).hasSize(300);
        String padded = SMALL + "#" + "x".repeat(64 * 1024 - SMALL.getBytes(StandardCharsets.UTF_8).length - 1);
        assertThat(padded.getBytes(StandardCharsets.UTF_8)).hasSize(64 * 1024);
        assertThat(read(padded)).hasSize(2);
        assertThat(FormatReader.read(padded + "x")).isInstanceOf(Reading.Faulty.class);
    }

    @Test
    void aFormatOfFifteenStepsIsReadAndNumbered() {
        assertThat(FormatSamples.ofSteps(15).steps())
                .hasSize(15)
                .extracting(Step::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    @Test
    void withoutAGiveWayOrderTheUsualStagesThatTheFormatHasGiveWay() {
        String usual = SMALL.replace("give-way: [opening, talk]\n", "")
                .replace("    minimum: {20: 5, 30: 7}\n", "")
                .replace("step: talk", "step: consultation");
        assertThat(read(usual).getFirst().giveWay()).containsExactly("opening", "consultation");
    }

    private static List<Format> read(String text) {
        return switch (FormatReader.read(text)) {
            case Reading.Read read -> read.formats();
            case Reading.Faulty faulty ->
                throw new AssertionError(faulty.faults().toString());
        };
    }
}
