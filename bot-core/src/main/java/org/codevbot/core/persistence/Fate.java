package org.codevbot.core.persistence;

/** What became of a text: which row it is, which decides who may read it and when it is erased. */
public enum Fate {
    /** Waits for a step in which its author may say it. */
    DRAFT,
    /** For its author alone. */
    NOTE,
    CHECK_IN,
    SUBJECT,
    CONTRIBUTION,
    /** A contribution that the client keeps, beyond the session. */
    NOTEBOOK,
    REFORMULATION,
    /** The sentence that says why a subject was chosen. */
    DECISION,
    CONTRACT,
    /** What the client keeps, commits to, or reports. */
    PLAN,
    LEARNING,
    /** How the group worked. */
    WORKING,
    /** The one thing to change next time. */
    CHANGE,
    /** Reaches one person alone. */
    WHISPER,
    /** The bytes are gone; the row says only that there was a text. */
    ERASED
}
