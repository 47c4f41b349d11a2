package org.codevbot.deploy.practice;

import org.codevbot.core.outbox.MessengerContract;
import org.codevbot.core.testkit.Platform;

class PracticeMessengerContractTest extends MessengerContract {
    @Override
    protected Platform platform() {
        return new PracticePlatform();
    }
}
