package org.codevbot.core.session;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codevbot.core.group.MemberId;

/** The same session with its secrets changed: what others are shown of it may not differ by a character. */
public final class Secrets {
    private Secrets() {}

    /**
     * Other marks, other wants and sures, other ballots, other ratings that wait for their reveal, no drafts, no skill
     * that anybody practises.
     */
    public static SessionState changed(SessionState state) {
        Choice choice = state.choice();
        SortedMap<MemberId, Integer> ballots = new TreeMap<>();
        choice.ballots().forEach((member, vote) -> ballots.put(member, vote == 1 ? 2 : 1));
        Closing closing = state.closing();
        SortedMap<MemberId, Integer> ratings = new TreeMap<>();
        closing.ratings().forEach((member, rating) -> ratings.put(member, rating == 5 ? 1 : rating + 1));
        return state.withCases(state.cases().stream().map(Secrets::changed).toList())
                .withTerms(state.terms().forgotten())
                .withDrafters(Set.of())
                .withChoice(new Choice(choice.subjects(), choice.ballotOpen(), ballots, choice.decided()))
                .withClosing(
                        closing.revealed()
                                ? closing
                                : new Closing(
                                        closing.learnings(), closing.workings(), closing.changes(), ratings, false));
    }

    /** The same, what everybody practises being left: its own reader is shown that. */
    public static SessionState changedButSkills(SessionState state) {
        return changed(state).withTerms(state.terms());
    }

    /** Without what is hidden until the reveal. */
    public static SessionState withoutHidden(SessionState state) {
        return state.withCases(state.cases().stream()
                .map(each -> each.withContributions(each.contributions().stream()
                        .filter(said -> !said.hidden())
                        .toList()))
                .toList());
    }

    /** Without the cards that were handed to the client alone. */
    public static SessionState withoutCards(SessionState state) {
        return state.withCases(state.cases().stream()
                .map(each -> each.withContributions(each.contributions().stream()
                        .filter(said -> said.to() == null)
                        .toList()))
                .toList());
    }

    private static Case changed(Case of) {
        List<Plan.Commitment> commitments = of.plan().commitments().stream()
                .map(each -> new Plan.Commitment(
                        each.number(), each.aim(), each.firstStep(), each.by(), each.sign(), 5 - each.want(), 0))
                .toList();
        SortedMap<Integer, Mark> marks = new TreeMap<>();
        of.contributions().forEach(said -> marks.put(said.number(), Mark.NO));
        return of.withNotebook(marks).withPlan(new Plan(of.plan().keeps(), commitments));
    }
}
