package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.announcement.SampleCards;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.format.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever accepts a rule can read it to its end, however little a label holds. */
class RenderedRulesTest {
    private static final FormRenderer FORMS = new FormRenderer(new CardRenderer());

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleIsReadWholeWhereItIsAccepted(Language language) {
        int[] seen = {0, 0};
        new SampleCards(language, false, "words").joining((format, form) -> {
            List<String> read = read(FORMS.modal(form, "{}"));
            format.rules().forEach(rule -> {
                seen[0]++;
                seen[1] += rule.in(language).length() > Options.LABEL ? 1 : 0;
                assertThat(read).contains(rule.in(language).replace('\'', '’'));
            });
        });
        assertThat(seen[0]).isGreaterThan(20);
        assertThat(seen[1]).as("rules longer than a label").isPositive();
    }

    @Test
    @DisplayName("What is longer than a label with the line below it stands above the boxes")
    void longerThanLabelAndLine() {
        String rule = "word ".repeat(40).strip();
        String unbroken = "w".repeat(100);
        View view = FORMS.modal(
                new Form(
                        "Join",
                        "Join",
                        Action.of("join", null),
                        List.of(new Form.Many(
                                "rules",
                                "Rules",
                                true,
                                2,
                                List.of(new Form.Option("0", rule), new Form.Option("1", unbroken)),
                                List.of()))),
                "{}");
        assertThat(SlackLimits.of(view)).isEmpty();
        assertThat(view.getBlocks()).hasSize(2);
        assertThat(view.getBlocks().getFirst().toString()).contains(rule, unbroken);
    }

    /** The label of each box with the line below it, as one reads on from the one to the other. */
    private static List<String> read(View view) {
        assertThat(SlackLimits.of(view)).isEmpty();
        List<String> read = new ArrayList<>();
        GsonFactory.createSnakeCase()
                .toJsonTree(view)
                .getAsJsonObject()
                .getAsJsonArray("blocks")
                .forEach(block -> {
                    JsonObject element = block.getAsJsonObject().getAsJsonObject("element");
                    if (element != null && element.has("options")) {
                        element.getAsJsonArray("options").forEach(option -> read.add(read(option.getAsJsonObject())));
                    }
                });
        return read;
    }

    private static String read(JsonObject option) {
        String label = option.getAsJsonObject("text").get("text").getAsString();
        JsonObject more = option.getAsJsonObject("description");
        return more == null ? label : label + " " + more.get("text").getAsString();
    }
}
