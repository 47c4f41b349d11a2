package org.codevbot.core.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.catalog.Characters;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Space;
import org.codevbot.core.outbox.Inbox;
import org.codevbot.core.persistence.DeliveryRows;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.GroupRows;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.Limits;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionState;

/** What authors do to their messages afterwards: other words, or none; whichever of the two comes in first. */
final class Corrections {
    /** A platform sends what was not acknowledged again for about so long. */
    private static final Duration OVERTAKES = Duration.ofMinutes(10);

    private final Counter counter;
    private final Arrivals arrivals;
    private final Whereabouts whereabouts;
    private final WordsRows words;
    private final Drafts drafts;
    private final DeliveryRows deliveries;
    private final Inbox inbox;
    private final IdSource ids;
    private final Clock clock;

    Corrections(
            Counter counter,
            Arrivals arrivals,
            Whereabouts whereabouts,
            WordsRows words,
            Drafts drafts,
            DeliveryRows deliveries,
            Inbox inbox,
            IdSource ids,
            Clock clock) {
        this.counter = counter;
        this.arrivals = arrivals;
        this.whereabouts = whereabouts;
        this.words = words;
        this.drafts = drafts;
        this.deliveries = deliveries;
        this.inbox = inbox;
        this.ids = ids;
        this.clock = clock;
    }

    Handled changed(Incoming.Changed changed) {
        Optional<WordsRows.Row> row = words.ofMessage(changed.space(), changed.message());
        if (row.isEmpty() && inbox.awaits(changed)) {
            inbox.keep(changed);
            return Handled.nowhere(new Answer.Quiet());
        }
        if (Characters.isBlank(changed.words())) {
            return Handled.nowhere(new Answer.Quiet());
        }
        return row.isEmpty() ? overtaken(changed) : heard(changed, row.get());
    }

    private Handled heard(Incoming.Changed changed, WordsRows.Row row) {
        Handled here = ofRow(changed.space(), row);
        Group group = here.group();
        if (group == null || changed.words().strip().equals(row.text())) {
            return here.with(new Answer.Quiet());
        }
        if (mine(row)) {
            String text = changed.words().strip();
            if (text.codePointCount(0, text.length()) > Limits.CONTRIBUTION) {
                return here.with(new Answer.Refused(Refusal.TOO_LONG, null));
            }
            words.replace(changed.space(), group.id(), row.id(), text);
            drafts.follow(group, here.state(), row);
            return here.with(new Answer.Quiet());
        }
        Fresh fresh = Fresh.of(ids, "words", changed.words().strip(), changed.message());
        return arrivals.run(
                here,
                new SessionCommand.ChangeWords(row.id(), fresh.words()),
                arrivals.notLater(changed.at()),
                List.of(fresh));
    }

    /** A correction that came before its message, or of one too short to be heard, is what was said. */
    private Handled overtaken(Incoming.Changed changed) {
        // The message may be on its way through the core just now: it is waited for, and looked for again.
        counter.find(new Asking(changed.space(), changed.delivery(), changed.person(), changed.where()), true);
        Optional<WordsRows.Row> row = words.ofMessage(changed.space(), changed.message());
        if (row.isPresent()) {
            return heard(changed, row.get());
        }
        Instant said = changed.said();
        return said != null
                        && said.plus(OVERTAKES).isAfter(changed.at())
                        && (changed.where().direct() || session(changed, said))
                ? arrivals.said(new Incoming.Utterance(
                        changed.space(),
                        changed.delivery(),
                        changed.person(),
                        changed.where(),
                        changed.message(),
                        changed.words(),
                        changed.at()))
                : Handled.nowhere(new Answer.Quiet());
    }

    /** What was typed before the opening, whatever the hour, is none of the bot's business. */
    private boolean session(Incoming.Changed changed, Instant said) {
        String channel = changed.where().channel();
        return channel != null
                && whereabouts
                        .ofChannel(changed.space(), channel)
                        .flatMap(kept -> whereabouts.session(kept, false))
                        .map(SessionRows.Kept::state)
                        .filter(state -> !(state.phase() instanceof Phase.Offered))
                        .filter(state -> !said.isBefore(state.timing().opened()))
                        .isPresent();
    }

    Handled withdrawn(Incoming.Withdrawn withdrawn) {
        if (withdrawn.channel() != null) {
            // What is on its way through the core just now is waited for: it must not stay for being quicker.
            whereabouts.ofChannel(withdrawn.space(), withdrawn.channel());
        }
        inbox.withdraw(withdrawn.space(), withdrawn.message());
        // Also where it was heard: a correction that comes late must not say again what its author took back.
        deliveries.withdraw(withdrawn.space(), withdrawn.message(), clock.instant());
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
        Handled done = arrivals.run(
                here, new SessionCommand.WithdrawWords(row.get().id()), arrivals.notLater(withdrawn.at()), List.of());
        words.erase(withdrawn.space(), group.id(), List.of(row.get().id()));
        return done;
    }

    private Handled ofRow(Space space, WordsRows.Row row) {
        Optional<GroupRows.Kept> group = whereabouts.ofId(space, row.group());
        SessionState state = group.flatMap(kept -> whereabouts.session(kept, false))
                .map(SessionRows.Kept::state)
                .filter(each -> each.id().equals(row.session()))
                .orElse(null);
        return new Handled(new Answer.Quiet(), group.map(GroupRows.Kept::group).orElse(null), state, row.author());
    }

    private static boolean mine(WordsRows.Row row) {
        return row.fate() == Fate.DRAFT || row.fate() == Fate.NOTE;
    }
}
