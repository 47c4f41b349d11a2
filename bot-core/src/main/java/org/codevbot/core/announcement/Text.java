package org.codevbot.core.announcement;

import java.util.List;

/** Spans in order. */
public record Text(List<Span> spans) {
    public Text {
        spans = List.copyOf(spans);
    }

    /** A text of one plain span. */
    public static Text plain(String text) {
        return new Text(List.of(new Span.Plain(text)));
    }

    /** The characters alone, for narrow places and tests; moments are left out. */
    public String characters() {
        StringBuilder all = new StringBuilder();
        for (Span span : spans) {
            all.append(
                    switch (span) {
                        case Span.Plain plain -> plain.text();
                        case Span.Strong strong -> strong.text();
                        case Span.Quote quote -> quote.words();
                        case Span.Mention mention -> mention.firstName();
                        case Span.When ignored -> "";
                        case Span.Link link -> link.label();
                    });
        }
        return all.toString();
    }
}
