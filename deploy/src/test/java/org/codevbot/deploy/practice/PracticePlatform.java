package org.codevbot.deploy.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Mode;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.core.testkit.Platform;
import org.codevbot.core.testkit.Shown;

/** The practice room as the contract suite needs it: the real messenger and inbound on a real database file. */
final class PracticePlatform implements Platform {
    private static final String ROOM = "contract-room";
    private final Path data;
    private final Group group = Circle.on(Room.PLATFORM, ROOM, ROOM, new GroupId("g"));
    private final Map<Place.StepThread, String> heads = new HashMap<>();
    private RoomKit kit;
    private int deliveries;

    PracticePlatform() {
        try {
            data = Files.createTempDirectory("practice-contract");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kit = new RoomKit(RoomKit.in(data), HandClock.atTen());
        List<Room.Persona> people = new ArrayList<>();
        for (Member member : group.members()) {
            people.add(new Room.Persona(member.person().user(), member.firstName(), "", people.size() + 1));
        }
        kit.rooms.add(
                new Room(ROOM, "contract", Language.FR, Menu.USUAL, Mode.WRITTEN, false, people), kit.clock.instant());
        kit.rooms.founded(ROOM);
    }

    @Override
    public Group group() {
        return group;
    }

    @Override
    public Messenger messenger() {
        return new Remembering();
    }

    @Override
    public Messenger anotherMessenger() {
        return new Remembering();
    }

    @Override
    public List<Shown> shown(Place place) {
        Optional<Spot> spot = switch (place) {
            case Place.Channel ignored -> Optional.of(new Spot.Channel());
            case Place.StepThread thread ->
                Optional.ofNullable(heads.get(thread)).map(head -> new Spot.StepThread(Long.parseLong(head)));
            case Place.Direct direct ->
                group.member(direct.member())
                        .map(member -> new Spot.Direct(member.person().user()));
        };
        return kit.messages.all(ROOM).stream()
                .filter(message -> spot.filter(message.spot()::equals).isPresent())
                .flatMap(message -> message.body() instanceof Body.Carded carded
                        ? Optional.of(new Shown(
                                        message.handle(),
                                        CardText.of(carded.card()),
                                        message.pinned(),
                                        attached(message, carded)))
                                .stream()
                        : Optional.<Shown>empty().stream())
                .toList();
    }

    private Shown.Attached attached(ChatMessage message, Body.Carded carded) {
        return kit.messages
                .file(ROOM, message.seq())
                .map(bytes -> new Shown.Attached(carded.fileName(), new String(bytes, StandardCharsets.UTF_8)))
                .orElse(null);
    }

    @Override
    public boolean open(Place.StepThread thread) {
        return Optional.ofNullable(heads.get(thread))
                .flatMap(head -> kit.messages.find(ROOM, Long.parseLong(head)))
                .filter(head -> !head.over())
                .isPresent();
    }

    @Override
    public void restart() {
        kit.close();
        kit = new RoomKit(RoomKit.in(data), HandClock.atTen());
    }

    @Override
    public void delete(String handle) {
        kit.database.inTransaction(() -> {
            kit.messages.wipe(ROOM, Long.parseLong(handle));
            return handle;
        });
    }

    @Override
    public Incoming.Utterance reply(MemberId member, Place.StepThread thread, String words) {
        deliveries++;
        String user = group.member(member).orElseThrow().person().user();
        Spot spot = new Spot.StepThread(Long.parseLong(heads.get(thread)));
        Room room = kit.rooms.find(ROOM).orElseThrow();
        kit.inbound.say(kit.act(room, user, spot, "delivery-" + deliveries), words);
        return kit.core.last(Incoming.Utterance.class);
    }

    @Override
    public void close() {
        kit.close();
    }

    /** Which thread stands for which place is known to the outbox alone, so the test listens in. */
    private final class Remembering implements Messenger {
        @Override
        public String platform() {
            return kit.messenger.platform();
        }

        @Override
        public boolean ready() {
            return kit.messenger.ready();
        }

        @Override
        public Delivery deliver(String opId, Op op, Handles handles) {
            Delivery delivery = kit.messenger.deliver(opId, op, handles);
            if (op instanceof Op.OpenThread open && delivery instanceof Delivery.Delivered(String handle)) {
                heads.put(open.place(), handle);
            }
            return delivery;
        }

        @Override
        public Duration betweenEdits() {
            return kit.messenger.betweenEdits();
        }

        @Override
        public Optional<String> find(String opId, Op op, Handles handles) {
            return kit.messenger.find(opId, op, handles);
        }
    }
}
