package org.codevbot.core.handling;

import java.util.Optional;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Sitting;

/** Judges an entry's declared "who may" on the locked state; the rules judge the rest. */
final class Admission {
    private Admission() {}

    /** Why the person may not, if so. */
    static Optional<Sentence> refusal(Entry.Who who, SessionState state, MemberId member) {
        // Before a timekeeper has accepted anybody may: the rules judge what.
        boolean facilitator =
                state.attendance().facilitator() == null || state.attendance().isLedBy(member);
        boolean client = isClient(state, member);
        return switch (who) {
            case ANYONE, MEMBER, RIGHT_NOW -> Optional.empty();
            case CONSULTANT -> facilitator || client ? Optional.of(Sentence.CONSULTANT_ONLY) : Optional.empty();
            case CLIENT -> client ? Optional.empty() : Optional.of(Sentence.CLIENT_ONLY);
            case CLIENT_OR_FACILITATOR ->
                client || facilitator ? Optional.empty() : Optional.of(Sentence.FACILITATOR_ONLY);
            case FACILITATOR -> facilitator ? Optional.empty() : Optional.of(Sentence.FACILITATOR_ONLY);
        };
    }

    /** The client of any case, under way or over: a notebook and a plan stay their owner's. */
    private static boolean isClient(SessionState state, MemberId member) {
        return state.cases().stream().map(Case::client).anyMatch(member::equals);
    }

    /** Why what a form asks for would be refused whatever is filled in: said before anybody takes the trouble. */
    static Optional<Refusal> beforeForm(Entry entry, SessionState state, Format format, MemberId member) {
        if (entry.who() != Entry.Who.RIGHT_NOW) {
            return Optional.empty();
        }
        return switch (state.phase()) {
            case Phase.Offered ignored -> Optional.of(Refusal.NOT_OPEN_YET);
            case Phase.Paused ignored -> Optional.of(Refusal.PAUSED);
            case Phase.Closed ignored -> Optional.of(Refusal.ALREADY_CLOSED);
            case Phase.Running ignored -> now(new Sitting(state, format), member);
        };
    }

    private static Optional<Refusal> now(Sitting sitting, MemberId member) {
        if (sitting.step().isEmpty()) {
            return Optional.of(Refusal.NOT_THIS_STEP);
        }
        return sitting.rights(member).isEmpty() ? Optional.of(sitting.silence(member)) : Optional.empty();
    }
}
