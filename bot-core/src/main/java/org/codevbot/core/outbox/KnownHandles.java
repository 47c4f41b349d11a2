package org.codevbot.core.outbox;

import java.util.Optional;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.group.Group;

/** What a messenger may look up during one delivery. */
record KnownHandles(Group group, Sent sent) implements Handles {
    @Override
    public Optional<String> message(MessageKey key) {
        return sent.message(group.space(), key);
    }

    @Override
    public Optional<String> thread(Place.StepThread place) {
        return sent.thread(group.space(), place);
    }
}
