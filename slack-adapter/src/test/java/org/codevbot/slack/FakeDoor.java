package org.codevbot.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;

/** A front door that remembers what came in and gives the answer that the test has laid out. */
final class FakeDoor implements FrontDoor {
    private final List<Incoming> received = new ArrayList<>();
    private Function<Incoming, Reply> answer = ignored -> new Reply.Done(null);

    @Override
    public Reply receive(Incoming incoming) {
        Function<Incoming, Reply> now;
        synchronized (this) {
            received.add(incoming);
            now = answer;
        }
        return now.apply(incoming);
    }

    synchronized void answers(Function<Incoming, Reply> with) {
        answer = with;
    }

    void answers(Reply reply) {
        answers(ignored -> reply);
    }

    synchronized List<Incoming> received() {
        return List.copyOf(received);
    }

    synchronized <T extends Incoming> List<T> received(Class<T> type) {
        return received.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends Incoming> T last(Class<T> type) {
        return received(type).getLast();
    }
}
