package org.codevbot.core.session;

import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Output;
import org.codevbot.core.session.SessionCommand.*;

/** The sense that a random session has now and then: without it no walk would reach its end. */
final class Sensible {
    private Sensible() {}

    /** What would bring the session on. */
    static SessionCommand command(SessionState state, Format format, Random random, Supplier<Words> words) {
        if (state.phase() instanceof Phase.Offered) {
            return new Open();
        }
        if (state.phase() instanceof Phase.Paused) {
            return random.nextInt(20) == 0 ? new CloseCase() : new Resume();
        }
        if (!new Sitting(state, format).charterWaits().isEmpty() && random.nextBoolean()) {
            return new AcceptCharter();
        }
        if (state.currentCase().isEmpty()) {
            if (state.choice().ballotOpen() && random.nextInt(4) > 0) {
                return new Vote(1 + random.nextInt(3));
            }
            if (format.confirmer() != Format.Confirmer.FACILITATOR
                    && state.choice().subjects().size() > 2
                    && !state.choice().ballotOpen()) {
                return new OpenBallot();
            }
            return state.choice().decided() != null
                    ? new AgreeToBeClient()
                    : random.nextBoolean()
                            ? new Propose(Choice.ThreeP.PROJECT, words.get())
                            : new Confirm(1 + random.nextInt(3), words.get());
        }
        Contract contract = state.currentCase().orElseThrow().contract();
        if (new Sitting(state, format).yields(Output.CONTRACT) && contract.standing() == Contract.Standing.OPEN) {
            boolean needs = new Sitting(state, format).yields(Output.NEEDS)
                    && state.currentCase().orElseThrow().needs() == null;
            if (needs) {
                return new TellNeeds(words.get());
            }
            return contract.sentence() == null
                    ? new StateContract(words.get(), Set.of(HelpType.IDEAS))
                    : random.nextInt(3) == 0 ? new Reformulate(words.get()) : new Agree(contract.version(), true);
        }
        if (random.nextInt(8) == 0 && new Sitting(state, format).yields(Output.CONTRIBUTIONS)) {
            return state.floor().hidden() ? new Contribute(null, words.get(), true) : new OpenHidden();
        }
        return random.nextInt(5) == 0 ? new Next() : new Say(words.get(), -1);
    }
}
