package org.codevbot.deploy.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Signal;
import org.jspecify.annotations.Nullable;

/** A room's messages as one person may see them. */
record RoomView(Room room, Room.Persona me, List<ChatMessage> all) {
    RoomView {
        all = List.copyOf(all);
    }

    /** What stands in a place, in order; what is pinned stands above all places instead. */
    List<MessageView> in(Spot spot) {
        return all.stream()
                .filter(message -> message.body() != null && !message.onTop() && message.standsIn(spot))
                .map(message -> view(message, spot))
                .toList();
    }

    /** The pinned card. */
    Optional<MessageView> pinned() {
        return all.stream()
                .filter(ChatMessage::onTop)
                .reduce((former, newest) -> newest)
                .map(message -> view(message, message.spot()));
    }

    /** The threads, in the order in which they were opened. */
    List<MessageView.ThreadView> threads() {
        return all.stream()
                .filter(message -> message.head() && message.body() != null)
                .map(this::thread)
                .toList();
    }

    /** The thread in which people talk now: the newest one that is not over. */
    Optional<MessageView.ThreadView> current() {
        return threads().stream().filter(thread -> !thread.over()).reduce((former, newest) -> newest);
    }

    /** The newest message of a place, 0 where there is none. */
    long last(Spot spot) {
        return all.stream()
                .filter(message -> message.body() != null && message.standsIn(spot))
                .mapToLong(ChatMessage::seq)
                .max()
                .orElse(0);
    }

    /** The newest message that the bot said to a person alone; it says that something waits, not what. */
    long lastDirect(String user) {
        return last(new Spot.Direct(user));
    }

    /** One message as it stands in a place. */
    MessageView view(ChatMessage message, Spot place) {
        @Nullable Card card = message.body() instanceof Body.Carded carded ? carded.card() : null;
        @Nullable String file = message.body() instanceof Body.Carded carded ? carded.fileName() : null;
        boolean headInChannel = message.head() && place instanceof Spot.Channel;
        return new MessageView(
                domId(message, place),
                message.seq(),
                place.code(),
                speaker(message.author()),
                me.user().equals(message.author()),
                message.body() instanceof Body.Typed(String words) ? words : null,
                card,
                file,
                message.saidAt(),
                message.shownSince(),
                message.editedAt() != null,
                place instanceof Spot.Direct ? List.of() : signals(message),
                headInChannel ? thread(message) : null);
    }

    static String domId(ChatMessage message, Spot place) {
        return place.code() + "-m" + message.seq();
    }

    private MessageView.ThreadView thread(ChatMessage head) {
        Spot spot = new Spot.StepThread(head.seq());
        int said = (int) all.stream()
                .filter(message -> message.body() != null && message.spot().equals(spot))
                .count();
        String name = head.body() instanceof Body.Carded carded
                ? carded.card().title().characters()
                : "";
        return new MessageView.ThreadView(head.seq(), name, said, head.over(), last(spot));
    }

    private MessageView.@Nullable Speaker speaker(@Nullable String author) {
        if (author == null) {
            return null;
        }
        return room.person(author)
                .map(persona -> new MessageView.Speaker(persona.firstName(), persona.position()))
                .orElseGet(() -> new MessageView.Speaker("?", 0));
    }

    private List<MessageView.SignalView> signals(ChatMessage message) {
        List<MessageView.SignalView> views = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            List<String> users = message.signals().getOrDefault(signal, List.of());
            List<String> names = users.stream()
                    .flatMap(user -> room.person(user).stream())
                    .map(Room.Persona::firstName)
                    .toList();
            views.add(new MessageView.SignalView(signal, users.contains(me.user()), names));
        }
        return views;
    }
}
