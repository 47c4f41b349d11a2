package org.codevbot.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Pace;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;

/** What the invariants see of a move, read a second time and not by the rules' own queries. */
final class Seen {
    private Seen() {}

    static <E extends SessionEvent> Stream<E> events(RandomSession.Move move, Class<E> type) {
        return move.events().stream().filter(type::isInstance).map(type::cast);
    }

    /** What was said in the case under way. */
    static Stream<Contribution> said(SessionState state) {
        return state.currentCase().stream().flatMap(each -> each.contributions().stream());
    }

    static long seconds(Instant from, Given given) {
        return Duration.between(from, given.at()).toSeconds();
    }

    static boolean facilitates(SessionState state, Format format, MemberId who) {
        boolean leads = format.facilitator() != Format.FacilitatorMode.WITHOUT
                && who.equals(state.attendance().facilitator());
        return leads || who.equals(state.attendance().external());
    }

    /** Whether the file gives that person any right in that stage; who answers when asked must have been asked. */
    static boolean mayIn(SessionState state, Format format, int stage, MemberId who) {
        if (stage < 0 || !(format.stages().get(stage) instanceof Step step)) {
            return false;
        }
        // Where the rules come first, whoever has not accepted them is in no case.
        if (format.charterFirst() && !state.terms().accepted().contains(who)) {
            return false;
        }
        boolean client = state.cases().stream()
                .anyMatch(each -> !each.closed()
                        && each.number() == step.caseNumber()
                        && each.client().equals(who));
        Role role = client ? Role.CLIENT : Role.CONSULTANT;
        // What is asked by voice is not on record: who is asked answers.
        boolean byVoice = state.terms().mode() == Mode.SPOKEN && format.pace() == Pace.LIVE;
        boolean waits = client && step.answersWhenAsked() && !byVoice && !wasAsked(state, format, stage, who);
        return facilitates(state, format, who)
                || (!waits && !Objects.requireNonNull(step.rights().get(role)).isEmpty());
    }

    private static boolean wasAsked(SessionState state, Format format, int stage, MemberId client) {
        return said(state)
                .filter(each -> each.stage() == stage && !each.hidden() && !each.withdrawn())
                .filter(each -> !each.author().equals(client) && !facilitates(state, format, each.author()))
                .anyMatch(each -> each.kind() == null
                        || format.kinds().stream()
                                .anyMatch(kind -> kind.asks() && kind.code().equals(each.kind())));
    }

    /** All words that stand in some case. */
    static Set<WordsId> held(SessionState state) {
        return state.cases().stream()
                .flatMap(each -> each.contributions().stream())
                .filter(each -> !each.withdrawn())
                .map(each -> each.words().id())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * What becomes of an announced end: where nobody facilitates it comes 30 seconds later, unless somebody objects.
     */
    static SessionState unopposed(SessionState announced, Format format) {
        if (announced.isClosed() || format.facilitator() != Format.FacilitatorMode.WITHOUT) {
            return announced;
        }
        Due due = Moments.of(announced, format).stream()
                .filter(each -> each.moment().type() == Moment.Type.UNOPPOSED)
                .findFirst()
                .orElseThrow();
        Decision decision = SessionDecider.decide(
                announced, new Given(null, due.at(), null, 1), new SessionCommand.Knock(due.moment()), format);
        return SessionDecider.evolve(announced, ((Decision.Accepted) decision).events(), format);
    }
}
