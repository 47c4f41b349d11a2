package org.codevbot.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Span;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Button;

/**
 * How much goes on one of Slack's surfaces, and how a card that has more is made to fit: the longest words are cut
 * first, parts move closer together before anything is left out.
 */
enum Fit {
    /**
     * A message: Slack counts its characters together, with something for each block, and says no beyond about 13,000.
     */
    MESSAGE(50, 9_500),
    /** A message that Slack found too long all the same. */
    TIGHT(50, 4_000),
    /** A modal or the Home tab. */
    PAGE(100, 40_000);

    /** The longest header that is calm to read; Slack takes 150. */
    static final int HEADER = 100;

    private static final int BUTTONS = 25;
    private static final int SHORTEST = 20;
    private final int blocks;
    private final int characters;

    Fit(int blocks, int characters) {
        this.blocks = blocks;
        this.characters = characters;
    }

    /** The same card, its longest words cut to the greatest length with which all of it fits. */
    Card shortened(Card card) {
        if (length(card) <= characters) {
            return card;
        }
        int fits = SHORTEST;
        int over = Math.max(
                        fits, card.blocks().stream().mapToInt(Fit::length).max().orElse(0))
                + 1;
        while (over - fits > 1) {
            int middle = (fits + over) / 2;
            if (length(cut(middle, card)) <= characters) {
                fits = middle;
            } else {
                over = middle;
            }
        }
        return cut(fits, card);
    }

    private static Card cut(int most, Card card) {
        return new Card(
                card.title(),
                card.blocks().stream().map(block -> cut(most, block)).toList(),
                card.actions(),
                card.push());
    }

    private static Block cut(int most, Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> new Block.Paragraph(cut(most, paragraph.text()));
            case Block.Fields fields ->
                new Block.Fields(fields.fields().stream()
                        .map(field -> new Block.Field(field.label(), cut(most, field.value())))
                        .toList());
            case Block.Quote quote -> new Block.Quote(quote.author(), Cut.to(most, quote.words()));
            case Block.Choices choices -> new Block.Choices(cut(most, choices.prompt()), choices.buttons());
            case Block.Bar bar -> bar;
            case Block.Picture picture -> picture;
            case Block.Divider divider -> divider;
        };
    }

    private static Text cut(int most, Text text) {
        return new Text(text.spans().stream().map(span -> cut(most, span)).toList());
    }

    private static Span cut(int most, Span span) {
        return switch (span) {
            case Span.Plain plain -> new Span.Plain(Cut.to(most, plain.text()));
            case Span.Quote quote -> new Span.Quote(Cut.to(most, quote.words()));
            case Span.Strong strong -> strong;
            case Span.Mention mention -> mention;
            case Span.When when -> when;
            case Span.Link link -> link;
        };
    }

    private static int length(Card card) {
        return card.title().characters().length()
                + card.blocks().stream().mapToInt(Fit::length).sum()
                + length(card.actions());
    }

    private static int length(List<Button> buttons) {
        return buttons.stream().mapToInt(button -> button.label().length()).sum();
    }

    private static int length(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text().characters().length();
            case Block.Fields fields ->
                fields.fields().stream()
                        .mapToInt(field -> field.label().length()
                                + field.value().characters().length())
                        .sum();
            case Block.Quote quote -> quote.words().length();
            case Block.Bar ignored -> 0;
            case Block.Choices choices -> choices.prompt().characters().length() + length(choices.buttons());
            case Block.Picture picture -> picture.alt().length();
            case Block.Divider ignored -> 0;
        };
    }

    /**
     * No more blocks than the surface takes: texts that follow one another are joined, then rows, then lines go; at
     * last the end of the list is left out, rather than sending what Slack refuses as a whole.
     */
    List<LayoutBlock> joined(List<LayoutBlock> all) {
        if (all.size() <= blocks) {
            return all;
        }
        List<LayoutBlock> closer = closer(all);
        if (closer.size() <= blocks) {
            return closer;
        }
        return begun(closer(closer.stream()
                .filter(block -> !(block instanceof DividerBlock))
                .toList()));
    }

    /** The beginning of what is too long, that it is cut, and the buttons under all of it. */
    private List<LayoutBlock> begun(List<LayoutBlock> all) {
        if (all.size() <= blocks) {
            return all;
        }
        List<LayoutBlock> begun = new ArrayList<>(all.subList(0, blocks - 2));
        begun.add(RichText.block(List.of(RichText.line(Cut.LEFT_OUT, RichText.Look.PLAIN))));
        begun.add(all.getLast());
        return begun;
    }

    private static List<LayoutBlock> closer(List<LayoutBlock> all) {
        List<LayoutBlock> fewer = new ArrayList<>();
        for (LayoutBlock next : all) {
            LayoutBlock last = fewer.isEmpty() ? null : fewer.getLast();
            if (last instanceof RichTextBlock before && next instanceof RichTextBlock after) {
                fewer.set(fewer.size() - 1, RichText.block(both(before.getElements(), after.getElements())));
            } else if (last instanceof ActionsBlock before
                    && next instanceof ActionsBlock after
                    && before.getElements().size() + after.getElements().size() <= BUTTONS) {
                fewer.set(
                        fewer.size() - 1,
                        ActionsBlock.builder()
                                .elements(both(before.getElements(), after.getElements()))
                                .build());
            } else {
                fewer.add(next);
            }
        }
        return fewer;
    }

    private static List<BlockElement> both(List<BlockElement> one, List<BlockElement> other) {
        List<BlockElement> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
