package org.codevbot.slack.strict;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One workspace with one app in it: people, channels, messages, files. Whoever reads or writes holds its lock. */
final class Town {
    static final String TEAM = "T0CODEV";
    static final String OTHER_TEAM = "T0ELSEWHERE";
    static final String APP = "A0CODEV";
    static final String BOT_USER = "U0CODEVBOT";
    static final String BOT = "B0CODEV";
    static final String BOT_TOKEN = "xoxb-1000000001-2000000002-strictslackbottoken0001";
    static final String APP_TOKEN = "xapp-1-A0CODEV-3000000003-strictslackapptoken00000001";
    static final String SIGNING_SECRET = "5f4dcc3b5aa765d61d8327deb882cf99";

    private static final Installed MANIFEST = Installed.read();

    final Installed installed = MANIFEST;
    final Breaches breaches = new Breaches();
    final SlackTime time;
    final Grants grants;
    final Map<String, Folk> people = new LinkedHashMap<>();
    final Map<String, Room> rooms = new LinkedHashMap<>();
    final Map<String, StoredFile> files = new LinkedHashMap<>();
    final Set<String> scopes = new LinkedHashSet<>(MANIFEST.scopes());
    /** The events that the app subscribes to. */
    final Set<String> subscribed = new LinkedHashSet<>(MANIFEST.events());

    /** Slack's word for what is wrong with the app's tokens; null while they are good. */
    @Nullable
    String revoked;

    /** How long after its upload a file is shown: Slack looks it through first. */
    Duration sharing = Duration.ZERO;

    /** What will happen by itself, by when. */
    private final PriorityQueue<Coming> coming = new PriorityQueue<>(Comparator.comparing(Coming::due));

    private record Coming(Instant due, Runnable what) {}

    /** Has something happen so much later, once the clock was wound and somebody looks. */
    synchronized void later(Duration after, Runnable what) {
        coming.add(new Coming(time.now().plus(after), what));
    }

    /** Lets happen what is due. */
    synchronized void happens() {
        while (!coming.isEmpty() && !coming.peek().due().isAfter(time.now())) {
            coming.remove().what().run();
        }
    }

    Town(Clock clock) {
        this.time = new SlackTime(clock);
        this.grants = new Grants(time, breaches);
    }

    Folk settle(String name, String locale, ZoneId zone) {
        // On an Enterprise Grid some people's ids begin with a W.
        Folk person = new Folk(time.id(people.size() % 2 == 1 ? "W" : "U"), name, locale, zone);
        people.put(person.id, person);
        return person;
    }

    Room open(String name, Room.Kind kind, List<String> members) {
        Room room = new Room(time.id(kind == Room.Kind.DIRECT ? "D" : "C"), name, kind);
        room.members.addAll(members);
        rooms.put(room.id, room);
        return room;
    }

    /** A channel of these people, with the bot or without. */
    synchronized Spot channel(String name, boolean isPrivate, List<Person> people, boolean withBot) {
        Room room = open(
                name,
                isPrivate ? Room.Kind.PRIVATE : Room.Kind.PUBLIC,
                people.stream().map(Person::id).toList());
        if (withBot) {
            room.members.add(BOT_USER);
        }
        return new Spot(room.id, null);
    }

    synchronized Spot conversation(List<Person> people) {
        String name = people.stream().map(each -> each.folk.handle()).collect(Collectors.joining("--", "mpdm-", "-1"));
        Room room = open(name, Room.Kind.PEOPLE, people.stream().map(Person::id).toList());
        return new Spot(room.id, null);
    }

    /** The direct conversation of the bot with a person, begun where there is none. */
    Room direct(String user) {
        return rooms.values().stream()
                .filter(room -> room.kind == Room.Kind.DIRECT && room.members.contains(user))
                .findFirst()
                .orElseGet(() -> open("", Room.Kind.DIRECT, List.of(user, BOT_USER)));
    }

    Folk person(String user) {
        Folk person = people.get(user);
        if (person == null) {
            throw new ApiError("user_not_found");
        }
        return person;
    }

    /** A room that the bot can see. */
    Room room(String channel) {
        Room room = rooms.get(channel);
        if (room == null || (room.kind == Room.Kind.PRIVATE && !room.members.contains(BOT_USER))) {
            throw new ApiError("channel_not_found");
        }
        return room;
    }

    /** A room that the bot is in. */
    Room joined(String channel) {
        Room room = room(channel);
        if (!room.members.contains(BOT_USER)) {
            throw new ApiError(room.kind == Room.Kind.PEOPLE ? "channel_not_found" : "not_in_channel");
        }
        return room;
    }

    Optional<Folk> folk(String user) {
        return Optional.ofNullable(people.get(user));
    }

    /** A room in which a person is; that they are not is the test's mistake. */
    Room roomOf(Folk person, Spot where) {
        Room room = rooms.get(where.channel());
        if (room == null || !room.members.contains(person.id)) {
            throw new AssertionError(person.name + " is not in that channel");
        }
        return room;
    }

    void demand(String scope) {
        if (!scopes.contains(scope)) {
            breaches.add(Rule.SCOPE, "needs " + scope);
            throw new MissingScope(scope);
        }
    }

    /** A call that the token's scopes do not cover. */
    static final class MissingScope extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final String needed;

        MissingScope(String needed) {
            super("missing_scope");
            this.needed = needed;
        }
    }
}
