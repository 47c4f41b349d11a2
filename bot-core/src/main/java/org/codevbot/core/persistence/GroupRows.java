package org.codevbot.core.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Groups, sealed, with what is needed to find one: its channel, and who is in it. */
public final class GroupRows {
    private static final String TABLE = "peer_group";

    private final GroupStore store;
    private final MemberStore members;
    private final Seal seal;

    GroupRows(GroupStore store, MemberStore members, Seal seal) {
        this.store = store;
        this.members = members;
        this.seal = seal;
    }

    /** A group as it is kept, with its newest session. */
    public record Kept(Group group, @Nullable SessionId session, long version) {}

    /** The group of a channel; every writing command locks it first. */
    public Optional<Kept> ofChannel(Space space, String channel, boolean lock) {
        String in = Spaces.column(space);
        Optional<SealedRow> row =
                lock ? store.lockOfChannel(in, channel).map(KeptGroup::read) : store.readOfChannel(in, channel);
        return row.map(this::kept);
    }

    /** The group of that id, in its Space. */
    public Optional<Kept> ofId(Space space, GroupId id, boolean lock) {
        String in = Spaces.column(space);
        Optional<SealedRow> row =
                lock ? store.lockOfId(in, id.value()).map(KeptGroup::read) : store.readOfId(in, id.value());
        return row.map(this::kept);
    }

    /** The Space that a group is in. */
    public Optional<Space> space(GroupId id) {
        return store.space(id.value()).map(Spaces::space);
    }

    /** The groups that a person is in and has not left. */
    public List<GroupId> of(PersonKey person) {
        return members.groupsOf(Spaces.column(person.space()), person.user()).stream()
                .map(GroupId::new)
                .toList();
    }

    /** The groups that know a person, those that were left included, always in the same order. */
    public List<GroupId> knowing(PersonKey person) {
        return members.groupsKnowing(Spaces.column(person.space()), person.user()).stream()
                .map(GroupId::new)
                .toList();
    }

    /** Keeps a new group. */
    public void insert(Group group) {
        store.saveAndFlush(
                new KeptGroup(group.id().value(), Spaces.column(group.space()), group.channel(), sealed(group)));
        keepMembers(group);
    }

    /** Replaces a group; a version that is not the newest any more is somebody quicker. */
    public void update(Group group, long version) {
        KeptGroup kept = entity(group.space(), group.id())
                .filter(each -> each.version() == version)
                .orElseThrow(() -> new OptimisticLockingFailureException("a group was changed meanwhile"));
        kept.seal(sealed(group));
        store.flush();
        keepMembers(group);
    }

    /** Makes a session the group's newest. */
    public void session(Space space, GroupId group, SessionId session) {
        entity(space, group).ifPresent(kept -> kept.currentSession(session.value()));
        store.flush();
    }

    /** What the next session starts from; nothing before the first. */
    public Optional<Carried> carried(Space space, GroupId group) {
        return store.carried(Spaces.column(space), group.value())
                .map(bytes -> StoredJson.read(seal.open("carried", group.value(), bytes), Carried.class));
    }

    /** Keeps what the next session starts from. */
    public void carry(Space space, GroupId group, Carried carried) {
        entity(space, group)
                .ifPresent(kept ->
                        kept.carry(seal.seal("carried", group.value(), StoredJson.bytes(carried, Carried.class))));
        store.flush();
    }

    private Optional<KeptGroup> entity(Space space, GroupId id) {
        return store.findById(id.value()).filter(each -> each.space().equals(Spaces.column(space)));
    }

    /** Brings the rows of the members to what the group says; the group's row is held, so nobody else does. */
    private void keepMembers(Group group) {
        Map<String, KeptMember> former = new HashMap<>();
        members.ofGroup(group.id().value())
                .forEach(each -> former.put(each.getId().memberId(), each));
        group.members().forEach(member -> {
            String user = member.person().user();
            KeptMember kept = former.remove(member.id().value());
            if (kept != null) {
                kept.is(user, member.left());
            } else {
                members.saveAndFlush(new KeptMember(
                        new KeptMember.Key(group.id().value(), member.id().value()),
                        Spaces.column(group.space()),
                        user,
                        member.left()));
            }
        });
        former.values().forEach(members::delete);
        members.flush();
    }

    private Kept kept(SealedRow row) {
        String session = row.linked();
        return new Kept(
                StoredJson.read(seal.open(TABLE, row.id(), row.sealed()), Group.class),
                session == null ? null : new SessionId(session),
                row.version());
    }

    private byte[] sealed(Group group) {
        return seal.seal(TABLE, group.id().value(), StoredJson.bytes(group, Group.class));
    }
}
