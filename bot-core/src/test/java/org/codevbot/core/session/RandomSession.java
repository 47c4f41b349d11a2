package org.codevbot.core.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Kind;
import org.codevbot.core.format.Pace;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.*;
import org.jspecify.annotations.Nullable;

/**
 * A session in which anybody does anything, with enough sense now and then to get on; the same seed gives the same
 * session. Each step is handed to whoever watches.
 */
public final class RandomSession {
    /** One step: what was asked of which state, what the rules said, and what came of it. */
    public record Move(
            SessionState before,
            Given given,
            SessionCommand command,
            Decision decision,
            List<SessionEvent> events,
            SessionState after,
            Rules rules,
            List<MemberId> quiet) {}

    private static final MemberId STRANGER = new MemberId("mallory");
    private final Format format;
    private final Random random;
    private final int number;
    private final Rules rules;
    private SessionState state;
    private Instant now = Story.HOUR;
    private int texts;

    public RandomSession(Format format, long seed, int number) {
        this(format, Mode.WRITTEN, seed, number, Rules.OWN);
    }

    /** Written or spoken. */
    public RandomSession(Format format, Mode mode, long seed, int number) {
        this(format, mode, seed, number, Rules.OWN);
    }

    /** Written or spoken, by rules that may be broken. */
    public RandomSession(Format format, Mode mode, long seed, int number, Rules rules) {
        this.format = format;
        this.rules = rules;
        this.random = new Random(seed * 31 + number);
        this.number = number;
        List<FollowUp> followUps = Stream.of(Story.ALI, Story.SAM)
                .limit(random.nextInt(3))
                .map(this::lastPlan)
                .toList();
        this.state = new Offer(
                        new SessionId("s" + number),
                        new GroupId("g1"),
                        now,
                        Story.ALL,
                        Story.CLAIRE,
                        null,
                        followUps,
                        List.of(),
                        Terms.usual().in(mode))
                .state(format);
    }

    private FollowUp lastPlan(MemberId owner) {
        return new FollowUp(
                owner,
                "plan-" + owner,
                List.of(
                        new FollowUp.Item(1, words(), null, false, null),
                        new FollowUp.Item(2, words(), null, false, null)));
    }

    public SessionState state() {
        return state;
    }

    public Format format() {
        return format;
    }

    public Instant now() {
        return now;
    }

    /** The next moves: the knocks that time brings, then one command of somebody. */
    public List<Move> next() {
        List<Move> moves = new ArrayList<>();
        // Over working days an hour passes where a minute passes in a meeting.
        int pace = format.pace() == Pace.WORKING_DAYS ? 60 : 1;
        now = now.plusMillis(
                pace * (long) (random.nextInt(20) == 0 ? random.nextInt(1_500_000) : random.nextInt(40_000)));
        if (random.nextInt(400) == 0) {
            now = now.plus(Duration.ofHours(1 + random.nextInt(60)));
        }
        if (random.nextInt(100) == 0) {
            restart();
        }
        Optional<Due> due = due();
        for (int guard = 0; due.isPresent() && guard < 50; guard++) {
            Moment moment = due.get().moment();
            moves.add(apply(new Given(null, now, null, random.nextLong()), new Knock(moment)));
            due = due();
        }
        if (due.isPresent()) {
            throw new AssertionError("a moment knocks for ever: " + due.get());
        }
        MemberId who = random.nextInt(40) == 0 ? STRANGER : Story.ALL.get(random.nextInt(Story.ALL.size()));
        SessionCommand command = random.nextInt(5) < 2 ? Sensible.command(state, format, random, this::words) : any();
        MemberId actor = random.nextInt(3) == 0 ? fitting(command, who) : who;
        Stamp stamp =
                random.nextInt(3) == 0 ? new Stamp(state.timing().stage(), state.turn() - random.nextInt(2)) : null;
        moves.add(apply(new Given(actor, now, stamp, random.nextLong()), command));
        return moves;
    }

    /** The process ends and another begins: the session is what was kept of it, no more and no less. */
    private void restart() {
        SessionState kept = rules.restarted(state);
        if (!kept.equals(state)) {
            throw new AssertionError("a restart changed the session");
        }
        state = kept;
    }

    private Optional<Due> due() {
        return Moments.of(state, format).stream()
                .filter(each -> !each.at().isAfter(now))
                .min(Comparator.comparing(Due::at));
    }

    private Move apply(Given given, SessionCommand command) {
        SessionState before = state;
        Decision decision = rules.decide(before, given, command, format);
        List<SessionEvent> events = switch (decision) {
            case Decision.Accepted accepted -> accepted.events();
            case Decision.Refused refused -> refused.events();
            case Decision.Asks ignored -> List.of();
        };
        state = rules.evolve(before, events, format);
        return new Move(before, given, command, decision, events, state, rules, rules.quiet(state, format));
    }

    private MemberId fitting(SessionCommand command, MemberId otherwise) {
        return switch (command) {
            case ObjectToMove ignored -> otherwise;
            case OfTime ignored -> leads(otherwise);
            case OfClient ignored -> state.client().orElse(otherwise);
            case AgreeToBeClient ignored -> {
                Choice.Decided decided = state.choice().decided();
                yield decided == null ? otherwise : decided.client();
            }
            case OfFollowUp ignored -> owner(otherwise);
            case StateContract ignored -> state.client().orElse(otherwise);
            case TellNeeds ignored -> state.client().orElse(otherwise);
            case AcceptCharter ignored ->
                new Sitting(state, format).charterWaits().stream().findFirst().orElse(otherwise);
            case Confirm ignored -> leads(otherwise);
            case OpenHidden ignored -> leads(otherwise);
            default -> otherwise;
        };
    }

    private MemberId owner(MemberId otherwise) {
        List<FollowUp> plans = state.followUps();
        return plans.isEmpty()
                ? otherwise
                : plans.get(random.nextInt(plans.size())).owner();
    }

    private MemberId leads(MemberId otherwise) {
        MemberId lead = state.attendance().facilitator();
        return lead == null ? otherwise : lead;
    }

    private SessionCommand any() {
        return switch (random.nextInt(52)) {
            case 0 -> new Open();
            case 1 -> new Next(random.nextInt(4) == 0);
            case 2 -> state.floor().moving() != null ? new ObjectToMove() : new Back();
            case 3 -> new Extend(random.nextInt(35), random.nextBoolean());
            case 4 -> new EndBy(random.nextInt(120), random.nextBoolean());
            case 5 -> new Pause();
            case 6 -> new Resume();
            case 7 -> new Stop();
            case 8 -> random.nextInt(20) == 0 ? new CloseCase(random.nextBoolean()) : new Resume();
            case 9 -> new CloseSession(random.nextInt(30) == 0);
            case 10, 11 -> new CheckIn("\u2600", random.nextBoolean() ? words() : null, random.nextInt(9) - 1);
            case 12 -> new Depart();
            case 13 -> random.nextInt(3) == 0 ? new Returned(anyone()) : new Lost(anyone());
            case 14 -> new HandOver(anyone());
            case 15 -> new TakeOver();
            case 16 -> new AskBack();
            case 17 -> new Report(1 + random.nextInt(2), FollowUp.Outcome.DONE, words(), null);
            case 18 -> new Show(random.nextInt(3));
            case 19 -> new Propose(Choice.ThreeP.CONCERN, words());
            case 20 -> new WithdrawSubject(random.nextInt(5));
            case 21 -> new OpenBallot();
            case 22 -> new Vote(random.nextInt(5));
            case 23 -> new Confirm(random.nextInt(5), words());
            case 24 -> new AgreeToBeClient();
            case 25 -> random.nextInt(4) == 0 ? new WithdrawAsClient() : new AgreeToBeClient();
            case 26, 27, 28 -> new Say(words(), random.nextInt(format.stages().size() + 1) - 1);
            case 29 -> new Contribute(kind(), words());
            case 30 -> new Contribute(kind(), words(), random.nextBoolean());
            case 31 -> new SayDraft(words(), null);
            case 32 -> new ChangeWords(someWords(), words());
            case 33 -> new WithdrawWords(someWords());
            case 34 -> new Hand(random.nextBoolean());
            case 35 -> random.nextBoolean() ? new Pass() : new PartDone(random.nextInt(4) > 0);
            case 36 -> random.nextBoolean() ? new StartRound() : new NoteSpoken(anyone(), random.nextInt(4) > 0);
            case 37 -> new OpenHidden();
            case 38 -> new Reveal();
            case 39 -> new AskKind(Optional.ofNullable(kind()).orElse("none"));
            case 40 -> new AllowKind(random.nextBoolean());
            case 41 -> new StateContract(words(), help());
            case 42 -> new Reformulate(words());
            case 43 -> new Adopt(1 + random.nextInt(3));
            case 44 -> new Agree(1 + random.nextInt(3), random.nextInt(4) > 0);
            case 45 -> random.nextBoolean() ? new NotClear(words()) : new GoOnWithClientsWords();
            case 46 -> new MarkContribution(random.nextInt(20), one(Mark.values()));
            case 47 -> random.nextBoolean() ? new Keep(words()) : new RemoveCommitment(random.nextInt(4));
            case 48 -> new Commit(words(), words(), LocalDate.of(2026, 12, 1), random.nextBoolean() ? words() : null);
            case 49 ->
                random.nextBoolean() ? new Want(1, random.nextInt(7)) : new Sure(random.nextInt(3), random.nextInt(7));
            case 50 ->
                switch (random.nextInt(4)) {
                    case 0 -> new Learn(words(), random.nextBoolean() ? words() : null);
                    case 1 -> new Working(words());
                    case 2 -> new ChangeNextTime(words());
                    default -> new Rate(random.nextInt(7));
                };
            default ->
                switch (random.nextInt(10)) {
                    case 6 -> new FirstRequest(words());
                    case 7 -> new TellNeeds(words());
                    case 8 -> new Practise(random.nextInt(9) - 1);
                    case 9 -> new AcceptCharter();
                    case 0 -> new OffContract(words());
                    case 1 -> new WentOut(null);
                    case 2 -> new Intervene(random.nextInt(4));
                    case 3 -> new RecallRule(random.nextInt(6));
                    case 4 -> new EraseCase();
                    default -> new Whisper(anyone(), words());
                };
        };
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private MemberId anyone() {
        return Story.ALL.get(random.nextInt(Story.ALL.size()));
    }

    private Set<HelpType> help() {
        Set<HelpType> types = EnumSet.noneOf(HelpType.class);
        for (int i = random.nextInt(3); i >= 0; i--) {
            types.add(one(HelpType.values()));
        }
        return types;
    }

    private @Nullable String kind() {
        List<Kind> kinds = format.kinds();
        return kinds.isEmpty() || random.nextInt(4) == 0
                ? null
                : kinds.get(random.nextInt(kinds.size())).code();
    }

    private WordsId someWords() {
        List<Contribution> said = state.currentCase().map(Case::contributions).orElse(List.of());
        return said.isEmpty()
                ? new WordsId("none")
                : said.get(random.nextInt(said.size())).words().id();
    }

    private Words words() {
        texts++;
        int count = 1 + random.nextInt(12);
        int characters = random.nextInt(60) == 0 ? 12_000 : count * 6;
        return new Words(new WordsId("w" + number + "-" + texts), characters, count);
    }
}
