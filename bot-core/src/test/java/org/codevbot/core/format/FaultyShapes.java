package org.codevbot.core.format;

import static org.codevbot.core.format.FaultyFormatTest.spoilt;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Files spoilt in their shape: what stands where something else is expected. */
final class FaultyShapes {
    private static final String SMALL = FormatSamples.text("formats/small.yaml");

    private FaultyShapes() {}

    static Stream<Arguments> all() {
        String stages = SMALL.substring(SMALL.indexOf("stages:"));
        return Stream.of(
                spoilt(
                        "a step named as a block",
                        "step: talk",
                        "step: pause",
                        "18 give-way[2]: one of these words: opening, follow-up, ask, pause",
                        "28 stages[4].step: a code that is used only once",
                        "32 stages[4].minimum: no minimum: outside give-way, minutes stay as they are"),
                spoilt(
                        "blocks only",
                        stages,
                        "stages:\n  - {block: opening, minutes: {20: 20, 30: 30}}\n",
                        "18 give-way[2]: one of these words: opening",
                        "19 stages: at least one step"),
                spoilt(
                        "too deep",
                        "source: Test data",
                        "source: [[[[[[[[[[[a]]]]]]]]]]]",
                        "3 source[1][1][1][1][1][1][1][1][1]: at most 10 levels"),
                spoilt(
                        "a field's name that is no text",
                        "source: Test data",
                        "source: Test data\n? [a, b]\n: c",
                        "4 : a field's name in plain text"),
                spoilt("a tag on fields", "size: {min", "size: !size {min", "5 size: a value without a YAML tag (!)"),
                spoilt(
                        "minutes for no length",
                        "minutes: {30: 4}",
                        "minutes: {}",
                        "20 stages[1].minutes: a number of minutes, or one for each length of the format"),
                spoilt(
                        "minutes missing",
                        "minutes: {30: 4}",
                        "minimum: 2",
                        "20 stages[1].minutes: a number of minutes, or one for each length of the format"),
                spoilt(
                        "fields where a list is expected",
                        "lengths: [20, 30]",
                        "lengths: {20: yes}",
                        "4 lengths: a list of 1 to 10 items"),
                spoilt(
                        "a list where fields are expected",
                        "size: {min: 3, max: 6}",
                        "size: [3, 6]",
                        "5 size: fields: min, max"),
                spoilt(
                        "a list too long",
                        "lengths: [20, 30]",
                        "lengths: [20, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39]",
                        "4 lengths: a list of 1 to 10 items"),
                spoilt(
                        "a text in two lines",
                        "source: Test data",
                        "source: \"Test\\ndata\"",
                        "3 source: one line of 1 to 300 characters"),
                spoilt(
                        "a character that YAML forbids",
                        "source: Test data",
                        "source: Test\u0007data",
                        "1 : readable YAML"),
                spoilt(
                        "block and step in one",
                        "{block: follow-up, minutes: 2}",
                        "{block: follow-up, step: tea, minutes: 2}",
                        "21 stages[2]: either block or step",
                        "21 stages[2].label: fields: fr, en",
                        "21 stages[2].aim: fields: fr, en",
                        "21 stages[2].rights: fields: client, consultant"));
    }
}
