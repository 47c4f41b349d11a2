package org.codevbot.deploy.practice;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.catalog.Signal;
import org.codevbot.core.group.PersonKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people do in the chat, handed to the core. A change of the chat is committed with its hand-in first; presses,
 * forms and commands change nothing here and go straight in.
 */
final class Inbound {
    private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);
    private final RoomDatabase database;
    private final Messages messages;
    private final HandIns handIns;
    private final LiveRooms live;
    private final FrontDoor door;
    private final Clock clock;

    Inbound(RoomDatabase database, Messages messages, HandIns handIns, LiveRooms live, FrontDoor door, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.handIns = handIns;
        this.live = live;
        this.door = door;
        this.clock = clock;
    }

    /** Who acts, where, and the name of this act: the same at each repeat. */
    record Act(Room room, Room.Persona persona, Spot spot, String delivery) {
        PersonKey person() {
            return room.key(persona);
        }

        Incoming.Where where() {
            return spot.where(room);
        }
    }

    /** A typed command; {@code text} is what stands after it. */
    Reply command(Act act, String text) {
        return door.receive(new Incoming.Typed(act.room().space(), act.delivery(), act.person(), act.where(), text));
    }

    /** A button. */
    Reply press(Act act, String code) {
        return door.receive(new Incoming.Pressed(act.room().space(), act.delivery(), act.person(), act.where(), code));
    }

    /** A form. */
    Reply submit(Act act, String code, Map<String, String> values) {
        return door.receive(
                new Incoming.Submitted(act.room().space(), act.delivery(), act.person(), act.where(), code, values));
    }

    /** Other words came under a name that already stands for some: neither a repeat nor to be swallowed. */
    static final class OtherWords extends RuntimeException {
        private OtherWords() {
            super(null, null, false, false);
        }
    }

    /** A message; said twice under one name it stands once. */
    Reply say(Act act, String words) {
        Incoming handIn = database.inTransaction(() -> {
            String room = act.room().id();
            Optional<ChatMessage> earlier = messages.byOp(room, act.delivery());
            if (earlier.isPresent() && !repeats(earlier.get(), words)) {
                throw new OtherWords();
            }
            var at = clock.instant();
            long seq = earlier.isPresent()
                    ? earlier.get().seq()
                    : messages.add(new Messages.Draft(
                            room, act.spot(), false, act.persona().user(), new Body.Typed(words), act.delivery(), at));
            var utterance = new Incoming.Utterance(
                    act.room().space(), act.delivery(), act.person(), act.where(), Long.toString(seq), words, at);
            if (earlier.isEmpty()) {
                handIns.keep(room, utterance);
            }
            return utterance;
        });
        return handIn(act.room().id(), handIn);
    }

    /** Whether it holds these words, or whatever was made of them since. */
    private static boolean repeats(ChatMessage earlier, String words) {
        return earlier.editedAt() != null || !(earlier.body() instanceof Body.Typed(String said)) || said.equals(words);
    }

    /** Other words for an own message; nothing where it is not the person's own or is gone. */
    Optional<Reply> change(Act act, long seq, String words) {
        return ofOwn(act, seq, () -> {
            var at = clock.instant();
            messages.edit(act.room().id(), seq, new Body.Typed(words), act.delivery(), at);
            return new Incoming.Changed(
                    act.room().space(), act.delivery(), act.person(), act.where(), Long.toString(seq), words, at, null);
        });
    }

    /** An own message taken back. */
    Optional<Reply> withdraw(Act act, long seq) {
        return ofOwn(act, seq, () -> {
            messages.wipe(act.room().id(), seq);
            return new Incoming.Withdrawn(
                    act.room().space(), act.delivery(), act.where().channel(), Long.toString(seq), clock.instant());
        });
    }

    /** A reaction set or taken back. */
    Optional<Reply> signal(Act act, long seq, Signal signal, boolean set) {
        String room = act.room().id();
        @Nullable
        Incoming handIn = database.inTransaction(() -> {
            Optional<ChatMessage> message = messages.find(room, seq)
                    .filter(each -> each.body() != null
                            && each.spot().openTo(act.persona().user()));
            if (message.isEmpty() || !messages.signal(room, seq, act.persona().user(), signal, set)) {
                return null;
            }
            var signalled = new Incoming.Signalled(
                    act.room().space(),
                    act.delivery(),
                    act.person(),
                    message.get().spot().where(act.room()),
                    Long.toString(seq),
                    signal,
                    set,
                    clock.instant());
            handIns.keep(room, signalled);
            return signalled;
        });
        return handIn == null ? Optional.empty() : Optional.of(handIn(room, handIn));
    }

    /**
     * Hands in again what a kill or an outage left, in each room's order; the same deliveries, so nothing counts twice.
     */
    void handInWhatWaits() {
        Set<String> troubled = new HashSet<>();
        for (Incoming incoming : handIns.waiting()) {
            String room = incoming.space().workspace();
            if (troubled.contains(room)) {
                continue;
            }
            try {
                handIn(room, incoming);
            } catch (RuntimeException stillAway) {
                LOG.warn(
                        "what was said in a practice room could not be handed in yet: {}",
                        stillAway.getClass().getName());
                troubled.add(room);
            }
        }
    }

    private Optional<Reply> ofOwn(Act act, long seq, java.util.function.Supplier<Incoming> change) {
        String room = act.room().id();
        @Nullable
        Incoming handIn = database.inTransaction(() -> {
            boolean own = messages.find(room, seq)
                    .filter(each -> each.body() instanceof Body.Typed
                            && act.persona().user().equals(each.author()))
                    .isPresent();
            if (!own) {
                return null;
            }
            Incoming incoming = change.get();
            handIns.keep(room, incoming);
            return incoming;
        });
        return handIn == null ? Optional.empty() : Optional.of(handIn(room, handIn));
    }

    private Reply handIn(String room, Incoming incoming) {
        live.changed(room);
        Reply reply = door.receive(incoming);
        handIns.taken(incoming.delivery());
        return reply;
    }
}
