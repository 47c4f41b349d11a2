package org.codevbot.core.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Action;
import org.jspecify.annotations.Nullable;

/** The messenger to a {@link FakePlatform}; put {@link Trouble} in front of it for what goes wrong on the way. */
public final class FakeMessenger implements Messenger {
    private static final int LONGEST = 4_000;
    private final FakePlatform platform;

    FakeMessenger(FakePlatform platform) {
        this.platform = platform;
    }

    @Override
    public String platform() {
        return platform.name();
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public Delivery deliver(String opId, Op op, Handles handles) {
        if (!platform.knows(handles.group())) {
            return gone(Delivery.Gone.Reason.PLACE_GONE);
        }
        return switch (op) {
            case Op.Say say -> say(opId, say.key(), say.place(), say.card(), null, handles);
            case Op.Upload up ->
                say(
                        opId,
                        up.key(),
                        up.place(),
                        up.card(),
                        new Shown.Attached(up.fileName(), new String(up.bytes().get(), StandardCharsets.UTF_8)),
                        handles);
            case Op.OpenThread open -> open(opId, open, handles);
            case Op.CloseThread close ->
                handles.thread(close.place())
                        .<Delivery>map(handle -> {
                            platform.closeThread(handle);
                            return new Delivery.Delivered(handle);
                        })
                        .orElseGet(() -> gone(Delivery.Gone.Reason.THREAD_GONE));
            case Op.Retract retract ->
                standing(retract.key(), handles)
                        .<Delivery>map(message -> {
                            platform.remove(message.handle());
                            return new Delivery.Delivered(message.handle());
                        })
                        .orElseGet(() -> gone(Delivery.Gone.Reason.MESSAGE_GONE));
            case Op.Home home -> {
                platform.drawn(home.place().member());
                yield new Delivery.Delivered("home");
            }
            case Op.Pin pin -> pinned(pin.key(), true, handles);
            case Op.Unpin unpin -> pinned(unpin.key(), false, handles);
        };
    }

    private Delivery pinned(MessageKey key, boolean on, Handles handles) {
        return standing(key, handles)
                .<Delivery>map(message -> {
                    platform.edit(message, message.text(), on);
                    return new Delivery.Delivered(message.handle());
                })
                .orElseGet(() -> gone(Delivery.Gone.Reason.MESSAGE_GONE));
    }

    @Override
    public Optional<String> find(String opId, Op op, Handles handles) {
        return platform.byOperation(opId);
    }

    private Delivery say(
            String opId, MessageKey key, Place place, Card card, Shown.@Nullable Attached file, Handles handles) {
        if (place instanceof Place.Direct direct) {
            if (handles.group().member(direct.member()).isEmpty()) {
                return gone(Delivery.Gone.Reason.NOT_IN_CHANNEL);
            }
            if (platform.directClosed(direct.member())) {
                return gone(Delivery.Gone.Reason.DIRECT_CLOSED);
            }
        }
        String text = checked(card);
        if (text.length() > LONGEST) {
            return gone(Delivery.Gone.Reason.TOO_LONG);
        }
        Optional<String> handle = handles.message(key);
        if (handle.isPresent()) {
            Optional<FakePlatform.Message> there = platform.message(handle.get());
            there.ifPresent(message -> platform.edit(message, text, message.pinned()));
            return there.isPresent() ? new Delivery.Delivered(handle.get()) : gone(Delivery.Gone.Reason.MESSAGE_GONE);
        }
        if (place instanceof Place.StepThread thread
                && handles.thread(thread).flatMap(platform::message).isEmpty()) {
            return gone(Delivery.Gone.Reason.THREAD_GONE);
        }
        return platform.where(place)
                .<Delivery>map(where -> new Delivery.Delivered(platform.post(opId, where, text, file)))
                .orElseGet(() -> gone(Delivery.Gone.Reason.THREAD_GONE));
    }

    private Delivery open(String opId, Op.OpenThread open, Handles handles) {
        Optional<String> known = handles.thread(open.place());
        String text = checked(open.card());
        if (known.isPresent() && known.flatMap(platform::message).isEmpty()) {
            return gone(Delivery.Gone.Reason.MESSAGE_GONE);
        }
        known.flatMap(platform::message).ifPresent(there -> platform.edit(there, text, there.pinned()));
        String handle =
                known.orElseGet(() -> platform.post(opId, platform.group().channel(), text, null));
        platform.openThread(open.place(), handle);
        return new Delivery.Delivered(handle);
    }

    private Optional<FakePlatform.Message> standing(MessageKey key, Handles handles) {
        return handles.message(key).flatMap(platform::message);
    }

    private static String checked(Card card) {
        CardText.buttons(card).forEach(button -> {
            if (button.label().length() > 24 || button.action().encoded().length() > Action.LONGEST) {
                throw new IllegalArgumentException("a button that no platform takes");
            }
        });
        return CardText.of(card);
    }

    private static Delivery gone(Delivery.Gone.Reason reason) {
        return new Delivery.Gone(reason);
    }
}
