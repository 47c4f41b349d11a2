package org.codevbot.slack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.group.Group;

/** What stands on the platform, for one delivery after another without an outbox. */
final class Stands implements Handles {
    private final Group group;
    private final Map<MessageKey, String> messages = new HashMap<>();
    private final Map<Place.StepThread, String> threads = new HashMap<>();

    Stands(Group group) {
        this.group = group;
    }

    Stands put(MessageKey key, String handle) {
        messages.put(key, handle);
        return this;
    }

    Stands put(Place.StepThread thread, String handle) {
        threads.put(thread, handle);
        return this;
    }

    @Override
    public Group group() {
        return group;
    }

    @Override
    public Optional<String> message(MessageKey key) {
        return Optional.ofNullable(messages.get(key));
    }

    @Override
    public Optional<String> thread(Place.StepThread place) {
        return Optional.ofNullable(threads.get(place));
    }
}
