package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.CloseSession;
import org.codevbot.core.session.SessionCommand.Contribute;
import org.codevbot.core.session.SessionCommand.Say;
import org.codevbot.core.session.SessionCommand.SayDraft;
import org.junit.jupiter.api.Test;

/**
 * Long seeded walks hold the invariants of a session. {@code -Dcodev.walk.commands} sets how many commands (10,000 in
 * verify, 1,000,000 in the profile {@code whole}), {@code -Dcodev.walk.seed} the seed.
 */
class RandomWalkTest {
    private static final List<Format> FORMATS = List.of(
            FormatCatalog.shippedAnd().find(new FormatKey("classic", 90)).orElseThrow(),
            FormatCatalog.shippedAnd().find(new FormatKey("classic", 60)).orElseThrow(),
            FormatSamples.pitch());

    @Test
    void holdsItsInvariants() {
        int commands = Integer.getInteger("codev.walk.commands", 10_000);
        long seed = Long.getLong("codev.walk.seed", 20_261_122L);
        int done = 0;
        int sessions = 0;
        int heard = 0;
        int closed = 0;
        int kept = 0;
        int passed = 0;
        Set<String> visited = new HashSet<>();
        while (done < commands) {
            RandomSession walk = new RandomSession(FORMATS.get(sessions % FORMATS.size()), seed, sessions);
            Watch watch = new Watch(walk.format());
            for (int i = 0; i < 400 && done < commands && !walk.state().isClosed(); i++) {
                for (RandomSession.Move move : walk.next()) {
                    try {
                        watch.see(move);
                    } catch (AssertionError broken) {
                        throw new AssertionError("seed " + seed + ", session " + sessions + ", " + move, broken);
                    }
                    done++;
                }
                visited.add(walk.format().key().code() + walk.state().timing().stage());
            }
            heard += watch.heard;
            kept += watch.kept;
            passed += watch.passedOver;
            closed += walk.state().isClosed() ? 1 : 0;
            sessions++;
        }
        assertThat(heard).as("the walk says something").isGreaterThan(commands / 50);
        assertThat(kept).as("words out of turn are kept").isGreaterThan(commands / 50);
        assertThat(passed).as("a few words out of turn are passed over").isPositive();
        assertThat(closed).as("sessions that came to their end").isPositive();
        assertThat(visited).as("every stage was reached").contains("classic9", "pitch2");
    }

    @Test
    void aRuleThatForgotWhatIsSaidOutOfTurnWouldBeSeen() {
        Story story = new Story(FORMATS.getFirst()).at("presentation");
        SessionCommand.Say said = new Say(story.words(8), -1);
        List<SessionEvent> forgotten = List.of(new SessionEvent.NotKept(said.words()));
        RandomSession.Move move = new RandomSession.Move(
                story.state(),
                new Given(Story.SAM, story.now(), null, 1),
                said,
                new Decision.Accepted(forgotten),
                forgotten,
                story.state());
        Watch watch = new Watch(story.format());

        assertThatThrownBy(() -> watch.see(move))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("may be passed over");
    }

    /** What must hold at every move. */
    private static final class Watch {
        private final Format format;
        private final Set<WordsId> said = new HashSet<>();
        private int heard;
        private int kept;
        private int passedOver;

        Watch(Format format) {
            this.format = format;
        }

        void see(RandomSession.Move move) {
            onlyWhoMaySpeakIsHeard(move);
            nothingWrittenIsLost(move);
            noClockRunsBackwards(move);
            canAlwaysBeClosed(move);
            strangersChangeNothing(move);
        }

        private void onlyWhoMaySpeakIsHeard(RandomSession.Move move) {
            for (SessionEvent event : move.events()) {
                if (event instanceof SessionEvent.Heard said) {
                    heard++;
                    Contribution contribution = said.contribution();
                    MemberId author = contribution.author();
                    boolean client =
                            move.before().client().filter(author::equals).isPresent();
                    boolean leads = move.before().attendance().facilitator().equals(author);
                    String code = format.stages().get(contribution.stage()).code();
                    assertThat(leads || mayByTheTable(code, client))
                            .as("%s heard in %s", author, code)
                            .isTrue();
                    boolean grace =
                            contribution.stage() != move.before().timing().stage();
                    if (grace) {
                        assertThat(move.before().timing().left())
                                .anyMatch(left -> left.stage() == contribution.stage()
                                        && Duration.between(
                                                                left.at(),
                                                                move.given().at())
                                                        .toSeconds()
                                                <= 60);
                    } else {
                        assertThat(move.before().phase()).isInstanceOf(Phase.Running.class);
                    }
                }
            }
        }

        /** The table of rights of product.md section 2, written down a second time. */
        private static boolean mayByTheTable(String code, boolean client) {
            return switch (code) {
                case "presentation", "plan", "pitch" -> client;
                case "clarification", "contract", "learning", "debrief" -> true;
                case "consultation", "discussion" -> !client;
                default -> throw new AssertionError("heard in " + code);
            };
        }

        private void nothingWrittenIsLost(RandomSession.Move move) {
            WordsId written = switch (move.command()) {
                case Say say -> say.words().id();
                case Contribute contribute -> contribute.words().id();
                case SayDraft draft -> draft.words().id();
                default -> null;
            };
            boolean member = move.given().actor() != null
                    && move.before().attendance().knows(move.given().person());
            boolean open = move.before().phase() instanceof Phase.Running
                    || move.before().phase() instanceof Phase.Paused;
            if (written != null && member && open) {
                assertThat(move.events().stream().filter(event -> holds(event, written)))
                        .as("one fate for " + written)
                        .hasSize(1);
            }
            for (SessionEvent event : move.events()) {
                switch (event) {
                    case SessionEvent.NotKept one -> {
                        // A change that comes too late leaves what was said as it was.
                        if (!(move.command() instanceof SessionCommand.ChangeWords)) {
                            passesOver(move, one.words());
                        }
                    }
                    case SessionEvent.KeptAsDraft ignored -> kept++;
                    case SessionEvent.Heard one ->
                        said.add(one.contribution().words().id());
                    case SessionEvent.WordsWithdrawn one -> said.remove(one.words());
                    case SessionEvent.KeptAsNote one -> said.remove(one.words().id());
                    case SessionEvent.WordsChanged one -> {
                        said.remove(one.old());
                        said.add(one.words().id());
                    }
                    case SessionEvent.CaseErased one -> one.words().forEach(said::remove);
                    case SessionEvent.Forgotten ignored -> said.retainAll(kept(move.after()));
                    default -> {}
                }
            }
            Set<WordsId> held = move.after().cases().stream()
                    .flatMap(each -> each.contributions().stream())
                    .filter(each -> !each.withdrawn())
                    .map(each -> each.words().id())
                    .collect(Collectors.toSet());
            assertThat(held).as("what was said is held").isEqualTo(said);
        }

        /** Only where there is no step or no case to hear it, or of three words or fewer out of turn. */
        private void passesOver(RandomSession.Move move, Words words) {
            SessionState before = move.before();
            int stage = before.timing().stage();
            boolean toHear = stage >= 0
                    && format.stages().get(stage) instanceof Step
                    && before.currentCase().isPresent()
                    && (before.phase() instanceof Phase.Running || before.phase() instanceof Phase.Paused);
            if (!toHear) {
                return;
            }
            MemberId author = move.given().person();
            boolean leads = before.attendance().facilitator().equals(author);
            boolean client = before.client().filter(author::equals).isPresent();
            boolean open = !before.floor().hidden()
                    && mayByTheTable(format.stages().get(stage).code(), client);
            boolean inTurn = before.phase() instanceof Phase.Running && (leads || open);
            passedOver++;
            assertThat(words.count() <= 3 && !inTurn)
                    .as("%s words of %s may be passed over", words.count(), author)
                    .isTrue();
        }

        private static Set<WordsId> kept(SessionState state) {
            return state.cases().stream()
                    .flatMap(each -> each.kept().stream())
                    .map(each -> each.words().id())
                    .collect(Collectors.toSet());
        }

        private static boolean holds(SessionEvent event, WordsId words) {
            return switch (event) {
                case SessionEvent.Heard one -> one.contribution().words().id().equals(words);
                case SessionEvent.KeptAsDraft one -> one.words().id().equals(words);
                case SessionEvent.NotKept one -> one.words().id().equals(words);
                case SessionEvent.KeptAsNote one -> one.words().id().equals(words);
                default -> false;
            };
        }

        private void noClockRunsBackwards(RandomSession.Move move) {
            Timing before = move.before().timing();
            Timing after = move.after().timing();
            assertThat(move.after().turn()).isGreaterThanOrEqualTo(move.before().turn());
            for (int i = 0; i < after.stages().size(); i++) {
                assertThat(after.stages().get(i).spent())
                        .isGreaterThanOrEqualTo(before.stages().get(i).spent());
                assertThat(after.stages().get(i).allotted()).isNotNegative();
            }
            assertThat(after.enteredAt()).isAfterOrEqualTo(before.enteredAt());
            if (!(move.command() instanceof SessionCommand.EndBy) && !(before.stage() == -1)) {
                assertThat(after.promisedEnd()).isAfterOrEqualTo(before.promisedEnd());
            }
            if (move.after().phase() instanceof Phase.Running && after.stage() >= 0) {
                assertThat(after.elapsed(move.given().at())).isNotNegative();
                assertThat(after.remaining(move.given().at())).isLessThanOrEqualTo(after.budget());
            }
        }

        private void canAlwaysBeClosed(RandomSession.Move move) {
            SessionState state = move.after();
            if (state.phase() instanceof Phase.Offered || state.isClosed()) {
                return;
            }
            Given facilitator =
                    new Given(state.attendance().facilitator(), move.given().at(), null, 1);
            Decision decision = SessionDecider.decide(state, facilitator, new CloseSession(true), format);
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            SessionState closed = SessionDecider.evolve(state, ((Decision.Accepted) decision).events(), format);
            assertThat(closed.isClosed()).isTrue();
        }

        private void strangersChangeNothing(RandomSession.Move move) {
            MemberId actor = move.given().actor();
            if (actor != null && !move.before().attendance().knows(actor)) {
                assertThat(move.after()).isEqualTo(move.before());
            }
        }
    }
}
