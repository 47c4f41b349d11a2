package org.codevbot.core.handling;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Space;
import org.codevbot.core.outbox.Inbox;
import org.codevbot.core.persistence.DeliveryRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The front door: finds out what came in, runs it in the one transaction, and words the reply after the commit. */
final class CommandHandler implements FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);

    private final Tries tries;
    private final Desk desk;
    private final Reception reception;
    private final Counter counter;
    private final Arrivals arrivals;
    private final Corrections corrections;
    private final Loss loss;
    private final Profiles profiles;
    private final RollCall rollCall;
    private final DeliveryRows deliveries;
    private final Inbox inbox;
    private final Replies replies;
    private final Looks looks;
    private final Clock clock;
    private final Boundary.Watch watch;

    CommandHandler(
            Tries tries,
            Desk desk,
            Reception reception,
            Counter counter,
            Arrivals arrivals,
            Corrections corrections,
            Loss loss,
            Profiles profiles,
            RollCall rollCall,
            DeliveryRows deliveries,
            Inbox inbox,
            Replies replies,
            Looks looks,
            Clock clock,
            Boundary.Watch watch) {
        this.tries = tries;
        this.desk = desk;
        this.reception = reception;
        this.counter = counter;
        this.arrivals = arrivals;
        this.corrections = corrections;
        this.loss = loss;
        this.profiles = profiles;
        this.rollCall = rollCall;
        this.deliveries = deliveries;
        this.inbox = inbox;
        this.replies = replies;
        this.looks = looks;
        this.clock = clock;
        this.watch = watch;
    }

    @Override
    public Reply receive(Incoming incoming) {
        return receive(incoming, false);
    }

    /**
     * Lets in what waited in the inbox. Nobody hears the answer, so what could not be kept is not answered but thrown:
     * it goes on waiting.
     */
    void again(Incoming incoming) {
        receive(incoming, true);
    }

    private Reply receive(Incoming incoming, boolean waited) {
        return switch (incoming) {
            case Incoming.Typed typed ->
                asked(
                        typed,
                        new Asking(typed.space(), typed.delivery(), typed.person(), typed.where()),
                        desk.read(typed),
                        new Answer.Denied(Sentence.UNKNOWN_COMMAND, desk.nearest(typed), null, null),
                        waited);
            case Incoming.Noted noted ->
                asked(
                        noted,
                        new Asking(noted.space(), noted.delivery(), noted.person(), noted.where()),
                        desk.read(noted),
                        denied(Sentence.NOTHING_TO_NOTE),
                        waited);
            case Incoming.Pressed pressed ->
                asked(
                        pressed,
                        new Asking(pressed.space(), pressed.delivery(), pressed.person(), pressed.where()),
                        desk.read(pressed.code(), Map.of()),
                        denied(Sentence.STALE_BUTTON),
                        waited);
            case Incoming.Submitted sent ->
                asked(
                        sent,
                        new Asking(sent.space(), sent.delivery(), sent.person(), sent.where()),
                        desk.read(sent.code(), sent.values()),
                        denied(Sentence.STALE_BUTTON),
                        waited);
            case Incoming.Utterance said -> happened(said, () -> arrivals.said(said), waited);
            case Incoming.Enclosed file -> happened(file, () -> arrivals.enclosed(file), waited);
            case Incoming.PersonChanged changed -> renewed(changed, waited);
            case Incoming.Changed changed -> happened(changed, () -> corrections.changed(changed), waited);
            case Incoming.Withdrawn withdrawn -> happened(withdrawn, () -> corrections.withdrawn(withdrawn), waited);
            case Incoming.Signalled signalled -> happened(signalled, () -> arrivals.signalled(signalled), waited);
            case Incoming.Joined joined ->
                happened(joined, () -> loss.back(joined).orElseGet(() -> arrivals.joined(joined)), waited);
            case Incoming.Left left -> happened(left, () -> loss.left(left), waited);
            case Incoming.PlaceGone gone -> happened(gone, () -> loss.of(gone), waited);
            case Incoming.PlaceBack back -> happened(back, () -> loss.over(back), waited);
        };
    }

    private record Served(Handled handled, Optional<Announcement> missed) {}

    private Reply asked(
            Incoming incoming, Asking place, Optional<Desk.Request> request, Answer unknown, boolean waited) {
        Asking asking = place.by(request);
        try {
            if (request.isEmpty()) {
                return replies.word(
                        tries.read(() -> counter.find(asking, false)).with(unknown));
            }
            return asked(asking, request.get(), incoming instanceof Incoming.Pressed);
        } catch (Tries.Quicker quicker) {
            if (request.map(each -> !each.texts().isEmpty()).orElse(false)) {
                inbox.keep(incoming);
                return sorry(asking, new Answer.Told(Sentence.WORDS_WAIT, ""));
            }
            return sorry(asking, denied(Sentence.QUICKER));
        } catch (Tries.Away away) {
            if (waited) {
                throw away;
            }
            LOG.warn("The database is away ({})", cause(away));
            return replies.word(Handled.nowhere(denied(Sentence.AWAY)));
        } catch (RuntimeException bug) {
            bug(bug);
            if (waited) {
                throw bug;
            }
            return sorry(asking, denied(Sentence.AWAY));
        }
    }

    /** Said in the reader's language where that can still be found out, else in every language. */
    private Reply sorry(Asking asking, Answer answer) {
        try {
            return replies.word(tries.read(() -> counter.find(asking, false)).with(answer));
        } catch (RuntimeException unknown) {
            LOG.warn("Nothing is known of who asked ({})", cause(unknown));
            return replies.word(Handled.nowhere(answer));
        }
    }

    private static Answer denied(Sentence sentence) {
        return new Answer.Denied(sentence, "", null, null);
    }

    private Reply asked(Asking asking, Desk.Request request, boolean pressed) {
        if (!asking.person().space().equals(asking.space())) {
            return reception.elsewhere(asking);
        }
        Optional<Sentence> outside = rollCall.before(asking, request);
        if (outside.isPresent()) {
            return replies.word(tries.read(() -> counter.find(asking, false)).with(denied(outside.get())));
        }
        if (reception.takes(asking, request)) {
            return reception.asked(asking, request);
        }
        if (request.entry().meaning() instanceof Entry.Meaning.Shows shows) {
            return looks.look(asking, request, shows.view());
        }
        Optional<Reply> open = reception.open(asking, request);
        if (open.isPresent()) {
            return open.get();
        }
        boolean invited = pressed && request.entry().invites();
        if (request.fault() == null && (invited || !request.entry().complete(request.args()))) {
            return replies.fill(tries.read(() -> counter.find(asking, false)), request);
        }
        Served served = tries.write(() -> {
            Handled handled = counter.serve(asking, request);
            return new Served(handled, replies.missed(handled));
        });
        watch.at(Boundary.AFTER_COMMIT);
        return replies.handedBack(
                replies.pressed(served.handled(), served.missed()), served.handled(), request.texts());
    }

    /**
     * The platform is asked before the transaction; where it does not answer, the next change tells of this one too.
     */
    private Reply renewed(Incoming.PersonChanged changed, boolean waited) {
        try {
            return profiles.asked(changed)
                    .map(profile -> happened(changed, () -> profiles.follow(changed.person(), profile), waited))
                    .orElseGet(() -> new Reply.Done(null));
        } catch (Tries.Away away) {
            throw new NotAccepted(away);
        }
    }

    private Reply happened(Incoming incoming, Supplier<Handled> work, boolean waited) {
        try {
            Handled handled = tries.write(() -> once(incoming, work));
            watch.at(Boundary.AFTER_COMMIT);
            if (incoming instanceof Incoming.PlaceBack back) {
                rollCall.after(back);
            }
            Group group = handled.group();
            return group != null
                            && incoming instanceof Incoming.Joined joined
                            && handled.answer() instanceof Answer.OfGroup
                    ? reception.invited(joined, group)
                    : replies.word(handled);
        } catch (Tries.Away away) {
            throw new NotAccepted(away);
        } catch (Tries.Quicker quicker) {
            inbox.keep(incoming);
            return new Reply.Done(null);
        } catch (RuntimeException bug) {
            bug(bug);
            if (waited) {
                throw bug;
            }
            inbox.keep(incoming);
            return new Reply.Done(null);
        }
    }

    private Handled once(Incoming incoming, Supplier<Handled> work) {
        Space space = incoming.space();
        String delivery = incoming.delivery();
        Optional<Answer> before = deliveries.find(space, delivery, Answer.class);
        if (before.isPresent()) {
            return Handled.nowhere(new Answer.Quiet());
        }
        Handled handled = work.get();
        // Who comes and goes counts once, whether there is a session or not: a repeated leaving must not undo a return.
        boolean moves = incoming instanceof Incoming.Left || incoming instanceof Incoming.Joined;
        boolean known = moves && handled.group() != null;
        if (handled.state() != null || known || handled.answer() instanceof Answer.OfGroup) {
            deliveries.insert(space, delivery, clock.instant(), handled.answer(), Answer.class);
        }
        watch.at(Boundary.BEFORE_COMMIT);
        return handled;
    }

    /** A bug is told by its kind and place; its message may hold what a person wrote. */
    private static void bug(RuntimeException bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        LOG.error("A bug: {} at {}", cause(bug), trace.length == 0 ? "?" : ours(trace));
    }

    private static String ours(StackTraceElement[] trace) {
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("org.codevbot")) {
                return element.toString();
            }
        }
        return trace[0].toString();
    }

    private static String cause(Throwable failure) {
        StringBuilder all = new StringBuilder(failure.getClass().getSimpleName());
        for (Throwable each = failure.getCause(); each != null; each = each.getCause()) {
            all.append(" < ").append(each.getClass().getSimpleName());
        }
        return all.toString();
    }
}
