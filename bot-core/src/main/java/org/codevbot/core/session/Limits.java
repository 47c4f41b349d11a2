package org.codevbot.core.session;

/** How long texts may be, in characters, and how many things fit in a session (product.md sections 5 and 11). */
public final class Limits {
    /** A word or two: a check-in. */
    public static final int SHORT = 60;
    /** A field of a form, the strictest platform's limit. */
    public static final int FIELD = 3_000;
    /** A contribution; more is refused and handed back. */
    public static final int CONTRIBUTION = 10_000;
    /** Contributions in a session. */
    public static final int CONTRIBUTIONS = 300;
    /** Up to so many words out of turn are neither heard nor nudged. */
    public static final int FEW_WORDS = 3;

    static final int SUBJECTS = 24;
    static final int KEEPS = 30;
    static final int COMMITMENTS = 3;
    static final int REFORMULATIONS = 60;
    static final int SAID = 60;

    private Limits() {}
}
