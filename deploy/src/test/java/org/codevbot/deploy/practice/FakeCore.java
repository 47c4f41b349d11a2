package org.codevbot.deploy.practice;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;

/** A front door that remembers what came in and gives the answer that the test has laid out. */
final class FakeCore implements FrontDoor {
    final List<Incoming> received = new ArrayList<>();
    Reply reply = new Reply.Done(null);
    boolean away;
    String troubledRoom = "";

    @Override
    public synchronized Reply receive(Incoming incoming) {
        if (away || incoming.space().workspace().equals(troubledRoom)) {
            throw new IllegalStateException("the core is away");
        }
        received.add(incoming);
        return reply;
    }

    <T extends Incoming> T last(Class<T> type) {
        return type.cast(received.getLast());
    }
}
