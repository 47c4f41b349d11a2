package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.codevbot.core.announcement.Scene.OwnWords;
import org.codevbot.core.announcement.Scene.Shelf;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.Mode;
import org.codevbot.core.session.RandomSession;
import org.codevbot.core.session.Secrets;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Story;
import org.codevbot.core.session.WordsId;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Circle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Anybody does anything, and whatever is said about it composes and tells nobody what is not theirs to read:
 * {@code -Dcodev.walk.cards} commands (10,000 in verify, 1,000,000 in the profile {@code whole}) from
 * {@code -Dcodev.walk.seed}.
 */
class AnnouncedWalkTest {
    private static final int LONGEST_SESSION = 200;
    private static final List<Entry.View> VIEWS = List.of(Entry.View.values());
    private static final List<Format> FORMATS =
            List.of(Circle.classic(), FormatSamples.pitch(), shipped("exploration", 60), shipped("two-clients", 180));

    private static Format shipped(String code, int minutes) {
        return FormatCatalog.shippedAnd().find(new FormatKey(code, minutes)).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName(
            "In random sessions every card composes, and nobody reads a mark, what is hidden, a draft, a note or not shown")
    void walks(Mode mode) {
        int commands = Integer.getInteger("codev.walk.cards", 10_000);
        long seed = Long.getLong("codev.walk.seed", 7L);
        int moves = 0;
        int marked = 0;
        int cards = 0;
        int secrets = 0;
        int seen = 0;
        for (int session = 0; moves < commands; session++) {
            RandomSession walk = new RandomSession(FORMATS.get(session % FORMATS.size()), mode, seed, session);
            Watcher watcher = new Watcher(walk, session);
            for (int i = 0; i < LONGEST_SESSION && !walk.state().isClosed(); i++) {
                for (RandomSession.Move move : walk.next()) {
                    watcher.see(move);
                    moves++;
                }
            }
            marked += watcher.marked;
            cards += watcher.cards;
            secrets += watcher.secrets;
            seen += watcher.seen;
        }
        assertThat(cards).as("cards composed").isGreaterThan(2_000);
        assertThat(seen)
                .as("words that their own author reads, so the search finds them")
                .isGreaterThan(50);
        assertThat(marked)
                .as("cards compared with those of a session marked otherwise")
                .isGreaterThan(200);
        assertThat(secrets).as("words kept from someone").isGreaterThan(200);
    }

    private static final class Watcher {
        private final RandomSession walk;
        private final Group group;
        private final Composer composer = new Composer();
        private final Random random;
        private final Language language;
        private final Map<WordsId, MemberId> own = new LinkedHashMap<>();
        private final Set<WordsId> said = new HashSet<>();
        private final Map<MessageKey, Place> places = new HashMap<>();
        private int cards;
        private int secrets;
        private int seen;
        private int marked;

        Watcher(RandomSession walk, int number) {
            this.walk = walk;
            this.random = new Random(number);
            this.language = number % 3 == 0 ? Language.EN : Language.FR;
            this.group = Hall.group(walk.format(), language, number % 3 == 1);
        }

        void see(RandomSession.Move move) {
            move.events().forEach(this::shelve);
            for (Addressed operation : Announcer.announce(move.before(), move.events(), move.after(), walk.format())) {
                switch (operation) {
                    case Addressed.Say say -> hear(move, say.key(), say.place(), say.what());
                    case Addressed.OpenThread open -> hear(move, open.key(), open.place(), open.what());
                    case Addressed.Upload upload -> hear(move, upload.key(), upload.place(), upload.what());
                    case Addressed.CloseThread ignored -> {}
                    case Addressed.Retract ignored -> {}
                    case Addressed.Pin ignored -> {}
                    case Addressed.Unpin ignored -> {}
                    case Addressed.Home ignored -> {}
                }
            }
            onlyTheClientHearsOfMarks(move);
            look(move);
        }

        /** A press may tell that somebody is back; that it kept something tells nobody else anything. */
        private void onlyTheClientHearsOfMarks(RandomSession.Move move) {
            List<SessionEvent> others = move.events().stream()
                    .filter(event -> !(event instanceof SessionEvent.Marked))
                    .toList();
            if (others.size() < move.events().size()) {
                List<Addressed> told =
                        new ArrayList<>(Announcer.announce(move.before(), move.events(), move.after(), walk.format()));
                told.removeAll(Announcer.announce(move.before(), others, move.after(), walk.format()));
                assertThat(told)
                        .isNotEmpty()
                        .allMatch(each -> each.place() instanceof Place.Direct direct
                                && move.after()
                                        .client()
                                        .filter(direct.member()::equals)
                                        .isPresent());
            }
        }

        /** Someone looks at something. */
        private void look(RandomSession.Move move) {
            MemberId who = Story.ALL.get(random.nextInt(Story.ALL.size()));
            Entry.View view = VIEWS.get(random.nextInt(VIEWS.size()));
            String target = "w" + random.nextInt(60);
            check(move.after(), who, composer.view(view, target, scene(move.after(), who)), view + " " + target);
        }

        private void shelve(SessionEvent event) {
            if (event instanceof SessionEvent.KeptAsDraft draft) {
                own.put(draft.words().id(), draft.author());
            } else if (event instanceof SessionEvent.KeptAsNote note) {
                own.put(note.words().id(), note.author());
                said.remove(note.words().id());
            } else if (event instanceof SessionEvent.Heard heard) {
                said.add(heard.contribution().words().id());
            }
        }

        private void hear(RandomSession.Move move, MessageKey key, Place place, Announcement what) {
            assertThat(places.putIfAbsent(key, place)).as(key.value()).isIn(null, place);
            MemberId viewer = place instanceof Place.Direct direct ? direct.member() : null;
            Card card = composer.card(what, scene(move.after(), viewer));
            check(move.after(), viewer, card, what + " after " + move);
            boolean client =
                    move.after().cases().stream().anyMatch(each -> each.client().equals(viewer));
            boolean marks = move.after().cases().stream()
                    .anyMatch(each -> !each.notebook().isEmpty());
            if (marks && !client) {
                marked++;
                assertThat(composer.card(what, scene(Secrets.changed(move.after()), viewer)))
                        .as("%s for %s after %s", what, viewer, move)
                        .isEqualTo(card);
            }
        }

        private Scene scene(SessionState state, @Nullable MemberId viewer) {
            List<OwnWords> mine = own.entrySet().stream()
                    .filter(each -> each.getValue().equals(viewer) && !said.contains(each.getKey()))
                    .map(each -> new OwnWords(each.getKey(), Shelf.DRAFT, text(each.getKey()), walk.now()))
                    .toList();
            return new Scene(state, walk.format(), group, walk.now(), viewer, id -> Optional.of(text(id)), mine);
        }

        private static String text(WordsId id) {
            return "⟦" + id + "⟧";
        }

        private void check(SessionState state, @Nullable MemberId viewer, Card card, String what) {
            if (card.silent()) {
                return;
            }
            cards++;
            CardCheck.of(card, language, group.formal(), what);
            String shown = CardText.of(card);
            for (Map.Entry<WordsId, Set<MemberId>> secret : secretsOf(state).entrySet()) {
                boolean found = shown.contains(text(secret.getKey()));
                if (viewer != null && secret.getValue().contains(viewer)) {
                    seen += found ? 1 : 0;
                } else {
                    secrets++;
                    assertThat(found).as(what + " for " + viewer).isFalse();
                }
            }
        }

        /** What not all may read, and who may: its author; a card that was handed over, its reader too. */
        private Map<WordsId, Set<MemberId>> secretsOf(SessionState state) {
            Map<WordsId, Set<MemberId>> secrets = new HashMap<>();
            own.forEach((id, author) -> {
                if (!said.contains(id)) {
                    secrets.put(id, Set.of(author));
                }
            });
            state.cases().stream()
                    .flatMap(each -> each.contributions().stream())
                    .forEach(each -> {
                        if (each.hidden()) {
                            secrets.put(each.words().id(), Set.of(each.author()));
                        } else if (each.to() != null) {
                            secrets.put(each.words().id(), Set.of(each.author(), each.to()));
                        }
                    });
            for (FollowUp followUp : state.followUps()) {
                followUp.items().stream()
                        .filter(item -> !item.shown())
                        .forEach(item -> secrets.put(item.aim().id(), Set.of(followUp.owner())));
            }
            return secrets;
        }
    }
}
