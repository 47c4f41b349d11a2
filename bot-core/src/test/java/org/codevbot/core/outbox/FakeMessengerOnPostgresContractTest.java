package org.codevbot.core.outbox;

import org.codevbot.core.testkit.Databases;

class FakeMessengerOnPostgresContractTest extends FakeMessengerContractTest {
    @Override
    protected Databases databases() {
        return Databases.POSTGRES;
    }
}
