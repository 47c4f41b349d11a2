package org.codevbot.core.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.codevbot.core.announcement.GroupScene;
import org.codevbot.core.announcement.Scene;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.WordsId;
import org.codevbot.core.testkit.Circle;
import org.jspecify.annotations.Nullable;

/** Scenes in memory: groups, the states of their sessions, and words. */
public final class FakeScenes implements Scenes {
    private final Clock clock;
    private final Map<GroupId, Group> groups = new ConcurrentHashMap<>();
    private final Map<SessionId, SessionState> states = new ConcurrentHashMap<>();
    private final Map<WordsId, String> words = new ConcurrentHashMap<>();

    public FakeScenes(Clock clock) {
        this.clock = clock;
    }

    public void put(Group group) {
        groups.put(group.id(), group);
    }

    public void put(SessionState state) {
        states.put(state.id(), state);
    }

    public void put(WordsId id, String text) {
        words.put(id, text);
    }

    public void forget(SessionId session) {
        states.remove(session);
    }

    @Override
    public Optional<Scene> scene(Group group, SessionId session, @Nullable MemberId viewer) {
        return Optional.ofNullable(states.get(session))
                .map(state -> new Scene(
                        state,
                        Circle.classic(),
                        group,
                        clock.instant(),
                        viewer,
                        id -> Optional.ofNullable(words.get(id)),
                        List.of()));
    }

    @Override
    public Optional<GroupScene> scene(Group group, @Nullable MemberId viewer) {
        return Optional.of(GroupScene.of(group, Circle.classic(), clock.instant(), viewer, List.of(Circle.classic())));
    }

    @Override
    public Optional<Group> group(GroupId group) {
        return Optional.ofNullable(groups.get(group));
    }
}
