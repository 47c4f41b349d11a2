package org.codevbot.core.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a platform in memory knows of its people and channels; it may not be asked within a transaction, and answers
 * only when a test lets it.
 */
public final class FakeDirectory implements Directory {
    private final String platform;
    private final Map<PersonKey, Profile> people = new ConcurrentHashMap<>();
    private final Map<String, Openness> channels = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> there = new ConcurrentHashMap<>();
    private final Map<Space, Integer> asked = new ConcurrentHashMap<>();
    private volatile CountDownLatch awake = new CountDownLatch(0);

    public FakeDirectory(String platform) {
        this.platform = platform;
    }

    /** A person, as set on the platform. */
    public void put(PersonKey person, Profile profile) {
        people.put(person, profile);
    }

    /** Who can see a channel; one that was never said is private. */
    public void put(Space space, String channel, Openness openness) {
        channels.put(space + "/" + channel, openness);
    }

    /** Who is in a channel; unknown until it was said. */
    public void put(Space space, String channel, Set<String> users) {
        there.put(space + "/" + channel, Set.copyOf(users));
    }

    /** From now on nothing is answered until {@link #wakes}. */
    public void sleeps() {
        awake = new CountDownLatch(1);
    }

    /** Answers again, also what was asked meanwhile. */
    public void wakes() {
        awake.countDown();
    }

    /** How often anything was asked about that Space. */
    public int asked(Space space) {
        return asked.getOrDefault(space, 0);
    }

    @Override
    public String platform() {
        return platform;
    }

    @Override
    public Optional<Profile> profile(PersonKey person) {
        outside(person.space());
        return Optional.ofNullable(people.get(person));
    }

    @Override
    public Optional<Set<String>> people(Space space, String channel) {
        outside(space);
        return Optional.ofNullable(there.get(space + "/" + channel));
    }

    @Override
    public Openness openness(Space space, String channel) {
        outside(space);
        return channels.getOrDefault(space + "/" + channel, Openness.PRIVATE);
    }

    private void outside(Space space) {
        asked.merge(space, 1, Integer::sum);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a platform is asked outside any transaction");
        }
        try {
            if (!awake.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody woke the platform");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
