package org.codevbot.deploy.practice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Span;
import org.codevbot.core.catalog.Form;

/** Names the variants of cards and forms for the templates, which cannot switch over types themselves. */
final class Shape {
    private final Chrome chrome;

    Shape(Chrome chrome) {
        this.chrome = chrome;
    }

    /** The shape of a card's part. */
    public String of(Block block) {
        return switch (block) {
            case Block.Paragraph ignored -> "paragraph";
            case Block.Fields ignored -> "fields";
            case Block.Quote ignored -> "quote";
            case Block.Bar ignored -> "bar";
            case Block.Choices ignored -> "choices";
            case Block.Picture ignored -> "picture";
            case Block.Divider ignored -> "divider";
        };
    }

    /** The shape of a piece of text. */
    public String of(Span span) {
        return switch (span) {
            case Span.Plain ignored -> "plain";
            case Span.Strong ignored -> "strong";
            case Span.Quote ignored -> "quote";
            case Span.Mention ignored -> "mention";
            case Span.When ignored -> "when";
            case Span.Link ignored -> "link";
        };
    }

    /** The shape of a form's field. */
    public String of(Form.Field field) {
        return switch (field) {
            case Form.Line ignored -> "line";
            case Form.Paragraph ignored -> "paragraph";
            case Form.Choice ignored -> "choice";
            case Form.Many ignored -> "many";
            case Form.Person ignored -> "person";
            case Form.Date ignored -> "date";
        };
    }

    /** A moment in words for those whose browser runs no script; the page shows it in the reader's own zone. */
    public String moment(Span.When when) {
        DateTimeFormatter format = switch (when.style()) {
            case TIME -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
            case DATE -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);
            case DATE_TIME -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        };
        return format.withLocale(chrome.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(when.at());
    }

    /** The minutes and seconds from one instant to another, as the clock shows them before it starts to run. */
    public String left(Instant from, Instant until) {
        long seconds = Math.abs(until.getEpochSecond() - from.getEpochSecond());
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
