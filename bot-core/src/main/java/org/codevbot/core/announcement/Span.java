package org.codevbot.core.announcement;

import java.time.Instant;
import org.codevbot.core.group.MemberId;

/** A piece of text; people's words are always Plain or Quote, which a renderer escapes, without mention or preview. */
public sealed interface Span {
    record Plain(String text) implements Span {}

    record Strong(String text) implements Span {}

    record Quote(String words) implements Span {}

    record Mention(MemberId member, String firstName) implements Span {}

    /** A moment, shown in each reader's own zone where the platform can. */
    record When(Instant at, Style style) implements Span {
        /** How much of the moment is shown. */
        public enum Style {
            TIME,
            DATE,
            DATE_TIME
        }
    }

    record Link(String label, String url) implements Span {}
}
