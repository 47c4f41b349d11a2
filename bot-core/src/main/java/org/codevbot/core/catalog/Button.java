package org.codevbot.core.catalog;

/** A button: a label of at most 24 characters, already in its reader's language, and what it stands for. */
public record Button(String label, Action action, Look look) {
    /** How much it draws the eye. */
    public enum Look {
        PRIMARY,
        PLAIN,
        QUIET,
        DANGER
    }
}
