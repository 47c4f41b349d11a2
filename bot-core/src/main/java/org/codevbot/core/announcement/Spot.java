package org.codevbot.core.announcement;

import java.util.Optional;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Cases;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Sitting;

/** The places and keys of one session: the same thing has the same key, so that it is edited and not said again. */
record Spot(SessionState state, Format format, int caseNumber) {
    Spot(SessionState state, Format format) {
        this(state, format, state.underWay());
    }

    /** The places and keys of one case, whichever runs. */
    Spot inCase(int number) {
        return new Spot(state, format, number);
    }

    /** The places and keys of the case to which a stage belongs. */
    Spot atStage(int stage) {
        return inCase(new Cases(state, format).numberAt(stage));
    }

    /** The key of something shared that the session has once. */
    MessageKey key(String name) {
        return new MessageKey("s/" + state.id() + "/" + name);
    }

    /** The key of something of the case under way. */
    MessageKey caseKey(String name) {
        return key("c/" + caseNumber() + "/" + name);
    }

    /** The key of something private: each person has an own one, because a key names one message. */
    MessageKey key(String name, MemberId member) {
        return key(name + "/" + member);
    }

    Place channel() {
        return new Place.Channel(state.group());
    }

    Place direct(MemberId member) {
        return new Place.Direct(state.group(), member);
    }

    Place.StepThread thread(int stage) {
        return new Place.StepThread(state.group(), state.id(), new Cases(state, format).numberAt(stage), stage);
    }

    /** Whether people speak by voice: then there are no threads, and all is said in the channel. */
    boolean spoken() {
        return new Sitting(state, format).spoken();
    }

    /** Where what belongs to a stage is said: a step's thread, a block's channel. */
    Place of(int stage) {
        return isStep(stage) && !spoken() ? thread(stage) : channel();
    }

    /** Where what concerns everyone now is said. */
    Place here() {
        return of(state.timing().stage());
    }

    boolean isStep(int stage) {
        return stage >= 0 && stage < format.stages().size() && format.stages().get(stage) instanceof Step;
    }

    /** Where an output is said: in the case's step that yields it, else where we are. */
    Place yielding(Output output) {
        int stage = new Cases(state, format).indexOf(output, caseNumber);
        return stage < 0 ? here() : of(stage);
    }

    /** The case under way, or the last one. */
    Optional<Case> theCase() {
        return theCase(state);
    }

    static Optional<Case> theCase(SessionState state) {
        return state.currentCase()
                .or(() -> state.caseOf(state.underWay()))
                .or(() -> state.cases().isEmpty()
                        ? Optional.empty()
                        : Optional.of(state.cases().getLast()));
    }
}
