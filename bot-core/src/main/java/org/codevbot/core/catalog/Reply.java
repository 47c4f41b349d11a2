package org.codevbot.core.catalog;

import org.codevbot.core.announcement.Card;
import org.jspecify.annotations.Nullable;

/** The answer to the caller only, worded for that person. */
public sealed interface Reply {
    /** It is done; a card only where there is something to say. */
    record Done(@Nullable Card card) implements Reply {}

    /** A form to fill in. */
    record Fill(Form form) implements Reply {}

    /** Not done, why and what to do; {@code field} where one is at fault, {@code form} reopens it filled. */
    record Refused(
            Card card, @Nullable String field, @Nullable Form form) implements Reply {}
}
