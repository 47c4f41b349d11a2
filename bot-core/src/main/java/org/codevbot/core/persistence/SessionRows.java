package org.codevbot.core.persistence;

import java.util.List;
import java.util.Optional;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;
import org.springframework.dao.OptimisticLockingFailureException;

/** Sessions: one sealed state and one version each; a command is one read and one write. */
public final class SessionRows {
    private static final String TABLE = "session";

    private final SessionStore store;
    private final GroupStore groups;
    private final Seal seal;

    SessionRows(SessionStore store, GroupStore groups, Seal seal) {
        this.store = store;
        this.groups = groups;
        this.seal = seal;
    }

    /** A state as it is kept. */
    public record Kept(SessionState state, long version) {}

    /** The session of that id, in its Space; locked by whoever writes. */
    public Optional<Kept> find(Space space, SessionId id, boolean lock) {
        String in = Spaces.column(space);
        Optional<SealedRow> row = lock ? store.lock(in, id.value()).map(KeptSession::read) : store.read(in, id.value());
        return row.map(each -> new Kept(state(each), each.version()));
    }

    /** A session whose Space is not at hand: for what the bot itself sends or a deadline of ours. */
    public Optional<SessionState> find(SessionId id) {
        return store.read(id.value()).map(this::state);
    }

    /** The newest sessions of these groups that are open, by group. */
    public List<GroupId> open(Space space, List<GroupId> of) {
        if (of.isEmpty()) {
            return List.of();
        }
        List<String> ids = of.stream().map(GroupId::value).toList();
        return groups.withOpenSession(Spaces.column(space), ids).stream()
                .map(GroupId::new)
                .toList();
    }

    /** Keeps a new session. */
    public void insert(Space space, SessionState state) {
        store.saveAndFlush(new KeptSession(
                state.id().value(), Spaces.column(space), state.group().value(), phase(state), sealed(state)));
    }

    /** Replaces a state; a version that is not the newest any more is somebody quicker. */
    public void update(Space space, SessionState state, long version) {
        KeptSession kept = store.findById(state.id().value())
                .filter(each -> each.isFor(Spaces.column(space), version))
                .orElseThrow(() -> new OptimisticLockingFailureException("a session was changed meanwhile"));
        kept.become(phase(state), sealed(state));
        store.flush();
    }

    private SessionState state(SealedRow row) {
        return StoredJson.read(seal.open(TABLE, row.id(), row.sealed()), SessionState.class);
    }

    private byte[] sealed(SessionState state) {
        return seal.seal(TABLE, state.id().value(), StoredJson.bytes(state, SessionState.class));
    }

    private static String phase(SessionState state) {
        return switch (state.phase()) {
            case Phase.Offered ignored -> "offered";
            case Phase.Running ignored -> "running";
            case Phase.Paused ignored -> "paused";
            case Phase.Closed ignored -> "closed";
        };
    }
}
