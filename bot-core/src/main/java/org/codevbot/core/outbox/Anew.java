package org.codevbot.core.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.announcement.Scene;

/** What somebody deleted stands anew: a step's card with a thread under it, and what was pinned is pinned again. */
final class Anew {
    /** Whoever deletes a step's card again and again, or a platform that finds no thread, is given in to. */
    private static final int CARDS_OF_A_STEP = 4;

    private final Rows rows;
    private final Sent sent;
    private final Scenes scenes;
    private final Outbox outbox;

    Anew(Rows rows, Sent sent, Scenes scenes, Outbox outbox) {
        this.rows = rows;
        this.sent = sent;
        this.scenes = scenes;
        this.outbox = outbox;
    }

    /**
     * The thread has no head any more: the step's card is said again, with its buttons, and this row after it; false
     * where the step is over, or where nothing of this helps.
     */
    boolean opens(Rows.Row row, Lanes.Lease lease, Place.StepThread thread, Instant now) {
        MessageKey card = cardOf(thread);
        boolean waits = rows.waits(lease.lane(), card, OpKind.OPEN);
        boolean stood = sent.thread(lease.space(), thread).isPresent();
        if (!waits && (!stood || isOver(thread) || rows.opened(lease.lane(), card) >= CARDS_OF_A_STEP)) {
            return false;
        }
        if (rows.settle(row, lease, Rows.End.DONE, "MOVED", now)) {
            List<Addressed> next = new ArrayList<>();
            if (!waits) {
                sent.close(lease.space(), thread);
                sent.forget(lease.space(), card);
                next.add(new Addressed.OpenThread(
                        card, thread, new Announcement.StepCard(thread.session(), thread.stage())));
            }
            if (!isCard(row.op())) {
                next.add(row.op());
            }
            outbox.enqueue(thread.group(), next);
        }
        return true;
    }

    /** A message that is said anew under its key is pinned where the one before it was. */
    void pin(Addressed op) {
        if (op instanceof Addressed.Say say && isPinned(say)) {
            outbox.enqueue(say.place().group(), List.of(new Addressed.Pin(say.key(), say.place())));
        }
    }

    static boolean isCard(Addressed op) {
        return op instanceof Addressed.Say say && say.what() instanceof Announcement.StepCard;
    }

    private boolean isPinned(Addressed.Say say) {
        return say.what() instanceof Announcement.StatusCard status
                && scenes.group(say.place().group())
                        .flatMap(group -> scenes.scene(group, status.session(), null))
                        .filter(scene -> !scene.state().isClosed())
                        .isPresent();
    }

    /** Whether the step is over, or its session. */
    boolean isOver(Place.StepThread thread) {
        Optional<Scene> scene =
                scenes.group(thread.group()).flatMap(group -> scenes.scene(group, thread.session(), null));
        return scene.filter(there ->
                        !there.state().isClosed() && there.state().timing().stage() <= thread.stage())
                .isEmpty();
    }

    private static MessageKey cardOf(Place.StepThread thread) {
        return new MessageKey("s/" + thread.session() + "/c/" + thread.caseNumber() + "/step/" + thread.stage());
    }
}
