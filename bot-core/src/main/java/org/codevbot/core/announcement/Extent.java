package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.catalog.Button;

/**
 * How much stands on one card, so that every platform shows all of it: what is more is cut here, where the way to the
 * whole of it is known, and never by a platform.
 */
final class Extent {
    /** A longer text is shown cut, with a button that shows the rest; characters as platforms count them. */
    static final int TEXT = 3_000;
    /** So many characters on a card. */
    static final int CARD = 9_000;
    /** So many parts on a card: texts that follow one another are one, and so is a row of five buttons. */
    static final int PARTS = 44;
    /** So many entries of a list on a card are calm to read. */
    static final int ENTRIES = 10;

    private static final int ROW = 5;
    private static final int SHORTEST = 20;
    private static final String LEFT_OUT = "…";

    private Extent() {}

    /** A card that has too much, each text in it as long as all of them fit, with the button that shows them whole. */
    static Card fitted(Card card, Button whole) {
        int head = card.title().characters().length() + labels(card.actions());
        int rows = 1 + rows(card.actions());
        List<Block> blocks = fitted(card.blocks(), CARD - head, PARTS - rows, whole);
        return new Card(card.title(), blocks, card.actions(), card.push());
    }

    /** The same for a part of a card, which has so much room. */
    static List<Block> fitted(List<Block> all, int characters, int parts, Button whole) {
        if (characters(all) <= characters && parts(all) <= parts) {
            return all;
        }
        List<Block> fewer = new ArrayList<>(all);
        while (parts(with(fewer, whole)) > parts || characters(with(cut(SHORTEST, fewer), whole)) > characters) {
            fewer.removeLast();
        }
        int fits = SHORTEST;
        int over = CARD;
        while (over - fits > 1) {
            int middle = (fits + over) / 2;
            if (characters(with(cut(middle, fewer), whole)) <= characters) {
                fits = middle;
            } else {
                over = middle;
            }
        }
        return with(cut(fits, fewer), whole);
    }

    private static List<Block> with(List<Block> blocks, Button whole) {
        List<Block> all = new ArrayList<>(blocks);
        all.add(new Block.Choices(Text.plain(LEFT_OUT), List.of(whole)));
        return all;
    }

    private static List<Block> cut(int most, List<Block> blocks) {
        return blocks.stream()
                .map(block -> block instanceof Block.Quote quote
                        ? new Block.Quote(quote.author(), Page.cut(quote.words(), most))
                        : block)
                .toList();
    }

    /** Where the page of a list ends that begins there: at most so many entries, but one, where one is left. */
    static int end(List<List<Block>> entries, int from, int most, int characters, int parts) {
        int first = Math.min(from, entries.size());
        int end = first;
        List<Block> page = new ArrayList<>();
        while (end < entries.size() && end - first < most) {
            page.addAll(entries.get(end));
            if (end > first && (characters(page) > characters || parts(page) > parts)) {
                break;
            }
            end++;
        }
        return end;
    }

    static int characters(List<Block> blocks) {
        return blocks.stream().mapToInt(Extent::characters).sum();
    }

    private static int characters(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text().characters().length();
            case Block.Fields fields ->
                fields.fields().stream()
                        .mapToInt(field -> field.label().length()
                                + field.value().characters().length())
                        .sum();
            case Block.Quote quote ->
                (quote.author() == null ? 0 : quote.author().length())
                        + quote.words().length();
            case Block.Bar ignored -> 0;
            case Block.Choices choices -> choices.prompt().characters().length() + labels(choices.buttons());
            case Block.Picture picture -> picture.alt().length();
            case Block.Divider ignored -> 0;
        };
    }

    private static int labels(List<Button> buttons) {
        return buttons.stream().mapToInt(button -> button.label().length()).sum();
    }

    static int parts(List<Block> blocks) {
        int parts = 0;
        boolean text = false;
        for (Block block : blocks) {
            boolean begins = isText(block);
            parts += begins && !text ? 1 : 0;
            parts += block instanceof Block.Choices choices ? rows(choices.buttons()) : begins ? 0 : 1;
            text = begins && !(block instanceof Block.Choices);
        }
        return parts;
    }

    private static boolean isText(Block block) {
        return switch (block) {
            case Block.Paragraph ignored -> true;
            case Block.Fields ignored -> true;
            case Block.Quote ignored -> true;
            case Block.Picture ignored -> true;
            case Block.Bar ignored -> false;
            case Block.Divider ignored -> false;
            case Block.Choices choices -> !choices.prompt().characters().isBlank();
        };
    }

    static int rows(List<Button> buttons) {
        return (buttons.size() + ROW - 1) / ROW;
    }
}
