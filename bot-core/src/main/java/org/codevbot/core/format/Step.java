package org.codevbot.core.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case, with its rights, kinds, prompts for the speakers and traps for the facilitator. {@code number}
 * counts the steps of its case only, from 1, and {@code caseNumber} the cases of the session. {@code sortingMinutes} is
 * silent time at its start, 0 for none; {@code pinned} is a question kept in sight. With {@code answersWhenAsked} the
 * client's ANSWER counts only once something was asked in this step.
 */
public record Step(
        String code,
        int number,
        Label label,
        Label aim,
        int minutes,
        int minMinutes,
        Map<Role, Set<Right>> rights,
        Turn turn,
        boolean roundOffered,
        boolean hiddenOffered,
        List<String> kinds,
        Set<Output> produces,
        List<Label> prompts,
        List<Trap> traps,
        int sortingMinutes,
        @Nullable Label pinned,
        boolean answersWhenAsked,
        int caseNumber)
        implements Stage {
    public Step {
        rights = Map.copyOf(rights);
        kinds = List.copyOf(kinds);
        produces = Set.copyOf(produces);
        prompts = List.copyOf(prompts);
        traps = List.copyOf(traps);
    }

    /** A trap of the step and the kind intervention that the facilitator may press (practice.md 1.4). */
    public record Trap(Label trap, Label intervention) {}

    /** What a role may do here; the empty set is silent. The facilitator may speak in every step. */
    public Set<Right> rightsOf(Role role) {
        if (role == Role.FACILITATOR) {
            return Set.of(Right.SPEAK);
        }
        return rights.getOrDefault(role, Set.of());
    }

    /** Whether the step yields the output. */
    public boolean yields(Output output) {
        return produces.contains(output);
    }

    /** The same step at its place in one length. */
    Step at(int caseNumber, int number, int minutes, int minMinutes, int sortingMinutes) {
        return new Step(
                code,
                number,
                label,
                aim,
                minutes,
                minMinutes,
                rights,
                turn,
                roundOffered,
                hiddenOffered,
                kinds,
                produces,
                prompts,
                traps,
                sortingMinutes,
                pinned,
                answersWhenAsked,
                caseNumber);
    }
}
