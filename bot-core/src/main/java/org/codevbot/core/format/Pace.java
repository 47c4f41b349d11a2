package org.codevbot.core.format;

/** How a format's time is counted: minutes of a meeting, or windows of whole working days, written. */
public enum Pace {
    LIVE,
    WORKING_DAYS
}
