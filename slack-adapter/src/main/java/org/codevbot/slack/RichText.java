package org.codevbot.slack;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.announcement.Span;
import org.codevbot.core.announcement.Text;
import org.jspecify.annotations.Nullable;

/**
 * Texts as Slack's rich text. Its text elements are shown character by character: no markup, mention, link or emoji
 * hides in a person's words, and nothing has to be escaped. Only what is a mention, a moment or a link here becomes
 * one.
 */
final class RichText {
    /** No text element is longer; a longer text is several of them, one after another. */
    static final int PIECE = 3_000;

    /** How a piece of text looks. */
    enum Look {
        PLAIN,
        BOLD,
        ITALIC
    }

    private RichText() {}

    /** One block of one line after another. */
    static RichTextBlock block(List<? extends BlockElement> lines) {
        return RichTextBlock.builder().elements(List.copyOf(lines)).build();
    }

    /** A text as a paragraph of its own; null where it has no character. */
    static @Nullable RichTextSectionElement section(Text text, Look base, People people) {
        List<RichTextElement> elements = elements(text, base, people);
        return elements.isEmpty()
                ? null
                : RichTextSectionElement.builder().elements(elements).build();
    }

    /** The pieces of a text, in order. */
    static List<RichTextElement> elements(Text text, Look base, People people) {
        List<RichTextElement> all = new ArrayList<>();
        for (Span span : text.spans()) {
            switch (span) {
                case Span.Plain plain -> add(all, plain.text(), base);
                case Span.Strong strong -> add(all, strong.text(), Look.BOLD);
                case Span.Quote quote -> add(all, quote.words(), Look.ITALIC);
                case Span.Mention mention ->
                    people.user(mention.member())
                            .ifPresentOrElse(
                                    user -> all.add(RichTextSectionElement.User.builder()
                                            .userId(user)
                                            .build()),
                                    () -> add(all, mention.firstName(), base));
                case Span.When when ->
                    all.add(Piece.moment(
                            when.at().getEpochSecond(), Moments.format(when.style()), Moments.fallback(when), base));
                case Span.Link link ->
                    all.add(RichTextSectionElement.Link.builder()
                            .url(link.url())
                            .text(link.label())
                            .build());
            }
        }
        return all;
    }

    /** A person's words, exactly, behind the bar of a quotation. */
    static RichTextQuoteElement quote(String words) {
        List<RichTextElement> pieces = new ArrayList<>();
        add(pieces, words, Look.PLAIN);
        return RichTextQuoteElement.builder().elements(pieces).build();
    }

    /** Characters alone. */
    static RichTextSectionElement line(String characters, Look look) {
        List<RichTextElement> pieces = new ArrayList<>();
        add(pieces, characters, look);
        return RichTextSectionElement.builder().elements(pieces).build();
    }

    static void add(List<RichTextElement> to, String characters, Look look) {
        int at = 0;
        while (at < characters.length()) {
            int end = Cut.end(characters, at + PIECE);
            to.add(Piece.text(characters.substring(at, end), look));
            at = end;
        }
    }
}
