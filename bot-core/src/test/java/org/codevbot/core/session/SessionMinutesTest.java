package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HOUR;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.MinutesLeft;
import org.codevbot.core.session.SessionEvent.Resumed;
import org.codevbot.core.session.SessionEvent.RoundStarted;
import org.codevbot.core.session.SessionEvent.StageEntered;
import org.codevbot.core.session.SessionEvent.TimeReplanned;
import org.codevbot.core.session.Timing.StageTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, point 3: how minutes are given, spent and counted. */
class SessionMinutesTest {
    private final Story story = new Story(SessionTimeTest.CLASSIC);

    private StageTime time(int stage) {
        return story.state().timing().stages().get(stage);
    }

    @Test
    @DisplayName("what a stage spent is counted, and what it is given on return is added, from the first stage on")
    void spentAndGiven() {
        story.opened().minutes(6).does(CLAIRE, new Next());
        assertThat(time(0)).isEqualTo(new StageTime(300, 360, 180));
        story.does(CLAIRE, new Back());
        assertThat(story.state().timing().remaining(story.now())).isEqualTo(120);
        assertThat(time(0)).isEqualTo(new StageTime(480, 360, 180));
        story.minutes(1).does(CLAIRE, new Next());
        assertThat(time(0)).isEqualTo(new StageTime(480, 420, 180));
    }

    @Test
    @DisplayName("+n counts for the stage that runs, the first one too, and for one that was returned to")
    void extensionCounts() {
        story.opened().does(CLAIRE, new Extend(10, true));
        assertThat(time(0)).isEqualTo(new StageTime(900, 0, 180));
        Story back = new Story(SessionTimeTest.CLASSIC).at("clarification").minutes(3);
        back.does(CLAIRE, new Back()).does(CLAIRE, new Next());
        assertThat(back.state().timing().remaining(back.now())).isEqualTo(12 * 60);
        back.does(CLAIRE, new Extend(2, true))
                .minutes(4)
                .does(CLAIRE, new Back())
                .does(CLAIRE, new Next());
        assertThat(back.state().timing().remaining(back.now())).isEqualTo(10 * 60);
    }

    @Test
    @DisplayName("a step left with less than two minutes has two when next returns to it")
    void twoMinutesOnReturn() {
        story.at("clarification").seconds(870).does(CLAIRE, new Back()).does(CLAIRE, new Next());
        assertThat(story.state().timing().remaining(story.now())).isEqualTo(120);
        Story first = new Story(FormatSamples.small("minutes: 2", "minutes: 1", "minutes: 4", "minutes: 5"));
        first.opened().does(CLAIRE, new Next());
        assertThat(first.state().timing().remaining(first.now())).isEqualTo(60);
    }

    @Test
    @DisplayName("the end foreseen counts what stages ahead have left, not what they had")
    void projectedEnd() {
        story.at("clarification").minutes(3).does(CLAIRE, new Back());
        assertThat(story.state().timing().projectedEnd(story.now()))
                .isEqualTo(story.now().plusSeconds((8 + 12 + 5 + 24 + 8 + 9 + 3) * 60));
    }

    @Test
    @DisplayName("there is no stage before the first, and none to return to once the case is closed")
    void noFormerStage() {
        story.opened().mayNot(CLAIRE, new Back(), Refusal.NO_FORMER_STAGE);
        story.does(CLAIRE, new Next()).does(CLAIRE, new Back());
        assertThat(story.state().timing().stage()).isZero();
        story.chosen().walkTo("presentation").does(CLAIRE, new Back());
        assertThat(story.sitting().stage().orElseThrow().code()).isEqualTo("follow-up");
        story.walkTo("clarification").does(CLAIRE, new CloseCase());
        story.mayNot(CLAIRE, new Back(), Refusal.NO_FORMER_STAGE);
        Story pitch = new Story(FormatSamples.pitch()).opened().chosen();
        pitch.does(CLAIRE, new Next()).mayNot(CLAIRE, new Back(), Refusal.NO_FORMER_STAGE);
        pitch.does(CLAIRE, new Next()).does(CLAIRE, new Back());
        assertThat(pitch.state().timing().stage()).isZero();
    }

    @Test
    @DisplayName("the follow-up is skipped, forward and back, when there is no plan to look at")
    void noLastPlan() {
        Story plain = Story.withoutLastPlan(SessionTimeTest.CLASSIC).opened();
        plain.does(CLAIRE, new Next());
        assertThat(plain.sitting().stage().orElseThrow().code()).isEqualTo("choice");
        plain.does(CLAIRE, new Back());
        assertThat(plain.sitting().stage().orElseThrow().code()).isEqualTo("opening");
        plain.mayNot(ALI, new Show(1), Refusal.NO_SUCH_THING);
        Story bare = Story.withoutLastPlan(FormatSamples.small(
                "- {block: opening, minutes: 4}", "- {block: choice, minutes: 4}", "opening, talk", "talk"));
        bare.opened().chosen().does(CLAIRE, new Next()).mayNot(CLAIRE, new Back(), Refusal.NO_FORMER_STAGE);
    }

    @Test
    @DisplayName("+n is one to thirty minutes, in a running stage")
    void extensionBounds() {
        story.opened().mayNot(CLAIRE, new Extend(0, true), Refusal.MINUTES_OUT_OF_RANGE);
        story.mayNot(CLAIRE, new Extend(31, true), Refusal.MINUTES_OUT_OF_RANGE);
        story.does(CLAIRE, new Extend(30, true)).does(CLAIRE, new Extend(1, true));
        story.does(CLAIRE, new Pause()).mayNot(CLAIRE, new Extend(5, true), Refusal.PAUSED);
        story.mayNot(CLAIRE, new EndBy(60, true), Refusal.PAUSED);
        Story pitch = new Story(FormatSamples.pitch()).opened();
        pitch.mayNot(CLAIRE, new Extend(5, true), Refusal.CHOOSE_CLIENT_FIRST);
    }

    @Test
    @DisplayName("end by an hour is one minute to ten hours ahead; the end already told is a quiet yes")
    void endByBounds() {
        story.at("presentation").mayNot(CLAIRE, new EndBy(0, true), Refusal.MINUTES_OUT_OF_RANGE);
        story.mayNot(CLAIRE, new EndBy(601, true), Refusal.MINUTES_OUT_OF_RANGE);
        story.mayNot(CLAIRE, new EndBy(1, true), Refusal.CANNOT_END_SO_EARLY);
        assertThat(story.tries(CLAIRE, new EndBy(90, false))).isEqualTo(Answers.quietly());
        Instant end = story.now().plusSeconds(600 * 60);
        assertThat(story.tries(CLAIRE, new EndBy(600, false)))
                .isEqualTo(new Decision.Asks(new Question.EarlierEnd(600, List.of(), end)));
        story.does(CLAIRE, new EndBy(600, true));
        assertThat(story.last()).containsExactly(new TimeReplanned(480, new TreeMap<>(), end, true));
    }

    @Test
    @DisplayName("to end earlier takes just what is needed, first of what gives way first, down to the minimum")
    void endByTakesJustEnough() {
        // 72 minutes lie ahead of the presentation; clarification may give 6 and consultation 9.
        Instant from = story.at("presentation").now();
        assertThat(story.tries(CLAIRE, new EndBy(66, false)))
                .isEqualTo(new Decision.Asks(new Question.EarlierEnd(
                        66, List.of(new Question.Shrink(4, 15, 9)), from.plusSeconds(66 * 60))));
        story.mayNot(CLAIRE, new EndBy(56, true), Refusal.CANNOT_END_SO_EARLY);
        story.does(CLAIRE, new EndBy(57, true));
        assertThat(time(4).allotted()).isEqualTo(540);
        assertThat(time(6).allotted()).isEqualTo(900);
        assertThat(story.state().timing().promisedEnd()).isEqualTo(from.plusSeconds(57 * 60));
    }

    @Test
    @DisplayName("+n shows what shrinks and the new end: one confirmation covers both, and the group is told")
    void extensionShown() {
        // Everything may give 15 minutes; 20 are wanted.
        List<Question.Shrink> shrinks = List.of(new Question.Shrink(4, 15, 9), new Question.Shrink(6, 24, 15));
        Instant end = HOUR.plusSeconds(95 * 60);
        assertThat(story.opened().tries(CLAIRE, new Extend(20, false)))
                .isEqualTo(new Decision.Asks(new Question.Extension(20, shrinks, end, true)));
        assertThat(story.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(90 * 60));
        story.does(CLAIRE, new Extend(20, true));
        assertThat(story.last())
                .containsExactly(new TimeReplanned(1500, new TreeMap<>(Map.of(4, 540L, 6, 900L)), end, true));
        // Nothing is left to give: nothing shrinks any more.
        story.does(CLAIRE, new Extend(1, true));
        assertThat(story.last()).containsExactly(new TimeReplanned(1560, new TreeMap<>(), end.plusSeconds(60), true));
        assertThat(story.sitting().stage(story.format().stages().size())).isEmpty();
    }

    @Test
    @DisplayName("what gives way first is what the format says, not what comes first")
    void giveWayOrder() {
        Story small = new Story(FormatSamples.small("give-way: [opening, talk]", "give-way: [talk, ask]"));
        small.opened().does(CLAIRE, new Extend(10, true));
        assertThat(small.last())
                .containsExactly(
                        new TimeReplanned(840, new TreeMap<>(Map.of(2, 420L, 3, 420L)), HOUR.plusSeconds(1800), false));
        Story less = new Story(FormatSamples.small("give-way: [opening, talk]", "give-way: [talk, ask]"));
        less.opened().does(CLAIRE, new Extend(3, true));
        assertThat(less.last())
                .containsExactly(new TimeReplanned(420, new TreeMap<>(Map.of(3, 780L)), HOUR.plusSeconds(1800), false));
    }

    @Test
    @DisplayName("an end moved by the hour takes back nothing that was said: neither T-1 nor the end question")
    void endByAsksNothingAgain() {
        story.at("presentation").seconds(450).does(CLAIRE, new EndBy(60, true)).seconds(20);
        assertThat(story.told(MinutesLeft.class)).containsExactly(new MinutesLeft(1));
        story.seconds(20).does(CLAIRE, new EndBy(61, true)).seconds(30);
        assertThat(story.told(SessionEvent.EndAsked.class)).hasSize(1);
        Story early = new Story(SessionTimeTest.CLASSIC).at("clarification").seconds(300);
        early.does(CLAIRE, new EndBy(60, true)).seconds(300);
        assertThat(early.told(MinutesLeft.class)).containsExactly(new MinutesLeft(5));
        early.does(CLAIRE, new EndBy(61, true)).seconds(30);
        assertThat(early.told(MinutesLeft.class)).hasSize(1);
    }

    @Test
    @DisplayName("a pause uses up slack first; the end moves when a minute of it is gone, and is told")
    void pauseMovesTheEnd() {
        Instant end = HOUR.plusSeconds(5400);
        story.opened().does(CLAIRE, new Pause()).seconds(59).does(CLAIRE, new Resume());
        assertThat(story.last())
                .containsExactly(new Resumed(HOUR.plusSeconds(59), HOUR.plusSeconds(59), end.plusSeconds(59), false));
        story.does(CLAIRE, new Pause()).seconds(60).does(CLAIRE, new Resume());
        assertThat(story.last()).singleElement().isInstanceOfSatisfying(Resumed.class, resumed -> {
            assertThat(resumed.endMoved()).isTrue();
            assertThat(resumed.promisedEnd()).isEqualTo(end.plusSeconds(119));
        });
        Story slack = new Story(SessionTimeTest.CLASSIC).opened().does(CLAIRE, new Next());
        slack.does(CLAIRE, new Pause()).seconds(240).does(CLAIRE, new Resume());
        assertThat(slack.last()).containsExactly(new Resumed(HOUR.plusSeconds(240), HOUR.plusSeconds(240), end, false));
        slack.does(CLAIRE, new Resume());
        assertThat(slack.last()).isEmpty();
    }

    @Test
    @DisplayName("a round-robin step opens with the round of the consultants who are present")
    void roundRobin() {
        Story small = new Story(FormatSamples.small()).opened().chosen();
        small.does(ALI, new Depart()).walkTo("talk");
        assertThat(small.last())
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        RoundStarted.class, round -> assertThat(round.order()).containsExactly(SAM, NORA, Story.HUGO));
        assertThat(small.last().getFirst()).isEqualTo(new StageEntered(3, small.now(), 960, false, true, false));
        Story alone = new Story(FormatSamples.small("agreement: reformulated", "agreement: client-states"));
        alone.does(CLAIRE, new Open()).chosen().walkTo("ask");
        alone.does(LEA, new StateContract(alone.words(5), java.util.Set.of(org.codevbot.core.format.HelpType.IDEAS)));
        alone.does(CLAIRE, new Next());
        assertThat(alone.last()).singleElement().isInstanceOf(StageEntered.class);
        assertThat(alone.state().floor().round()).isNull();
    }

    @Test
    @DisplayName("a step that is written first opens hidden")
    void writtenFirst() {
        Story small = new Story(FormatSamples.small("turn: round-robin", "turn: write-then-speak"));
        small.opened().chosen().walkTo("talk");
        assertThat(small.last()).containsExactly(new StageEntered(3, small.now(), 960, true, true, false));
        small.does(SAM, new Contribute("idea", small.words(9)));
        assertThat(small.state().currentCase().orElseThrow().contributions())
                .singleElement()
                .matches(Contribution::hidden);
        assertThat(new Story(FormatSamples.small()).at("ask").state().floor().hidden())
                .isFalse();
    }
}
