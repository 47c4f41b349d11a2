package org.codevbot.slack;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Form;
import org.jspecify.annotations.Nullable;

/**
 * Turns forms and cards into Slack's views; pure. An input's block id is its field's name, its action id
 * {@link #VALUE}.
 */
final class FormRenderer {
    /** The callback id of every modal that is sent as a form. */
    static final String FORM = "form";

    /** The callback id of a modal that only shows a card. */
    static final String CARD = "card";

    /** The action id of every input. */
    static final String VALUE = "v";

    private static final int TITLE = 24;
    private static final int LONGEST = 3_000;
    private static final String NAME = "Codev";
    private final CardRenderer cards;

    FormRenderer(CardRenderer cards) {
        this.cards = cards;
    }

    /** A form to fill in; {@code privateMetadata} comes back with what is sent. */
    View modal(Form form, String privateMetadata) {
        List<LayoutBlock> blocks = new ArrayList<>();
        form.fields().forEach(field -> input(field, blocks));
        return View.builder()
                .type("modal")
                .callbackId(FORM)
                .title(title(form.title()))
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(form.send())
                        .emoji(false)
                        .build())
                .blocks(blocks)
                .privateMetadata(privateMetadata)
                .build();
    }

    /** A card to read, with its buttons; {@code privateMetadata} comes back with each press. */
    View modal(Card card, People people, String privateMetadata) {
        String title = card.title().characters().strip();
        boolean fits = !title.isEmpty()
                && title.length() <= TITLE
                && CardRenderer.isInnocent(title)
                && !CardRenderer.shown(card).blocks().isEmpty();
        Card shown = fits ? new Card(Text.plain(""), card.blocks(), card.actions(), card.push()) : card;
        return View.builder()
                .type("modal")
                .callbackId(CARD)
                .title(title(fits ? title : NAME))
                .blocks(cards.page(shown, people).blocks().stream()
                        .dropWhile(DividerBlock.class::isInstance)
                        .toList())
                .privateMetadata(privateMetadata)
                .build();
    }

    /** A person's own page in the app's Home tab. */
    View home(Card card, People people) {
        return View.builder()
                .type("home")
                .blocks(cards.page(card, people).blocks())
                .build();
    }

    private static ViewTitle title(String text) {
        return ViewTitle.builder()
                .type("plain_text")
                .text(Cut.to(TITLE, text))
                .emoji(false)
                .build();
    }

    private static void input(Form.Field field, List<LayoutBlock> blocks) {
        BlockElement element = switch (field) {
            case Form.Line line -> text(line.value(), line.maxLength(), false);
            case Form.Paragraph paragraph -> text(paragraph.value(), paragraph.maxLength(), true);
            case Form.Date date ->
                DatePickerElement.builder()
                        .actionId(VALUE)
                        .initialDate(day(date.value()))
                        .build();
            case Form.Choice choice -> {
                Options.inFull(choice.options()).ifPresent(blocks::add);
                yield Options.one(choice.options(), choice.value());
            }
            case Form.Person person -> Options.one(person.options(), "");
            case Form.Many many -> {
                Options.inFull(many.options()).ifPresent(blocks::add);
                yield Options.some(many.options(), many.values(), many.most());
            }
        };
        blocks.add(InputBlock.builder()
                .blockId(field.name())
                .label(Rows.plain(field.label()))
                .element(element)
                .optional(!field.required())
                .build());
    }

    /** What was typed before is shown whole, also where it is longer than it may be: the rules answer that. */
    private static PlainTextInputElement text(String value, int most, boolean multiline) {
        String shown = Cut.to(LONGEST, value);
        return PlainTextInputElement.builder()
                .actionId(VALUE)
                .multiline(multiline)
                .maxLength(Math.min(LONGEST, Math.max(most, shown.length())))
                .initialValue(shown.isEmpty() ? null : shown)
                .build();
    }

    private static @Nullable String day(String value) {
        try {
            return value.isBlank() ? null : LocalDate.parse(value).toString();
        } catch (DateTimeParseException typedOtherwise) {
            return null;
        }
    }
}
