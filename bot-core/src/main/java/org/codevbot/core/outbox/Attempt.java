package org.codevbot.core.outbox;

import java.time.Clock;
import java.util.Optional;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try of one row, outside any transaction: composed now, looked for first when an earlier try may have arrived. */
final class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private final Scenes scenes;
    private final Drafting drafting;
    private final Sent sent;
    private final Pulse pulse;
    private final Clock clock;

    Attempt(Scenes scenes, Drafting drafting, Sent sent, Pulse pulse, Clock clock) {
        this.scenes = scenes;
        this.drafting = drafting;
        this.sent = sent;
        this.pulse = pulse;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Tried {
        /** The platform was asked; {@code edit} when a message of that key stood there before. */
        record Asked(Drafting.Draft draft, Delivery delivery, boolean edit) implements Tried {}

        /** There was nothing to ask for. */
        record Nothing() implements Tried {}

        /** It could not be made ready; nothing was sent. */
        record NotReady() implements Tried {}

        /** Too many tries, and it is not there. */
        record Exhausted() implements Tried {}
    }

    Tried of(Rows.Row row, Messenger messenger) {
        Handles handles;
        Optional<Drafting.Draft> draft;
        try {
            var group = scenes.group(row.op().place().group());
            if (group.isEmpty()) {
                return new Tried.Nothing();
            }
            handles = new KnownHandles(group.get(), sent);
            draft = drafting.draft(row.op(), handles);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A message could not be composed ({}, {})",
                    OpKind.of(row.op()),
                    failed.getClass().getSimpleName());
            return BackOff.hopeless(row.attempts()) ? new Tried.Exhausted() : new Tried.NotReady();
        }
        if (draft.isEmpty()) {
            return new Tried.Nothing();
        }
        Op op = draft.get().op();
        boolean edit = stands(op, handles);
        Delivery delivery = row.unknown() && !edit ? found(row, messenger, op, handles) : null;
        if (delivery == null) {
            boolean steady = pulse.steady(messenger.platform(), clock.instant());
            if (BackOff.exhausted(row.op(), row.attempts(), steady)) {
                return new Tried.Exhausted();
            }
            delivery = delivered(row, messenger, op, handles);
        }
        if (delivery instanceof Delivery.Delivered) {
            pulse.beat(messenger.platform(), clock.instant());
        }
        return new Tried.Asked(draft.get(), delivery, edit);
    }

    /** Whether trying again changes what stands there, so that nothing can be said twice. */
    private static boolean stands(Op op, Handles handles) {
        return switch (op) {
            case Op.Say say -> handles.message(say.key()).isPresent();
            case Op.OpenThread open -> handles.thread(open.place()).isPresent();
            case Op.Upload ignored -> false;
            case Op.CloseThread ignored -> true;
            case Op.Retract ignored -> true;
            case Op.Pin ignored -> true;
        };
    }

    private static @Nullable Delivery found(Rows.Row row, Messenger messenger, Op op, Handles handles) {
        try {
            return messenger
                    .find(row.opId(), op, handles)
                    .map(Delivery.Delivered::new)
                    .orElse(null);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A message could not be looked for ({}, {})",
                    OpKind.of(row.op()),
                    failed.getClass().getSimpleName());
            return new Delivery.Unknown();
        }
    }

    private static Delivery delivered(Rows.Row row, Messenger messenger, Op op, Handles handles) {
        try {
            return messenger.deliver(row.opId(), op, handles);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A delivery failed ({}, {})",
                    OpKind.of(row.op()),
                    failed.getClass().getSimpleName());
            return new Delivery.Unknown();
        }
    }
}
