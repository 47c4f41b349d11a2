package org.codevbot.deploy.practice;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.codevbot.core.announcement.Card;

/** What a message holds; it is sealed where it is kept. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface Body {
    /** What a person typed. */
    record Typed(String words) implements Body {}

    /** What the bot says; {@code fileName} where a file comes with it. */
    record Carded(
            Card card, @org.jspecify.annotations.Nullable String fileName) implements Body {}
}
