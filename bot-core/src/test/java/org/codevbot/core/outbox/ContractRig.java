package org.codevbot.core.outbox;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.FileRef;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.Group;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Databases;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.core.testkit.Platform;
import org.codevbot.core.testkit.Shown;
import org.codevbot.core.testkit.Trouble;

/** What the tests of the outbox share: a group with a session on a platform, and nodes that speak to it. */
final class ContractRig implements AutoCloseable, FrontDoor {
    static final int STEP = 3;
    final HandClock clock = HandClock.atTen();
    final SessionId session = new SessionId("s1");
    final Platform platform;
    final Group group;
    final Databases.Database database;
    final FakeScenes scenes = new FakeScenes(clock);
    final SpokenCards cards = new SpokenCards();
    final List<String> heard = new CopyOnWriteArrayList<>();
    Trouble trouble;
    Node node;

    ContractRig(Platform platform, Databases kind) {
        this.platform = platform;
        this.group = platform.group();
        this.database = kind.open();
        scenes.put(group);
        scenes.put(Circle.offered(group, session, clock.instant()));
        this.trouble = new Trouble(platform.messenger());
        this.node = node("one", trouble);
    }

    Node node(String name, Messenger messenger) {
        return new Node(name, database, scenes, messenger, cards::card, cards::file, clock);
    }

    /** The process ends without a word, and another starts on the same database. */
    void restartNode() {
        node.close();
        trouble = new Trouble(platform.messenger());
        node = node("again", trouble);
        node.relay().recover();
    }

    /** The process dies at the {@code count}th boundary that it reaches, or not at all. */
    void diesAt(int count) {
        AtomicInteger left = new AtomicInteger(count);
        node.at(boundary -> {
            if (left.decrementAndGet() == 0) {
                throw new Died();
            }
        });
    }

    /** Drains; whether the process died while it did. */
    boolean drainsToDeath() {
        try {
            node.drain();
            return false;
        } catch (CompletionException ended) {
            if (ended.getCause() instanceof Died) {
                return true;
            }
            throw ended;
        }
    }

    /** A process that ends here and now: nothing catches it. */
    static final class Died extends Error {}

    /** The session goes one turn on, so that a card composed later reads otherwise. */
    void turn(int turn) {
        cards.turn(turn);
    }

    Place.Channel channel() {
        return new Place.Channel(group.id());
    }

    Place.StepThread thread() {
        return new Place.StepThread(group.id(), session, 1, STEP);
    }

    Place.Direct direct(String firstName) {
        return new Place.Direct(group.id(), Circle.member(firstName));
    }

    Addressed.Say line(Place place, int number) {
        return new Addressed.Say(key("line/" + number), place, new Announcement.RuleLine(session, number));
    }

    Addressed.Say status() {
        return new Addressed.Say(key("status"), channel(), new Announcement.StatusCard(session));
    }

    Addressed.OpenThread open() {
        return new Addressed.OpenThread(key("c/1/step/3"), thread(), new Announcement.StepCard(session, STEP));
    }

    Addressed.Upload upload() {
        return new Addressed.Upload(
                key("c/1/summary"),
                direct("Basile"),
                new FileRef.Summary(session, 1),
                new Announcement.SummaryReady(session, 1));
    }

    MessageKey key(String name) {
        return new MessageKey("s/" + session + "/" + name);
    }

    void say(Addressed... all) {
        node.enqueue(group.id(), all);
        node.drain();
    }

    List<String> shown(Place place) {
        return platform.shown(place).stream()
                .map(each -> each.text().lines().findFirst().orElse(""))
                .toList();
    }

    Shown only(Place place) {
        List<Shown> all = platform.shown(place);
        if (all.size() != 1) {
            throw new AssertionError("one message was to stand in " + place + ", not " + all.size());
        }
        return all.getFirst();
    }

    /** Hears words in a known thread, keeps those of a thread under way, as the path through the core does. */
    @Override
    public Reply receive(Incoming incoming) {
        if (incoming instanceof Incoming.Utterance said) {
            String thread = said.where().thread();
            if (thread == null) {
                heard.add("channel: " + said.words());
            } else {
                node.sent()
                        .threadOf(said.space(), thread)
                        .ifPresentOrElse(
                                place -> heard.add("step " + place.stage() + ": " + said.words()),
                                () -> node.inbox().keep(said));
            }
        }
        return new Reply.Done(null);
    }

    @Override
    public void close() {
        node.close();
        platform.close();
    }
}
