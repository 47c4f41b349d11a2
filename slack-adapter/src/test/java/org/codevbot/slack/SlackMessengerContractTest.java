package org.codevbot.slack;

import org.codevbot.core.outbox.MessengerContract;
import org.codevbot.core.testkit.Platform;

/** Slack's messenger, by the real SDK, against a Slack that forgives nothing. */
class SlackMessengerContractTest extends MessengerContract {
    @Override
    protected Platform platform() {
        return new SlackPlatform();
    }
}
