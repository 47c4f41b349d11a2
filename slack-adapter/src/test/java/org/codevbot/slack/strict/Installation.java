package org.codevbot.slack.strict;

import java.time.Clock;
import java.time.Duration;

/** What the app was given when it was installed in the workspace, and the sockets that it holds. */
abstract sealed class Installation permits StrictSlack {
    final Town town;
    final Sockets sockets;
    final Deliveries deliveries;

    Installation(Clock clock) {
        town = new Town(clock);
        sockets = new Sockets(town.breaches, town.time);
        deliveries = new Deliveries(town, sockets);
    }

    /** The bot's token. */
    public String botToken() {
        return Town.BOT_TOKEN;
    }

    /** The app's token, for sockets. */
    public String appToken() {
        return Town.APP_TOKEN;
    }

    /** The secret with which posts are signed. */
    public String signingSecret() {
        return Town.SIGNING_SECRET;
    }

    /** The workspace's id. */
    public String teamId() {
        return Town.TEAM;
    }

    /** The bot's user id. */
    public String botUser() {
        return Town.BOT_USER;
    }

    /** How long an acknowledgement is waited for at all; ten seconds unless a test knows that none comes. */
    public void patience(Duration atMost) {
        deliveries.patience(atMost);
    }

    /** Waits until the app holds so many sockets. */
    public void awaitSockets(int count) {
        if (!sockets.await(count, deliveries.patience())) {
            throw new AssertionError("the app holds " + sockets.count() + " sockets, not " + count);
        }
    }

    /** Waits until no socket is open any more. */
    public void awaitNoSockets() {
        if (!sockets.awaitNone(deliveries.patience())) {
            throw new AssertionError(sockets.count() + " sockets are still open");
        }
    }

    /** How many sockets are open. */
    public int sockets() {
        return sockets.count();
    }

    /** How many sockets were ever opened. */
    public long socketsOpened() {
        return sockets.openedSoFar();
    }
}
