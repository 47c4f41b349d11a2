package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.quietly;

import org.codevbot.core.format.Format;
import org.codevbot.core.format.Pace;
import org.codevbot.core.session.SessionEvent.EndAsked;
import org.codevbot.core.session.SessionEvent.Forgotten;
import org.codevbot.core.session.SessionEvent.MinutesLeft;
import org.codevbot.core.session.SessionEvent.MinutesMissed;
import org.codevbot.core.session.SessionEvent.SortingOver;
import org.codevbot.core.session.SessionEvent.TakeOverOffered;
import org.codevbot.core.session.SessionEvent.ThreadClosed;

/** What time does, if it is still true when it knocks: an old moment does nothing, a late one says nothing false. */
final class Knocks {
    private Knocks() {}

    static Decision decide(SessionState state, Given given, Moment moment, Format format) {
        if (moment.type() == Moment.Type.GRACE_OVER) {
            return graceOver(state, given, moment);
        }
        boolean derived = Moments.of(state, format).stream()
                .anyMatch(due -> due.moment().equals(moment) && !due.at().isAfter(given.at()));
        return derived ? now(state, given, moment, format) : quietly();
    }

    private static Decision now(SessionState state, Given given, Moment moment, Format format) {
        long left = state.timing().remaining(given.at());
        return switch (moment.type()) {
            case NOT_OPENED, UNANSWERED -> accepted(new TakeOverOffered(given.at()));
            case FIVE_LEFT -> accepted(left > 240 ? new MinutesLeft(5) : new MinutesMissed(5));
            case ONE_LEFT -> accepted(left > 20 ? new MinutesLeft(1) : new MinutesMissed(1));
            case TIME_UP ->
                format.pace() == Pace.WORKING_DAYS
                        ? WindowRules.over(state, given, format)
                        : accepted(new EndAsked(given.at()));
            case LAST_MORNING -> WindowRules.remind(state, given, format);
            case FORGET -> accepted(new Forgotten());
            case ABANDONED -> TimeRules.abandoned(state, given);
            case UNOPPOSED -> TimeRules.unopposed(state, given, format);
            case SORTED -> accepted(new SortingOver());
            case GRACE_OVER -> quietly();
        };
    }

    private static Decision graceOver(SessionState state, Given given, Moment moment) {
        boolean over = state.timing().left().stream()
                .anyMatch(left -> left.stage() == moment.stage()
                        && !left.at().plus(Moments.GRACE).isAfter(given.at()));
        return over ? accepted(new ThreadClosed(moment.stage())) : quietly();
    }
}
