package org.codevbot.core.announcement;

/** What is answered outside the rules of a session; each has a sentence that says what to do. */
public enum Sentence {
    UNKNOWN_COMMAND,
    NO_GROUP_HERE,
    NO_SESSION_HERE,
    NOT_A_MEMBER,
    FACILITATOR_ONLY,
    CLIENT_ONLY,
    CONSULTANT_ONLY,
    STALE_BUTTON,
    QUICKER,
    AWAY,
    UNREADABLE_FIELD,
    UNREADABLE_VALUE,
    TOO_LONG,
    EMPTY,
    KEPT_AS_DRAFT,
    NOTE_KEPT,
    FORGOTTEN,
    ALREADY_HANDLED,
    VOTED,
    HAND_IS_UP,
    PROPOSED,
    RATED,
    PASSED,
    WRITTEN,
    LEADER_TOLD,
    WHISPERED,
    LEFT,
    STOPPED,
    ERASED
}
