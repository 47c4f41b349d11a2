package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.quietly;
import static org.codevbot.core.session.Answers.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Pace;
import org.codevbot.core.session.SessionCommand.OfLearning;
import org.codevbot.core.session.SessionEvent.ChangeTold;
import org.codevbot.core.session.SessionEvent.KeptAsNote;
import org.codevbot.core.session.SessionEvent.Learned;
import org.codevbot.core.session.SessionEvent.Rated;
import org.codevbot.core.session.SessionEvent.RatingsRevealed;
import org.codevbot.core.session.SessionEvent.WorkingTold;

/** Learning and regulation; ratings are shown at once, when all have rated (product.md section 5, point 11). */
final class LearningRules {
    private LearningRules() {}

    static Decision decide(SessionState state, Given given, OfLearning command, Format format) {
        Sitting sitting = new Sitting(state, format);
        if (!sitting.yields(Output.LEARNING) && !sitting.in(Block.Type.CLOSE)) {
            return refused(Refusal.NOT_THIS_STEP);
        }
        if (sitting.isOutside(given.person())) {
            return refused(Refusal.CHARTER_FIRST);
        }
        if (!may(sitting, given, command)) {
            return refused(Refusal.LISTENS_HERE);
        }
        return switch (command) {
            case SessionCommand.Learn learn -> learn(state, given, learn);
            case SessionCommand.Working working ->
                said(working.words(), state.closing().workings(), new WorkingTold(given.person(), working.words()));
            case SessionCommand.ChangeNextTime change ->
                said(change.words(), state.closing().changes(), new ChangeTold(given.person(), change.words()));
            case SessionCommand.Rate rate -> rate(state, given, rate, format);
        };
    }

    /** Everybody rates; a learning is told by those whom the format hears in its step, at the close as well. */
    private static boolean may(Sitting sitting, Given given, OfLearning command) {
        return switch (command) {
            case SessionCommand.Rate ignored -> true;
            case SessionCommand.Learn ignored -> heard(sitting, given);
            case SessionCommand.Working ignored -> sitting.in(Block.Type.CLOSE) || heard(sitting, given);
            case SessionCommand.ChangeNextTime ignored -> sitting.in(Block.Type.CLOSE) || heard(sitting, given);
        };
    }

    private static boolean heard(Sitting sitting, Given given) {
        int learning =
                sitting.yields(Output.LEARNING) ? sitting.state().timing().stage() : sitting.indexOf(Output.LEARNING);
        return learning < 0 || !sitting.rightsAt(learning, given.person()).isEmpty();
    }

    private static Decision learn(SessionState state, Given given, SessionCommand.Learn command) {
        Words practised = command.practised();
        if (practised != null && practised.characters() > Limits.FIELD) {
            return refused(Refusal.TOO_LONG);
        }
        Decision told =
                said(command.words(), state.closing().learnings(), new Learned(given.person(), command.words()));
        return practised != null && told instanceof Decision.Accepted accepted
                ? accepted(
                        Stream.concat(accepted.events().stream(), Stream.of(new KeptAsNote(given.person(), practised)))
                                .toList())
                : told;
    }

    private static Decision said(Words words, List<Closing.Said> before, SessionEvent event) {
        if (words.characters() > Limits.FIELD) {
            return refused(Refusal.TOO_LONG);
        }
        return before.size() >= Limits.SAID ? refused(Refusal.TOO_MANY) : accepted(event);
    }

    private static Decision rate(SessionState state, Given given, SessionCommand.Rate command, Format format) {
        if (command.rating() < 1 || command.rating() > 5) {
            return refused(Refusal.ONE_TO_FIVE);
        }
        // Once for the meeting: where two cases are held, in the last one's step.
        if (!new Cases(state, format).rates()) {
            return refused(Refusal.NOT_THIS_STEP);
        }
        if (state.closing().revealed()) {
            return refused(Refusal.TOO_LATE);
        }
        Integer former = state.closing().ratings().get(given.person());
        if (former != null && former == command.rating()) {
            return quietly();
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(new Rated(given.person(), command.rating()));
        events.addAll(allRated(Evolution.all(state, events, format), format));
        return accepted(events);
    }

    /**
     * All present, who leads among them, and never fewer than two; over working days all who did not leave, since
     * whoever has not come yet has the window's whole time.
     */
    static List<SessionEvent> allRated(SessionState state, Format format) {
        Sitting sitting = new Sitting(state, format);
        boolean days = format.pace() == Pace.WORKING_DAYS;
        boolean all = !state.closing().revealed()
                && state.closing().ratings().size() >= 2
                && state.attendance().members().stream()
                        .filter(member -> days
                                ? !state.pacing().away().contains(member)
                                : state.attendance().isPresent(member))
                        .filter(member -> !state.attendance().isExternal(member) && !sitting.isOutside(member))
                        .allMatch(member -> state.closing().ratings().containsKey(member));
        return all ? List.of(new RatingsRevealed()) : List.of();
    }
}
