package org.codevbot.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file may say beside the usual, and what stands where it says nothing. */
class FormatFieldsTest {
    private static final String SMALL = FormatSamples.text("formats/small.yaml");
    private static final String OWN = """
            inspired: true
            mission: true
            each-brings: true
            skills: [{fr: Écouter, en: Listen}, {fr: Questionner, en: Question}]
            charter-first: true
            presence: {fr: Pleinement là, en: Fully here}
            welcome: [{fr: Bienvenue, en: Welcome}]
            sponsor: [{fr: Buts, en: Aims}, {fr: Dates, en: Dates}]
            months: 12
            cadence: {fr: mensuel, en: monthly}
            """;

    @Test
    void whatAFormatHasOfItsOwnIsRead() {
        Format own = read(SMALL + OWN).getFirst();
        assertThat(own.inspired()).isTrue();
        assertThat(own.mission()).isTrue();
        assertThat(own.eachBrings()).isTrue();
        assertThat(own.skills()).containsExactly(new Label("Écouter", "Listen"), new Label("Questionner", "Question"));
        assertThat(own.charterFirst()).isTrue();
        assertThat(own.presence()).isEqualTo(new Label("Pleinement là", "Fully here"));
        assertThat(own.welcome()).containsExactly(new Label("Bienvenue", "Welcome"));
        assertThat(own.sponsor()).containsExactly(new Label("Buts", "Aims"), new Label("Dates", "Dates"));
        assertThat(own.months()).isEqualTo(12);
        assertThat(own.cadence()).isEqualTo(new Label("mensuel", "monthly"));
    }

    @Test
    void whatAFileDoesNotNameTheFormatHasNot() {
        Format small = read(SMALL).getFirst();
        assertThat(small.customs())
                .isEqualTo(new Customs(false, false, false, List.of(), false, null, List.of(), List.of(), 0, null));
        assertThat(small.pace()).isEqualTo(Pace.LIVE);
        assertThat(small.cases()).isEqualTo(1);
        assertThat(small.steps()).allSatisfy(step -> {
            assertThat(step.pinned()).isNull();
            assertThat(step.answersWhenAsked()).isFalse();
            assertThat(step.caseNumber()).isEqualTo(1);
        });
        assertThat(small.kinds().getFirst().asks()).isFalse();
    }

    @Test
    void aStepMayPinAQuestionAndLetAnswersWaitForOne() {
        Format asked = FormatSamples.small(
                "client: [], consultant: [speak]",
                "client: [answer], consultant: [speak, ask]",
                "turn: round-robin",
                "answers: when-asked\n    pinned: {fr: À quoi bon ?, en: What for?}",
                "opened-by: [ideas]",
                "asks: true");
        Step talk = asked.steps().getLast();
        assertThat(talk.answersWhenAsked()).isTrue();
        assertThat(talk.pinned()).isEqualTo(new Label("À quoi bon ?", "What for?"));
        assertThat(asked.kinds().getFirst().asks()).isTrue();
    }

    @Test
    void aFirstRequestAndNeedsComeBeforeTheContract() {
        Format needs = FormatSamples.small("produces: [contract]", "produces: [request, needs, contract]");
        assertThat(needs.steps().getFirst().produces())
                .containsExactlyInAnyOrder(Output.REQUEST, Output.NEEDS, Output.CONTRACT);
        assertThat(faults(SMALL.replace("    kinds: [idea]", "    kinds: [idea]\n    produces: [needs]")))
                .containsExactly("38 stages[4].produces: a step that produces the contract, here or later");
    }

    @Test
    void inWorkingDaysMinutesAreDaysAndThereIsNoBlock() {
        Format days = read(days()).getFirst();
        assertThat(days.pace()).isEqualTo(Pace.WORKING_DAYS);
        assertThat(days.key()).isEqualTo(new FormatKey("small", 3));
        assertThat(days.stages()).extracting(Stage::minutes).containsExactly(1, 2);
        assertThat(faults(days().replace("  - step: ask", "  - {block: pause, minutes: 1}\n  - step: ask")
                        .replace("[3]", "[61]")
                        .replace("    kinds: [idea]", "    kinds: [idea]\n    sorting: 1")))
                .containsExactly(
                        "4 lengths[1]: a whole number from 1 to 60",
                        "20 stages[1].block: steps only: a block has no working days",
                        "35 stages[3].sorting: no silent sorting where the pace is in working days");
        assertThat(faults(days().replace("minutes: 2", "minutes: 3")))
                .containsExactly("19 stages: working days that make 3 in all for this length, not 4");
        assertThat(faults(days() + "cases: 2\n"))
                .containsExactly("36 cases: one case where the pace is in working days");
    }

    @Test
    void withTwoCasesTheStepsStandOnceForEachAndThePauseBetween() {
        Format two = read(two()).getFirst();
        assertThat(two.cases()).isEqualTo(2);
        assertThat(two.stages())
                .extracting(Stage::code)
                .containsExactly("opening", "follow-up", "ask", "talk", "pause", "ask", "talk", "close");
        assertThat(two.steps()).extracting(Step::caseNumber).containsExactly(1, 1, 2, 2);
        assertThat(two.steps()).extracting(Step::number).containsExactly(1, 2, 1, 2);
        assertThat(two.totalMinutes()).isEqualTo(60);
        assertThat(read(two().replace("[60]", "[86]").replace("cases: 2", "cases: 3"))
                        .getFirst()
                        .stages())
                .extracting(Stage::code)
                .filteredOn("pause"::equals)
                .hasSize(2);
        assertThat(read(two().replace("[60]", "[36]").replace("cases: 2", "cases: 1"))
                        .getFirst()
                        .stages())
                .extracting(Stage::code)
                .containsExactly("opening", "follow-up", "ask", "talk", "pause", "close");
    }

    @Test
    void whereNobodyFacilitatesTheGroupConfirmsAndNoYesOfAFacilitatorIsNeeded() {
        String without = SMALL.replace("facilitator: with", "facilitator: without");
        assertThat(faults(without)).containsExactly("8 confirmer: group, since nobody facilitates this format");
        assertThat(read(without.replace("confirmer: both", "confirmer: group"))
                        .getFirst()
                        .facilitator())
                .isEqualTo(Format.FacilitatorMode.WITHOUT);
        assertThat(faults(without.replace("confirmer: both", "confirmer: group")
                        .replace("agreement: reformulated", "agreement: client-and-facilitator")))
                .containsExactly(
                        "10 agreement: an agreement that needs no facilitator's yes, since nobody facilitates this format");
    }

    @Test
    void answersThatWaitForAQuestionNeedTheRightToAnswer() {
        assertThat(faults(SMALL.replace("turn: round-robin", "answers: when-asked")))
                .containsExactly("35 stages[4].answers: answer for client, since the answers wait for a question");
        assertThat(faults(SMALL.replace("turn: round-robin", "answers: later")))
                .containsExactly("35 stages[4].answers: one of these words: freely, when-asked");
    }

    @Test
    void aFlagIsTrueOrFalse() {
        assertThat(faults(SMALL + "mission: perhaps\n")).containsExactly("40 mission: one of these words: false, true");
        assertThat(read(SMALL + "mission: false\n").getFirst().mission()).isFalse();
    }

    private static String days() {
        return SMALL.replace("lengths: [20, 30]", "lengths: [3]")
                .replace("  - {block: opening, minutes: {30: 4}}\n", "")
                .replace("  - {block: follow-up, minutes: 2}\n", "")
                .replace("give-way: [opening, talk]", "pace: working-days")
                .replace("minutes: {20: 6, 30: 8}", "minutes: 1")
                .replace("minutes: {20: 12, 30: 16}", "minutes: 2")
                .replace("    minimum: {20: 5, 30: 7}\n", "")
                .replace("    sorting: 1\n", "");
    }

    private static String two() {
        return SMALL.replace("lengths: [20, 30]", "lengths: [60]\ncases: 2")
                        .replaceAll("\\{20: \\d+, 30: (\\d+)}", "$1")
                        .replace("{30: 4}", "4")
                + "  - {block: pause, minutes: 2}\n  - {block: close, minutes: 4}\n";
    }

    private static List<Format> read(String text) {
        return switch (FormatReader.read(text)) {
            case Reading.Read read -> read.formats();
            case Reading.Faulty faulty ->
                throw new AssertionError(faulty.faults().toString());
        };
    }

    private static List<String> faults(String text) {
        return switch (FormatReader.read(text)) {
            case Reading.Read read -> List.of();
            case Reading.Faulty faulty ->
                faulty.faults().stream()
                        .map(fault -> fault.line() + " " + fault.field() + ": "
                                + fault.expected().en())
                        .toList();
        };
    }
}
