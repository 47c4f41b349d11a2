package org.codevbot.deploy.practice;

import java.time.Instant;
import java.util.List;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Span;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Stamp;

/** Cards and forms with each variant of block, span and field in them. */
final class SampleCards {
    static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\"> & [[${visit}]]";

    private SampleCards() {}

    static Card withEverything(Instant now) {
        return new Card(
                new Text(List.of(
                        new Span.Strong("2 · Clarification"),
                        new Span.Plain(" with "),
                        new Span.Mention(new MemberId("m2"), "Karim"))),
                List.of(
                        new Block.Bar(now.minusSeconds(300), now.plusSeconds(600), false),
                        new Block.Paragraph(new Text(List.of(
                                new Span.Plain("Until "),
                                new Span.When(now.plusSeconds(600), Span.When.Style.TIME),
                                new Span.Plain(": "),
                                new Span.Quote(HOSTILE),
                                new Span.Link("the rules", "https://example.org/")))),
                        new Block.Fields(List.of(
                                new Block.Field("Speaks", Text.plain("Karim")),
                                new Block.Field("Listen", Text.plain("Léa, Tom, Nora, Hugo")))),
                        new Block.Quote("Karim", HOSTILE),
                        new Block.Divider(),
                        new Block.Choices(
                                Text.plain("How sure am I?"), List.of(button("1", "sure", Button.Look.QUIET)))),
                List.of(
                        button("Ask a question", "contribute", Button.Look.PRIMARY),
                        button("Raise a hand", "hand", Button.Look.PLAIN),
                        button("Stop", "stop", Button.Look.DANGER)),
                "A step has begun");
    }

    static Card line(String words) {
        return new Card(Text.plain(""), List.of(new Block.Paragraph(Text.plain(words))), List.of(), words);
    }

    static Card titled(String title) {
        return new Card(Text.plain(title), List.of(), List.of(), title);
    }

    static Button button(String label, String entry, Button.Look look) {
        return new Button(label, new Action(entry, "1", new Stamp(3, 7)), look);
    }

    static Form withEveryField(String words) {
        return new Form(
                "Everything",
                "Send it",
                Action.of("everything", null),
                List.of(
                        new Form.Line("line", "A line", true, 300, words),
                        new Form.Paragraph("paragraph", "A paragraph", false, 3000, words),
                        new Form.Choice("choice", "One of", true, options(3), "o2"),
                        new Form.Many("many", "Some of", true, 2, options(4), List.of("o1", "o3")),
                        new Form.Date("date", "A day", false, "2026-11-22")));
    }

    private static List<Form.Option> options(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Form.Option("o" + i, "Option " + i))
                .toList();
    }
}
