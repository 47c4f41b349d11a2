package org.codevbot.core.persistence;

import java.util.List;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.Words;
import org.jspecify.annotations.Nullable;

/** What one session leaves to the next: the one thing to change, and the subjects that their authors keep. */
public record Carried(@Nullable Words lastChange, List<Choice.Subject> subjects) {
    public Carried {
        subjects = List.copyOf(subjects);
    }
}
