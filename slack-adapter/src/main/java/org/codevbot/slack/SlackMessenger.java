package org.codevbot.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;

/** Delivers what the core says to Slack; it waits for nothing and sends nothing twice by itself. */
final class SlackMessenger implements Messenger {
    /** The platform's name in each {@link org.codevbot.core.group.Space}. */
    static final String PLATFORM = "slack";

    private static final String UNPARSED = "none";

    private final MethodsClient methods;
    private final BooleanSupplier ready;
    private final CardRenderer cards;
    private final Call call;
    private final Directs directs;
    private final Uploads uploads;
    private final Pins pins;
    private final Finder finder;
    private final Slow slow;
    private final Pages pages;

    /** Draws a person's own page as it stands now, and publishes it. */
    interface Pages {
        SlackApiTextResponse draw(String user, String delivery) throws IOException, SlackApiException;
    }

    /** {@code ready} says whether the workspace answers to the token. */
    SlackMessenger(Slack slack, String botToken, BooleanSupplier ready, CardRenderer cards, Pages pages, Pace pace) {
        this(slack, botToken, ready, cards, pages, pace, new Slow(pace.clock()), ignored -> {});
    }

    /**
     * With another idea of how late Slack may do what it was asked for; {@code turnedPublic} hears of each channel that
     * is not private any more.
     */
    SlackMessenger(
            Slack slack,
            String botToken,
            BooleanSupplier ready,
            CardRenderer cards,
            Pages pages,
            Pace pace,
            Slow slow,
            Consumer<String> turnedPublic) {
        this.pages = pages;
        this.methods = slack.methods(botToken);
        this.ready = ready;
        this.cards = cards;
        this.call = new Call(pace, turnedPublic);
        this.slow = slow;
        this.directs = new Directs(methods, call);
        this.uploads = new Uploads(slack, methods, call, slow);
        this.finder = new Finder(methods, call);
        this.pins = new Pins(call, methods);
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public boolean ready() {
        return ready.getAsBoolean();
    }

    @Override
    public Delivery deliver(String opId, Op op, Handles handles) {
        slow.asked(opId);
        return switch (op) {
            case Op.Say say -> say(opId, handles.message(say.key()), say.place(), say.card(), handles);
            case Op.OpenThread open ->
                say(
                        opId,
                        handles.thread(open.place()),
                        new Place.Channel(open.place().group()),
                        open.card(),
                        handles);
            // A thread of Slack's stays open: the words of its card say that its time is over.
            case Op.CloseThread close -> standing(handles.thread(close.place()), Delivery.Gone.Reason.THREAD_GONE);
            case Op.Retract retract -> retract(retract.key(), handles);
            case Op.Home home ->
                user(home.place(), handles)
                        .map(user -> drawn(user, opId))
                        .orElseGet(() -> new Delivery.Gone(Delivery.Gone.Reason.NOT_IN_CHANNEL));
            case Op.Pin pin -> pins.putOn(handles.message(pin.key()));
            case Op.Unpin unpin -> pins.takeOff(handles.message(unpin.key()));
            case Op.Upload upload -> upload(opId, upload, handles);
        };
    }

    @Override
    public Optional<String> find(String opId, Op op, Handles handles) {
        Optional<String> found = looked(opId, op, handles);
        if (found.isEmpty() && slow.mayAppear(opId, op)) {
            throw new Finder.NotLookedUp();
        }
        return found;
    }

    private Optional<String> looked(String opId, Op op, Handles handles) {
        return switch (op) {
            case Op.Say say -> found(say.place(), handles, room -> finder.message(opId, room));
            case Op.OpenThread open ->
                found(new Place.Channel(open.place().group()), handles, room -> finder.message(opId, room));
            case Op.Upload upload ->
                found(upload.place(), handles, room -> finder.file(Uploads.name(upload.fileName(), opId), room));
            case Op.Retract retract -> found(retract.place(), handles, room -> finder.either(opId, room));
            case Op.CloseThread ignored -> Optional.empty();
            case Op.Pin ignored -> Optional.empty();
            case Op.Unpin ignored -> Optional.empty();
            case Op.Home ignored -> Optional.empty();
        };
    }

    private interface Look {
        Optional<Handle> in(Room.Found room);
    }

    private Optional<String> found(Place place, Handles handles, Look look) {
        return switch (room(place, handles)) {
            case Room.Found room -> look.in(room).map(Handle::toString);
            case Room.Missing(Delivery why) when Refusals.nothingStands(why) -> Optional.empty();
            case Room.Missing ignored -> throw new Finder.NotLookedUp();
        };
    }

    private Delivery say(String opId, Optional<String> known, Place place, Card card, Handles handles) {
        People people = People.of(handles.group());
        Delivery delivery = said(opId, known, place, cards.render(card, people), handles);
        return delivery instanceof Delivery.Gone(Delivery.Gone.Reason reason) && reason == Delivery.Gone.Reason.TOO_LONG
                ? said(opId, known, place, cards.tight(card, people), handles)
                : delivery;
    }

    private Delivery said(String opId, Optional<String> known, Place place, Rendered card, Handles handles) {
        if (known.isPresent()) {
            return edited(Handle.of(known.get()), card);
        }
        return switch (room(place, handles)) {
            case Room.Found room -> posted(opId, room, card);
            case Room.Missing(Delivery why) -> why;
        };
    }

    private Delivery posted(String opId, Room.Found room, Rendered card) {
        Message.Metadata metadata = Message.Metadata.builder()
                .eventType(Finder.EVENT)
                .eventPayload(Map.of(Finder.ID, opId))
                .build();
        Call.Outcome<ChatPostMessageResponse> outcome = call.of(
                Call.POST,
                room.channel(),
                () -> methods.chatPostMessage(r -> r.channel(room.channel())
                        .threadTs(room.thread())
                        .text(card.text())
                        .blocks(card.blocks())
                        .metadata(metadata)
                        .parse(UNPARSED)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        slow.note(opId, outcome, Duration.ZERO);
        return outcome instanceof Call.Outcome.Done<ChatPostMessageResponse>(var response)
                ? new Delivery.Delivered(new Handle(response.getChannel(), response.getTs()).toString())
                : Refusals.otherwise(outcome);
    }

    private Delivery edited(Handle handle, Rendered card) {
        Call.Outcome<ChatUpdateResponse> outcome = call.of(
                Call.UPDATE,
                handle.channel(),
                () -> methods.chatUpdate(r -> r.channel(handle.channel())
                        .ts(handle.ts())
                        .text(card.text())
                        .blocks(card.blocks())
                        .parse(UNPARSED)));
        return outcome instanceof Call.Outcome.Done<ChatUpdateResponse>
                ? new Delivery.Delivered(handle.toString())
                : Refusals.otherwise(outcome);
    }

    private Delivery retract(MessageKey key, Handles handles) {
        Optional<String> known = handles.message(key);
        if (known.isEmpty()) {
            return new Delivery.Gone(Delivery.Gone.Reason.MESSAGE_GONE);
        }
        return removed(Handle.of(known.get()));
    }

    private Delivery removed(Handle handle) {
        Call.Outcome<?> outcome = handle.isFile()
                ? call.of(Call.REMOVE_FILE, handle.channel(), () -> methods.filesDelete(r -> r.file(handle.ts())))
                : call.of(
                        Call.DELETE,
                        handle.channel(),
                        () -> methods.chatDelete(
                                r -> r.channel(handle.channel()).ts(handle.ts())));
        return outcome instanceof Call.Outcome.Done<?>
                ? new Delivery.Delivered(handle.toString())
                : Refusals.otherwise(outcome);
    }

    /** A file cannot be changed: the former one goes, and only when it is surely gone the new one comes. */
    private Delivery upload(String opId, Op.Upload upload, Handles handles) {
        Optional<Delivery> former =
                handles.message(upload.key()).map(Handle::of).map(this::removed).filter(SlackMessenger::mayStand);
        if (former.isPresent()) {
            return former.get();
        }
        return switch (room(upload.place(), handles)) {
            case Room.Found room -> uploads.show(opId, upload, room);
            case Room.Missing(Delivery why) -> why;
        };
    }

    private static boolean mayStand(Delivery removal) {
        return switch (removal) {
            case Delivery.Delivered ignored -> false;
            case Delivery.Gone(Delivery.Gone.Reason reason) -> reason != Delivery.Gone.Reason.MESSAGE_GONE;
            case Delivery.RetryAfter ignored -> true;
            case Delivery.Barred ignored -> true;
            case Delivery.Unknown ignored -> true;
        };
    }

    private static Delivery standing(Optional<String> handle, Delivery.Gone.Reason otherwise) {
        return handle.<Delivery>map(Delivery.Delivered::new).orElseGet(() -> new Delivery.Gone(otherwise));
    }

    private Room room(Place place, Handles handles) {
        return switch (place) {
            case Place.Channel ignored -> new Room.Found(handles.group().channel());
            case Place.StepThread thread ->
                handles.thread(thread)
                        .map(Handle::of)
                        .<Room>map(head -> new Room.Found(head.channel(), head.ts()))
                        .orElseGet(() -> missing(Delivery.Gone.Reason.THREAD_GONE));
            case Place.Direct direct ->
                user(direct, handles).map(directs::with).orElseGet(() -> missing(Delivery.Gone.Reason.NOT_IN_CHANNEL));
        };
    }

    private static Optional<String> user(Place.Direct direct, Handles handles) {
        return handles.group()
                .member(direct.member())
                .map(member -> member.person().user());
    }

    private Delivery drawn(String user, String opId) {
        Call.Outcome<?> outcome = call.of(Call.PUBLISH, user, () -> pages.draw(user, opId));
        return outcome instanceof Call.Outcome.Done<?> ? new Delivery.Delivered(user) : Refusals.otherwise(outcome);
    }

    private static Room missing(Delivery.Gone.Reason reason) {
        return new Room.Missing(new Delivery.Gone(reason));
    }
}
