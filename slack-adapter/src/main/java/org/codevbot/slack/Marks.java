package org.codevbot.slack;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Span;
import org.codevbot.core.announcement.Text;

/** The few texts that Slack takes as marked-up characters only: a notification's line, and what stands over a file. */
final class Marks {
    private static final String MARKS = "*_~`:";
    /** Keeps a mark from being one without being seen. */
    private static final char JOINER = '\u2060';

    private Marks() {}

    /** Without Slack's control characters; the words are the bot's own. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** People's words as they are: nothing in them turns bold, into a picture, or away from what was written. */
    static String exactly(String words) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char each = words.charAt(i);
            if (MARKS.indexOf(each) >= 0) {
                all.append(JOINER).append(each).append(JOINER);
            } else {
                all.append(each);
            }
        }
        return escaped(all.toString());
    }

    /** A short card without buttons, as the words over a file. */
    static String over(Card card) {
        return Stream.concat(Stream.of(of(card.title())), card.blocks().stream().map(Marks::of))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> of(paragraph.text());
            case Block.Fields fields ->
                fields.fields().stream()
                        .map(field -> exactly(field.label()) + " " + of(field.value()))
                        .collect(Collectors.joining("\n"));
            case Block.Quote quote -> exactly(quote.words());
            case Block.Bar ignored -> "";
            case Block.Choices choices -> of(choices.prompt());
            case Block.Picture picture -> exactly(picture.alt());
            case Block.Divider ignored -> "";
        };
    }

    private static String of(Text text) {
        StringBuilder all = new StringBuilder();
        for (Span span : text.spans()) {
            all.append(
                    switch (span) {
                        case Span.Plain plain -> exactly(plain.text());
                        case Span.Strong strong -> exactly(strong.text());
                        case Span.Quote quote -> exactly(quote.words());
                        case Span.Mention mention -> exactly(mention.firstName());
                        case Span.When when -> Moments.stamp(when);
                        case Span.Link link -> "<" + escaped(link.url()) + "|" + escaped(link.label()) + ">";
                    });
        }
        return all.toString();
    }
}
