package org.codevbot.core.persistence;

import java.util.List;
import java.util.Optional;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions: one sealed state and one version each; a command is one read and one write. */
public final class SessionRows {
    private static final String TABLE = "session";

    private final JdbcClient jdbc;
    private final Seal seal;

    SessionRows(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A state as it is kept. */
    public record Kept(SessionState state, long version) {}

    /** The session of that id, in its Space; locked by whoever writes. */
    public Optional<Kept> find(Space space, SessionId id, boolean lock) {
        return jdbc.sql("select version, sealed from session where id = ? and space = ?" + (lock ? " for update" : ""))
                .params(id.value(), Spaces.column(space))
                .query((row, index) -> new Kept(state(id.value(), row.getBytes(2)), row.getLong(1)))
                .optional();
    }

    /** A session whose Space is not at hand: for what the bot itself sends or a deadline of ours. */
    public Optional<SessionState> find(SessionId id) {
        return jdbc.sql("select sealed from session where id = ?")
                .param(id.value())
                .query((row, index) -> state(id.value(), row.getBytes(1)))
                .optional();
    }

    /** The newest sessions of these groups that are open, by group. */
    public List<GroupId> open(Space space, List<GroupId> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select g.id from peer_group g join session s on s.id = g.current_session"
                        + " where g.space = :space and g.id in (:groups) and s.phase in ('running', 'paused')"
                        + " order by g.id")
                .param("space", Spaces.column(space))
                .param("groups", groups.stream().map(GroupId::value).toList())
                .query((row, index) -> new GroupId(row.getString(1)))
                .list();
    }

    /** Keeps a new session. */
    public void insert(Space space, SessionState state) {
        jdbc.sql("insert into session (id, space, group_id, phase, version, sealed) values (?, ?, ?, ?, 0, ?)")
                .params(state.id().value(), Spaces.column(space), state.group().value(), phase(state), sealed(state))
                .update();
    }

    /** Replaces a state; a version that is not the newest any more is somebody quicker. */
    public void update(Space space, SessionState state, long version) {
        int rows = jdbc.sql("update session set sealed = ?, phase = ?, version = version + 1"
                        + " where id = ? and space = ? and version = ?")
                .params(sealed(state), phase(state), state.id().value(), Spaces.column(space), version)
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("a session was changed meanwhile");
        }
    }

    private SessionState state(String id, byte[] sealed) {
        return StoredJson.read(seal.open(TABLE, id, sealed), SessionState.class);
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
