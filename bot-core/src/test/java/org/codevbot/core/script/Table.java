package org.codevbot.core.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.testkit.CardText;
import org.jspecify.annotations.Nullable;

/** A platform in memory that keeps cards as they are: one channel, its threads, and what lies before each person. */
final class Table implements Messenger {
    static final String NAME = "table";
    static final String CHANNEL = "c1";
    private final List<Message> messages = new ArrayList<>();
    private int handles;

    /** What lies somewhere: words of a person, or a card of the bot. */
    record Message(
            String handle,
            String place,
            String author,
            String words,
            @Nullable Card card,
            @Nullable String file) {
        String text() {
            return card == null ? words : CardText.of(card);
        }
    }

    static String direct(String user) {
        return "direct/" + user;
    }

    @Override
    public String platform() {
        return NAME;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public Optional<String> find(String opId, Op op, Handles handles) {
        return Optional.empty();
    }

    @Override
    public synchronized Delivery deliver(String opId, Op op, Handles handles) {
        return switch (op) {
            case Op.Say say -> say(say.key(), place(say.place(), handles), say.card(), null, handles);
            case Op.Upload upload ->
                say(upload.key(), place(upload.place(), handles), upload.card(), upload.fileName(), handles);
            case Op.OpenThread open -> open(open, handles);
            case Op.CloseThread close -> delivered(handles.thread(close.place()));
            case Op.Home ignored -> delivered(Optional.empty());
            case Op.Pin pin -> delivered(handles.message(pin.key()));
            case Op.Unpin unpin -> delivered(handles.message(unpin.key()));
            case Op.Retract retract -> {
                handles.message(retract.key()).ifPresent(this::remove);
                yield delivered(handles.message(retract.key()));
            }
        };
    }

    private static Delivery delivered(Optional<String> handle) {
        return handle.<Delivery>map(Delivery.Delivered::new)
                .orElseGet(() -> new Delivery.Gone(Delivery.Gone.Reason.MESSAGE_GONE));
    }

    private Delivery open(Op.OpenThread open, Handles handles) {
        Optional<String> known = handles.thread(open.place());
        known.ifPresent(handle -> card(handle, open.card()));
        return new Delivery.Delivered(known.orElseGet(() -> post(CHANNEL, "", "", open.card())));
    }

    private Delivery say(MessageKey key, String place, Card card, @Nullable String file, Handles handles) {
        Optional<String> known = handles.message(key);
        known.ifPresent(handle -> card(handle, card));
        return new Delivery.Delivered(known.orElseGet(() -> put(place, "", "", card, file)));
    }

    private static String place(Place place, Handles handles) {
        return switch (place) {
            case Place.Channel ignored -> CHANNEL;
            case Place.StepThread thread -> handles.thread(thread).orElse(CHANNEL);
            case Place.Direct direct ->
                direct(handles.group()
                        .member(direct.member())
                        .orElseThrow()
                        .person()
                        .user());
        };
    }

    synchronized String post(String place, String author, String words, @Nullable Card card) {
        return put(place, author, words, card, null);
    }

    private String put(String place, String author, String words, @Nullable Card card, @Nullable String file) {
        handles++;
        String handle = "h" + handles;
        messages.add(new Message(handle, place, author, words, card, file));
        return handle;
    }

    private void card(String handle, Card card) {
        messages.replaceAll(each ->
                each.handle().equals(handle) ? new Message(handle, each.place(), "", "", card, each.file()) : each);
    }

    synchronized void words(Message message, String words) {
        messages.replaceAll(each -> each.handle().equals(message.handle())
                ? new Message(each.handle(), each.place(), each.author(), words, null, null)
                : each);
    }

    synchronized void remove(String handle) {
        messages.removeIf(each -> each.handle().equals(handle));
    }

    /** The newest shared message with these words. */
    synchronized Message find(String words) {
        return shared().reversed().stream()
                .filter(each -> each.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody reads: " + words));
    }

    /** The thread under the newest card whose title has this. */
    synchronized String thread(String title) {
        return messages.reversed().stream()
                .filter(each -> each.place().equals(CHANNEL) && each.card() != null)
                .filter(each -> each.text().lines().findFirst().orElse("").contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no thread: " + title))
                .handle();
    }

    synchronized List<Message> shared() {
        return messages.stream()
                .filter(each -> !each.place().startsWith("direct/"))
                .toList();
    }

    synchronized List<Message> in(String place) {
        return messages.stream().filter(each -> each.place().equals(place)).toList();
    }

    synchronized List<Message> all() {
        return List.copyOf(messages);
    }
}
