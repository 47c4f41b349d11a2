package org.codevbot.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.catalog.Form;
import org.jspecify.annotations.Nullable;

/** What is chosen from in a form: a few options lie open, many are a list to search in. */
final class Options {
    /** The longest label of an option. */
    static final int LABEL = 75;

    private static final int OPEN = 6;
    private static final int BOXES = 10;
    private static final int LISTED = 100;

    private Options() {}

    /** One of them. */
    static BlockElement one(List<Form.Option> options, String value) {
        List<OptionObject> shown = objects(options);
        OptionObject chosen = shown.stream()
                .filter(option -> option.getValue().equals(value))
                .findFirst()
                .orElse(null);
        return options.size() <= OPEN
                ? RadioButtonsElement.builder()
                        .actionId(FormRenderer.VALUE)
                        .options(shown)
                        .initialOption(chosen)
                        .build()
                : StaticSelectElement.builder()
                        .actionId(FormRenderer.VALUE)
                        .options(shown)
                        .initialOption(chosen)
                        .build();
    }

    /** At most {@code most} of them: boxes to tick cannot be counted by Slack, a list can. */
    static BlockElement some(List<Form.Option> options, List<String> values, int most) {
        List<OptionObject> shown = objects(options);
        List<OptionObject> ticked = shown.stream()
                .filter(option -> values.contains(option.getValue()))
                .limit(most)
                .toList();
        @Nullable List<OptionObject> initial = ticked.isEmpty() ? null : ticked;
        return options.size() <= BOXES && most >= options.size()
                ? CheckboxesElement.builder()
                        .actionId(FormRenderer.VALUE)
                        .options(shown)
                        .initialOptions(initial)
                        .build()
                : MultiStaticSelectElement.builder()
                        .actionId(FormRenderer.VALUE)
                        .options(shown)
                        .initialOptions(initial)
                        .maxSelectedItems(Math.max(1, most))
                        .build();
    }

    /** Options that are too long for their place are read in full above, in the same order. */
    static Optional<LayoutBlock> inFull(List<Form.Option> options) {
        if (options.stream().allMatch(option -> more(option.label()).length() <= LABEL)) {
            return Optional.empty();
        }
        return Optional.of(RichText.block(List.of(RichTextListElement.builder()
                .style("bullet")
                .elements(List.copyOf(options.stream()
                        .map(option -> RichText.line(option.label(), RichText.Look.PLAIN))
                        .toList()))
                .build())));
    }

    private static List<OptionObject> objects(List<Form.Option> options) {
        return options.stream()
                .limit(LISTED)
                .map(option -> OptionObject.builder()
                        .text(Rows.plain(label(option.label())))
                        .description(description(option.label()))
                        .value(option.value())
                        .build())
                .toList();
    }

    /** As much as a label takes; where words follow it ends with a word. */
    private static String label(String text) {
        String more = more(text);
        return more.isEmpty() || more.length() > LABEL
                ? Cut.to(LABEL, text)
                : text.substring(0, text.length() - more.length()).strip();
    }

    /** What is too long for a label goes on below it. */
    private static @Nullable PlainTextObject description(String text) {
        String more = more(text);
        return more.isEmpty() || more.length() > LABEL ? null : Rows.plain(more);
    }

    /** What goes on below: from a pause in the sentence, where one leaves no more than a line, else from a word. */
    private static String more(String text) {
        if (text.length() <= LABEL) {
            return "";
        }
        int pause = Math.max(text.lastIndexOf(", ", LABEL - 1), text.lastIndexOf(": ", LABEL - 1));
        if (pause > 0 && text.length() - pause - 2 <= LABEL) {
            return text.substring(pause + 2);
        }
        int space = text.lastIndexOf(' ', LABEL);
        return space <= 0 ? text.substring(Cut.end(text, LABEL)) : text.substring(space + 1);
    }
}
