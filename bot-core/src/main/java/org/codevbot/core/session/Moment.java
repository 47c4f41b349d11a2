package org.codevbot.core.session;

/** A moment at which time does something, with the stamp it was derived for; a knock with an old stamp does nothing. */
public record Moment(Type type, int stage, int turn) {
    /** What time does. */
    public enum Type {
        /** Nobody opened the session 10 minutes after the hour; over working days, by the end of the next one. */
        NOT_OPENED,
        FIVE_LEFT,
        ONE_LEFT,
        TIME_UP,
        /** Over working days: the last morning of somebody whose part is still to come. */
        LAST_MORNING,
        /** The end question stayed unanswered for 5 minutes; over working days, for one more of them. */
        UNANSWERED,
        /** Nobody objected within 30 seconds to a timekeeper's move. */
        UNOPPOSED,
        /** Nobody came back to a session that waits: it ends, so that what was said is forgotten in its time. */
        ABANDONED,
        /** The silent sorting time is over. */
        SORTED,
        /** 60 s after a step's end: its thread closes. */
        GRACE_OVER,
        /** 7 days after the close: what was said is erased (product.md section 10). */
        FORGET
    }
}
