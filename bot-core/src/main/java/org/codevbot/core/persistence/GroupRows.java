package org.codevbot.core.persistence;

import java.util.List;
import java.util.Optional;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups, sealed, with what is needed to find one: its channel, and who is in it. */
public final class GroupRows {
    private static final String TABLE = "peer_group";

    private final JdbcClient jdbc;
    private final Seal seal;

    GroupRows(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A group as it is kept, with its newest session. */
    public record Kept(Group group, @Nullable SessionId session, long version) {}

    /** The group of a channel; every writing command locks it first. */
    public Optional<Kept> ofChannel(Space space, String channel, boolean lock) {
        return jdbc.sql(select("space = ? and channel = ?", lock))
                .params(Spaces.column(space), channel)
                .query((row, index) -> kept(row.getString(1), row.getString(2), row.getLong(3), row.getBytes(4)))
                .optional();
    }

    /** The group of that id, in its Space. */
    public Optional<Kept> ofId(Space space, GroupId id, boolean lock) {
        return jdbc.sql(select("id = ? and space = ?", lock))
                .params(id.value(), Spaces.column(space))
                .query((row, index) -> kept(row.getString(1), row.getString(2), row.getLong(3), row.getBytes(4)))
                .optional();
    }

    /** The Space that a group is in. */
    public Optional<Space> space(GroupId id) {
        return jdbc.sql("select space from peer_group where id = ?")
                .param(id.value())
                .query((row, index) -> Spaces.space(row.getString(1)))
                .optional();
    }

    /** The groups that a person is in and has not left. */
    public List<GroupId> of(PersonKey person) {
        return jdbc.sql("select group_id from member where space = ? and person = ? and gone = false order by group_id")
                .params(Spaces.column(person.space()), person.user())
                .query((row, index) -> new GroupId(row.getString(1)))
                .list();
    }

    /** Keeps a new group. */
    public void insert(Group group) {
        jdbc.sql("insert into peer_group (id, space, channel, version, sealed) values (?, ?, ?, 0, ?)")
                .params(group.id().value(), Spaces.column(group.space()), group.channel(), sealed(group))
                .update();
        group.members().forEach(member -> insert(group, member));
    }

    /** Replaces a group; a version that is not the newest any more is somebody quicker. */
    public void update(Group group, long version) {
        int rows = jdbc.sql("update peer_group set sealed = ?, version = version + 1 where id = ? and space = ?"
                        + " and version = ?")
                .params(sealed(group), group.id().value(), Spaces.column(group.space()), version)
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("a group was changed meanwhile");
        }
        jdbc.sql("delete from member where group_id = ?")
                .param(group.id().value())
                .update();
        group.members().forEach(member -> insert(group, member));
    }

    /** Makes a session the group's newest. */
    public void session(Space space, GroupId group, SessionId session) {
        jdbc.sql("update peer_group set current_session = ?, version = version + 1 where id = ? and space = ?")
                .params(session.value(), group.value(), Spaces.column(space))
                .update();
    }

    /** What the next session starts from; nothing before the first. */
    public Optional<Carried> carried(Space space, GroupId group) {
        return jdbc.sql("select carried from peer_group where id = ? and space = ? and carried is not null")
                .params(group.value(), Spaces.column(space))
                .query((row, index) -> row.getBytes(1))
                .optional()
                .map(bytes -> StoredJson.read(seal.open("carried", group.value(), bytes), Carried.class));
    }

    /** Keeps what the next session starts from. */
    public void carry(Space space, GroupId group, Carried carried) {
        jdbc.sql("update peer_group set carried = ?, version = version + 1 where id = ? and space = ?")
                .params(
                        seal.seal("carried", group.value(), StoredJson.bytes(carried, Carried.class)),
                        group.value(),
                        Spaces.column(space))
                .update();
    }

    private void insert(Group group, Member member) {
        jdbc.sql("insert into member (group_id, member_id, space, person, gone) values (?, ?, ?, ?, ?)")
                .params(
                        group.id().value(),
                        member.id().value(),
                        Spaces.column(group.space()),
                        member.person().user(),
                        member.left())
                .update();
    }

    private static String select(String where, boolean lock) {
        return "select id, current_session, version, sealed from peer_group where " + where
                + (lock ? " for update" : "");
    }

    private Kept kept(String id, @Nullable String session, long version, byte[] sealed) {
        return new Kept(
                StoredJson.read(seal.open(TABLE, id, sealed), Group.class),
                session == null ? null : new SessionId(session),
                version);
    }

    private byte[] sealed(Group group) {
        return seal.seal(TABLE, group.id().value(), StoredJson.bytes(group, Group.class));
    }
}
