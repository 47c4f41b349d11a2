package org.codevbot.core.announcement;

import java.time.Instant;
import org.codevbot.core.catalog.Characters;
import org.codevbot.core.group.MemberId;

/**
 * A piece of text; people's words are always Plain or Quote, which a renderer escapes, without mention or preview. None
 * turns the direction of what stands after it.
 */
public sealed interface Span {
    record Plain(String text) implements Span {
        public Plain {
            text = Characters.straight(text);
        }
    }

    record Strong(String text) implements Span {
        public Strong {
            text = Characters.straight(text);
        }
    }

    record Quote(String words) implements Span {
        public Quote {
            words = Characters.straight(words);
        }
    }

    record Mention(MemberId member, String firstName) implements Span {
        public Mention {
            firstName = Characters.straight(firstName);
        }
    }

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
