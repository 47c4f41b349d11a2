package org.codevbot.core.handling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codevbot.core.announcement.Announcer;
import org.codevbot.core.announcement.GroupView;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Characters;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Signal;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.outbox.Inbox;
import org.codevbot.core.outbox.Outbox;
import org.codevbot.core.outbox.Sent;
import org.codevbot.core.persistence.DeliveryRows;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.persistence.SignalRows;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.Decision;
import org.codevbot.core.session.Limits;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionState;
import org.jspecify.annotations.Nullable;

/** What happens where people talk: messages, reactions, who joins. Same transaction, once each. */
final class Arrivals {
    private static final Pattern CONTRACT = Pattern.compile("s/([^/]+)/c/(\\d{1,3})/contract(?:/v(\\d{1,6}))?");
    private static final Pattern FLOOR = Pattern.compile("s/([^/]+)/(status|c/\\d{1,3}/step/\\d{1,3})");

    private final Whereabouts whereabouts;
    private final WordsRows words;
    private final DeliveryRows deliveries;
    private final SignalRows signals;
    private final SessionWork work;
    private final Counter counter;
    private final Shelves shelves;
    private final Outbox outbox;
    private final Sent sent;
    private final Inbox inbox;
    private final IdSource ids;
    private final Clock clock;

    Arrivals(
            Whereabouts whereabouts,
            WordsRows words,
            DeliveryRows deliveries,
            SignalRows signals,
            SessionWork work,
            Counter counter,
            Shelves shelves,
            Outbox outbox,
            Sent sent,
            Inbox inbox,
            IdSource ids,
            Clock clock) {
        this.whereabouts = whereabouts;
        this.words = words;
        this.deliveries = deliveries;
        this.signals = signals;
        this.work = work;
        this.counter = counter;
        this.shelves = shelves;
        this.outbox = outbox;
        this.sent = sent;
        this.inbox = inbox;
        this.ids = ids;
        this.clock = clock;
    }

    Handled said(Incoming.Utterance said) {
        Handled here = counter.find(new Asking(said.space(), said.delivery(), said.person(), said.where()), true);
        Group group = here.group();
        MemberId member = here.member();
        SessionState state = here.state();
        String text = said.words();
        if (text == null || Characters.isBlank(text)) {
            boolean told = said.where().direct() && text != null && !text.isEmpty();
            return here.with(told ? new Answer.Denied(Sentence.EMPTY, "", null, null) : new Answer.Quiet());
        }
        if (group == null || member == null) {
            // Nowhere to keep it: said, so that nobody relies on it.
            Sentence none = here.former().isPresent() ? Sentence.NO_LONGER_IN : Sentence.NOT_KEPT;
            return said.where().direct()
                    ? here.with(new Answer.Denied(none, "words", null, null))
                    : here.with(new Answer.Quiet());
        }
        if (words.ofMessage(said.space(), said.message()).isPresent()
                || deliveries.isWithdrawn(said.space(), said.message())) {
            return here.with(new Answer.Quiet());
        }
        Fresh fresh = Fresh.of(ids, "words", text.strip(), said.message());
        if (said.where().direct() && fresh.words().characters() > Limits.CONTRIBUTION) {
            shelves.keep(group, state, member, List.of(fresh), Fate.DRAFT);
            return here.with(new Answer.Denied(Sentence.TOO_LONG, Integer.toString(Limits.CONTRIBUTION), null, null));
        }
        if (said.where().direct()) {
            // What is written to the bot alone is a note at any time, before, in and after a session.
            shelves.keep(group, state, member, List.of(fresh), Fate.NOTE);
            boolean one = whereabouts.open(said.space(), said.person()).size() < 2;
            return here.with(
                    one
                            ? new Answer.Told(Sentence.NOTE_KEPT, "")
                            : new Answer.Told(
                                    Sentence.NOTE_KEPT_IN, fresh.words().id().value()));
        }
        if (state == null || !live(state)) {
            return here.with(new Answer.Quiet());
        }
        if (unplaced(said, group)) {
            inbox.keep(said);
            return Handled.nowhere(new Answer.Quiet());
        }
        Optional<Integer> stage = stage(said, state);
        if (stage.isEmpty()) {
            return here.with(new Answer.Quiet());
        }
        return run(here, new SessionCommand.Say(fresh.words(), stage.get()), notLater(said.at()), List.of(fresh));
    }

    /** A file alone: no word of it can be kept, and nobody shall rely on it. */
    Handled enclosed(Incoming.Enclosed file) {
        Handled here = counter.find(new Asking(file.space(), file.delivery(), file.person(), file.where()), true);
        Sentence sentence = here.member() == null ? Sentence.NOT_KEPT : Sentence.FILE_NOT_KEPT;
        return here.with(file.where().direct() ? new Answer.Denied(sentence, "", null, null) : new Answer.Quiet());
    }

    Handled signalled(Incoming.Signalled signalled) {
        Handled here = counter.find(
                new Asking(signalled.space(), signalled.delivery(), signalled.person(), signalled.where()), true);
        SessionState state = here.state();
        if (state == null || here.member() == null) {
            return here.with(new Answer.Quiet());
        }
        SessionCommand command = sent.keyOf(signalled.space(), signalled.message())
                .map(key -> command(state, key, signalled.signal(), signalled.set()))
                .orElse(null);
        boolean latest = signals.latest(
                signalled.space(),
                signalled.message(),
                signalled.person().user(),
                signalled.signal().name(),
                signalled.at());
        return command == null || !latest
                ? here.with(new Answer.Quiet())
                : run(here, command, notLater(signalled.at()), List.of());
    }

    Handled joined(Incoming.Joined joined) {
        Handled here =
                counter.find(new Asking(joined.space(), joined.delivery(), joined.person(), joined.where()), true);
        Group group = here.group();
        if (group == null || here.member() != null) {
            return here.with(new Answer.Quiet());
        }
        Optional<SessionState> live =
                whereabouts.ofGroup(group, true).map(SessionRows.Kept::state).filter(Arrivals::live);
        live.ifPresent(state -> outbox.enqueue(group.id(), Announcer.stranger(state, work.format(state))));
        // In a session a stranger gets nothing; outside of one, what it takes to join.
        return here.with(live.isPresent() ? new Answer.Quiet() : new Answer.OfGroup(GroupView.ABOUT));
    }

    Handled run(Handled here, SessionCommand command, Instant at, List<Fresh> texts) {
        Group group = here.group();
        if (group == null) {
            return here;
        }
        Optional<SessionRows.Kept> kept = whereabouts.ofGroup(group, true);
        if (kept.isEmpty()) {
            return here;
        }
        SessionWork.Done done =
                work.run(group, kept.get(), new SessionWork.Asked(here.member(), command, at, null, texts));
        boolean tooLong = done.decision() instanceof Decision.Refused refused && refused.reason() == Refusal.TOO_LONG;
        Answer answer = tooLong ? new Answer.Refused(Refusal.TOO_LONG, null) : new Answer.Quiet();
        return new Handled(answer, group, done.after(), here.member());
    }

    /** The stage whose thread it was said in, -1 for the channel; none where it is another session's thread. */
    private Optional<Integer> stage(Incoming.Utterance said, SessionState state) {
        String thread = said.where().thread();
        if (thread == null) {
            return Optional.of(-1);
        }
        Optional<Place.StepThread> place = sent.threadOf(said.space(), thread);
        if (place.isPresent() && !place.get().session().equals(state.id())) {
            return Optional.empty();
        }
        return Optional.of(place.map(Place.StepThread::stage).orElse(-1));
    }

    /** A reply in a thread whose handle is not stored yet waits, it is not dropped. */
    private boolean unplaced(Incoming.Utterance said, Group group) {
        String thread = said.where().thread();
        return thread != null && sent.threadOf(said.space(), thread).isEmpty() && sent.threadUnderWay(group.id());
    }

    private static @Nullable SessionCommand command(SessionState state, MessageKey key, Signal signal, boolean set) {
        Matcher contract = CONTRACT.matcher(key.value());
        Matcher floor = FLOOR.matcher(key.value());
        return switch (signal) {
            case AGREE ->
                contract.matches() && contract.group(1).equals(state.id().value())
                        ? new SessionCommand.Agree(version(state, contract.group(3)), set)
                        : null;
            case HAND ->
                floor.matches() && floor.group(1).equals(state.id().value()) ? new SessionCommand.Hand(set) : null;
        };
    }

    /** By voice one card shows the sentence as it stands. */
    private static int version(SessionState state, @Nullable String named) {
        return named == null
                ? state.currentCase().map(each -> each.contract().version()).orElse(0)
                : Integer.parseInt(named);
    }

    static boolean live(SessionState state) {
        return state.phase() instanceof Phase.Running || state.phase() instanceof Phase.Paused;
    }

    Instant notLater(Instant at) {
        Instant now = clock.instant();
        return at.isAfter(now) ? now : at;
    }
}
