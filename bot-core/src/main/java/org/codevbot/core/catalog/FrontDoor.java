package org.codevbot.core.catalog;

/** Where everything from a platform comes in; it returns after the commit, never before. */
public interface FrontDoor {
    /**
     * Handles what came in and answers the caller alone; a repeated delivery gets the same answer and has no effect.
     */
    Reply receive(Incoming incoming);
}
