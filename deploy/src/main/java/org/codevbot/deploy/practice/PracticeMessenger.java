package org.codevbot.deploy.practice;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.jspecify.annotations.Nullable;

/** Delivers what the core says into the rooms' tables; a repeat of an operation finds what the first try left. */
final class PracticeMessenger implements Messenger {
    private static final Duration A_BREATH = Duration.ofMillis(300);
    private final RoomDatabase database;
    private final Messages messages;
    private final LiveRooms live;
    private final Clock clock;

    PracticeMessenger(RoomDatabase database, Messages messages, LiveRooms live, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String platform() {
        return Room.PLATFORM;
    }

    @Override
    public boolean removesTyped() {
        return true;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public Delivery deliver(String opId, Op op, Handles handles) {
        String room = handles.group().channel();
        Delivery delivery = database.inTransaction(() -> switch (op) {
            case Op.Say say -> say(room, opId, say.key(), say.place(), say.card(), handles);
            case Op.OpenThread open -> open(room, opId, open, handles);
            case Op.CloseThread close -> close(room, close.place(), handles);
            case Op.Retract retract -> retract(room, retract.key(), handles);
            // A page here is drawn when it is looked at.
            case Op.Home ignored -> new Delivery.Delivered("home");
            case Op.Pin pin -> pin(room, pin.key(), true, handles);
            case Op.Unpin unpin -> pin(room, unpin.key(), false, handles);
            case Op.Upload upload -> upload(room, opId, upload, handles);
        });
        live.changed(room);
        return delivery;
    }

    /** No platform asks for a pace here, and who tries the room out waits for what a press brings. */
    @Override
    public Duration betweenEdits() {
        return A_BREATH;
    }

    @Override
    public Optional<String> find(String opId, Op op, Handles handles) {
        return messages.byOp(handles.group().channel(), opId).map(ChatMessage::handle);
    }

    private Delivery say(String room, String opId, MessageKey key, Place place, Card card, Handles handles) {
        Optional<String> known = handles.message(key);
        if (known.isPresent()) {
            return edited(room, known.get(), card, opId);
        }
        Spot spot = spot(place, handles);
        return spot == null
                ? new Delivery.Gone(Delivery.Gone.Reason.THREAD_GONE)
                : added(room, spot, false, new Body.Carded(card, null), opId);
    }

    private Delivery open(String room, String opId, Op.OpenThread open, Handles handles) {
        Optional<String> known = handles.thread(open.place());
        if (known.isEmpty()) {
            return added(room, new Spot.Channel(), true, new Body.Carded(open.card(), null), opId);
        }
        messages.threadOver(room, Long.parseLong(known.get()), false);
        return edited(room, known.get(), open.card(), opId);
    }

    private Delivery close(String room, Place.StepThread place, Handles handles) {
        Optional<String> known = handles.thread(place);
        known.ifPresent(handle -> messages.threadOver(room, Long.parseLong(handle), true));
        return done(known, Delivery.Gone.Reason.THREAD_GONE);
    }

    private Delivery retract(String room, MessageKey key, Handles handles) {
        Optional<String> known = handles.message(key);
        known.ifPresent(handle -> messages.wipe(room, Long.parseLong(handle)));
        return done(known, Delivery.Gone.Reason.MESSAGE_GONE);
    }

    private Delivery pin(String room, MessageKey key, boolean on, Handles handles) {
        Optional<String> known = handles.message(key);
        known.ifPresent(handle -> messages.pin(room, Long.parseLong(handle), on));
        return done(known, Delivery.Gone.Reason.MESSAGE_GONE);
    }

    private Delivery upload(String room, String opId, Op.Upload upload, Handles handles) {
        Body body = new Body.Carded(upload.card(), upload.fileName());
        Optional<String> known = handles.message(upload.key());
        Spot spot = spot(upload.place(), handles);
        if (known.isEmpty() && spot == null) {
            return new Delivery.Gone(Delivery.Gone.Reason.THREAD_GONE);
        }
        Delivery delivery = known.isPresent() || spot == null
                ? edited(room, known.orElseThrow(), upload.card(), opId)
                : added(room, spot, false, body, opId);
        if (delivery instanceof Delivery.Delivered(String handle)) {
            messages.attach(room, Long.parseLong(handle), upload.bytes().get());
        }
        return delivery;
    }

    private Delivery added(String room, Spot spot, boolean head, Body body, String opId) {
        Optional<ChatMessage> earlier = messages.byOp(room, opId);
        long seq = earlier.isPresent()
                ? earlier.get().seq()
                : messages.add(new Messages.Draft(room, spot, head, null, body, opId, clock.instant()));
        return new Delivery.Delivered(Long.toString(seq));
    }

    private Delivery edited(String room, String handle, Card card, String opId) {
        long seq = Long.parseLong(handle);
        String fileName = messages.find(room, seq)
                .map(ChatMessage::body)
                .map(body -> body instanceof Body.Carded carded ? carded.fileName() : null)
                .orElse(null);
        return messages.edit(room, seq, new Body.Carded(card, fileName), opId, clock.instant())
                ? new Delivery.Delivered(handle)
                : new Delivery.Gone(Delivery.Gone.Reason.MESSAGE_GONE);
    }

    private static Delivery done(Optional<String> handle, Delivery.Gone.Reason otherwise) {
        return handle.<Delivery>map(Delivery.Delivered::new).orElseGet(() -> new Delivery.Gone(otherwise));
    }

    private static @Nullable Spot spot(Place place, Handles handles) {
        return switch (place) {
            case Place.Channel ignored -> new Spot.Channel();
            case Place.StepThread thread ->
                handles.thread(thread)
                        .<Spot>map(handle -> new Spot.StepThread(Long.parseLong(handle)))
                        .orElse(null);
            case Place.Direct direct ->
                handles.group()
                        .member(direct.member())
                        .<Spot>map(member -> new Spot.Direct(member.person().user()))
                        .orElse(null);
        };
    }
}
