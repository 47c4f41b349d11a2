package org.codevbot.slack;

import com.slack.api.Slack;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Platform;
import org.codevbot.core.testkit.Shown;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Seen;
import org.codevbot.slack.strict.Spot;
import org.codevbot.slack.strict.StrictSlack;

/** A workspace with the group in one of its channels, for the contract of the messengers. */
final class SlackPlatform implements Platform {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** So many at once that no lane of the contract, whose clock stands still, ever has to wait. */
    private static final Pace.Rate UNHURRIED = new Pace.Rate(Duration.ofMillis(1), 100_000);

    private final StrictSlack slack = StrictSlack.open();
    /** Nobody's own page is drawn. */
    static final SlackMessenger.Pages NO_PAGES = (user, delivery) -> {
        throw new IOException("no page here");
    };

    private final Map<MemberId, Person> people = new LinkedHashMap<>();
    private final Map<Place.StepThread, String> heads = new ConcurrentHashMap<>();
    private final Spot channel;
    private final Group group;

    SlackPlatform() {
        slack.echoes(false);
        slack.patience(Duration.ofMillis(1));
        Group pattern = Circle.on(SlackMessenger.PLATFORM, slack.teamId(), "", new GroupId("g1"));
        pattern.members().forEach(member -> people.put(member.id(), slack.person(member.firstName(), "fr-FR", PARIS)));
        channel = slack.channel("cercle", true, people.values().toArray(Person[]::new));
        List<Member> members = new ArrayList<>();
        pattern.members()
                .forEach(member -> members.add(new Member(
                        member.id(),
                        new PersonKey(pattern.space(), person(member.id()).id()),
                        member.firstName(),
                        member.language(),
                        member.zone(),
                        member.formal(),
                        member.left())));
        group = new Group(
                pattern.id(),
                pattern.space(),
                channel.channel(),
                pattern.name(),
                pattern.language(),
                pattern.zone(),
                pattern.formal(),
                pattern.format(),
                pattern.facilitator(),
                members);
    }

    /** The workspace itself. */
    StrictSlack slack() {
        return slack;
    }

    /** The group's channel. */
    Spot channel() {
        return channel;
    }

    Person person(MemberId member) {
        return Optional.ofNullable(people.get(member)).orElseThrow();
    }

    @Override
    public Group group() {
        return group;
    }

    @Override
    public Messenger messenger() {
        return messenger(new Pace(Clock.systemUTC(), Map.of(), UNHURRIED));
    }

    /** A messenger that keeps that pace. */
    Messenger messenger(Pace pace) {
        Slack client = Dialer.slack(slack.apiUrl());
        return new Watched(new SlackMessenger(
                client,
                slack.botToken(),
                () -> true,
                new CardRenderer(),
                NO_PAGES,
                pace,
                neverSlow(pace.clock()),
                ignored -> {}));
    }

    /** Every wait is over when one looks again: this Slack does at once whatever it does. */
    private static Slow neverSlow(Clock clock) {
        AtomicLong looks = new AtomicLong();
        return new Slow(() -> clock.instant().plus(Duration.ofHours(looks.getAndIncrement())));
    }

    @Override
    public Messenger anotherMessenger() {
        return messenger();
    }

    @Override
    public List<Shown> shown(Place place) {
        return switch (place) {
            case Place.Channel ignored -> seen(people.values().iterator().next(), channel);
            case Place.StepThread thread ->
                Optional.ofNullable(heads.get(thread))
                        .map(head -> seen(people.values().iterator().next(), Spot.under(head)))
                        .orElse(List.of());
            case Place.Direct direct -> {
                Person person = person(direct.member());
                yield seen(person, person.dm());
            }
        };
    }

    private List<Shown> seen(Person reader, Spot where) {
        String head = where.thread();
        Map<String, String> files = slack.files(where);
        return reader.sees(where).stream()
                .filter(Seen::byBot)
                .filter(seen -> !seen.ts().equals(head))
                .map(seen -> new Shown(seen.handle(), seen.text(), seen.pinned(), attached(seen, files)))
                .toList();
    }

    private static Shown.@org.jspecify.annotations.Nullable Attached attached(Seen seen, Map<String, String> files) {
        return seen.files().isEmpty()
                ? null
                : files.entrySet().stream()
                        .findFirst()
                        .map(file -> new Shown.Attached(file.getKey(), file.getValue()))
                        .orElse(null);
    }

    /** A thread of Slack's is open as long as its head stands. */
    @Override
    public boolean open(Place.StepThread thread) {
        return shown(new Place.Channel(group.id())).stream()
                .anyMatch(each -> each.handle().equals(heads.get(thread)));
    }

    @Override
    public boolean locksThreads() {
        return false;
    }

    @Override
    public void restart() {
        // The workspace outlives the bot, whose messenger connects with each call.
    }

    @Override
    public void delete(String handle) {
        slack.adminDeletes(handle);
    }

    @Override
    public Incoming.Utterance reply(MemberId member, Place.StepThread thread, String words) {
        String head = Optional.ofNullable(heads.get(thread)).orElseThrow();
        Person person = person(member);
        Seen said = person.says(Spot.under(head), words);
        return new Incoming.Utterance(
                group.space(),
                "event-" + said.ts(),
                new PersonKey(group.space(), person.id()),
                new Incoming.Where(channel.channel(), head),
                said.handle(),
                words,
                Instant.parse("2026-03-10T10:00:00Z"));
    }

    @Override
    public void close() {
        slack.close();
    }

    /** Sees where threads are opened, whatever the outbox makes of the answer. */
    private final class Watched implements Messenger {
        private final Messenger messenger;

        Watched(Messenger messenger) {
            this.messenger = messenger;
        }

        @Override
        public String platform() {
            return messenger.platform();
        }

        @Override
        public boolean ready() {
            return messenger.ready();
        }

        @Override
        public Duration betweenEdits() {
            return messenger.betweenEdits();
        }

        @Override
        public Delivery deliver(String opId, Op op, Handles handles) {
            Delivery delivery = messenger.deliver(opId, op, handles);
            if (op instanceof Op.OpenThread open && delivery instanceof Delivery.Delivered(String handle)) {
                heads.put(open.place(), handle);
            }
            return delivery;
        }

        @Override
        public Optional<String> find(String opId, Op op, Handles handles) {
            return messenger.find(opId, op, handles);
        }
    }
}
