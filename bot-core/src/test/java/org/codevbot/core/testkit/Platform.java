package org.codevbot.core.testkit;

import java.util.List;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;

/**
 * A platform as {@link MessengerContract} needs it: the messenger under test, what people see there, and how people and
 * operators make trouble there. What a platform cannot do by itself, {@link Trouble} does in front of its messenger.
 */
public interface Platform extends AutoCloseable {
    /** The group under test: its channel and its members exist on the platform. */
    Group group();

    /** The messenger under test. */
    Messenger messenger();

    /** Another node's messenger to the same platform. */
    Messenger anotherMessenger();

    /** The bot's messages in a place, oldest first; a channel's own, without those of its threads. */
    List<Shown> shown(Place place);

    /** Whether a thread is open; false also where none is. */
    boolean open(Place.StepThread thread);

    /** Whether a thread can be closed there, so that nobody writes in it any more. */
    default boolean locksThreads() {
        return true;
    }

    /** The platform goes away and comes back with what it keeps; the messenger connects again. */
    void restart();

    /** A person deletes a message. */
    void delete(String handle);

    /**
     * What comes in when the person writes into the thread that stands on the platform, its handle known to us or not.
     */
    Incoming.Utterance reply(MemberId member, Place.StepThread thread, String words);

    @Override
    void close();
}
