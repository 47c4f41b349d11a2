package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.quietly;
import static org.codevbot.core.session.Answers.refused;

import org.codevbot.core.session.SessionCommand.OfFollowUp;
import org.codevbot.core.session.SessionEvent.Reported;
import org.codevbot.core.session.SessionEvent.Shown;
import org.jspecify.annotations.Nullable;

/** The report on a last plan: its owner's alone until the owner presses "show" (product.md section 5, point 1). */
final class FollowUpRules {
    private FollowUpRules() {}

    static Decision decide(SessionState state, Given given, OfFollowUp command) {
        FollowUp followUp = state.followUpOf(given.person()).orElse(null);
        if (followUp == null) {
            return refused(state.followUps().isEmpty() ? Refusal.NO_SUCH_THING : Refusal.NOT_YOURS);
        }
        return switch (command) {
            case SessionCommand.Report report -> report(followUp, report);
            case SessionCommand.Show show -> show(followUp, show);
        };
    }

    private static Decision report(FollowUp followUp, SessionCommand.Report report) {
        if (followUp.item(report.item()).isEmpty()) {
            return refused(Refusal.NO_SUCH_THING);
        }
        if (tooLong(report.learned()) || tooLong(report.needed())) {
            return refused(Refusal.TOO_LONG);
        }
        return accepted(new Reported(
                followUp.owner(),
                report.item(),
                new FollowUp.Report(report.outcome(), report.learned(), report.needed())));
    }

    private static Decision show(FollowUp followUp, SessionCommand.Show show) {
        return followUp.item(show.item())
                .map(item -> item.shown() ? quietly() : accepted(new Shown(followUp.owner(), show.item())))
                .orElseGet(() -> refused(Refusal.NO_SUCH_THING));
    }

    private static boolean tooLong(@Nullable Words words) {
        return words != null && words.characters() > Limits.FIELD;
    }
}
