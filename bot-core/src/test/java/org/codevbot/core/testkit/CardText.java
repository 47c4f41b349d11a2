package org.codevbot.core.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Button;

/** The characters of a card in the order in which they are read. */
public final class CardText {
    private CardText() {}

    /** Title, blocks and labels, one a line. */
    public static String of(Card card) {
        List<String> lines = new ArrayList<>();
        lines.add(card.title().characters());
        card.blocks().forEach(block -> lines.add(of(block)));
        card.actions().forEach(button -> lines.add(button.label()));
        return String.join("\n", lines);
    }

    /** All the buttons of a card. */
    public static List<Button> buttons(Card card) {
        return Stream.concat(
                        card.actions().stream(),
                        card.blocks().stream()
                                .flatMap(block -> block instanceof Block.Choices choices
                                        ? choices.buttons().stream()
                                        : Stream.empty()))
                .toList();
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text().characters();
            case Block.Fields fields ->
                String.join(
                        "\n",
                        fields.fields().stream()
                                .map(field ->
                                        field.label() + " " + field.value().characters())
                                .toList());
            case Block.Quote quote -> quote.author() == null ? quote.words() : quote.author() + " " + quote.words();
            case Block.Bar ignored -> "";
            case Block.Choices choices ->
                choices.prompt().characters()
                        + "\n"
                        + String.join(
                                "\n",
                                choices.buttons().stream().map(Button::label).toList());
            case Block.Picture picture -> picture.alt();
            case Block.Divider ignored -> "";
        };
    }
}
