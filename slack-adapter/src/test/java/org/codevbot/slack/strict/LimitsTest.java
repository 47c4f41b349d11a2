package org.codevbot.slack.strict;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of Slack's numbers: what is as long as it may be passes, one more does not. */
class LimitsTest {
    private static JsonObject plain(int length) {
        return Json.object("type", "plain_text", "text", "x".repeat(length));
    }

    private static JsonObject mrkdwn(int length) {
        return Json.object("type", "mrkdwn", "text", "x".repeat(length));
    }

    private static List<JsonObject> times(int count, IntFunction<JsonObject> one) {
        return IntStream.range(0, count).mapToObj(one).toList();
    }

    private static JsonObject button(int id) {
        return Json.object("type", "button", "action_id", "a/" + id, "text", plain(3), "value", "v");
    }

    private static JsonObject buttons(JsonObject... buttons) {
        return Json.object("type", "actions", "elements", List.of(buttons));
    }

    private static JsonObject with(JsonObject object, String name, Object value) {
        object.add(name, Json.element(value));
        return object;
    }

    private static JsonObject input(JsonObject element) {
        return Json.object(
                "type", "input", "block_id", "f", "label", plain(3), "element", with(element, "action_id", "v"));
    }

    private static JsonObject menu(String type, int options, int label, int value) {
        return Json.object(
                "type",
                type,
                "options",
                times(
                        options,
                        i -> Json.object(
                                "text",
                                plain(label),
                                "value",
                                (i + "-" + "x".repeat(200)).substring(0, Math.max(value, 3)))));
    }

    private static Arguments message(String what, int most, IntFunction<JsonObject> block) {
        return Arguments.of(what, most, (IntFunction<List<String>>)
                n -> BlockLimits.ofMessage(Json.array(List.of(block.apply(n)))));
    }

    private static Arguments field(String what, int most, IntFunction<JsonObject> element) {
        return Arguments.of(what, most, (IntFunction<List<String>>)
                n -> BlockLimits.ofView(Json.array(List.of(input(element.apply(n))))));
    }

    private static Arguments modal(String what, int most, IntFunction<JsonObject> view) {
        return Arguments.of(what, most, (IntFunction<List<String>>) n -> ViewLimits.check(view.apply(n), "modal"));
    }

    private static JsonObject view() {
        return Json.object("type", "modal", "title", plain(3), "blocks", List.of(Json.object("type", "divider")));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of("blocks of a message", 50, (IntFunction<List<String>>) n ->
                        BlockLimits.ofMessage(Json.array(times(n, _ -> Json.object("type", "divider"))))),
                Arguments.of("blocks of a view", 100, (IntFunction<List<String>>) n ->
                        BlockLimits.ofView(Json.array(times(n, _ -> Json.object("type", "divider"))))),
                message("a block id", 255, n -> Json.object("type", "divider", "block_id", "x".repeat(n))),
                message("a header", 150, n -> Json.object("type", "header", "text", plain(n))),
                message("a section", 3000, n -> Json.object("type", "section", "text", mrkdwn(n))),
                message("fields", 10, n -> Json.object("type", "section", "fields", times(n, _ -> mrkdwn(3)))),
                message("a field", 2000, n -> Json.object("type", "section", "fields", List.of(mrkdwn(n)))),
                message(
                        "parts of a context",
                        10,
                        n -> Json.object("type", "context", "elements", times(n, _ -> mrkdwn(3)))),
                message(
                        "buttons of a row",
                        25,
                        n -> Json.object("type", "actions", "elements", times(n, LimitsTest::button))),
                message("a button", 75, n -> buttons(with(button(1), "text", plain(n)))),
                message("a button's value", 2000, n -> buttons(with(button(1), "value", "x".repeat(n)))),
                message("an action id", 255, n -> buttons(with(button(1), "action_id", "x".repeat(n)))),
                message("options of a menu", 100, n -> buttons(with(menu("static_select", n, 3, 4), "action_id", "m"))),
                message(
                        "an alternative text",
                        2000,
                        n -> Json.object(
                                "type", "image", "image_url", "https://x.invalid/a.png", "alt_text", "x".repeat(n))),
                field("a field's label as an option", 75, n -> menu("radio_buttons", 2, n, 4)),
                field("an option's value", 150, n -> menu("radio_buttons", 2, 3, n)),
                field("boxes", 10, n -> menu("checkboxes", n, 3, 4)),
                field(
                        "the longest text a field may take",
                        3000,
                        n -> Json.object("type", "plain_text_input", "max_length", n)),
                field(
                        "a first value",
                        500,
                        n -> Json.object(
                                "type", "plain_text_input", "max_length", 500, "initial_value", "x".repeat(n))),
                field("a placeholder", 150, n -> Json.object("type", "plain_text_input", "placeholder", plain(n))),
                modal("a modal's title", 24, n -> with(view(), "title", plain(n))),
                modal("a modal's button", 24, n -> with(view(), "submit", plain(n))),
                modal("private metadata", 3000, n -> with(view(), "private_metadata", "x".repeat(n))),
                modal("a callback id", 255, n -> with(view(), "callback_id", "x".repeat(n))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("numbers")
    void asMuchAsSlackTakesAndOneMore(String what, int most, IntFunction<List<String>> faults) {
        assertThat(faults.apply(most)).as(what).isEmpty();
        assertThat(faults.apply(most + 1)).as(what).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"divider\",\"colour\":\"red\"}",
                "{\"type\":\"banner\"}",
                "{\"type\":\"section\"}",
                "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"\"}}",
                "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"x\",\"verbatim\":true}}",
                "{\"type\":\"header\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\"}}",
                "{\"type\":\"context\",\"elements\":[]}",
                "{\"type\":\"actions\",\"elements\":[{\"type\":\"plain_text_input\",\"action_id\":\"x\"}]}",
                "{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"text\":{\"type\":\"plain_text\",\"text\":\"x\"}}]}",
                "{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"x\",\"style\":\"green\","
                        + "\"text\":{\"type\":\"plain_text\",\"text\":\"x\"}}]}",
                "{\"type\":\"input\",\"label\":{\"type\":\"plain_text\",\"text\":\"x\"},"
                        + "\"element\":{\"type\":\"plain_text_input\",\"action_id\":\"v\"}}",
                "{\"type\":\"image\",\"image_url\":\"https://x.invalid/a.png\"}",
                "{\"type\":\"rich_text\",\"elements\":[]}",
                "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_quote\",\"elements\":[{\"type\":\"mark\"}]}]}",
                "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_quote\","
                        + "\"elements\":[{\"type\":\"text\",\"text\":\"\"}]}]}",
                "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\","
                        + "\"elements\":[{\"type\":\"date\",\"timestamp\":1}]}]}"
            })
    void whatIsNoBlockOfAMessageIsRefused(String block) {
        JsonArray blocks = new JsonArray();
        blocks.add(Json.read(block));

        assertThat(BlockLimits.ofMessage(blocks)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"block_id", "action_id"})
    void whatIsThereTwiceIsRefused(String id) {
        List<JsonObject> twice = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            JsonObject row = buttons(button(i));
            if ("block_id".equals(id)) {
                row.addProperty("block_id", "same");
            } else {
                Json.array(row, "elements").get(0).getAsJsonObject().addProperty("action_id", "same");
            }
            twice.add(row);
        }

        assertThat(BlockLimits.ofMessage(Json.array(twice))).hasSize(1);
        assertThat(BlockLimits.ofMessage(Json.array(twice.subList(0, 1)))).isEmpty();
    }
}
