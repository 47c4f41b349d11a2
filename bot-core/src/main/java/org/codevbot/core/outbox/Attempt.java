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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One try of one row: composed in one reading, sent outside any transaction, looked for first when an earlier try may
 * have arrived.
 */
final class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private final Scenes scenes;
    private final Drafting drafting;
    private final Sent sent;
    private final Pulse pulse;
    private final TransactionTemplate reading;
    private final Clock clock;

    Attempt(
            Scenes scenes,
            Drafting drafting,
            Sent sent,
            Pulse pulse,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.scenes = scenes;
        this.drafting = drafting;
        this.sent = sent;
        this.pulse = pulse;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Tried {
        /** The platform was asked; {@code edit} when a message of that key stood there before. */
        record Asked(Drafting.Draft draft, Delivery delivery, boolean edit) implements Tried {}

        /** There was nothing to ask for. */
        record Nothing() implements Tried {}

        /** There is nothing to ask for any more, but an earlier try left something: its place, and its handle. */
        record Left(Drafting.Trace there, String handle) implements Tried {}

        /** It could not be made ready; nothing was sent. */
        record NotReady() implements Tried {}

        /** Too many tries, and it is not there. */
        record Exhausted() implements Tried {}
    }

    Tried of(Rows.Row row, Messenger messenger) {
        Optional<Made> made;
        try {
            made = reading.execute(ignored -> made(row));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A message could not be composed ({}, {})",
                    OpKind.of(row.op()),
                    failed.getClass().getSimpleName());
            return BackOff.hopeless(row.attempts()) ? new Tried.Exhausted() : new Tried.NotReady();
        }
        return made == null || made.isEmpty() ? new Tried.Nothing() : made.get().tried(row, messenger);
    }

    /** What is to be done, made ready in one reading. */
    private interface Made {
        Tried tried(Rows.Row row, Messenger messenger);
    }

    private Optional<Made> made(Rows.Row row) {
        return scenes.group(row.op().place().group()).flatMap(group -> {
            Handles handles = new KnownHandles(group, sent);
            Optional<Made> asked = drafting.draft(row.op(), handles)
                    .map(draft -> (tried, messenger) -> asked(tried, messenger, draft, handles));
            return asked.isPresent() || !row.unknown()
                    ? asked
                    : drafting.trace(row.op(), handles)
                            .map(trace -> (tried, messenger) -> left(tried, messenger, trace, handles));
        });
    }

    /** What an earlier try may have said, and is not to be said any more, must not stay where nobody knows of it. */
    private Tried left(Rows.Row row, Messenger messenger, Drafting.Trace trace, Handles handles) {
        Op.Retract there = new Op.Retract(trace.key(), trace.place());
        return switch (found(row, messenger, there, handles)) {
            case null -> new Tried.Nothing();
            case Delivery.Delivered(String handle) -> new Tried.Left(trace, handle);
            case Delivery other -> {
                boolean steady = pulse.steady(messenger.platform(), clock.instant());
                yield BackOff.exhausted(row.op(), row.attempts(), steady)
                        ? new Tried.Exhausted()
                        : new Tried.Asked(new Drafting.Draft(there, null, false), other, false);
            }
        };
    }

    private Tried asked(Rows.Row row, Messenger messenger, Drafting.Draft draft, Handles handles) {
        Op op = draft.op();
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
        return new Tried.Asked(draft, delivery, edit);
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
            case Op.Unpin ignored -> true;
            case Op.Home ignored -> true;
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
