package org.codevbot.core.handling;

/**
 * What came in could not be kept, since the database is away: an adapter does not acknowledge it, so it comes again.
 */
public final class NotAccepted extends RuntimeException {
    NotAccepted(Throwable outage) {
        super("the database is away", outage);
    }
}
