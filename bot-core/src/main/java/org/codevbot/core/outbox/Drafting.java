package org.codevbot.core.outbox;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.FileRef;
import org.codevbot.core.announcement.GroupScene;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.announcement.Scene;
import org.codevbot.core.announcement.Span;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.SessionId;
import org.jspecify.annotations.Nullable;

/** Makes an operation ready to send from what is true now: cards are composed here, words are looked up here. */
final class Drafting {
    private final Scenes scenes;
    private final BiFunction<Announcement, Scene, Card> cards;
    private final BiFunction<Announcement.OfGroup, GroupScene, Card> groupCards;
    private final BiFunction<FileRef, Scene, byte[]> files;
    private final Sent sent;

    Drafting(
            Scenes scenes,
            BiFunction<Announcement, Scene, Card> cards,
            BiFunction<Announcement.OfGroup, GroupScene, Card> groupCards,
            BiFunction<FileRef, Scene, byte[]> files,
            Sent sent) {
        this.scenes = scenes;
        this.cards = cards;
        this.groupCards = groupCards;
        this.files = files;
        this.sent = sent;
    }

    /** An operation to send, of which session, and whether people's words are in it. */
    record Draft(Op op, @Nullable SessionId session, boolean words) {}

    /**
     * Empty when there is nothing to do any more: nothing is left to say, or the session is forgotten, and nothing of
     * it stands there.
     */
    Optional<Draft> draft(Addressed addressed, Handles handles) {
        Space space = handles.group().space();
        return switch (addressed) {
            case Addressed.Say(MessageKey key, Place place, Announcement.OfGroup what) ->
                scenes.scene(handles.group(), viewer(place))
                        .map(scene -> groupCards.apply(what, scene))
                        .flatMap(card -> card.silent()
                                ? retracted(key, place, handles)
                                : Optional.of(bare(new Op.Say(key, place, card))));
            case Addressed.Say say ->
                composed(handles.group(), say.what(), say.place())
                        .filter(made -> !made.card.silent())
                        .map(made ->
                                made.placed(space, say.place(), (place, card) -> new Op.Say(say.key(), place, card)))
                        .or(() -> retracted(say.key(), say.place(), handles));
            case Addressed.OpenThread open ->
                composed(handles.group(), open.what(), open.place())
                        .map(made -> made.placed(
                                space,
                                open.place(),
                                (place, card) -> place instanceof Place.StepThread thread
                                        ? new Op.OpenThread(open.key(), thread, card)
                                        : new Op.Say(open.key(), place, card)));
            case Addressed.Upload upload ->
                composed(handles.group(), upload.what(), upload.place())
                        .filter(made -> !made.card.silent())
                        .map(made -> made.withWords()
                                .placed(
                                        space,
                                        upload.place(),
                                        (place, card) -> new Op.Upload(
                                                upload.key(),
                                                place,
                                                upload.file(),
                                                made.fileName(upload.file()),
                                                () -> files.apply(upload.file(), made.scene),
                                                card)))
                        .or(() -> retracted(upload.key(), upload.place(), handles));
            case Addressed.CloseThread close ->
                handles.thread(close.place()).map(ignored -> bare(new Op.CloseThread(close.place())));
            case Addressed.Home home -> Optional.of(bare(new Op.Home(home.place())));
            case Addressed.Retract retract -> retracted(retract.key(), retract.place(), handles);
            // A platform may tell of a pin with a copy of what is pinned, which nobody could ever take away again.
            case Addressed.Pin pin ->
                handles.message(pin.key())
                        .filter(ignored -> !sent.holdsWords(space, pin.key()))
                        .map(ignored -> bare(new Op.Pin(pin.key(), pin.place())));
            case Addressed.Unpin unpin ->
                handles.message(unpin.key()).map(ignored -> bare(new Op.Unpin(unpin.key(), unpin.place())));
        };
    }

    /** What an earlier try may have left where nobody knows of it. */
    record Trace(MessageKey key, Place place, @Nullable SessionId session) {}

    /** Where to look for it; empty when it is known to stand. */
    Optional<Trace> trace(Addressed addressed, Handles handles) {
        Optional<Trace> trace = switch (addressed) {
            case Addressed.Say(MessageKey key, Place place, Announcement what) ->
                Optional.of(new Trace(key, where(place, handles), what.session()));
            case Addressed.Upload(MessageKey key, Place place, FileRef ignored, Announcement what) ->
                Optional.of(new Trace(key, where(place, handles), what.session()));
            // Nobody's words stand on the card that opens a thread.
            case Addressed.OpenThread ignored -> Optional.empty();
            case Addressed.CloseThread ignored -> Optional.empty();
            case Addressed.Home ignored -> Optional.empty();
            case Addressed.Retract ignored -> Optional.empty();
            case Addressed.Pin ignored -> Optional.empty();
            case Addressed.Unpin ignored -> Optional.empty();
        };
        return trace.filter(left -> handles.message(left.key()).isEmpty());
    }

    private Place where(Place place, Handles handles) {
        return place instanceof Place.StepThread thread
                        && sent.isLost(handles.group().space(), thread)
                ? new Place.Channel(thread.group())
                : place;
    }

    /** A message that stands there is taken away; so is one that has nothing left to say. */
    private static Optional<Draft> retracted(MessageKey key, Place place, Handles handles) {
        return handles.message(key).map(ignored -> bare(new Op.Retract(key, place)));
    }

    private static Draft bare(Op op) {
        return new Draft(op, null, false);
    }

    private Optional<Composed> composed(Group group, Announcement what, Place place) {
        SessionId session = what.session();
        if (session == null) {
            return Optional.empty();
        }
        return scenes.scene(group, session, viewer(place)).map(scene -> {
            // Whether words are on the card is seen, not declared: whoever looks one up puts it there.
            AtomicBoolean looked = new AtomicBoolean(!scene.own().isEmpty());
            Scene watched = scene.through(id -> {
                looked.set(true);
                return scene.words().apply(id);
            });
            Card card = cards.apply(what, watched);
            return new Composed(watched, card, looked.get());
        });
    }

    private static @Nullable MemberId viewer(Place place) {
        return switch (place) {
            case Place.Channel ignored -> null;
            case Place.StepThread ignored -> null;
            case Place.Direct direct -> direct.member();
        };
    }

    private interface Placing {
        Op op(Place place, Card card);
    }

    private final class Composed {
        private final Scene scene;
        private final Card card;
        private final boolean words;

        Composed(Scene scene, Card card, boolean words) {
            this.scene = scene;
            this.card = card;
            this.words = words;
        }

        Composed withWords() {
            return new Composed(scene, card, true);
        }

        /** Where a thread is missing, its messages go to the channel, with the step's name in front. */
        Draft placed(Space space, Place place, Placing placing) {
            SessionId session = scene.state().id();
            if (place instanceof Place.StepThread thread && sent.isLost(space, thread)) {
                Place channel = new Place.Channel(thread.group());
                return new Draft(placing.op(channel, named(thread.stage())), session, words);
            }
            return new Draft(placing.op(place, card), session, words);
        }

        private Card named(int stage) {
            if (!(scene.format().stages().get(stage) instanceof Step step)) {
                return card;
            }
            List<Span> title = new ArrayList<>();
            title.add(new Span.Strong(step.label().in(scene.group().language())));
            title.add(new Span.Plain(" · "));
            title.addAll(card.title().spans());
            return new Card(new Text(title), card.blocks(), card.actions(), card.push());
        }

        String fileName(FileRef file) {
            return "codev-"
                    + DateTimeFormatter.ISO_LOCAL_DATE.format(
                            scene.state().scheduledAt().atZone(scene.group().zone()))
                    + "." + file.ending();
        }
    }
}
