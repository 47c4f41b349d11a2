package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Output;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;

/** Tells a session against the rules alone: who does what, time passing with its knocks, and what came of it. */
public final class Story {
    public static final MemberId CLAIRE = new MemberId("claire");
    public static final MemberId LEA = new MemberId("lea");
    public static final MemberId SAM = new MemberId("sam");
    public static final MemberId ALI = new MemberId("ali");
    public static final MemberId NORA = new MemberId("nora");
    public static final MemberId HUGO = new MemberId("hugo");
    public static final List<MemberId> ALL = List.of(CLAIRE, LEA, SAM, ALI, NORA, HUGO);
    public static final List<MemberId> CONSULTANTS = List.of(SAM, ALI, NORA, HUGO);
    public static final Instant HOUR = Instant.parse("2026-11-10T13:00:00Z");

    private final Format format;
    private SessionState state;
    private Instant now = HOUR;
    private long seed = 1;
    private int texts;
    private final List<SessionEvent> told = new ArrayList<>();
    private List<SessionEvent> last = List.of();

    /** Six people, Claire leading, offered at the hour; Ali owns last month's plan of two commitments. */
    public Story(Format format) {
        this(format, ALI);
    }

    private Story(Format format, MemberId... owners) {
        this.format = format;
        List<FollowUp> followUps = Stream.of(owners).map(this::lastPlan).toList();
        this.state = new Offer(
                        new SessionId("s1"), new GroupId("g1"), HOUR, ALL, CLAIRE, words(5), followUps, List.of())
                .state(format);
    }

    private FollowUp lastPlan(MemberId owner) {
        return new FollowUp(
                owner,
                "plan-" + owner,
                List.of(
                        new FollowUp.Item(1, words(6), null, false, null),
                        new FollowUp.Item(2, words(6), null, false, null)));
    }

    /** The same six, of whom Ali and Sam were the clients last month. */
    public static Story afterTwoClients(Format format) {
        return new Story(format, ALI, SAM);
    }

    /** The same six, who made no plan last month. */
    static Story withoutLastPlan(Format format) {
        return new Story(format, new MemberId[0]);
    }

    /** The same six, who speak by voice. */
    public static Story spoken(Format format) {
        return new Story(format).byVoice();
    }

    /** All of them live in that zone. */
    Story in(ZoneId zone) {
        return in(ALL.stream().collect(Collectors.toMap(Function.identity(), ignored -> zone)));
    }

    /** These live there. */
    Story in(Map<MemberId, ZoneId> zones) {
        TreeMap<MemberId, ZoneId> all = new TreeMap<>(state.terms().zones());
        all.putAll(zones);
        Terms terms = state.terms();
        state = state.withTerms(new Terms(terms.mode(), terms.first(), terms.accepted(), terms.skills(), all));
        return this;
    }

    /** From now on they speak by voice. */
    public Story byVoice() {
        state = state.withTerms(state.terms().in(Mode.SPOKEN));
        return this;
    }

    /** A text of so many words that nobody wrote before. */
    public Words words(int count) {
        texts++;
        return new Words(new WordsId("w" + texts), count * 6, count);
    }

    /** A text of so many characters. */
    public Words characters(int characters) {
        texts++;
        return new Words(new WordsId("w" + texts), characters, Math.max(1, characters / 6));
    }

    public Decision tries(MemberId who, SessionCommand command) {
        return SessionDecider.decide(state, new Given(who, now, null, seed++), command, format);
    }

    public Decision presses(MemberId who, SessionCommand command, Stamp stamp) {
        Decision decision = SessionDecider.decide(state, new Given(who, now, stamp, seed++), command, format);
        apply(decision);
        return decision;
    }

    /** Does it, and it must be accepted. */
    public Story does(MemberId who, SessionCommand command) {
        Decision decision = tries(who, command);
        assertThat(decision).as(who + " " + command).isInstanceOf(Decision.Accepted.class);
        apply(decision);
        return this;
    }

    /** Does it, and it must be refused with that reason; what the refusal keeps is kept. */
    public Story mayNot(MemberId who, SessionCommand command, Refusal reason) {
        Decision decision = tries(who, command);
        assertThat(decision)
                .as(who + " " + command)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        apply(decision);
        return this;
    }

    /** Time passes, each due moment knocking at its own time. */
    public Story minutes(double minutes) {
        until(now.plusMillis((long) (minutes * 60_000)));
        return this;
    }

    private void until(Instant until) {
        Optional<Due> due = nextDue(until);
        while (due.isPresent()) {
            now = due.get().at().isAfter(now) ? due.get().at() : now;
            SessionState before = state;
            apply(SessionDecider.decide(
                    state,
                    new Given(null, now, null, seed++),
                    new SessionCommand.Knock(due.get().moment()),
                    format));
            due = state.equals(before) ? Optional.empty() : nextDue(until);
        }
        now = until;
    }

    /** Whole seconds pass, each due moment knocking at its own time. */
    Story seconds(long seconds) {
        until(now.plusSeconds(seconds));
        return this;
    }

    /** Time passes and nobody knocks, as when the process was away. */
    public Story away(double minutes) {
        now = now.plusMillis((long) (minutes * 60_000));
        return this;
    }

    /** Whole seconds pass and nobody knocks. */
    Story awaySeconds(long seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    /** One moment knocks now, due or not. */
    Decision knocks(Moment moment) {
        return SessionDecider.decide(
                state, new Given(null, now, null, seed++), new SessionCommand.Knock(moment), format);
    }

    /** What time will do, in order. */
    List<Due> ahead() {
        return Moments.of(state, format).stream()
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    private Optional<Due> nextDue(Instant until) {
        return Moments.of(state, format).stream()
                .filter(due -> !due.at().isAfter(until))
                .min(Comparator.comparing(Due::at));
    }

    private void apply(Decision decision) {
        List<SessionEvent> events = switch (decision) {
            case Decision.Accepted accepted -> accepted.events();
            case Decision.Refused refused -> refused.events();
            case Decision.Asks ignored -> List.of();
        };
        state = SessionDecider.evolve(state, events, format);
        told.addAll(events);
        last = events;
    }

    /** Opened, everybody checked in. */
    public Story opened() {
        does(CLAIRE, new SessionCommand.Open());
        ALL.forEach(who -> does(who, new SessionCommand.CheckIn("\u2600", null)));
        if (format.charterFirst()) {
            ALL.forEach(who -> does(who, new SessionCommand.AcceptCharter()));
        }
        return this;
    }

    /** Lea's subject chosen and agreed, the step before the first step reached. */
    public Story chosen() {
        does(LEA, new SessionCommand.Propose(Choice.ThreeP.CONCERN, words(8)));
        does(
                CLAIRE,
                new SessionCommand.Confirm(state.choice().subjects().getLast().number(), words(7)));
        return does(LEA, new SessionCommand.AgreeToBeClient());
    }

    /** Next until the step of that code runs. */
    public Story walkTo(String code) {
        int guard = 0;
        while (!new Sitting(state, format)
                .stage()
                .map(each -> each.code().equals(code))
                .orElse(false)) {
            assertThat(guard++).as("stages walked to " + code).isLessThan(20);
            if (new Sitting(state, format).yields(Output.CONTRACT)
                    && state.currentCase().orElseThrow().contract().standing() == Contract.Standing.OPEN) {
                agreed(Set.of(HelpType.IDEAS));
            } else {
                next();
            }
        }
        return this;
    }

    /** The next stage; where nobody facilitates nobody objects. */
    public Story next() {
        does(CLAIRE, new SessionCommand.Next());
        return state.floor().moving() == null ? this : seconds(30);
    }

    /** In the contract step: stated, restated and agreed as the format asks for it. */
    public Story agreed(Set<HelpType> types) {
        Agreed.by(this, types);
        return this;
    }

    /** Opened, chosen, and in the step of that code. */
    public Story at(String code) {
        return opened().chosen().walkTo(code);
    }

    public SessionState state() {
        return state;
    }

    public Sitting sitting() {
        return new Sitting(state, format);
    }

    public Format format() {
        return format;
    }

    public Instant now() {
        return now;
    }

    public Contract contract() {
        return state.currentCase().orElseThrow().contract();
    }

    /** The events of the last thing done. */
    public List<SessionEvent> last() {
        return last;
    }

    /** All events so far of a kind. */
    public <E extends SessionEvent> List<E> told(Class<E> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether the last thing done had such an event. */
    public boolean came(Predicate<SessionEvent> event) {
        return last.stream().anyMatch(event);
    }
}
