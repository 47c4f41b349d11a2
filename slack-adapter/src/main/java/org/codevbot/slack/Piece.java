package org.codevbot.slack;

import com.slack.api.model.block.element.RichTextElement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of rich text with the style it has and no other: the SDK's own styles also name each that it has not, among
 * them some that Slack knows for other pieces only.
 */
record Piece(
        String type,
        @Nullable String text,
        @Nullable Long timestamp,
        @Nullable String format,
        @Nullable String fallback,
        @Nullable Map<String, Boolean> style)
        implements RichTextElement {
    /** Characters. */
    static Piece text(String text, RichText.Look look) {
        return new Piece("text", text, null, null, null, style(look));
    }

    /** A moment, in each reader's own zone and language. */
    static Piece moment(long timestamp, String format, String fallback, RichText.Look look) {
        return new Piece("date", null, timestamp, format, fallback, style(look));
    }

    private static @Nullable Map<String, Boolean> style(RichText.Look look) {
        return switch (look) {
            case PLAIN -> null;
            case BOLD -> Map.of("bold", true);
            case ITALIC -> Map.of("italic", true);
        };
    }

    @Override
    public String getType() {
        return type;
    }
}
