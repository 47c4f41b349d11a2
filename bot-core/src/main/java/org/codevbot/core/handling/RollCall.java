package org.codevbot.core.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Entry.Matter;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.persistence.GroupRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares a group's members with the people of its channel, where the platform can tell who they are: what it said of
 * comings and goings may have been lost while nobody listened. Asked outside transactions, and answered in time or not
 * at all.
 */
final class RollCall {
    private static final Logger LOG = LoggerFactory.getLogger(RollCall.class);
    /** No more often than this where nothing tells that somebody may have come or gone. */
    private static final Duration SELDOM = Duration.ofHours(1);

    private static final int REMEMBERED = 10_000;

    private final Tries tries;
    private final Whereabouts whereabouts;
    private final Directories directories;
    private final Loss loss;
    private final Clock clock;
    private final Map<Object, Instant> called = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    RollCall(Tries tries, Whereabouts whereabouts, Directories directories, Loss loss, Clock clock) {
        this.tries = tries;
        this.whereabouts = whereabouts;
        this.directories = directories;
        this.loss = loss;
        this.clock = clock;
    }

    /**
     * Before a session is offered and before somebody joins; and now and then before whoever leads does what counts
     * those who are there. Why nothing of it may be done, if so: somebody would join from outside the channel.
     */
    Optional<Sentence> before(Asking asking, Desk.Request request) {
        boolean leads = request.entry().who() == Entry.Who.FACILITATOR
                && request.entry().meaning() instanceof Meaning.Does;
        if (!counts(request) && !(leads && isDue(asking))) {
            return Optional.empty();
        }
        return call(asking)
                .filter(people -> request.entry().meaning() instanceof Meaning.OfGroup(Matter matter)
                        && matter == Matter.JOIN
                        && !people.contains(asking.person().user()))
                .map(ignored -> Sentence.NOT_IN_CHANNEL);
    }

    /** The bot is back in a channel: who came and went meanwhile it was not told. */
    void after(Incoming.PlaceBack back) {
        call(new Asking(back.space(), back.delivery(), new PersonKey(back.space(), ""), back.where()));
    }

    private static boolean counts(Desk.Request request) {
        return request.entry().meaning() instanceof Meaning.OfGroup(Matter matter)
                && (matter == Matter.START || matter == Matter.JOIN)
                && request.entry().complete(request.args());
    }

    private synchronized boolean isDue(Asking asking) {
        Instant now = clock.instant();
        Instant before = called.get(key(asking));
        return before == null || !before.plus(SELDOM).isAfter(now);
    }

    private static Object key(Asking asking) {
        String channel = asking.where().channel();
        Object named = channel == null ? asking.group() : channel;
        return named == null ? asking.person() : named;
    }

    private Optional<Set<String>> call(Asking asking) {
        synchronized (this) {
            called.remove(key(asking));
            called.put(key(asking), clock.instant());
        }
        try {
            return tries.read(() -> whereabouts.group(asking, false)).flatMap(this::compared);
        } catch (Tries.Away | Tries.Quicker later) {
            LOG.warn(
                    "Members were not compared with the channel ({})",
                    later.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Who is in the channel, where the platform tells; the members are brought to that. */
    private Optional<Set<String>> compared(GroupRows.Kept kept) {
        Group group = kept.group();
        // Whoever answers is in the channel itself: nobody at all is no answer.
        Optional<Set<String>> people =
                directories.people(group.space(), group.channel()).get().filter(all -> !all.isEmpty());
        people.ifPresent(all -> tries.write(() -> loss.compared(kept, all)));
        return people;
    }
}
