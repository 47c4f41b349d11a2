package org.codevbot.core.session;

import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionEvent.Agreed;
import org.codevbot.core.session.SessionEvent.CommitmentRated;
import org.codevbot.core.session.SessionEvent.CommitmentRemoved;
import org.codevbot.core.session.SessionEvent.Committed;
import org.codevbot.core.session.SessionEvent.ContractStated;
import org.codevbot.core.session.SessionEvent.FirstRequested;
import org.codevbot.core.session.SessionEvent.Kept;
import org.codevbot.core.session.SessionEvent.Marked;
import org.codevbot.core.session.SessionEvent.WordsChanged;

/** What a case's events do to the state. */
final class CaseEvolution {
    private CaseEvolution() {}

    static SessionState closed(SessionState state, int number) {
        return map(state, of -> of.number() == number ? of.withClosed(true) : of);
    }

    /** In the case to which the step belongs, though another may run by now. */
    static SessionState heard(SessionState state, Contribution said, Format format) {
        return numbered(
                state,
                new Cases(state, format).numberAt(said.stage()),
                of -> of.withContributions(Evolution.plus(of.contributions(), said)));
    }

    static SessionState changed(SessionState state, WordsChanged changed) {
        return said(
                state,
                each -> each.words().id().equals(changed.old())
                        ? with(each, changed.words(), each.hidden(), each.withdrawn())
                        : each);
    }

    static SessionState withdrawn(SessionState state, WordsId words) {
        return said(state, each -> each.words().id().equals(words) ? with(each, each.words(), false, true) : each);
    }

    static SessionState revealed(SessionState state) {
        return said(state, each -> with(each, each.words(), false, each.withdrawn()));
    }

    static SessionState requested(SessionState state, FirstRequested requested) {
        return contract(state, former -> former.restated(requested.version(), requested.sentence(), former.types()));
    }

    static SessionState needs(SessionState state, Words needs) {
        return open(state, of -> of.withNeeds(needs));
    }

    static SessionState stated(SessionState state, ContractStated stated) {
        return contract(
                state,
                former -> former.restated(stated.version(), stated.sentence(), stated.types())
                        .withReformulations(former.reformulations().stream()
                                .map(each -> each.number() == stated.adopted()
                                        ? new Contract.Reformulation(each.number(), each.author(), each.words(), true)
                                        : each)
                                .toList()));
    }

    static SessionState reformulated(SessionState state, Contract.Reformulation reformulation) {
        return contract(state, of -> of.withReformulations(Evolution.plus(of.reformulations(), reformulation)));
    }

    static SessionState agreed(SessionState state, Agreed agreed) {
        return contract(
                state,
                of -> of.withYes(
                        Evolution.with(of.yes(), agreed.member(), agreed.yes()),
                        agreed.yes() ? of.standing() : Contract.Standing.OPEN));
    }

    static SessionState holds(SessionState state, Contract.Standing standing) {
        return contract(state, of -> of.withYes(of.yes(), standing));
    }

    /** Who leads or leaves is no longer counted among those who said yes; what holds, holds. */
    static SessionState leads(SessionState state, MemberId who) {
        return state.currentCase().isEmpty()
                ? state
                : contract(state, of -> of.withYes(Evolution.with(of.yes(), who, false), of.standing()));
    }

    static SessionState marked(SessionState state, Marked marked) {
        return numbered(state, marked.caseNumber(), of -> {
            TreeMap<Integer, Mark> notebook = new TreeMap<>(of.notebook());
            notebook.put(marked.contribution(), marked.mark());
            return of.withNotebook(notebook);
        });
    }

    static SessionState kept(SessionState state, Kept kept) {
        return plan(
                state, kept.caseNumber(), of -> new Plan(Evolution.plus(of.keeps(), kept.words()), of.commitments()));
    }

    static SessionState committed(SessionState state, Committed committed) {
        return plan(
                state,
                committed.caseNumber(),
                of -> new Plan(of.keeps(), Evolution.plus(of.commitments(), committed.commitment())));
    }

    static SessionState rated(SessionState state, CommitmentRated rated) {
        return plan(
                state,
                rated.caseNumber(),
                of -> new Plan(
                        of.keeps(),
                        of.commitments().stream()
                                .map(each -> each.number() == rated.commitment()
                                        ? new Plan.Commitment(
                                                each.number(),
                                                each.aim(),
                                                each.firstStep(),
                                                each.by(),
                                                each.sign(),
                                                rated.want(),
                                                rated.sure())
                                        : each)
                                .toList()));
    }

    static SessionState removed(SessionState state, CommitmentRemoved removed) {
        return plan(
                state,
                removed.caseNumber(),
                of -> new Plan(
                        of.keeps(),
                        of.commitments().stream()
                                .filter(each -> each.number() != removed.commitment())
                                .toList()));
    }

    static SessionState erased(SessionState state, int number) {
        return map(
                state,
                of -> of.number() != number
                        ? of
                        : Case.opened(number, of.client(), of.subject()).withClosed(of.closed()));
    }

    /** What the client keeps stays with the client; all else that was said is gone. */
    static SessionState forgotten(SessionState state) {
        if (!(state.phase() instanceof Phase.Closed closed)) {
            throw new IllegalStateException("forgotten before the close");
        }
        Attendance here = state.attendance();
        Choice choice = state.choice();
        return map(state, of -> of.withContributions(of.kept()).withContract(withoutOffers(of.contract())))
                .withPhase(new Phase.Closed(closed.at(), true))
                .withTerms(state.terms().forgotten())
                .withChoice(new Choice(List.of(), false, new TreeMap<>(), choice.decided()))
                .withAttendance(here.withCheckIns(new TreeMap<>()));
    }

    private static Contract withoutOffers(Contract of) {
        return of.withReformulations(of.reformulations().stream()
                .filter(each -> each.words().equals(of.sentence()))
                .toList());
    }

    private static Contribution with(Contribution of, Words words, boolean hidden, boolean withdrawn) {
        return new Contribution(
                of.number(),
                of.author(),
                of.stage(),
                of.kind(),
                words,
                of.byForm(),
                hidden,
                withdrawn,
                of.at(),
                of.to());
    }

    private static SessionState contract(SessionState state, UnaryOperator<Contract> change) {
        return open(state, of -> of.withContract(change.apply(of.contract())));
    }

    private static SessionState plan(SessionState state, int number, UnaryOperator<Plan> change) {
        return numbered(state, number, of -> of.withPlan(change.apply(of.plan())));
    }

    private static SessionState said(SessionState state, UnaryOperator<Contribution> change) {
        return map(
                state,
                of -> of.withContributions(
                        of.contributions().stream().map(change).toList()));
    }

    private static SessionState open(SessionState state, UnaryOperator<Case> change) {
        if (state.currentCase().isEmpty()) {
            throw new IllegalStateException("no case is open");
        }
        return numbered(state, state.underWay(), change);
    }

    private static SessionState numbered(SessionState state, int number, UnaryOperator<Case> change) {
        return map(state, of -> of.closed() || of.number() != number ? of : change.apply(of));
    }

    private static SessionState map(SessionState state, UnaryOperator<Case> change) {
        return state.withCases(state.cases().stream().map(change).toList());
    }
}
