package org.codevbot.core.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A platform in memory, strict: it knows one channel, its members and its threads, refuses what is not there, and says
 * a thing as often as it is told to. {@link #messenger()} is the {@link FakeMessenger} to it.
 */
public final class FakePlatform implements Platform {
    private final String name;
    private volatile @Nullable Group group;
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Map<Place.StepThread, String> threads = new LinkedHashMap<>();
    private final Set<String> openThreads = new HashSet<>();
    private final Set<MemberId> closedDirects = new HashSet<>();
    private final List<String> said = new ArrayList<>();
    private final List<MemberId> drawn = new ArrayList<>();
    private int handles;
    private int deliveries;

    record Message(
            String handle, String opId, String where, String text, boolean pinned, Shown.@Nullable Attached file) {
        Shown shown() {
            return new Shown(handle, text, pinned, file);
        }
    }

    public FakePlatform(Group group) {
        this(group.space().platform());
        this.group = group;
    }

    /** A platform whose one group is the one that is spoken to first. */
    public FakePlatform(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    synchronized void drawn(MemberId member) {
        drawn.add(member);
    }

    /** Whose own page was drawn anew, in the order in which it was; forgotten with this. */
    public synchronized List<MemberId> takeDrawn() {
        List<MemberId> all = List.copyOf(drawn);
        drawn.clear();
        return all;
    }

    /** The first group that is spoken to is the one; any other is not here. */
    synchronized boolean knows(Group spokenTo) {
        if (group == null || group.id().equals(spokenTo.id())) {
            group = spokenTo;
        }
        return group.id().equals(spokenTo.id());
    }

    @Override
    public Group group() {
        return Objects.requireNonNull(group, "nobody was spoken to yet");
    }

    @Override
    public Messenger messenger() {
        return new FakeMessenger(this);
    }

    @Override
    public Messenger anotherMessenger() {
        return new FakeMessenger(this);
    }

    @Override
    public synchronized List<Shown> shown(Place place) {
        Optional<String> where = where(place);
        return messages.values().stream()
                .filter(each -> where.filter(each.where()::equals).isPresent())
                .map(Message::shown)
                .toList();
    }

    @Override
    public synchronized boolean open(Place.StepThread thread) {
        return openThreads.contains(threads.getOrDefault(thread, ""));
    }

    @Override
    public void restart() {
        // What is in memory stays there: the platform outlives the bot.
    }

    @Override
    public synchronized void delete(String handle) {
        messages.remove(handle);
    }

    /** Every message is gone. */
    public synchronized void deleteAll() {
        messages.clear();
    }

    @Override
    public synchronized Incoming.Utterance reply(MemberId member, Place.StepThread thread, String words) {
        String handle = Optional.ofNullable(threads.get(thread)).orElseThrow();
        deliveries++;
        return new Incoming.Utterance(
                group().space(),
                "delivery-" + deliveries,
                group().member(member).orElseThrow().person(),
                new Incoming.Where(group().channel(), handle),
                "typed-" + deliveries,
                words,
                Instant.parse("2026-03-10T10:00:00Z"));
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    /** The person's direct messages are closed from now on, or open again. */
    public synchronized void directs(MemberId member, boolean open) {
        if (open) {
            closedDirects.remove(member);
        } else {
            closedDirects.add(member);
        }
    }

    /** Everything that was ever posted or edited, in order: the place and the text. */
    public synchronized List<String> said() {
        return List.copyOf(said);
    }

    synchronized boolean directClosed(MemberId member) {
        return closedDirects.contains(member);
    }

    synchronized Optional<Message> message(String handle) {
        return Optional.ofNullable(messages.get(handle));
    }

    synchronized Optional<String> byOperation(String opId) {
        return messages.values().stream()
                .filter(each -> each.opId().equals(opId))
                .map(Message::handle)
                .findFirst();
    }

    synchronized String post(String opId, String where, String text, Shown.@Nullable Attached file) {
        handles++;
        String handle = "h" + handles;
        messages.put(handle, new Message(handle, opId, where, text, false, file));
        said.add(where + ": " + text);
        return handle;
    }

    synchronized void edit(Message message, String text, boolean pinned) {
        messages.put(
                message.handle(),
                new Message(message.handle(), message.opId(), message.where(), text, pinned, message.file()));
        if (!text.equals(message.text())) {
            said.add(message.where() + ": " + text);
        }
    }

    synchronized void remove(String handle) {
        messages.remove(handle);
    }

    synchronized void openThread(Place.StepThread thread, String handle) {
        threads.put(thread, handle);
        openThreads.add(handle);
    }

    synchronized void closeThread(String handle) {
        openThreads.remove(handle);
    }

    /** Where a place is on this platform; a thread that was never opened is nowhere. */
    synchronized Optional<String> where(Place place) {
        return switch (place) {
            case Place.Channel ignored -> Optional.of(group().channel());
            case Place.StepThread thread -> Optional.ofNullable(threads.get(thread));
            case Place.Direct direct -> Optional.of("direct-" + direct.member());
        };
    }
}
