package org.codevbot.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file is the small format with one or more lines spoilt, and the faults that must be told: all, and no other. */
class FaultyFormatTest {
    private static final String SMALL = FormatSamples.text("formats/small.yaml");

    @ParameterizedTest(name = "{0}")
    @MethodSource({"faulty", "org.codevbot.core.format.FaultyShapes#all"})
    void everyFaultIsToldWithLineFieldAndExpectation(String name, String text, List<String> expected) {
        assertThat(text).as("the spoilt text differs from the sound one").isNotEqualTo(SMALL);
        assertThat(faults(text)).containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                spoilt(
                        "a code with a space",
                        "format: small",
                        "format: so small",
                        "1 format: a code of 1 to 32 characters: small letters, digits, hyphens, a letter first"),
                spoilt(
                        "a missing language",
                        "{fr: Petit, en: Small}",
                        "{fr: Petit}",
                        "2 name.en: one line of 1 to 60 characters"),
                spoilt("an empty text", "source: Test data", "source:", "3 source: one line of 1 to 300 characters"),
                spoilt(
                        "a length that is no number",
                        "lengths: [20, 30]",
                        "lengths: [20, soon]",
                        "4 lengths[2]: a whole number from 5 to 480"),
                spoilt("a maximum below the minimum", "max: 6", "max: 2", "5 size.max: a whole number from 3 to 30"),
                spoilt(
                        "an unknown word",
                        "facilitator: with",
                        "facilitator: maybe",
                        "7 facilitator: one of these words: with, without, external"),
                spoilt(
                        "a field missing",
                        "confirmer: both\n",
                        "",
                        "1 confirmer: one of these words: facilitator, group, both"),
                spoilt(
                        "a field unknown",
                        "quorum: 3",
                        "quorum: 3\nquroum: 4",
                        "7 quroum: one of these fields: format, name, source, lengths, size, quorum, facilitator,"
                                + " confirmer, follow-up, agreement, roles, contract, rules, kinds, give-way, stages, pace,"
                                + " cases, inspired, mission, each-brings, skills, charter-first, presence, welcome, sponsor, months, cadence"),
                spoilt("a field twice", "quorum: 3", "quorum: 3\nquorum: 4", "7 quorum: this field only once"),
                spoilt(
                        "a role without its words",
                        "  client: {one: {fr: c, en: c}, many: {fr: cs, en: cs}, the: {fr: le c, en: the c}}\n",
                        "",
                        "12 roles.client: fields: one, many, the"),
                spoilt(
                        "a kind twice, opened by nothing known",
                        "  - {code: idea, label",
                        "  - {code: idea, label: {fr: I, en: I}, opened-by: [love]}\n  - {code: idea, label",
                        "17 kinds[1].opened-by[1]: one of these words: experience, ideas, mirror, hypotheses, questions, reframe, decision, rehearsal, support",
                        "18 kinds[2].code: a code that is used only once"),
                spoilt(
                        "a kind label too long for a button",
                        "{fr: Idée, en: Idea}",
                        "{fr: Idée, en: An idea that came to me just now}",
                        "17 kinds[1].label.en: one line of 1 to 24 characters"),
                spoilt(
                        "a stage in give-way that is not there",
                        "[opening, talk]",
                        "[opening, talk, tea]",
                        "18 give-way[3]: one of these words: opening, follow-up, ask, talk"),
                spoilt(
                        "minutes that do not sum",
                        "{20: 12, 30: 16}",
                        "{20: 11, 30: 17}",
                        "19 stages: minutes that make 20 in all for this length, not 19",
                        "19 stages: minutes that make 30 in all for this length, not 31"),
                spoilt(
                        "minutes for a length that the format has not",
                        "{20: 6, 30: 8}",
                        "{20: 6, 30: 8, 40: 9}",
                        "25 stages[3].minutes.40: one of these fields: 20, 30"),
                spoilt(
                        "a step without minutes for a length",
                        "{20: 6, 30: 8}",
                        "{20: 6}",
                        "25 stages[3].minutes.30: a whole number from 1 to 240"),
                spoilt(
                        "minutes in quotes",
                        "minutes: {20: 6, 30: 8}",
                        "minutes: {20: 6, 30: \"8\"}",
                        "25 stages[3].minutes.30: a whole number from 1 to 240"),
                spoilt(
                        "a right unknown, a facilitator's right",
                        "client: [speak], consultant: [restate]",
                        "client: [shout], consultant: [restate], facilitator: [speak]",
                        "26 stages[3].rights.facilitator: one of these fields: client, consultant",
                        "26 stages[3].rights.client[1]: one of these words: speak, ask, answer, restate"),
                spoilt(
                        "a role without rights",
                        "client: [], consultant: [speak]",
                        "consultant: [speak]",
                        "34 stages[4].rights.client: a list of 0 to 4 items"),
                spoilt(
                        "an agreement that needs reformulations",
                        "consultant: [restate]",
                        "consultant: [ask]",
                        "26 stages[3].rights: restate for consultant, since the agreement asks for reformulations"),
                spoilt(
                        "a contract without its agreement",
                        "agreement: reformulated\n",
                        "",
                        "1 agreement: a mode of agreement, since a step produces the contract"),
                spoilt(
                        "a kind open that the format has not",
                        "kinds: [idea]",
                        "kinds: [idea, joke]",
                        "37 stages[4].kinds[2]: one of these words: idea"),
                spoilt(
                        "a minimum above the minutes",
                        "{20: 5, 30: 7}",
                        "{20: 13, 30: 7}",
                        "32 stages[4].minimum: a whole number from 1 to 12"),
                spoilt(
                        "a minimum outside give-way",
                        "    produces: [contract]",
                        "    produces: [contract]\n    minimum: 3",
                        "28 stages[3].minimum: no minimum: outside give-way, minutes stay as they are"),
                spoilt(
                        "sorting longer than the step",
                        "sorting: 1",
                        "sorting: 12",
                        "33 stages[4].sorting: a whole number from 0 to 11"),
                spoilt(
                        "a choice after a step, a close before one",
                        "  - step: talk",
                        "  - {block: choice, minutes: 1}\n  - {block: close, minutes: 1}\n  - step: talk",
                        "19 stages: minutes that make 20 in all for this length, not 22",
                        "19 stages: minutes that make 30 in all for this length, not 32",
                        "28 stages[4].block: the choice of subject before the first step",
                        "29 stages[5].block: the close as the last stage"),
                spoilt(
                        "a follow-up where there is none",
                        "follow-up: on",
                        "follow-up: off",
                        "21 stages[2].block: no follow-up block where follow-up is off"),
                spoilt(
                        "a step's code twice",
                        "step: talk",
                        "step: ask",
                        "18 give-way[2]: one of these words: opening, follow-up, ask",
                        "28 stages[4].step: a code that is used only once",
                        "32 stages[4].minimum: no minimum: outside give-way, minutes stay as they are"),
                spoilt(
                        "neither block nor step",
                        "{block: follow-up, minutes: 2}",
                        "{label: {fr: a, en: a}, minutes: 2}",
                        "21 stages[2]: either block or step"),
                spoilt(
                        "stages that are no list",
                        SMALL.substring(SMALL.indexOf("stages:")),
                        "stages: none\n",
                        "19 stages: a list of 1 to 40 items"),
                spoilt(
                        "an anchor and an alias",
                        "{fr: Dire., en: Say.}",
                        "&aim {fr: Dire., en: Say.}\n    prompts: [*aim]",
                        "24 stages[3].aim: the value itself, no anchor or alias",
                        "25 stages[3].prompts[1]: the value itself, no anchor or alias"),
                spoilt(
                        "a tag",
                        "source: Test data",
                        "source: !!java.net.URL [\"http://example.org\"]",
                        "3 source: a value without a YAML tag (!)",
                        "3 source: one line of 1 to 300 characters"),
                spoilt("no YAML", "quorum: 3", "quorum: [3", "7 : readable YAML at column 12"),
                Arguments.of("two documents", SMALL + "---\na: b\n", List.of("41 : one document in a file")),
                Arguments.of("nothing", "", List.of("1 : fields: format, name, lengths, stages")),
                Arguments.of(
                        "a sentence",
                        "This is no format.",
                        List.of("1 : fields: format, name, source, lengths,"
                                + " size, quorum, facilitator, confirmer, follow-up, agreement, roles, contract, rules, kinds,"
                                + " give-way, stages, pace, cases, inspired, mission, each-brings, skills, charter-first,"
                                + " presence, welcome, sponsor, months, cadence")),
                Arguments.of("too large", SMALL + "# é".repeat(22_000), List.of("1 : a file of at most 64 kB")));
    }

    @Test
    void aFileWithFaultsInManyPlacesTellsThemAllInTheOrderOfItsLines() {
        String text = SMALL.replace("quorum: 3", "quorum: many")
                .replace("confirmer: both", "confirmer: nobody")
                .replace("turn: round-robin", "turn: round-the-clock")
                .replace("en: Request", "en: ''");
        assertThat(faults(text))
                .containsExactly(
                        "6 quorum: a whole number from 2 to 31",
                        "8 confirmer: one of these words: facilitator, group, both",
                        "23 stages[3].label.en: one line of 1 to 40 characters",
                        "35 stages[4].turn: one of these words: free, round-robin, write-then-speak");
    }

    @Test
    void aFaultIsWordedInFrenchToo() {
        Reading reading = FormatReader.read(SMALL.replace("quorum: 3", "quorum: many"));
        assertThat(((Reading.Faulty) reading).faults().getFirst().expected().in(Language.FR))
                .isEqualTo("un nombre entier de 2 à 31");
    }

    static Arguments spoilt(String name, String sound, String bad, String... expected) {
        return Arguments.of(name, SMALL.replace(sound, bad), List.of(expected));
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
