package org.codevbot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.catalog.Signal;
import org.jspecify.annotations.Nullable;

/** What people write and react with, handed to the core; it returns when the core has kept it. */
final class Heard {
    /** Slack's names for the emoji of the core's signals, without the skin tone. */
    private static final Map<String, String> EMOJI =
            Map.of("white_check_mark", "\u2705", "raised_hand", "\u270B", "hand", "\u270B");

    private static final Duration OF_THE_EDIT = Duration.ofSeconds(2);
    private final Workspace workspace;
    private final FrontDoor door;
    private final Answers answers;
    private final Words words;

    Heard(Workspace workspace, FrontDoor door, Answers answers, SlackDirectory directory) {
        this.workspace = workspace;
        this.door = door;
        this.answers = answers;
        this.words = new Words(directory::knownName);
    }

    /** A message, whatever its subtype. */
    private record Said(
            String channel,
            @Nullable String user,
            @Nullable String bot,
            String text,
            String ts,
            @Nullable String thread) {}

    void typed(EventsApiPayload<MessageEvent> payload) {
        MessageEvent it = payload.getEvent();
        String text = words.of(it.getBlocks(), it.getText());
        said(payload, new Said(it.getChannel(), it.getUser(), it.getBotId(), text, it.getTs(), it.getThreadTs()));
    }

    void broadcast(EventsApiPayload<MessageThreadBroadcastEvent> payload) {
        MessageThreadBroadcastEvent it = payload.getEvent();
        String text = words.of(it.getBlocks(), it.getText());
        said(payload, new Said(it.getChannel(), it.getUser(), null, text, it.getTs(), it.getThreadTs()));
    }

    void withFile(EventsApiPayload<MessageFileShareEvent> payload) {
        MessageFileShareEvent it = payload.getEvent();
        String text = words.of(it.getBlocks(), it.getText());
        said(payload, new Said(it.getChannel(), it.getUser(), null, text, it.getTs(), it.getThreadTs()));
    }

    void aboutMe(EventsApiPayload<MessageMeEvent> payload) {
        MessageMeEvent it = payload.getEvent();
        String text = words.of(it.getBlocks(), it.getText());
        said(payload, new Said(it.getChannel(), it.getUser(), it.getBotId(), text, it.getTs(), null));
    }

    private void said(EventsApiPayload<?> payload, Said said) {
        Workspace.Identity me = me();
        if (foreign(me, said.user(), said.bot())) {
            return;
        }
        if (said.text().isEmpty()) {
            enclosed(payload, said);
            return;
        }
        String user = String.valueOf(said.user());
        Incoming.Where where = Spot.where(said.channel(), said.thread());
        Reply reply = door.receive(new Incoming.Utterance(
                me.space(),
                payload.getEventId(),
                me.person(user),
                where,
                Spot.handle(said.channel(), said.ts()),
                said.text(),
                Spot.at(said.ts())));
        answers.toEvent(said.channel(), said.thread(), user, reply);
    }

    /** A file without a word, a picture or a voice clip. */
    private void enclosed(EventsApiPayload<?> payload, Said said) {
        Workspace.Identity me = me();
        String user = String.valueOf(said.user());
        Reply reply = door.receive(new Incoming.Enclosed(
                me.space(), payload.getEventId(), me.person(user), Spot.where(said.channel(), said.thread())));
        answers.toEvent(said.channel(), said.thread(), user, reply);
    }

    /** The author's own correction; a preview that Slack adds is none, a message that others answered may be gone. */
    void changed(EventsApiPayload<MessageChangedEvent> payload) {
        MessageChangedEvent it = payload.getEvent();
        Workspace.Identity me = me();
        MessageChangedEvent.Message now = it.getMessage();
        if ("tombstone".equals(now.getSubtype())) {
            withdrawn(payload, it.getChannel(), now.getTs(), it.getEventTs());
            return;
        }
        String text = words.of(now.getBlocks(), now.getText());
        if (foreign(me, now.getUser(), now.getBotId()) || !edited(now) || text.isEmpty()) {
            return;
        }
        Reply reply = door.receive(new Incoming.Changed(
                me.space(),
                payload.getEventId(),
                me.person(now.getUser()),
                Spot.where(it.getChannel(), now.getThreadTs()),
                Spot.handle(it.getChannel(), now.getTs()),
                text,
                changedAt(it, now),
                Spot.at(now.getTs())));
        answers.toEvent(it.getChannel(), now.getThreadTs(), now.getUser(), reply);
    }

    private static boolean edited(MessageChangedEvent.Message message) {
        return message.getEdited() != null
                && message.getUser().equals(message.getEdited().getUser());
    }

    /** When it was edited, by whole seconds: a preview that comes later tells of the same edit again. */
    private static Instant changedAt(MessageChangedEvent event, MessageChangedEvent.Message message) {
        Instant now = Spot.at(event.getEventTs());
        String edited = message.getEdited().getTs();
        return edited == null || Spot.at(edited).isAfter(now.minus(OF_THE_EDIT)) ? now : Spot.at(edited);
    }

    void deleted(EventsApiPayload<MessageDeletedEvent> payload) {
        MessageDeletedEvent it = payload.getEvent();
        withdrawn(payload, it.getChannel(), it.getDeletedTs(), it.getEventTs());
    }

    private void withdrawn(EventsApiPayload<?> payload, String channel, String ts, String at) {
        door.receive(new Incoming.Withdrawn(
                me().space(),
                payload.getEventId(),
                Spot.where(channel, null).channel(),
                Spot.handle(channel, ts),
                Spot.at(at)));
    }

    void reacted(EventsApiPayload<ReactionAddedEvent> payload) {
        ReactionAddedEvent it = payload.getEvent();
        ReactionAddedEvent.Item on = it.getItem();
        signalled(
                payload,
                new Reaction(it.getUser(), it.getReaction(), on.getChannel(), on.getTs(), it.getEventTs(), true));
    }

    void unreacted(EventsApiPayload<ReactionRemovedEvent> payload) {
        ReactionRemovedEvent it = payload.getEvent();
        ReactionRemovedEvent.Item on = it.getItem();
        signalled(
                payload,
                new Reaction(it.getUser(), it.getReaction(), on.getChannel(), on.getTs(), it.getEventTs(), false));
    }

    private record Reaction(
            String user,
            String name,
            @Nullable String channel,
            @Nullable String ts,
            String at,
            boolean set) {}

    private void signalled(EventsApiPayload<?> payload, Reaction reaction) {
        Workspace.Identity me = me();
        String plain = reaction.name().replaceAll("::skin-tone-\\d$", "");
        Optional<Signal> signal = Optional.ofNullable(EMOJI.get(plain)).flatMap(Signal::of);
        String channel = reaction.channel();
        String ts = reaction.ts();
        if (signal.isEmpty() || channel == null || ts == null || foreign(me, reaction.user(), null)) {
            return;
        }
        Reply reply = door.receive(new Incoming.Signalled(
                me.space(),
                payload.getEventId(),
                me.person(reaction.user()),
                Spot.where(channel, null),
                Spot.handle(channel, ts),
                signal.get(),
                reaction.set(),
                Spot.at(reaction.at())));
        answers.toEvent(channel, null, reaction.user(), reply);
    }

    /** Known, or nothing would have been let in. */
    private Workspace.Identity me() {
        return workspace.identity().orElseThrow();
    }

    static boolean foreign(Workspace.Identity me, @Nullable String user, @Nullable String bot) {
        return user == null || bot != null || user.equals(me.botUser()) || user.equals("USLACKBOT");
    }
}
