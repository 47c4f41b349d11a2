package org.codevbot.core.handling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.testkit.CardText;

/** Everything that was taken to the platform, and to whom. */
final class Ear implements Messenger {
    record Message(Place place, String text, String push) {}

    private final Echo echo = new Echo();
    private final List<Message> messages = new ArrayList<>();
    final List<Op.Upload> files = new ArrayList<>();

    @Override
    public String platform() {
        return echo.platform();
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public synchronized Delivery deliver(String opId, Op op, Handles handles) {
        switch (op) {
            case Op.Say say -> hear(say.place(), say.card());
            case Op.OpenThread open -> hear(open.place(), open.card());
            case Op.Upload upload -> {
                files.add(upload);
                hear(upload.place(), upload.card());
            }
            case Op.CloseThread ignored -> {}
            case Op.Retract ignored -> {}
            case Op.Pin ignored -> {}
            case Op.Unpin ignored -> {}
            case Op.Home ignored -> {}
        }
        return echo.deliver(opId, op, handles);
    }

    private void hear(Place place, Card card) {
        messages.add(new Message(place, CardText.of(card), card.push()));
    }

    @Override
    public Optional<String> find(String opId, Op op, Handles handles) {
        return Optional.empty();
    }

    @Override
    public Duration betweenEdits() {
        return Duration.ZERO;
    }

    synchronized List<Message> with(String words) {
        return messages.stream()
                .filter(each -> (each.text() + each.push()).contains(words))
                .toList();
    }

    /** What was heard from now on is all that was heard. */
    synchronized void forget() {
        messages.clear();
    }
}
