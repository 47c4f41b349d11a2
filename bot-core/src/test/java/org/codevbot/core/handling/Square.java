package org.codevbot.core.handling;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.outbox.OutboxRelay;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakeDirectory;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.core.testkit.Shown;

/** A private channel of people who have no group yet, and a platform that knows them. */
final class Square implements AutoCloseable {
    static final Map<String, String> NINETY = Map.of("minutes", "90", "mode", "WRITTEN");
    static final Incoming.Where CHANNEL = new Incoming.Where("c-square", null);
    static final Incoming.Where DIRECT = new Incoming.Where(null, null);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    final Space space = new Space(Echo.PLATFORM, Walk.fresh("w"));
    private final Workspaces workspaces;
    final FakePlatform platform;
    final FakeDirectory directory;
    final HandClock clock;
    final Core core;

    Square(Core.Home home) {
        workspaces = new Workspaces();
        platform = workspaces.of(space);
        directory = new FakeDirectory(Echo.PLATFORM);
        clock = HandClock.atTen();
        core = Core.start(home, clock, workspaces, Core.first(Directory.class, () -> directory));
        peopled();
    }

    private Square(Square first) {
        workspaces = first.workspaces;
        platform = workspaces.of(space);
        directory = first.directory;
        clock = first.clock;
        core = first.core;
        peopled();
    }

    /** Another one in a workspace of its own, in the same core. */
    Square another() {
        return new Square(this);
    }

    /** Ada and Chloé read French, the others English. */
    private void peopled() {
        IntStream.range(0, Walk.PEOPLE.size()).forEach(i -> {
            String name = Walk.PEOPLE.get(i);
            directory.put(person(name), new Directory.Profile(name, i % 2 == 0 ? Language.FR : Language.EN, PARIS));
        });
    }

    PersonKey person(String name) {
        return new PersonKey(space, "u-" + name);
    }

    Reply types(String name, String text) {
        return types(name, CHANNEL, text);
    }

    Reply types(String name, Incoming.Where where, String text) {
        return receive(new Incoming.Typed(space, Walk.fresh("d"), person(name), where, text));
    }

    Reply presses(String name, String entry, String target) {
        return receive(new Incoming.Pressed(
                space, Walk.fresh("d"), person(name), CHANNEL, new Action(entry, target, null).encoded()));
    }

    Incoming.Submitted sent(String name, String entry, Map<String, String> values) {
        return new Incoming.Submitted(
                space,
                Walk.fresh("d"),
                person(name),
                CHANNEL,
                Action.of(entry, null).encoded(),
                values);
    }

    Reply sends(String name, String entry, Map<String, String> values) {
        return receive(sent(name, entry, values));
    }

    Reply receive(Incoming incoming) {
        return core.get(FrontDoor.class).receive(incoming);
    }

    /** What founds a group of the classic format, its founder leading it. */
    static Map<String, String> charter(String format, String leads) {
        return Map.of(
                "name", "Les éclaireurs",
                "mission", "Grow as people who lead",
                "language", "FR",
                "format", format,
                "leads", leads);
    }

    /** A yes to each of four rules. */
    static Map<String, String> yes(String line) {
        return Map.of("rules", "0,1,2,3", "line", line);
    }

    /** Founded by Ada, who leads; these have joined. */
    Square with(String format, List<String> people) {
        sends("Ada", "found-group", charter(format, "ME"));
        people.forEach(name -> sends(name, "join-group", yes("NONE")));
        return this;
    }

    /** Four of them, founded by Ada, who leads. */
    Square ofFour() {
        return with("classic", List.of("Ada", "Basile", "Chloé", "Dina"));
    }

    Group group() {
        return core.get(Founding.class).find(space, "c-square").orElseThrow();
    }

    SessionState state() {
        return core.get(Founding.class).session(space, "c-square").orElseThrow();
    }

    MemberId member(String name) {
        return group().known(person(name)).orElseThrow().id();
    }

    List<String> members() {
        return group().active().stream().map(each -> each.firstName()).toList();
    }

    /** What stands in the channel. */
    String channel() {
        return shown(new Place.Channel(group().id()));
    }

    /** What stands in a person's own conversation. */
    String direct(String name) {
        return shown(new Place.Direct(group().id(), member(name)));
    }

    private String shown(Place place) {
        // Edits of one message keep their distance, from the moment when it was said: it is said first.
        core.get(OutboxRelay.class).drain();
        clock.wind(Duration.ofSeconds(5));
        core.get(OutboxRelay.class).drain();
        return platform.shown(place).stream().map(Shown::text).collect(Collectors.joining("\n---\n"));
    }

    /** The characters of an answer's card, or form. */
    static String text(Reply reply) {
        return switch (reply) {
            case Reply.Done done -> done.card() == null ? "" : CardText.of(done.card());
            case Reply.Fill fill -> fill.form().toString();
            case Reply.Refused refused -> CardText.of(refused.card());
        };
    }

    @Override
    public void close() {
        core.close();
    }

    static Square on(Path data) {
        return new Square(new Core.Home(data, Map.of()));
    }
}
