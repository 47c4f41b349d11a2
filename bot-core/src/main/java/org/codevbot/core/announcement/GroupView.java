package org.codevbot.core.announcement;

/** The private cards of a group itself, with or without a session. */
public enum GroupView {
    GROUP,
    ABOUT,
    FOUNDED,
    LEAVE
}
