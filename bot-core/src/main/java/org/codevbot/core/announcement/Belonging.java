package org.codevbot.core.announcement;

import org.codevbot.core.session.WordsId;

/** A text that is somebody's own in a group, whether they are in it or not any more. */
public record Belonging(WordsId id, Kind kind, String text) {
    /** What it is to its owner. */
    public enum Kind {
        DRAFT,
        NOTE,
        CONTRACT,
        /** What others said and the client kept; without their names, and not the client's to change. */
        NOTEBOOK,
        PLAN,
        LEARNING
    }
}
