package org.codevbot.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Output;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.Agree;
import org.codevbot.core.session.SessionCommand.CloseSession;
import org.codevbot.core.session.SessionCommand.HandOver;
import org.codevbot.core.session.SessionCommand.MarkContribution;
import org.codevbot.core.session.SessionCommand.StateContract;
import org.codevbot.core.session.SessionEvent.*;

/** Rules with one thing broken on purpose, one for each invariant. */
final class BrokenRules {
    private BrokenRules() {}

    static Rules breaking(Invariant invariant) {
        return switch (invariant) {
            case HEARD_ONLY_WITH_A_RIGHT ->
                events((state, given, event) -> event instanceof KeptAsDraft kept
                                && state.timing().stage() >= 0
                                && state.currentCase().isPresent()
                        ? new Heard(new Contribution(
                                state.currentCase()
                                                .orElseThrow()
                                                .contributions()
                                                .size()
                                        + 1,
                                kept.author(),
                                state.timing().stage(),
                                null,
                                kept.words(),
                                false,
                                false,
                                false,
                                given.at(),
                                null))
                        : event);
            case NOTHING_WRITTEN_IS_LOST ->
                events((state, given, event) -> event instanceof KeptAsDraft kept ? new NotKept(kept.words()) : event);
            case NO_CLOCK_RUNS_BACKWARDS ->
                events((state, given, event) -> event instanceof StageEntered in
                        ? new StageEntered(
                                in.stage(),
                                in.at().minusSeconds(3600),
                                in.budget(),
                                in.hidden(),
                                in.sorting(),
                                in.goingBack())
                        : event);
            case CAN_ALWAYS_BE_CLOSED ->
                instead((state, given, command, format, decision) ->
                        command instanceof CloseSession && state.phase() instanceof Phase.Paused
                                ? Answers.refused(Refusal.PAUSED)
                                : decision);
            case STRANGERS_CHANGE_NOTHING ->
                instead((state, given, command, format, decision) ->
                        decision instanceof Decision.Refused refused && refused.reason() == Refusal.NOT_A_MEMBER
                                ? SessionDecider.decide(
                                        state,
                                        new Given(state.attendance().facilitator(), given.at(), null, given.seed()),
                                        command,
                                        format)
                                : decision);
            case HIDDEN_UNTIL_REVEALED ->
                events((state, given, event) ->
                        event instanceof Heard heard ? new Heard(shown(heard.contribution())) : event);
            case THE_SENTENCE_IS_THE_CLIENTS ->
                instead((state, given, command, format, decision) -> command instanceof StateContract stated
                                && decision instanceof Decision.Refused refused
                                && refused.reason() == Refusal.ONLY_CLIENT
                        ? Answers.accepted(new ContractStated(
                                state.currentCase().orElseThrow().contract().version() + 1,
                                stated.sentence(),
                                stated.types(),
                                0,
                                null))
                        : decision);
            case A_CONTRACT_HOLDS_BY_ITS_MODE ->
                instead((state, given, command, format, decision) -> command instanceof Agree
                                && decision instanceof Decision.Accepted accepted
                                && accepted.events().size() == 1
                                && new Sitting(state, format).yields(Output.CONTRACT)
                        ? plus(accepted, new ContractHolds(Contract.Standing.AGREED))
                        : decision);
            case ONE_NUDGE ->
                events((state, given, event) ->
                        event instanceof KeptAsDraft kept && state.timing().stage() >= 0
                                ? new KeptAsDraft(kept.author(), kept.words(), true, kept.opensAtStage())
                                : event);
            case THE_NOTEBOOK_IS_THE_CLIENTS ->
                instead((state, given, command, format, decision) -> command instanceof MarkContribution mark
                                && decision instanceof Decision.Refused refused
                                && refused.reason() == Refusal.ONLY_CLIENT
                                && Seen.said(state).anyMatch(each -> each.number() == mark.contribution())
                        ? Answers.accepted(new Marked(mark.contribution(), mark.mark()))
                        : decision);
            case RATINGS_COME_TOGETHER ->
                instead((state, given, command, format, decision) -> command instanceof SessionCommand.Rate
                                && decision instanceof Decision.Accepted accepted
                                && accepted.events().size() == 1
                        ? plus(accepted, new RatingsRevealed())
                        : decision);
            case NOBODY_SILENT_IS_COUNTED ->
                new Rules() {
                    @Override
                    public List<MemberId> quiet(SessionState state, Format format) {
                        return List.copyOf(state.attendance().present());
                    }
                };
            case WHOEVER_LEADS_IS_NOT_CLIENT ->
                instead((state, given, command, format, decision) -> command instanceof HandOver over
                                && decision instanceof Decision.Refused refused
                                && refused.reason() == Refusal.FACILITATOR_IS_NEVER_CLIENT
                        ? Answers.accepted(new FacilitatorChanged(given.person(), over.to(), false, given.at()))
                        : decision);
            case A_LAST_PLAN_IS_ITS_OWNERS ->
                events((state, given, event) -> event instanceof Shown shown
                        ? new Shown(state.followUps().getFirst().owner(), shown.item())
                        : event);
            case A_CASE_KEEPS_TO_ITSELF ->
                new Rules() {
                    @Override
                    public SessionState evolve(SessionState state, List<SessionEvent> events, Format format) {
                        SessionState after = SessionDecider.evolve(state, events, format);
                        return after.withCases(after.cases().stream()
                                .map(each -> closedBefore(state, each) ? each.withContract(Contract.none()) : each)
                                .toList());
                    }
                };
            case A_LATER_END_IS_TOLD ->
                events((state, given, event) -> event instanceof TimeReplanned time
                        ? new TimeReplanned(time.budget(), time.allotted(), time.promisedEnd(), false)
                        : event);
        };
    }

    /** A restart that forgets who has something kept to say. */
    static Rules forgettingDrafts() {
        return new Rules() {
            @Override
            public SessionState restarted(SessionState state) {
                return state.withDrafters(Set.of());
            }
        };
    }

    private static boolean closedBefore(SessionState state, Case of) {
        return state.cases().stream().anyMatch(each -> each.number() == of.number() && each.closed());
    }

    private static Contribution shown(Contribution of) {
        return new Contribution(
                of.number(),
                of.author(),
                of.stage(),
                of.kind(),
                of.words(),
                of.byForm(),
                false,
                of.withdrawn(),
                of.at(),
                of.to());
    }

    private static Decision plus(Decision.Accepted accepted, SessionEvent more) {
        List<SessionEvent> all = new ArrayList<>(accepted.events());
        all.add(more);
        return new Decision.Accepted(all);
    }

    /** Another event in an event's place. */
    private interface Swap {
        SessionEvent swap(SessionState state, Given given, SessionEvent event);
    }

    /** Another decision in a decision's place. */
    private interface Instead {
        Decision instead(SessionState state, Given given, SessionCommand command, Format format, Decision decision);
    }

    private static Rules instead(Instead broken) {
        return new Rules() {
            @Override
            public Decision decide(SessionState state, Given given, SessionCommand command, Format format) {
                return broken.instead(
                        state, given, command, format, SessionDecider.decide(state, given, command, format));
            }
        };
    }

    private static Rules events(Swap broken) {
        return instead((state, given, command, format, decision) -> {
            Function<List<SessionEvent>, List<SessionEvent>> swapped = events ->
                    events.stream().map(each -> broken.swap(state, given, each)).toList();
            return switch (decision) {
                case Decision.Accepted accepted -> new Decision.Accepted(swapped.apply(accepted.events()));
                case Decision.Refused refused ->
                    new Decision.Refused(refused.reason(), swapped.apply(refused.events()));
                case Decision.Asks asks -> asks;
            };
        });
    }
}
