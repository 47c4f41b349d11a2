package org.codevbot.core.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Space;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.session.SessionId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where what is to be said waits, written in the transaction of the state that it follows from. */
public final class Outbox {
    private final Lanes lanes;
    private final Rows rows;
    private final Scenes scenes;
    private final Doorbell doorbell;
    private final Clock clock;
    private final IdSource ids;
    private final Sent sent;

    Outbox(Lanes lanes, Rows rows, Scenes scenes, Doorbell doorbell, Clock clock, IdSource ids, Sent sent) {
        this.lanes = lanes;
        this.rows = rows;
        this.scenes = scenes;
        this.doorbell = doorbell;
        this.clock = clock;
        this.ids = ids;
        this.sent = sent;
    }

    /**
     * Takes the operations of one group, in order, inside the caller's transaction; they are said after its commit, or
     * never. An edit that still waits is replaced by the newer one.
     */
    public void enqueue(GroupId group, List<Addressed> all) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("what is to be said is stored with the state it follows from");
        }
        if (all.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Function<GroupId, Space> spaces = id -> scenes.group(id)
                .map(Group::space)
                .orElseThrow(() -> new IllegalStateException("a group that is not kept has nothing to say"));
        // Always in the same order, so that two transactions never wait for each other.
        TreeSet<String> touched =
                all.stream().map(op -> Lanes.idOf(op.place())).collect(Collectors.toCollection(TreeSet::new));
        touched.forEach(lane -> lanes.lock(lane, group, spaces));
        all.forEach(op -> put(op, now));
        touched.forEach(lane -> lanes.due(lane, now));
        ringAfterCommit();
    }

    private void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                doorbell.ring();
            }
        });
    }

    /** Of these, takes those alone whose message stands on the platform or waits to be said: nothing new is said. */
    public void again(Space space, GroupId group, List<Addressed> all) {
        enqueue(group, all.stream().filter(op -> isThere(space, op)).toList());
    }

    /** Of these, takes those alone whose message neither stands on the platform nor waits: nothing is said twice. */
    public void missing(Space space, GroupId group, List<Addressed> all) {
        enqueue(group, all.stream().filter(op -> !isThere(space, op)).toList());
    }

    private boolean isThere(Space space, Addressed op) {
        MessageKey key = OpKind.keyOf(op);
        return key != null
                && (rows.waits(Lanes.idOf(op.place()), key)
                        || sent.message(space, key).isPresent());
    }

    /** The group's channel is back: what waited for it goes now, inside the caller's transaction. */
    public void back(GroupId group) {
        lanes.free(Lanes.idOf(new Place.Channel(group)));
        ringAfterCommit();
    }

    /** Takes back, on the platform too, every message of a session that holds words of people. */
    public void retractWords(Space space, GroupId group, SessionId session) {
        enqueue(group, sent.holdingWords(space, session));
    }

    /**
     * Takes back, on the platform too, every message of a session that stands in a person's own conversation, waits to
     * be said there, or is just being said.
     */
    public void retract(Space space, SessionId session, Place.Direct direct) {
        Stream<Addressed> waiting = rows.said(Lanes.idOf(direct), "s/" + session + "/").stream()
                .map(key -> new Addressed.Retract(key, direct));
        enqueue(
                direct.group(),
                Stream.concat(sent.ofSession(space, session, direct).stream(), waiting)
                        .distinct()
                        .toList());
    }

    private void put(Addressed op, Instant now) {
        String lane = Lanes.idOf(op.place());
        switch (op) {
            case Addressed.Say say -> {
                if (!rows.replace(lane, say)) {
                    rows.add(lane, ids.next(), say, now);
                }
            }
            case Addressed.Retract retract -> {
                rows.drop(lane, retract.key(), now);
                rows.add(lane, ids.next(), retract, now);
            }
            case Addressed.OpenThread open -> {
                rows.cover(lane, open.key(), now);
                rows.add(lane, ids.next(), open, now);
            }
            case Addressed.CloseThread ignored -> rows.add(lane, ids.next(), op, now);
            case Addressed.Home ignored -> {
                if (!rows.waits(lane, OpKind.HOME)) {
                    rows.add(lane, ids.next(), op, now);
                }
            }
            case Addressed.Pin ignored -> rows.add(lane, ids.next(), op, now);
            case Addressed.Unpin unpin -> {
                rows.spare(lane, unpin.key(), now);
                rows.add(lane, ids.next(), unpin, now);
            }
            case Addressed.Upload ignored -> rows.add(lane, ids.next(), op, now);
        }
    }
}
