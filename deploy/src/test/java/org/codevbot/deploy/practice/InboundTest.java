package org.codevbot.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Signal;
import org.codevbot.core.testkit.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboundTest {
    @TempDir
    private Path data;

    private RoomKit kit;
    private Room room;

    @BeforeEach
    void open() {
        kit = new RoomKit(RoomKit.in(data), HandClock.atTen());
        room = kit.room();
    }

    @AfterEach
    void close() {
        kit.close();
    }

    @Test
    void aMessageStandsInTheChatAndIsHandedIn() {
        kit.inbound.say(kit.act(room, "p2", new Spot.Channel(), "delivery-1"), "Since when?");

        Incoming.Utterance utterance = kit.core.last(Incoming.Utterance.class);
        assertThat(kit.words(room)).containsExactly("Since when?");
        assertThat(utterance.words()).isEqualTo("Since when?");
        assertThat(utterance.where()).isEqualTo(new Incoming.Where(room.id(), null));
        assertThat(utterance.person().user()).isEqualTo("p2");
        assertThat(kit.messages.find(room.id(), Long.parseLong(utterance.message())))
                .isPresent();
    }

    @Test
    void theSameDeliveryTwiceStandsOnce() {
        var act = kit.act(room, "p2", new Spot.Channel(), "delivery-1");

        kit.inbound.say(act, "Since when?");
        kit.inbound.say(act, "Since when?");

        assertThat(kit.words(room)).containsExactly("Since when?");
        assertThat(kit.core.received).extracting(Incoming::delivery).containsExactly("delivery-1", "delivery-1");
    }

    @Test
    void otherWordsUnderTheSameNameAreNotTakenForARepeat() {
        var act = kit.act(room, "p2", new Spot.Channel(), "delivery-1");
        kit.inbound.say(act, "Since when?");

        assertThatThrownBy(() -> kit.inbound.say(act, "Since which day?")).isInstanceOf(Inbound.OtherWords.class);

        assertThat(kit.words(room)).containsExactly("Since when?");
        assertThat(kit.core.received).hasSize(1);
    }

    @Test
    void theTroubleOfOneRoomHoldsNoOther() {
        List<Room> rooms = Stream.of(room, kit.room())
                .sorted(Comparator.comparing(Room::id))
                .toList();
        kit.core.away = true;
        for (Room each : rooms) {
            for (int i = 1; i <= 2; i++) {
                var act = kit.act(each, "p2", new Spot.Channel(), each.id() + i);
                assertThatThrownBy(() -> kit.inbound.say(act, "kept")).isInstanceOf(IllegalStateException.class);
            }
        }
        kit.core.away = false;
        kit.core.troubledRoom = rooms.getFirst().id();
        String other = rooms.getLast().id();

        kit.inbound.handInWhatWaits();
        assertThat(kit.core.received).extracting(Incoming::delivery).containsExactly(other + 1, other + 2);

        kit.core.troubledRoom = "";
        kit.inbound.handInWhatWaits();
        assertThat(kit.core.received).hasSize(4);
    }

    @Test
    void aSweepThatFailsIsNotTheLastOne() {
        kit.inbound.say(kit.act(room, "p2", new Spot.Channel(), "delivery-1"), "Since when?");
        AtomicBoolean asked = new AtomicBoolean();
        Forgetting failing = new Forgetting(
                kit.database,
                kit.messages,
                kit.whispers,
                kit.live,
                any -> {
                    asked.set(true);
                    throw new IllegalStateException("away");
                },
                Clock.offset(kit.clock, Duration.ofDays(8)));
        try (RoomSweep sweep = new RoomSweep(kit.inbound, failing)) {
            sweep.sweep();
        }
        assertThat(asked).isTrue();
        assertThat(kit.words(room)).containsExactly("Since when?");
    }

    @Test
    void whatPeopleTypedForAllIsForgottenSevenDaysLaterWhenTheSessionIsOver() {
        kit.inbound.say(kit.act(room, "p2", new Spot.Channel(), "delivery-1"), "Since when?");
        kit.inbound.say(kit.act(room, "p2", new Spot.Direct("p2"), "delivery-2"), "Mine alone.");
        Room running = kit.room();
        kit.inbound.say(kit.act(running, "p2", new Spot.Channel(), "delivery-3"), "Still talking.");

        forgetting(running, Duration.ofDays(6)).sweep();
        assertThat(kit.words(room)).containsExactly("Since when?", "Mine alone.");

        forgetting(running, Duration.ofDays(7)).sweep();
        assertThat(kit.words(room)).containsExactly("(gone)", "Mine alone.");
        assertThat(kit.words(running)).containsExactly("Still talking.");
    }

    private Forgetting forgetting(Room running, Duration later) {
        return new Forgetting(
                kit.database,
                kit.messages,
                kit.whispers,
                kit.live,
                running.id()::equals,
                Clock.offset(kit.clock, later));
    }

    @Test
    void whatTheCoreDidNotTakeInIsHandedInAgainAfterAKill() {
        kit.core.away = true;
        assertThatThrownBy(
                        () -> kit.inbound.say(kit.act(room, "p2", new Spot.Direct("p2"), "delivery-1"), "Mine alone."))
                .isInstanceOf(IllegalStateException.class);
        kit.close();

        RoomKit next = new RoomKit(RoomKit.in(data), HandClock.atTen());
        next.inbound.handInWhatWaits();
        next.inbound.handInWhatWaits();

        assertThat(next.words(room)).containsExactly("Mine alone.");
        assertThat(next.core.received).hasSize(1);
        Incoming.Utterance again = next.core.last(Incoming.Utterance.class);
        assertThat(again.delivery()).isEqualTo("delivery-1");
        assertThat(again.where().direct()).isTrue();
        next.close();
    }

    @Test
    void onlyTheAuthorChangesOrWithdrawsAMessage() {
        kit.inbound.say(kit.act(room, "p2", new Spot.Channel(), "delivery-1"), "Since when?");
        long seq = Long.parseLong(kit.core.last(Incoming.Utterance.class).message());

        assertThat(kit.inbound.change(kit.act(room, "p3", new Spot.Channel(), "delivery-2"), seq, "Mine now"))
                .isEmpty();
        assertThat(kit.inbound.withdraw(kit.act(room, "p3", new Spot.Channel(), "delivery-3"), seq))
                .isEmpty();
        assertThat(kit.words(room)).containsExactly("Since when?");

        kit.inbound.change(kit.act(room, "p2", new Spot.Channel(), "delivery-4"), seq, "Since which day?");
        assertThat(kit.words(room)).containsExactly("Since which day?");
        assertThat(kit.core.last(Incoming.Changed.class).words()).isEqualTo("Since which day?");

        kit.inbound.withdraw(kit.act(room, "p2", new Spot.Channel(), "delivery-5"), seq);
        assertThat(kit.words(room)).containsExactly("(gone)");
        assertThat(kit.core.last(Incoming.Withdrawn.class).message()).isEqualTo(Long.toString(seq));
    }

    @Test
    void aReactionIsSetAndTakenBackOnceEach() {
        kit.inbound.say(kit.act(room, "p2", new Spot.Channel(), "delivery-1"), "Since when?");
        long seq = Long.parseLong(kit.core.last(Incoming.Utterance.class).message());

        kit.inbound.signal(kit.act(room, "p3", new Spot.Channel(), "delivery-2"), seq, Signal.HAND, true);
        kit.inbound.signal(kit.act(room, "p3", new Spot.Channel(), "delivery-3"), seq, Signal.HAND, true);
        assertThat(kit.messages.find(room.id(), seq).orElseThrow().signals().get(Signal.HAND))
                .containsExactly("p3");

        kit.inbound.signal(kit.act(room, "p3", new Spot.Channel(), "delivery-4"), seq, Signal.HAND, false);
        assertThat(kit.messages.find(room.id(), seq).orElseThrow().signals()).isEmpty();
        assertThat(kit.core.received).hasSize(3);
    }

    @Test
    void nobodyReactsToWhatIsAnothersAlone() {
        kit.inbound.say(kit.act(room, "p2", new Spot.Direct("p2"), "delivery-1"), "Mine alone.");
        long seq = Long.parseLong(kit.core.last(Incoming.Utterance.class).message());

        assertThat(kit.inbound.signal(kit.act(room, "p3", new Spot.Channel(), "delivery-2"), seq, Signal.AGREE, true))
                .isEmpty();
    }
}
