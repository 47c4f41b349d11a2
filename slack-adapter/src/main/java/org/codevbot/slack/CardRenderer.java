package org.codevbot.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Span;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Button;
import org.jspecify.annotations.Nullable;

/**
 * Turns a worded card into Slack's blocks; pure. A line is a line, a card of several parts has a header; whatever
 * stands in it is rich text, so that words are shown as they were written.
 */
final class CardRenderer {
    private static final String DASH = " – ";
    private static final String SPACE = "\u2002";

    /** The card as a message; {@code people} says who is mentioned. */
    Rendered render(Card card, People people) {
        return render(card, people, Fit.MESSAGE);
    }

    /** The card as a message in less room: long words are cut shorter. */
    Rendered tight(Card card, People people) {
        return render(card, people, Fit.TIGHT);
    }

    /** The card on a page of its own, a modal or the Home tab. */
    Rendered page(Card card, People people) {
        return render(card, people, Fit.PAGE);
    }

    private static Rendered render(Card card, People people, Fit fit) {
        Card fits = fit.shortened(shown(card));
        return new Rendered(Marks.escaped(card.push()), fit.joined(new Making(people).of(fits)));
    }

    /** One card while its blocks are made. */
    private static final class Making {
        private final People people;
        private final Rows rows = new Rows();
        private final List<LayoutBlock> blocks = new ArrayList<>();

        Making(People people) {
            this.people = people;
        }

        List<LayoutBlock> of(Card card) {
            title(card);
            List<Block> all = card.blocks();
            boolean aside = !all.isEmpty() && isAside(all.getLast());
            (aside ? all.subList(0, all.size() - 1) : all).forEach(this::block);
            blocks.addAll(rows.of(card.actions()));
            if (aside) {
                block(all.getLast());
            }
            return blocks;
        }

        /** Several quiet buttons without a word of their own: here they are quiet by standing below the others. */
        private static boolean isAside(Block block) {
            return block instanceof Block.Choices choices
                    && choices.prompt().characters().isBlank()
                    && choices.buttons().size() > 1
                    && choices.buttons().stream().allMatch(button -> button.look() == Button.Look.QUIET);
        }

        private void title(Card card) {
            Text title = card.title();
            if (title.characters().isBlank() && title.spans().stream().noneMatch(Span.When.class::isInstance)) {
                return;
            }
            if (card.blocks().isEmpty()) {
                text(title, RichText.Look.PLAIN);
            } else if (isHeading(card)) {
                blocks.add(HeaderBlock.builder()
                        .text(Rows.plain(title.characters().strip()))
                        .build());
            } else {
                text(title, RichText.Look.BOLD);
            }
        }

        private void block(Block block) {
            switch (block) {
                case Block.Paragraph paragraph -> text(paragraph.text(), RichText.Look.PLAIN);
                case Block.Fields fields -> fields(fields.fields());
                case Block.Quote quote -> quote(quote.author(), quote.words());
                case Block.Bar bar -> clock(bar);
                case Block.Choices choices -> choices(choices.prompt(), choices.buttons());
                case Block.Picture picture -> text(Text.plain(picture.alt()), RichText.Look.ITALIC);
                case Block.Divider ignored -> blocks.add(DividerBlock.builder().build());
            }
        }

        private void text(Text text, RichText.Look look) {
            RichTextSectionElement section = RichText.section(text, look, people);
            if (section != null) {
                blocks.add(RichText.block(List.of(section)));
            }
        }

        /** One line each, the label in bold: the same on a wide screen, on a phone and read aloud. */
        private void fields(List<Block.Field> fields) {
            List<RichTextElement> lines = new ArrayList<>();
            for (Block.Field field : fields) {
                if (!lines.isEmpty()) {
                    RichText.add(lines, "\n", RichText.Look.PLAIN);
                }
                RichText.add(lines, field.label(), RichText.Look.BOLD);
                RichText.add(lines, SPACE, RichText.Look.PLAIN);
                lines.addAll(RichText.elements(field.value(), RichText.Look.PLAIN, people));
            }
            if (!lines.isEmpty()) {
                blocks.add(RichText.block(
                        List.of(RichTextSectionElement.builder().elements(lines).build())));
            }
        }

        private void quote(@Nullable String author, String words) {
            List<BlockElement> parts = new ArrayList<>();
            if (author != null && !author.isBlank()) {
                parts.add(RichText.line(author, RichText.Look.BOLD));
            }
            if (!words.isEmpty()) {
                parts.add(RichText.quote(words));
            }
            if (!parts.isEmpty()) {
                blocks.add(RichText.block(parts));
            }
        }

        private void clock(Block.Bar bar) {
            String line = Moments.hour(bar.from()) + DASH + Moments.hour(bar.until());
            blocks.add(ContextBlock.builder()
                    .elements(List.of(MarkdownTextObject.builder()
                            .text(line)
                            .verbatim(true)
                            .build()))
                    .build());
        }

        private void choices(Text prompt, List<Button> buttons) {
            text(prompt, RichText.Look.PLAIN);
            blocks.addAll(rows.of(buttons));
        }
    }

    /** A clock that stands still is not shown: the words say so. */
    static Card shown(Card card) {
        List<Block> blocks = card.blocks().stream()
                .filter(block -> !(block instanceof Block.Bar bar && bar.paused()))
                .toList();
        return new Card(card.title(), blocks, card.actions(), card.push());
    }

    /**
     * A header is big: it is kept for cards of several parts, and shows characters only. Words that would be a mention
     * or a link if they were read as marked up stand in rich text, which never is.
     */
    static boolean isHeading(Card card) {
        String title = card.title().characters().strip();
        boolean parts = card.blocks().size() > 1 || !(card.blocks().getFirst() instanceof Block.Paragraph);
        return parts
                && !title.isEmpty()
                && title.length() <= Fit.HEADER
                && isInnocent(title)
                && card.title().spans().stream().allMatch(CardRenderer::isCharacters);
    }

    /** Whether a text is one line without anything that begins a mention or a link. */
    static boolean isInnocent(String title) {
        return title.indexOf('\n') < 0 && title.indexOf('<') < 0;
    }

    private static boolean isCharacters(Span span) {
        return switch (span) {
            case Span.Plain ignored -> true;
            case Span.Strong ignored -> true;
            case Span.Quote ignored -> false;
            case Span.Mention ignored -> false;
            case Span.When ignored -> false;
            case Span.Link ignored -> false;
        };
    }
}
