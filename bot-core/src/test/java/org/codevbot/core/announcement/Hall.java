package org.codevbot.core.announcement;

import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Scene.OwnWords;
import org.codevbot.core.announcement.Scene.Shelf;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Story;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** A session told in a hall that hears every message and knows who was meant by it. */
final class Hall {
    /** A message as it came: an edit has a key that was there before. */
    record Heard(MessageKey key, Place place, Announcement what, Card card, boolean edit) {
        boolean shared() {
            return !(place instanceof Place.Direct);
        }

        boolean to(MemberId member) {
            return place instanceof Place.Direct direct && direct.member().equals(member);
        }
    }

    /** What the group gave itself to do. */
    static final String MISSION = "⟦mission⟧";

    private static final Map<MemberId, String> NAMES =
            Map.of(CLAIRE, "Claire", LEA, "Léa", SAM, "Sam", ALI, "Ali", NORA, "Nora", HUGO, "Hugo");

    private final Story story;
    private final Group group;
    private final Composer composer = new Composer();
    private final List<Heard> heard = new ArrayList<>();
    private final List<Addressed> operations = new ArrayList<>();
    private final Set<MessageKey> known = new HashSet<>();
    private final Map<MemberId, Map<WordsId, Shelf>> own = new HashMap<>();
    private final Map<WordsId, String> texts = new HashMap<>();
    private Function<WordsId, String> tongue = id -> "⟦" + id + "⟧";
    private final Set<WordsId> erased = new HashSet<>();
    private int events;

    Hall(Format format, Language language, boolean formal) {
        this(new Story(format), language, formal);
    }

    Hall(Story story, Language language, boolean formal) {
        this.story = story;
        this.group = group(story.format(), language, formal);
    }

    static Group group(Format format, Language language, boolean formal) {
        Space space = new Space("hall", "w1");
        ZoneId paris = ZoneId.of("Europe/Paris");
        List<Member> members = Story.ALL.stream()
                .map(id -> new Member(
                        id,
                        new PersonKey(space, id.value()),
                        java.util.Objects.requireNonNull(NAMES.get(id)),
                        language,
                        paris,
                        formal,
                        false))
                .toList();
        return new Group(
                new GroupId("g1"),
                space,
                "c1",
                "Cercle",
                language,
                paris,
                formal,
                format.key(),
                CLAIRE,
                members,
                MISSION,
                null,
                null);
    }

    Story story() {
        return story;
    }

    SessionState state() {
        return story.state();
    }

    /** Does something in the story; everything said about it is heard. */
    Hall tell(Consumer<Story> what) {
        SessionState before = story.state();
        what.accept(story);
        List<SessionEvent> all = story.told(SessionEvent.class);
        List<SessionEvent> fresh = all.subList(events, all.size());
        events = all.size();
        fresh.forEach(this::shelve);
        if (!fresh.isEmpty()) {
            Announcer.announce(before, fresh, story.state(), story.format()).forEach(this::hear);
        }
        return this;
    }

    Hall does(MemberId who, SessionCommand command) {
        return tell(story -> story.does(who, command));
    }

    /** Time passes in steps so small that no two moments fall into one. */
    Hall minutes(int minutes) {
        for (int i = 0; i < minutes * 4; i++) {
            tell(story -> story.minutes(0.25));
        }
        return this;
    }

    Hall text(WordsId id, String text) {
        texts.put(id, text);
        return this;
    }

    /** What everybody writes from now on. */
    Hall everyText(Function<WordsId, String> tongue) {
        this.tongue = tongue;
        return this;
    }

    Hall erase(WordsId id) {
        erased.add(id);
        return this;
    }

    private void shelve(SessionEvent event) {
        switch (event) {
            case SessionEvent.KeptAsDraft draft ->
                shelf(draft.author()).put(draft.words().id(), Shelf.DRAFT);
            case SessionEvent.KeptAsNote note ->
                shelf(note.author()).put(note.words().id(), Shelf.NOTE);
            case SessionEvent.Heard said ->
                shelf(said.contribution().author())
                        .remove(said.contribution().words().id());
            default -> {
                // Nothing of a person's own.
            }
        }
    }

    private Map<WordsId, Shelf> shelf(MemberId member) {
        return own.computeIfAbsent(member, ignored -> new LinkedHashMap<>());
    }

    private void hear(Addressed operation) {
        operations.add(operation);
        switch (operation) {
            case Addressed.Say say -> hear(say.key(), say.place(), say.what());
            case Addressed.OpenThread open -> hear(open.key(), open.place(), open.what());
            case Addressed.Upload upload -> hear(upload.key(), upload.place(), upload.what());
            case Addressed.Retract retract -> known.remove(retract.key());
            case Addressed.CloseThread ignored -> {
                // Nothing is said.
            }
            case Addressed.Home ignored -> {
                // Nothing is said.
            }
            case Addressed.Pin ignored -> {
                // Nothing is said.
            }
            case Addressed.Unpin ignored -> {
                // Nothing is said.
            }
        }
    }

    private void hear(MessageKey key, Place place, Announcement what) {
        MemberId viewer = place instanceof Place.Direct direct ? direct.member() : null;
        Card card = composer.card(what, scene(viewer));
        if (!card.silent()) {
            heard.add(new Heard(key, place, what, card, !known.add(key)));
        }
    }

    Scene scene(@Nullable MemberId viewer) {
        List<OwnWords> mine = viewer == null
                ? List.of()
                : shelf(viewer).entrySet().stream()
                        .map(each -> new OwnWords(each.getKey(), each.getValue(), word(each.getKey()), story.now()))
                        .toList();
        return new Scene(
                story.state(),
                story.format(),
                group,
                story.now(),
                viewer,
                id -> erased.contains(id) ? Optional.empty() : Optional.of(word(id)),
                mine);
    }

    /** What was written under an id; every text is its own. */
    String word(WordsId id) {
        return texts.getOrDefault(id, tongue.apply(id));
    }

    Composer composer() {
        return composer;
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    List<Addressed> operations() {
        return List.copyOf(operations);
    }

    /** New messages, no edits. */
    Stream<Heard> messages() {
        return heard.stream().filter(each -> !each.edit());
    }

    /** What an announcement of that kind said last, wherever. */
    Heard last(Class<? extends Announcement> kind) {
        return heard.stream()
                .filter(each -> kind.isInstance(each.what()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("nothing said: " + kind.getSimpleName()));
    }

    boolean said(Class<? extends Announcement> kind) {
        return heard.stream().anyMatch(each -> kind.isInstance(each.what()));
    }
}
