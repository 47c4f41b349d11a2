package org.codevbot.core.handling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.codevbot.core.announcement.Announcer;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.Space;
import org.codevbot.core.outbox.Outbox;
import org.codevbot.core.persistence.AuditRows;
import org.codevbot.core.persistence.DeadlineRows;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.persistence.SessionRows;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.Decision;
import org.codevbot.core.session.Given;
import org.codevbot.core.session.Moments;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionDecider;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Stamp;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/**
 * One command on a session whose rows are locked: decide, evolve, announce, keep. It knows no rule, and runs in the
 * transaction of the handler.
 */
final class SessionWork {
    private final FormatCatalog formats;
    private final SessionRows sessions;
    private final WordsRows words;
    private final Drafts drafts;
    private final DeadlineRows deadlines;
    private final AuditRows audit;
    private final Outbox outbox;
    private final Follow follow;
    private final IdSource ids;
    private final Clock clock;
    private final Boundary.Watch watch;

    SessionWork(
            FormatCatalog formats,
            SessionRows sessions,
            WordsRows words,
            Drafts drafts,
            DeadlineRows deadlines,
            AuditRows audit,
            Outbox outbox,
            Follow follow,
            IdSource ids,
            Clock clock,
            Boundary.Watch watch) {
        this.formats = formats;
        this.sessions = sessions;
        this.words = words;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.audit = audit;
        this.outbox = outbox;
        this.follow = follow;
        this.ids = ids;
        this.clock = clock;
        this.watch = watch;
    }

    /** Who asks what, when, with which button and which texts. */
    record Asked(
            @Nullable MemberId actor,
            SessionCommand command,
            Instant at,
            @Nullable Stamp stamp,
            List<Fresh> texts) {}

    /** What the rules said, and the state after. */
    record Done(Decision decision, SessionState after) {}

    Done run(Group group, SessionRows.Kept kept, Asked asked) {
        SessionState before = kept.state();
        Format format = format(before, asked.command());
        Given given = new Given(asked.actor(), asked.at(), asked.stamp(), ids.seed());
        Decision decision = SessionDecider.decide(before, given, asked.command(), format);
        List<SessionEvent> events = events(decision);
        SessionState after = SessionDecider.evolve(before, events, format);
        settle(group, after, asked, decision, WordsFate.of(events));
        if (!events.isEmpty()) {
            sessions.update(group.space(), after, kept.version());
            outbox.enqueue(group.id(), Announcer.announce(before, events, after, format));
            deadlines.replace(group.space(), group.id(), after.id(), Moments.of(after, format));
            follow.after(group, events, after, asked.at());
            audit.note(group.space(), group.id(), asked.command().getClass().getSimpleName(), clock.instant());
        }
        watch.at(Boundary.STORED);
        return new Done(decision, after);
    }

    /** The group's channel is there again: what waited for it goes now. */
    void back(Group group) {
        outbox.back(group.id());
    }

    /** What the channel shows of the session is said anew: it did not arrive there. */
    void again(Group group, SessionState state) {
        outbox.enqueue(group.id(), Announcer.standing(state, format(state)));
    }

    /** Nothing of the session stays in the own conversation of whoever is out of the channel. */
    void takenOut(Group group, SessionState state, MemberId member) {
        outbox.retract(group.space(), state.id(), new Place.Direct(group.id(), member));
    }

    /**
     * They are back in it: what is theirs is told to them anew, and where the clock stood for them to whoever leads.
     */
    void back(Group group, SessionState state, MemberId who) {
        outbox.enqueue(group.id(), Announcer.takenIn(state, format(state), who));
    }

    /** The same after the close: what they did not get then they get now, once. */
    void afterwards(Group group, SessionState state, MemberId who) {
        outbox.missing(group.space(), group.id(), Announcer.afterwards(state, format(state), who));
    }

    /** A shorter length is decided by its own format; one that there is not, by the former, which refuses it. */
    private Format format(SessionState state, SessionCommand command) {
        return command instanceof SessionCommand.OpenShorter shorter
                ? formats.find(new FormatKey(state.format().code(), shorter.minutes()))
                        .orElseGet(() -> format(state))
                : format(state);
    }

    Format format(SessionState state) {
        return formats.find(state.format())
                .orElseThrow(() ->
                        new IllegalStateException("no format " + state.format().code()));
    }

    private static List<SessionEvent> events(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> accepted.events();
            case Decision.Refused refused -> refused.events();
            case Decision.Asks ignored -> List.of();
        };
    }

    /** Gives each text its row: new ones are sealed, known ones get another fate; none stays without. */
    private void settle(Group group, SessionState after, Asked asked, Decision decision, Map<WordsId, Fate> fates) {
        Space space = group.space();
        for (Fresh fresh : asked.texts()) {
            MemberId author = asked.actor();
            Fate fate = fates.getOrDefault(fresh.words().id(), unnamed(asked.command(), decision));
            if (fate == Fate.DRAFT && author != null) {
                drafts.replace(group, after, author, fresh.text());
            }
            if (fate != Fate.ERASED && author != null) {
                words.insert(
                        space,
                        new WordsRows.Row(
                                fresh.words().id(),
                                group.id(),
                                after.id(),
                                author,
                                fate,
                                after.timing().stage(),
                                fresh.message(),
                                asked.at(),
                                fresh.text()));
            }
        }
        fates.forEach((id, fate) -> {
            if (asked.texts().stream().noneMatch(fresh -> fresh.words().id().equals(id))) {
                words.settle(space, group.id(), id, fate);
            }
        });
    }

    /** A text that no event names: refused, it waits as a draft; otherwise it is its author's note. */
    private static Fate unnamed(SessionCommand command, Decision decision) {
        return switch (decision) {
            case Decision.Refused ignored -> command instanceof SessionCommand.ChangeWords ? Fate.NOTE : Fate.DRAFT;
            case Decision.Accepted ignored -> Fate.NOTE;
            case Decision.Asks ignored -> Fate.NOTE;
        };
    }
}
