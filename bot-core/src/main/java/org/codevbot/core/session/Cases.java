package org.codevbot.core.session;

import java.util.Optional;
import java.util.Set;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Right;
import org.codevbot.core.format.Stage;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;

/**
 * The cases of a session on its agenda: whose step is which, who is still to be chosen, how long a client may leave.
 */
public record Cases(SessionState state, Format format) {
    /** The number of the case to which a stage belongs; for a block, of the case under way. */
    public int numberAt(int stage) {
        return stage >= 0 && stage < format.stages().size() && format.stages().get(stage) instanceof Step step
                ? step.caseNumber()
                : state.underWay();
    }

    /** The case to which a stage belongs, closed or not. */
    public Optional<Case> at(int stage) {
        return state.caseOf(numberAt(stage));
    }

    /** Whether a client and a subject are still to be chosen. */
    public boolean choosing() {
        return !state.isClosed() && state.cases().size() < format.cases();
    }

    /** Whether the next step waits for a client, and what runs is the time to choose one. */
    public boolean chooseNow() {
        int next = Walk.forward(state, format, state.timing().stage());
        boolean ahead = next < format.stages().size()
                && format.stages().get(next) instanceof Step step
                && state.caseOf(step.caseNumber()).isEmpty();
        return choosing() && ahead;
    }

    /** Whether ratings are given: in the last case's step that yields learning, or in the close. */
    public boolean rates() {
        Sitting sitting = new Sitting(state, format);
        return sitting.in(Block.Type.CLOSE)
                || sitting.step()
                        .filter(step -> step.yields(Output.LEARNING) && step.caseNumber() == format.cases())
                        .isPresent();
    }

    /** The last stage in which a case's client may still withdraw: the contract's step, or the first step. */
    public int lastToWithdraw(int number) {
        int contract = indexOf(Output.CONTRACT, number);
        return contract < 0 ? first(number) : contract;
    }

    /** The index of a case's step that yields that, -1 for none. */
    public int indexOf(Output output, int number) {
        for (int i = 0; i < format.stages().size(); i++) {
            if (format.stages().get(i) instanceof Step step && step.caseNumber() == number && step.yields(output)) {
                return i;
            }
        }
        return -1;
    }

    /** The index of a case's first step, -1 for none. */
    public int first(int number) {
        for (int i = 0; i < format.stages().size(); i++) {
            if (format.stages().get(i) instanceof Step step && step.caseNumber() == number) {
                return i;
            }
        }
        return -1;
    }

    /** The index after a case's last step. */
    public int after(int number) {
        int after = 0;
        for (int i = 0; i < format.stages().size(); i++) {
            if (format.stages().get(i) instanceof Step step && step.caseNumber() == number) {
                after = i + 1;
            }
        }
        return after;
    }

    /** Whether that case has come to its end and another is still to come: there is nothing left in it to stop. */
    public boolean overBetween(int number) {
        return number < format.cases() && state.timing().stage() >= after(number);
    }

    /** Whether the member is, or is to be, client of the case under way or of a later one, and so may not lead. */
    public boolean isOrWillBeClient(MemberId member) {
        Choice.Decided decided = state.choice().decided();
        return state.ownCase(member)
                        .filter(each -> each.number() >= state.underWay())
                        .isPresent()
                || (decided != null && decided.client().equals(member));
    }

    /** What a client may do in the steps of the case that bears that number; nobody's rights in a block. */
    boolean isClientAt(int stage, MemberId member) {
        return at(stage)
                .filter(each -> !each.closed() && each.client().equals(member))
                .isPresent();
    }

    /** The next step in which the member may say something, -1 for none. */
    static int opensFor(Sitting sitting, MemberId member) {
        for (int i = sitting.state().timing().stage() + 1;
                i < sitting.format().stages().size();
                i++) {
            Set<Right> rights = sitting.rightsAt(i, member);
            if (!rights.isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** Under what a nudge is remembered: once per person and step, each case having its own. */
    public static String nudgeKey(Stage stage) {
        return stage instanceof Step step && step.caseNumber() > 1
                ? stage.code() + "/" + step.caseNumber()
                : stage.code();
    }
}
