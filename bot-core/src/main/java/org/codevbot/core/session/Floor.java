package org.codevbot.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in the running step: hands in order, the round if one runs, who has spoken or passed, and whether words
 * are hidden until revealed. {@code openedKinds} are those that the facilitator opened with the client's yes.
 * {@code moving} is when a timekeeper announced the next step, or where {@code closing} the session's end: it comes
 * unless somebody objects.
 */
public record Floor(
        List<MemberId> hands,
        @Nullable Round round,
        Set<MemberId> spoken,
        Set<MemberId> passed,
        boolean hidden,
        boolean sorting,
        Set<String> openedKinds,
        @Nullable String kindAsked,
        @Nullable Instant moving,
        @Nullable Boolean closing) {
    public Floor {
        hands = List.copyOf(hands);
        spoken = Set.copyOf(spoken);
        passed = Set.copyOf(passed);
        openedKinds = Set.copyOf(openedKinds);
    }

    /** A round: who is still to speak, the first having the floor. */
    public record Round(List<MemberId> waiting) {
        public Round {
            waiting = List.copyOf(waiting);
        }
    }

    /** A floor at the start of a stage. */
    static Floor fresh(boolean hidden, boolean sorting) {
        return new Floor(List.of(), null, Set.of(), Set.of(), hidden, sorting, Set.of(), null, null, null);
    }

    Floor withHands(List<MemberId> hands) {
        return new Floor(hands, round, spoken, passed, hidden, sorting, openedKinds, kindAsked, moving, closing);
    }

    Floor withRound(@Nullable Round round) {
        return new Floor(hands, round, spoken, passed, hidden, sorting, openedKinds, kindAsked, moving, closing);
    }

    Floor withSpoken(Set<MemberId> spoken) {
        return new Floor(hands, round, spoken, passed, hidden, sorting, openedKinds, kindAsked, moving, closing);
    }

    Floor withPassed(Set<MemberId> passed) {
        return new Floor(hands, round, spoken, passed, hidden, sorting, openedKinds, kindAsked, moving, closing);
    }

    Floor withHidden(boolean hidden) {
        return new Floor(hands, round, spoken, passed, hidden, sorting, openedKinds, kindAsked, moving, closing);
    }

    Floor withSorting(boolean sorting) {
        return new Floor(hands, round, spoken, passed, hidden, sorting, openedKinds, kindAsked, moving, closing);
    }

    Floor withKinds(Set<String> openedKinds, @Nullable String kindAsked) {
        return new Floor(hands, round, spoken, passed, hidden, sorting, openedKinds, kindAsked, moving, closing);
    }

    Floor withMoving(@Nullable Instant moving) {
        return new Floor(hands, round, spoken, passed, hidden, sorting, openedKinds, kindAsked, moving, null);
    }

    Floor withClosing(Instant at) {
        return new Floor(hands, round, spoken, passed, hidden, sorting, openedKinds, kindAsked, at, true);
    }

    /** Whether the session's end is announced, and not the next step. */
    public boolean isClosing() {
        return moving != null && Boolean.TRUE.equals(closing);
    }
}
