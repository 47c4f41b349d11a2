package org.codevbot.core.format;

/** The type of help that a contract asks for, one or two at most (practice.md 1.6). */
public enum HelpType {
    EXPERIENCE,
    IDEAS,
    MIRROR,
    HYPOTHESES,
    QUESTIONS,
    REFRAME,
    DECISION,
    REHEARSAL,
    SUPPORT
}
