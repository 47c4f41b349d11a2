package org.codevbot.core.session;

import static org.codevbot.core.session.Answers.accepted;
import static org.codevbot.core.session.Answers.refused;

import org.codevbot.core.format.Format;
import org.codevbot.core.session.SessionCommand.OfCare;
import org.codevbot.core.session.SessionEvent.FacilitatorTold;
import org.codevbot.core.session.SessionEvent.FacilitatorTold.Concern;
import org.codevbot.core.session.SessionEvent.Intervened;
import org.codevbot.core.session.SessionEvent.RuleRecalled;
import org.codevbot.core.session.SessionEvent.Whispered;
import org.jspecify.annotations.Nullable;

/** What reaches the facilitator alone, and what the facilitator says kindly, always by a press. */
final class CareRules {
    private CareRules() {}

    static Decision decide(SessionState state, Given given, OfCare command, Format format) {
        Sitting sitting = new Sitting(state, format);
        return switch (command) {
            case SessionCommand.OffContract off ->
                sitting.hasContract() && !sitting.accord().firstRequest()
                        ? tell(given, sitting, Concern.OFF_CONTRACT, off.words())
                        : refused(Refusal.CONTRACT_NOT_STATED);
            case SessionCommand.WentOut out -> tell(given, sitting, Concern.WENT_OUT, out.words());
            case SessionCommand.Intervene intervene -> intervene(state, given, intervene, sitting);
            case SessionCommand.RecallRule rule ->
                sitting.leads(given.person())
                        ? rule.rule() >= 0 && rule.rule() < format.rules().size()
                                ? accepted(new RuleRecalled(rule.rule()))
                                : refused(Refusal.NO_SUCH_THING)
                        : refused(Refusal.ONLY_FACILITATOR);
            case SessionCommand.Whisper whisper -> whisper(state, given, whisper, sitting);
        };
    }

    private static Decision tell(Given given, Sitting sitting, Concern concern, @Nullable Words words) {
        if (sitting.leads(given.person())) {
            return refused(Refusal.NOT_OFFERED);
        }
        return words != null && words.characters() > Limits.FIELD
                ? refused(Refusal.TOO_LONG)
                : accepted(new FacilitatorTold(concern, given.person(), words));
    }

    private static Decision intervene(
            SessionState state, Given given, SessionCommand.Intervene command, Sitting sitting) {
        if (!sitting.leads(given.person())) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        boolean exists = sitting.step()
                .filter(step ->
                        command.trap() >= 0 && command.trap() < step.traps().size())
                .isPresent();
        return exists
                ? accepted(new Intervened(state.timing().stage(), command.trap()))
                : refused(Refusal.NO_SUCH_THING);
    }

    private static Decision whisper(SessionState state, Given given, SessionCommand.Whisper command, Sitting sitting) {
        if (!sitting.leads(given.person())) {
            return refused(Refusal.ONLY_FACILITATOR);
        }
        if (!state.attendance().knows(command.to()) || command.to().equals(given.person())) {
            return refused(Refusal.NO_SUCH_THING);
        }
        return command.words().characters() > Limits.FIELD
                ? refused(Refusal.TOO_LONG)
                : accepted(new Whispered(command.to(), command.words()));
    }
}
