package org.codevbot.core.outbox;

import org.codevbot.core.group.GroupId;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.Platform;

class FakeMessengerContractTest extends MessengerContract {
    @Override
    protected Platform platform() {
        return new FakePlatform(Circle.on("fake", "w", "c", new GroupId("g")));
    }
}
