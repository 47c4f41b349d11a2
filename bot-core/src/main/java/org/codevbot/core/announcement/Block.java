package org.codevbot.core.announcement;

import java.time.Instant;
import java.util.List;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Characters;
import org.jspecify.annotations.Nullable;

/** A part of a card. */
public sealed interface Block {
    record Paragraph(Text text) implements Block {}

    record Fields(List<Field> fields) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** A label and its value. */
    record Field(String label, Text value) {
        public Field {
            label = Characters.straight(label);
        }
    }

    /** A person's words, with their first name where it may be shown. */
    record Quote(@Nullable String author, String words) implements Block {
        public Quote {
            author = author == null ? null : Characters.straight(author);
            words = Characters.straight(words);
        }
    }

    /** A clock that runs until an instant; {@code from} is the stage's start. {@code paused} stops it. */
    record Bar(Instant from, Instant until, boolean paused) implements Block {}

    /** A line and the buttons that belong to it. */
    record Choices(Text prompt, List<Button> buttons) implements Block {
        public Choices {
            buttons = List.copyOf(buttons);
        }
    }

    record Picture(FileRef file, String alt) implements Block {}

    record Divider() implements Block {}
}
