package org.codevbot.core.handling;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Belonging;
import org.codevbot.core.announcement.GroupScene;
import org.codevbot.core.announcement.Scene;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.Space;
import org.codevbot.core.outbox.Scenes;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/**
 * What a card is worded from, read when it is sent. Texts are opened when the first is asked for; a draft, a note and a
 * contribution that is still hidden open for their author alone, whoever asks; a card that was handed over, for its
 * author and its reader.
 */
final class StoredScenes implements Scenes {
    /** What is a person's own beyond a session, and beyond being in the group. */
    static final Map<Fate, Belonging.Kind> OWN = Map.of(
            Fate.DRAFT, Belonging.Kind.DRAFT,
            Fate.NOTE, Belonging.Kind.NOTE,
            Fate.CONTRACT, Belonging.Kind.CONTRACT,
            Fate.PLAN, Belonging.Kind.PLAN,
            Fate.LEARNING, Belonging.Kind.LEARNING);

    private final GroupRows groups;
    private final SessionRows sessions;
    private final WordsRows words;
    private final FormatCatalog formats;
    private final Clock clock;
    private final Predicate<Space> removesTyped;

    /** {@code removesTyped} says where the bot can take away what people typed. */
    StoredScenes(
            GroupRows groups,
            SessionRows sessions,
            WordsRows words,
            FormatCatalog formats,
            Clock clock,
            Predicate<Space> removesTyped) {
        this.groups = groups;
        this.sessions = sessions;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
        this.removesTyped = removesTyped;
    }

    Optional<Scene> scene(SessionId session, @Nullable MemberId viewer) {
        return sessions.find(session).flatMap(state -> group(state.group()).flatMap(group -> of(group, state, viewer)));
    }

    @Override
    public Optional<Scene> scene(Group group, SessionId session, @Nullable MemberId viewer) {
        return sessions.find(session)
                .filter(state -> state.group().equals(group.id()))
                .flatMap(state -> of(group, state, viewer));
    }

    @Override
    public Optional<GroupScene> scene(Group group, @Nullable MemberId viewer) {
        return formats.find(group.format())
                .map(format -> GroupScene.of(group, format, clock.instant(), viewer, List.of(format)));
    }

    @Override
    public Optional<Group> group(GroupId id) {
        return groups.space(id).flatMap(space -> groups.ofId(space, id, false)).map(GroupRows.Kept::group);
    }

    Optional<Scene> of(Group group, SessionState state, @Nullable MemberId viewer) {
        return formats.find(state.format())
                .map(format -> new Scene(
                        state,
                        format,
                        group,
                        clock.instant(),
                        viewer,
                        new Reading(group, state, viewer),
                        viewer == null ? List.of() : own(group, viewer),
                        () -> removesTyped.test(group.space()) ? 0 : words.typed(group.space(), state.id())));
    }

    /** The drafts and notes of a member. */
    List<Scene.OwnWords> own(Group group, MemberId viewer) {
        return words.own(group.space(), group.id(), viewer).stream()
                .map(row -> new Scene.OwnWords(
                        row.id(),
                        row.fate() == Fate.DRAFT ? Scene.Shelf.DRAFT : Scene.Shelf.NOTE,
                        Optional.ofNullable(row.text()).orElse(""),
                        row.at()))
                .toList();
    }

    /** What is somebody's own in a group, in it or not any more: their texts, and what they kept as the last client. */
    List<Belonging> belongings(Group group, MemberId member) {
        Stream<Belonging> own = words.ofAuthor(group.space(), group.id(), member, OWN.keySet()).stream()
                .flatMap(row -> belonging(row, OWN.get(row.fate())).stream());
        SessionId session = groups.ofId(group.space(), group.id(), false)
                .map(GroupRows.Kept::session)
                .orElse(null);
        Set<WordsId> heard = session == null
                ? Set.of()
                : sessions.find(session).stream()
                        .flatMap(state -> state.cases().stream())
                        .filter(each -> member.equals(each.client()))
                        .flatMap(each -> each.contributions().stream())
                        .map(said -> said.words().id())
                        .collect(Collectors.toSet());
        // What a client has of the others' words goes with the channel, for whoever was taken out of it.
        boolean out = group.member(member).filter(each -> each.out() != null).isPresent();
        Stream<Belonging> notebook = session == null || heard.isEmpty() || out
                ? Stream.empty()
                : words.ofSession(group.space(), session).stream()
                        .filter(row -> row.fate() == Fate.NOTEBOOK && heard.contains(row.id()))
                        .flatMap(row -> belonging(row, Belonging.Kind.NOTEBOOK).stream());
        return Stream.concat(own, notebook)
                .sorted(Comparator.comparing(Belonging::kind))
                .toList();
    }

    private static Optional<Belonging> belonging(WordsRows.Row row, Belonging.@Nullable Kind kind) {
        String text = row.text();
        return text == null || kind == null ? Optional.empty() : Optional.of(new Belonging(row.id(), kind, text));
    }

    /** Opens the session's texts at once when the first is asked for, and former ones one by one. */
    private final class Reading implements Function<WordsId, Optional<String>> {
        private final Group group;
        private final SessionState state;
        private final @Nullable MemberId viewer;
        private final Map<WordsId, Optional<String>> opened = new HashMap<>();
        private boolean read;

        Reading(Group group, SessionState state, @Nullable MemberId viewer) {
            this.group = group;
            this.state = state;
            this.viewer = viewer;
        }

        @Override
        public Optional<String> apply(WordsId id) {
            if (!read) {
                words.ofSession(group.space(), state.id()).forEach(row -> opened.put(row.id(), visible(row)));
                read = true;
            }
            return opened.computeIfAbsent(
                    id, ignored -> words.find(group.space(), group.id(), id).flatMap(this::visible));
        }

        private Optional<String> visible(WordsRows.Row row) {
            return !row.author().equals(viewer) && closed(row) ? Optional.empty() : Optional.ofNullable(row.text());
        }

        private boolean closed(WordsRows.Row row) {
            return switch (row.fate()) {
                case DRAFT, NOTE -> true;
                case CONTRIBUTION, NOTEBOOK -> notFor(row.id());
                case CHECK_IN,
                        SUBJECT,
                        REFORMULATION,
                        DECISION,
                        CONTRACT,
                        PLAN,
                        LEARNING,
                        WORKING,
                        CHANGE,
                        WHISPER,
                        ERASED -> false;
            };
        }

        /** Hidden until the reveal, or a card that was handed to somebody else. */
        private boolean notFor(WordsId id) {
            return state.cases().stream()
                    .map(Case::contributions)
                    .flatMap(List::stream)
                    .filter(said -> said.words().id().equals(id))
                    .anyMatch(said ->
                            said.hidden() || (said.to() != null && !said.to().equals(viewer)));
        }
    }
}
