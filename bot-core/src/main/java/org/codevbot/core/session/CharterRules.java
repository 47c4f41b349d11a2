package org.codevbot.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionEvent.RulesOffered;

/**
 * Where the rules of life are wanted before any case: whoever leads may go on without those who have not accepted them,
 * and these come in as soon as they do.
 */
final class CharterRules {
    /** Under what is remembered who was shown the rules; no stage has that code. */
    private static final String SHOWN = "/charter";

    private CharterRules() {}

    /** Why a case may not be opened now without one more word of whoever leads; nothing where it may. */
    static Optional<Decision> before(
            SessionState state, Format format, int target, boolean confirmed, boolean closing) {
        Sitting sitting = new Sitting(state, format);
        if (!Walk.opensCase(state, format, target) || sitting.charterWaits().isEmpty()) {
            return Optional.empty();
        }
        // A case without its client, or led by somebody outside of it, would be none.
        boolean needed = sitting.isOutside(state.attendance().leader())
                || new Cases(state, format)
                        .at(target)
                        .map(Case::client)
                        .filter(sitting::isOutside)
                        .isPresent();
        if (needed && !closing) {
            return Optional.of(Answers.refused(Refusal.CHARTER_FIRST));
        }
        return confirmed ? Optional.empty() : Optional.of(new Decision.Asks(new Question.CharterWaits(closing)));
    }

    /** At the first word or press in a case of somebody who is not in it: the rules, once, to that person alone. */
    static Decision offering(SessionState state, Given given, Decision decision, Format format) {
        MemberId who = given.actor();
        if (who == null || !format.charterFirst()) {
            return decision;
        }
        return switch (decision) {
            case Decision.Accepted done -> Answers.accepted(with(state, who, done.events(), format));
            // That answer shows them itself.
            case Decision.Refused refused ->
                refused.reason() == Refusal.CHARTER_FIRST
                        ? refused
                        : new Decision.Refused(refused.reason(), with(state, who, refused.events(), format));
            case Decision.Asks asks -> asks;
        };
    }

    private static List<SessionEvent> with(SessionState state, MemberId who, List<SessionEvent> events, Format format) {
        SessionState after = Evolution.all(state, events, format);
        Sitting sitting = new Sitting(after, format);
        boolean here = !after.isClosed()
                && sitting.step().isPresent()
                && after.attendance().isPresent(who)
                && sitting.isOutside(who)
                && !isShown(after, who);
        if (!here) {
            return events;
        }
        List<SessionEvent> all = new ArrayList<>(events);
        all.add(new RulesOffered(who));
        return all;
    }

    /** Whether the rules were shown to that person in private. */
    static boolean isShown(SessionState state, MemberId who) {
        return state.nudged().getOrDefault(SHOWN, Set.of()).contains(who);
    }

    static SessionState shown(SessionState state, MemberId who) {
        return PeopleEvolution.nudged(state, who, SHOWN);
    }
}
