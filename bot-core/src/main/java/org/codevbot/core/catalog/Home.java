package org.codevbot.core.catalog;

/** How a person's home is asked for, by the core's own buttons and by a platform that has a page for it. */
public final class Home {
    /** A card that is looked at and passes. */
    public static final Action CARD = Action.of("home", null);

    /** The page that stays on the platform after it was looked at: nobody's words are on it. */
    public static final Action PAGE = new Action(CARD.entry(), "page", null);

    private Home() {}
}
