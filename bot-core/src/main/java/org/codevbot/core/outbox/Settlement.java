package org.codevbot.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.announcement.Scene;
import org.codevbot.core.group.Space;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows from one try, written in one transaction with the row's new state; where the lease was lost meanwhile,
 * nothing is written, for another has taken over.
 */
final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    /** How often a channel that is away is tried by itself; when it comes back, what waits goes at once. */
    private static final Duration AWAY = Duration.ofMinutes(10);
    /** So long what was to be said in it waits. */
    private static final Duration AWAY_FOR_GOOD = Duration.ofDays(7);
    /** How often a file is tried that the bot may not show: nobody else waits for it. */
    private static final Duration ASIDE = Duration.ofMinutes(10);

    private final Rows rows;
    private final Lanes lanes;
    private final Sent sent;
    private final Scenes scenes;
    private final Outbox outbox;
    private final Anew anew;

    Settlement(Rows rows, Lanes lanes, Sent sent, Scenes scenes, Outbox outbox) {
        this.rows = rows;
        this.lanes = lanes;
        this.sent = sent;
        this.scenes = scenes;
        this.outbox = outbox;
        this.anew = new Anew(rows, sent, scenes, outbox);
    }

    void settle(Rows.Row row, Lanes.Lease lease, Attempt.Tried tried, Instant now) {
        switch (tried) {
            case Attempt.Tried.Asked(Drafting.Draft draft, Delivery delivery, boolean edit) ->
                asked(row, lease, draft, delivery, edit, now);
            case Attempt.Tried.Nothing() -> rows.settle(row, lease, Rows.End.DONE, "NOTHING", now);
            case Attempt.Tried.Left(Drafting.Trace there, String handle) -> left(row, lease, there, handle, now);
            case Attempt.Tried.NotReady() -> {
                lanes.hold(lease, now.plus(BackOff.after(row.op(), row.attempts())));
                rows.reset(row, lease, row.attempts());
            }
            case Attempt.Tried.Exhausted() -> exhausted(row, lease, now);
        }
    }

    private void asked(
            Rows.Row row, Lanes.Lease lease, Drafting.Draft draft, Delivery delivery, boolean edit, Instant now) {
        switch (delivery) {
            case Delivery.Delivered(String handle) -> {
                if (rows.settle(row, lease, Rows.End.DONE, "DELIVERED", now)) {
                    delivered(lease.space(), draft, handle, now);
                }
            }
            case Delivery.RetryAfter(Duration after) ->
                again(row, lease, now.plus(after.compareTo(SHORTEST) < 0 ? SHORTEST : after));
            case Delivery.Barred(Duration after) -> barred(row, lease, draft.op(), now.plus(after), now);
            case Delivery.Unknown() -> later(row, lease, now);
            case Delivery.Gone(Delivery.Gone.Reason reason) -> gone(row, lease, draft.op(), reason, edit, now);
        }
    }

    /** Known of from now on; the row's next try takes it away, or says there what is to be said again by then. */
    private void left(Rows.Row row, Lanes.Lease lease, Drafting.Trace there, String handle, Instant now) {
        if (rows.reset(row, lease, row.attempts() - 1)) {
            sent.said(lease.space(), there.key(), handle, there.place(), there.session(), true, now);
        }
    }

    private void delivered(Space space, Drafting.Draft draft, String handle, Instant now) {
        switch (draft.op()) {
            case Op.Say say -> sent.said(space, say.key(), handle, say.place(), draft.session(), draft.words(), now);
            case Op.Upload up -> sent.said(space, up.key(), handle, up.place(), draft.session(), draft.words(), now);
            case Op.OpenThread open -> {
                Place channel = new Place.Channel(open.place().group());
                sent.said(space, open.key(), handle, channel, draft.session(), draft.words(), now);
                sent.opened(space, open.place(), handle, now);
            }
            case Op.Retract retract -> sent.forget(space, retract.key());
            case Op.CloseThread ignored -> {}
            case Op.Pin ignored -> {}
            case Op.Unpin ignored -> {}
            case Op.Home ignored -> {}
        }
    }

    /** It costs no try; what the session does not need lets the rest of its lane pass. */
    private void again(Rows.Row row, Lanes.Lease lease, Instant until) {
        if (!OpKind.of(row.op()).isAside()) {
            pause(row, lease, until);
        } else if (rows.reset(row, lease, row.attempts() - 1)) {
            rows.wait(row, until);
        }
    }

    /** It costs no try. The lane before its rows, as whoever writes does. */
    private void pause(Rows.Row row, Lanes.Lease lease, Instant until) {
        lanes.hold(lease, until);
        rows.reset(row, lease, row.attempts() - 1);
    }

    /** What carries the session waits for the right to be given back; what does not, lets the rest of its lane pass. */
    private void barred(Rows.Row row, Lanes.Lease lease, Op op, Instant until, Instant now) {
        switch (op) {
            case Op.Say ignored -> pause(row, lease, until);
            case Op.OpenThread ignored -> pause(row, lease, until);
            case Op.Upload ignored -> {
                if (rows.reset(row, lease, row.attempts() - 1)) {
                    rows.wait(row, now.plus(ASIDE));
                }
            }
            case Op.Retract ignored -> {
                if (row.op() instanceof Addressed.Retract) {
                    later(row, lease, now);
                } else {
                    pause(row, lease, until);
                }
            }
            case Op.Pin ignored -> dead(row, lease, "BARRED", now);
            case Op.Unpin ignored -> dead(row, lease, "BARRED", now);
            case Op.CloseThread ignored -> rows.settle(row, lease, Rows.End.DONE, "BARRED", now);
            case Op.Home ignored -> rows.settle(row, lease, Rows.End.DONE, "BARRED", now);
        }
    }

    /** What must be erased, and what stands aside, waits by itself; anything else its lane waits for, for the order. */
    private void later(Rows.Row row, Lanes.Lease lease, Instant now) {
        Instant then = now.plus(BackOff.after(row.op(), row.attempts()));
        if (row.op() instanceof Addressed.Retract || OpKind.of(row.op()).isAside()) {
            rows.wait(row, then);
        } else {
            lanes.hold(lease, then);
        }
    }

    private void exhausted(Rows.Row row, Lanes.Lease lease, Instant now) {
        if (row.op() instanceof Addressed.OpenThread open && !sent.isLost(lease.space(), open.place())) {
            lost(row, lease, open.place(), now);
        } else {
            dead(row, lease, "EXHAUSTED", now);
        }
    }

    private void gone(Rows.Row row, Lanes.Lease lease, Op op, Delivery.Gone.Reason reason, boolean edit, Instant now) {
        if (isAway(op, reason) && row.since().plus(AWAY_FOR_GOOD).isAfter(now)) {
            pause(row, lease, now.plus(AWAY));
            return;
        }
        switch (op) {
            case Op.Retract retract -> goneRetract(row, lease, retract.key(), reason, now);
            case Op.CloseThread ignored -> rows.settle(row, lease, Rows.End.DONE, reason.name(), now);
            case Op.Home ignored -> rows.settle(row, lease, Rows.End.DONE, reason.name(), now);
            case Op.Pin ignored -> gonePin(row, lease, reason, now);
            case Op.Unpin ignored -> gonePin(row, lease, reason, now);
            case Op.Say say -> goneMessage(row, lease, say.key(), say.place(), reason, edit, now);
            case Op.OpenThread open -> {
                if (edit && reason == Delivery.Gone.Reason.MESSAGE_GONE) {
                    // Its thread has no head any more: a new one is opened, and what follows goes there.
                    sent.close(lease.space(), open.place());
                }
                goneMessage(row, lease, open.key(), open.place(), reason, edit, now);
            }
            case Op.Upload up -> goneMessage(row, lease, up.key(), up.place(), reason, edit, now);
        }
    }

    private void gonePin(Rows.Row row, Lanes.Lease lease, Delivery.Gone.Reason reason, Instant now) {
        boolean nothing = reason == Delivery.Gone.Reason.MESSAGE_GONE;
        rows.settle(row, lease, nothing ? Rows.End.DONE : Rows.End.DEAD, reason.name(), now);
    }

    /** Whether the channel itself is away: what belongs there keeps its order and waits. */
    private static boolean isAway(Op op, Delivery.Gone.Reason reason) {
        boolean waits = switch (op) {
            case Op.Say say -> !(say.place() instanceof Place.Direct);
            case Op.OpenThread ignored -> true;
            case Op.Upload upload -> !(upload.place() instanceof Place.Direct);
            case Op.Pin pin -> !(pin.place() instanceof Place.Direct);
            case Op.Unpin unpin -> !(unpin.place() instanceof Place.Direct);
            case Op.Retract ignored -> false;
            case Op.CloseThread ignored -> false;
            case Op.Home ignored -> false;
        };
        return waits && (reason == Delivery.Gone.Reason.PLACE_GONE || reason == Delivery.Gone.Reason.NOT_IN_CHANNEL);
    }

    /** Only what is certainly not there any more is erased: whatever else was answered, the words may still stand. */
    private void goneRetract(
            Rows.Row row, Lanes.Lease lease, MessageKey key, Delivery.Gone.Reason reason, Instant now) {
        if (reason == Delivery.Gone.Reason.MESSAGE_GONE) {
            if (rows.settle(row, lease, Rows.End.DONE, reason.name(), now)) {
                sent.forget(lease.space(), key);
            }
        } else if (row.op() instanceof Addressed.Retract) {
            later(row, lease, now);
        } else {
            dead(row, lease, reason.name(), now);
        }
    }

    private void goneMessage(
            Rows.Row row,
            Lanes.Lease lease,
            MessageKey key,
            Place place,
            Delivery.Gone.Reason reason,
            boolean edit,
            Instant now) {
        switch (reason) {
            case MESSAGE_GONE -> {
                // Someone deleted it: it is said anew.
                if (edit && Anew.isCard(row.op()) && place instanceof Place.StepThread thread) {
                    if (anew.isOver(thread)) {
                        // Whoever deletes the card of what is over misses nothing.
                        if (rows.settle(row, lease, Rows.End.DONE, reason.name(), now)) {
                            sent.forget(lease.space(), key);
                            sent.close(lease.space(), thread);
                        }
                        return;
                    }
                    if (anew.opens(row, lease, thread, now)) {
                        return;
                    }
                }
                if (edit && rows.reset(row, lease, 0)) {
                    sent.forget(lease.space(), key);
                    anew.pin(row.op());
                } else {
                    dead(row, lease, reason.name(), now);
                }
            }
            case DIRECT_CLOSED, NOT_IN_CHANNEL -> {
                if (place instanceof Place.Direct) {
                    rows.settle(row, lease, Rows.End.MISSED, reason.name(), now);
                } else {
                    dead(row, lease, reason.name(), now);
                }
            }
            case THREAD_GONE -> {
                if (!(place instanceof Place.StepThread thread)) {
                    dead(row, lease, reason.name(), now);
                } else if (!anew.opens(row, lease, thread, now)) {
                    lost(row, lease, thread, now);
                }
            }
            case NOT_ALLOWED -> {
                if (place instanceof Place.StepThread thread) {
                    lost(row, lease, thread, now);
                } else {
                    dead(row, lease, reason.name(), now);
                }
            }
            case PLACE_GONE, TOO_LONG -> dead(row, lease, reason.name(), now);
        }
    }

    /** From now on what belongs in the thread goes to the channel, this row first; the facilitator is told. */
    private void lost(Rows.Row row, Lanes.Lease lease, Place.StepThread thread, Instant now) {
        if (!rows.reset(row, lease, 0)) {
            return;
        }
        sent.lost(lease.space(), thread, now);
        Optional<Scene> scene =
                scenes.group(thread.group()).flatMap(group -> scenes.scene(group, thread.session(), null));
        scene.ifPresent(there -> {
            var key = new MessageKey(
                    "s/" + thread.session() + "/c/" + thread.caseNumber() + "/step/" + thread.stage() + "/missing");
            var facilitator =
                    new Place.Direct(thread.group(), there.state().attendance().leader());
            var told = new Announcement.ThreadMissing(thread.session(), thread.stage());
            outbox.enqueue(thread.group(), List.of(new Addressed.Say(key, facilitator, told)));
        });
    }

    private void dead(Rows.Row row, Lanes.Lease lease, String reason, Instant now) {
        if (rows.settle(row, lease, Rows.End.DEAD, reason, now)) {
            LOG.warn("A message was given up ({}, {}, {} tries)", OpKind.of(row.op()), reason, row.attempts());
        }
    }
}
