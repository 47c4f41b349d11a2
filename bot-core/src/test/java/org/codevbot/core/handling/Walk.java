package org.codevbot.core.handling;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.deadline.Knocker;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;

/** A founded group of six with an offered session, driven through the front door only. */
final class Walk implements AutoCloseable {
    static final Space SPACE = new Space("fake", "w1");
    static final String CHANNEL = "c-circle";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final AtomicInteger DELIVERIES = new AtomicInteger();

    final Core core;
    final HandClock clock;

    Walk(Core core, HandClock clock) {
        this.core = core;
        this.clock = clock;
    }

    static Walk start(Core.Home home) {
        HandClock clock = HandClock.atTen();
        return new Walk(Core.start(home, clock, silent()), clock);
    }

    /** A platform that is away: what is to be said stays in the outbox. */
    static Messenger silent() {
        return new Messenger() {
            @Override
            public String platform() {
                return SPACE.platform();
            }

            @Override
            public boolean ready() {
                return false;
            }

            @Override
            public Delivery deliver(String opId, Op op, Handles handles) {
                return new Delivery.RetryAfter(Duration.ofMinutes(1));
            }

            @Override
            public java.util.Optional<String> find(String opId, Op op, Handles handles) {
                return java.util.Optional.empty();
            }
        };
    }

    /** Founds the group and offers a session now. */
    Walk offered() {
        Founding founding = core.get(Founding.class);
        Group group = founding.found(new Founding.Charter(
                SPACE,
                CHANNEL,
                "Cercle",
                Language.FR,
                PARIS,
                false,
                new FormatKey("classic", 90),
                Stream.of("Ada", "Basile", "Chloé", "Dina", "Émile", "Farid")
                        .map(name -> new Founding.Person("u-" + name, name, Language.EN, PARIS, false))
                        .toList()));
        founding.remember(
                group,
                new Founding.LastMonth(
                        "One question at a time",
                        member("Basile"),
                        List.of(new Founding.LastCommitment("Talk to the owner", null)),
                        List.of()));
        founding.offer(SPACE, group.id(), clock.instant(), new FormatKey("classic", 90));
        return this;
    }

    Group group() {
        return core.get(Founding.class).find(SPACE, CHANNEL).orElseThrow();
    }

    SessionState state() {
        return core.get(Founding.class).session(SPACE, CHANNEL).orElseThrow();
    }

    MemberId member(String name) {
        return group().member(person(name)).orElseThrow().id();
    }

    static PersonKey person(String name) {
        return new PersonKey(SPACE, "u-" + name);
    }

    Reply receive(Incoming incoming) {
        return core.get(FrontDoor.class).receive(incoming);
    }

    Reply types(String name, String text) {
        return receive(new Incoming.Typed(SPACE, delivery(), person(name), new Incoming.Where(CHANNEL, null), text));
    }

    Reply presses(String name, String entry, String target) {
        return receive(new Incoming.Pressed(
                SPACE,
                delivery(),
                person(name),
                new Incoming.Where(CHANNEL, null),
                new Action(entry, target, state().stamp()).encoded()));
    }

    Reply sends(String name, String entry, String target, Map<String, String> values) {
        return receive(new Incoming.Submitted(
                SPACE,
                delivery(),
                person(name),
                new Incoming.Where(CHANNEL, null),
                new Action(entry, target, state().stamp()).encoded(),
                values));
    }

    Reply says(String name, String words) {
        return receive(new Incoming.Utterance(
                SPACE,
                delivery(),
                person(name),
                new Incoming.Where(CHANNEL, null),
                "m-" + DELIVERIES.incrementAndGet(),
                words,
                clock.instant()));
    }

    Reply tells(String name, String words) {
        return receive(new Incoming.Utterance(
                SPACE,
                delivery(),
                person(name),
                new Incoming.Where(null, null),
                "m-" + DELIVERIES.incrementAndGet(),
                words,
                clock.instant()));
    }

    void passes(Duration time) {
        clock.wind(time);
        core.get(Knocker.class).knock();
    }

    static String delivery() {
        return "d-" + DELIVERIES.incrementAndGet();
    }

    @Override
    public void close() {
        core.close();
    }
}
