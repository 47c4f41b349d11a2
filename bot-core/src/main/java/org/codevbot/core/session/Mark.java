package org.codevbot.core.session;

/** The client's private mark on what was said. */
public enum Mark {
    KEEP,
    LATER,
    NO
}
