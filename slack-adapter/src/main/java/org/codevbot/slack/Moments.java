package org.codevbot.slack;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.codevbot.core.announcement.Span;

/** Moments as Slack's time stamps: each reader sees their own zone and language. */
final class Moments {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Moments() {}

    /** Slack's pattern for how much of the moment is shown. */
    static String format(Span.When.Style style) {
        return switch (style) {
            case TIME -> "{time}";
            case DATE -> "{date_long}";
            case DATE_TIME -> "{date_long}, {time}";
        };
    }

    /** What stands there where a client knows no time stamps. */
    static String fallback(Span.When when) {
        return UTC.format(when.at());
    }

    /** A moment within marked-up text. */
    static String stamp(Span.When when) {
        return "<!date^%d^%s|%s>".formatted(when.at().getEpochSecond(), format(when.style()), fallback(when));
    }

    /** An hour within marked-up text. */
    static String hour(Instant at) {
        return stamp(new Span.When(at, Span.When.Style.TIME));
    }
}
