package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Five sessions lived side by side, one for each seed, by the same people with the same words: a row is a question, a
 * column a seed. What a person may not do is answered by the reason.
 */
class SeedsTest {
    private static final List<String> SEEDS =
            List.of("exploration", "learning-choice", "classic", "cooperants", "practice-year");

    private static final String TABLE = """
            Sam practises in private                     | NO_SUCH_THING                | NO_SUCH_THING                      | yes                                   | NO_SUCH_THING      | NO_SUCH_THING
            the opening recalls                          | rules in a line              | rules in a line, mission           | rules in a line                       | rules in a line    | rules to accept, presence
            Claire reads who did not propose             | no                           | yes                                | no                                    | no                 | no
            Claire chooses before any vote               | BALLOT_FIRST                 | BALLOT_FIRST                       | yes                                   | yes                | yes
            Sam opens the ballot                         | yes                          | ONLY_FACILITATOR                   | ONLY_FACILITATOR                      | ONLY_FACILITATOR   | ONLY_FACILITATOR
            Hugo chooses the one with fewer votes        | BALLOT_SAYS_OTHERWISE        | ONLY_FACILITATOR                   | ONLY_FACILITATOR                      | ONLY_FACILITATOR   | ONLY_FACILITATOR
            Claire does                                  | BALLOT_SAYS_OTHERWISE        | yes                                | yes                                   | yes                | yes
            the first step before the rules are accepted | yes                          | yes                                | yes                                   | yes                | CHARTER_FIRST
            1: heard                                     | Léa, Léa                     | Léa, Léa                           | Léa, Léa                              | Léa, Léa           | Léa, Léa
            1: nudged                                    | Sam                          | Sam                                | Sam                                   | Sam                | Sam
            1: Léa makes a first request                 | NOT_THIS_STEP                | yes                                | NOT_THIS_STEP                         | NOT_THIS_STEP      | NOT_THIS_STEP
            2: heard                                     | Léa, Sam, Léa                | Léa, Sam, Léa                      | Léa, Sam, Léa                         | Léa, Sam, Léa      | Léa, Sam, Léa
            2: nudged                                    | nobody                       | nobody                             | nobody                                | nobody             | nobody
            2: the form offers                           | no kind                      | no kind                            | no kind                               | feeling            | no kind
            3: heard                                     | Léa, Léa                     | Léa, Sam, Léa                      | Léa, Sam, Léa                         | Léa, Léa           | Léa, Sam, Léa
            3: nudged                                    | Sam                          | nobody                             | nobody                                | Sam                | nobody
            3: Léa states it at once                     | yes                          | yes                                | yes                                   | yes                | NEEDS_FIRST
            3: it holds by                               | sentence                     | sentence, Léa's yes, 4 restate     | sentence, Léa's yes, 4 restate, 4 yes | sentence           | needs, sentence, Léa's yes, Claire's yes
            4: the floor goes round                      | no                           | no                                 | no                                    | yes                | no
            4: a question stays in sight                 | no                           | yes                                | no                                    | no                 | no
            4: heard                                     | Sam                          | Sam, Léa                           | Sam                                   | Sam                | Sam
            4: nudged                                    | Léa                          | Léa                                | Léa                                   | Léa                | Léa
            4: the form offers                           | impression, idea, suggestion | view, suggestion, remark, question | impression, suggestion, idea          | suggestion, mirror | thought, action
            5: silence first                             | no                           | no                                 | yes                                   | no                 | no
            5: heard                                     | Léa, Léa                     | Léa, Léa                           | Léa, Léa                              | Léa, Léa           | Léa, Léa
            5: nudged                                    | Sam                          | Sam                                | Sam                                   | Sam                | Sam
            6: heard                                     | Léa, Sam, Léa                | Léa, Sam, Léa                      | Léa, Sam, Léa                         | Sam                | Léa, Sam, Léa
            6: nudged                                    | nobody                       | nobody                             | nobody                                | Léa                | nobody
            6: Léa tells a learning                      | yes                          | yes                                | yes                                   | LISTENS_HERE       | yes
            6: Sam does                                  | yes                          | yes                                | yes                                   | yes                | yes
            6: Sam's form asks                           | words                        | words                              | words, practised                      | words              | words
            6: who rates                                 | all                          | all                                | all                                   | all                | all
            a sponsor's page                             | no                           | no                                 | no                                    | no                 | yes
            at the end                                   | closed                       | closed                             | closed                                | closed             | closed
            """;

    static Stream<Format> seeds() {
        return SEEDS.stream()
                .map(code ->
                        FormatCatalog.shippedAnd().find(new FormatKey(code, 90)).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("The same people and the same words: what differs is the seed's")
    void lived(Format format) {
        int column = SEEDS.indexOf(format.key().code()) + 1;
        List<String> expected = TABLE.lines()
                .map(line -> cell(line, 0) + ": " + cell(line, column))
                .toList();
        assertThat(Lived.in(format).entrySet().stream()
                        .map(note -> note.getKey() + ": " + note.getValue())
                        .toList())
                .containsExactlyElementsOf(expected);
    }

    private static String cell(String line, int column) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList().get(column);
    }
}
