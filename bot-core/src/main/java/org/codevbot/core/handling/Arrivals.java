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
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Signal;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.Space;
import org.codevbot.core.outbox.Inbox;
import org.codevbot.core.outbox.Outbox;
import org.codevbot.core.outbox.Sent;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.GroupRows;
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

/**
 * What happens where people talk: messages, their edits, reactions, who joins and leaves. Same transaction, once each.
 */
final class Arrivals {
    private static final Pattern CONTRACT = Pattern.compile("s/([^/]+)/c/(\\d{1,3})/contract(?:/v(\\d{1,6}))?");
    private static final Pattern FLOOR = Pattern.compile("s/([^/]+)/(status|c/\\d{1,3}/step/\\d{1,3})");

    private final Whereabouts whereabouts;
    private final WordsRows words;
    private final Drafts drafts;
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
            Drafts drafts,
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
        this.drafts = drafts;
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
        if (text == null || text.isBlank()) {
            return here.with(new Answer.Quiet());
        }
        if (group == null || member == null) {
            // Nowhere to keep it: said, so that nobody relies on it.
            return said.where().direct()
                    ? here.with(new Answer.Denied(Sentence.NOT_KEPT, "", null, null))
                    : here.with(new Answer.Quiet());
        }
        if (words.ofMessage(said.space(), said.message()).isPresent()) {
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

    Handled changed(Incoming.Changed changed) {
        Optional<WordsRows.Row> row = words.ofMessage(changed.space(), changed.message());
        if (row.isEmpty() && inbox.awaits(changed)) {
            inbox.keep(changed);
            return Handled.nowhere(new Answer.Quiet());
        }
        if (row.isEmpty() || changed.words().isBlank()) {
            return Handled.nowhere(new Answer.Quiet());
        }
        Handled here = ofRow(changed.space(), row.get());
        Group group = here.group();
        if (group == null || changed.words().strip().equals(row.get().text())) {
            return here.with(new Answer.Quiet());
        }
        if (mine(row.get())) {
            String text = changed.words().strip();
            if (text.codePointCount(0, text.length()) > Limits.CONTRIBUTION) {
                return here.with(new Answer.Refused(Refusal.TOO_LONG, null));
            }
            words.replace(changed.space(), group.id(), row.get().id(), text);
            drafts.follow(group, here.state(), row.get());
            return here.with(new Answer.Quiet());
        }
        Fresh fresh = Fresh.of(ids, "words", changed.words().strip(), changed.message());
        return run(
                here,
                new SessionCommand.ChangeWords(row.get().id(), fresh.words()),
                notLater(changed.at()),
                List.of(fresh));
    }

    Handled withdrawn(Incoming.Withdrawn withdrawn) {
        inbox.withdraw(withdrawn.space(), withdrawn.message());
        Optional<WordsRows.Row> row = words.ofMessage(withdrawn.space(), withdrawn.message());
        if (row.isEmpty()) {
            return Handled.nowhere(new Answer.Quiet());
        }
        Handled here = ofRow(withdrawn.space(), row.get());
        Group group = here.group();
        if (group == null) {
            return here;
        }
        if (mine(row.get())) {
            words.erase(withdrawn.space(), group.id(), List.of(row.get().id()));
            drafts.follow(group, here.state(), row.get());
            return here.with(new Answer.Quiet());
        }
        Handled done = run(here, new SessionCommand.WithdrawWords(row.get().id()), notLater(withdrawn.at()), List.of());
        words.erase(withdrawn.space(), group.id(), List.of(row.get().id()));
        return done;
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

    private Handled run(Handled here, SessionCommand command, Instant at, List<Fresh> texts) {
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

    private Handled ofRow(Space space, WordsRows.Row row) {
        Optional<GroupRows.Kept> group = whereabouts.ofId(space, row.group());
        SessionState state = group.flatMap(kept -> whereabouts.session(kept, false))
                .map(SessionRows.Kept::state)
                .filter(each -> each.id().equals(row.session()))
                .orElse(null);
        return new Handled(new Answer.Quiet(), group.map(GroupRows.Kept::group).orElse(null), state, row.author());
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

    private static boolean mine(WordsRows.Row row) {
        return row.fate() == Fate.DRAFT || row.fate() == Fate.NOTE;
    }

    private static boolean live(SessionState state) {
        return state.phase() instanceof Phase.Running || state.phase() instanceof Phase.Paused;
    }

    private Instant notLater(Instant at) {
        Instant now = clock.instant();
        return at.isAfter(now) ? now : at;
    }
}
