package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.time.Instant;
import java.util.stream.Stream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.Pace;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.CaseClosed;
import org.codevbot.core.session.SessionEvent.FacilitatorChanged;
import org.codevbot.core.session.SessionEvent.FacilitatorTold;
import org.codevbot.core.session.SessionEvent.FacilitatorTold.Concern;
import org.codevbot.core.session.SessionEvent.Paused;
import org.codevbot.core.session.SessionEvent.Resumed;
import org.codevbot.core.session.SessionEvent.TakeOverOffered;
import org.codevbot.core.session.SessionEvent.TimeReplanned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the classic session has, every form has: each shipped format in each length, written and spoken. */
class EveryFormTest {
    static Stream<Arguments> forms() {
        return FormatCatalog.shippedAnd().all().stream()
                .flatMap(format -> Stream.of(Mode.values())
                        .filter(mode -> mode == Mode.WRITTEN || format.pace() == Pace.LIVE)
                        .map(mode -> Arguments.of(
                                format.key().code() + " " + format.key().minutes() + " " + mode, format, mode)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("+n takes slack, shrinks ahead, moves the end: shown first, then done by one confirmation")
    void extended(String name, Format format, Mode mode) {
        Story story = at(format, mode, "clarification");
        int more = format.pace() == Pace.LIVE ? 30 : 2;
        Instant end = story.state().timing().promisedEnd();
        long budget = story.state().timing().budget();

        for (int slack = 0;
                slack < 9 && story.tries(lead(story), new Extend(more, false)) instanceof Decision.Accepted;
                slack++) {
            story.does(lead(story), new Extend(more, false));
            assertThat(story.state().timing().promisedEnd()).isEqualTo(end);
            budget = story.state().timing().budget();
        }
        assertThat(story.tries(lead(story), new Extend(more, false))).isInstanceOf(Decision.Asks.class);
        story.does(lead(story), new Extend(more, true));

        assertThat(story.told(TimeReplanned.class)).isNotEmpty();
        assertThat(story.state().timing().budget()).isGreaterThan(budget);
        story.does(lead(story), new Extend(more, true)).does(lead(story), new Extend(more, true));
        assertThat(story.state().timing().promisedEnd()).isAfter(end);
        story.mayNot(LEA, new Extend(2, true), Refusal.ONLY_FACILITATOR);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("back returns to the former step, with at least two minutes")
    void back(String name, Format format, Mode mode) {
        Story story = at(format, mode, "clarification");
        int stage = story.state().timing().stage();

        story.does(lead(story), new Back());

        assertThat(story.state().timing().stage()).isLessThan(stage);
        assertThat(story.sitting().step().orElseThrow().code()).isEqualTo("presentation");
        assertThat(story.state().timing().budget()).isGreaterThanOrEqualTo(120);
        story.mayNot(LEA, new Back(), Refusal.ONLY_FACILITATOR);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("the client's stop pauses at once; resume, back or close, and what is closed can be erased")
    void stopped(String name, Format format, Mode mode) {
        Story story = at(format, mode, "consultation");
        story.does(LEA, new Stop());
        assertThat(story.last())
                .first()
                .isInstanceOfSatisfying(
                        Paused.class, paused -> assertThat(paused.cause()).isEqualTo(Phase.Paused.Cause.CLIENT_STOP));
        story.mayNot(SAM, new Resume(), Refusal.ONLY_FACILITATOR).mayNot(SAM, new Stop(), Refusal.ONLY_CLIENT);
        story.does(lead(story), new Resume());
        assertThat(story.told(Resumed.class)).hasSize(1);
        story.does(LEA, new Stop()).does(lead(story), new Back());
        assertThat(story.state().phase()).isInstanceOf(Phase.Running.class);
        story.does(LEA, new Stop()).does(lead(story), new CloseCase());
        assertThat(story.told(CaseClosed.class)).containsExactly(new CaseClosed(1, true));
        assertThat(story.state().client()).isEmpty();
        story.does(LEA, new EraseCase());
        assertThat(story.state().cases().getFirst().contract().sentence()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("off contract reaches whoever leads, and changes nothing else")
    void offContract(String name, Format format, Mode mode) {
        Story story = at(format, mode, "consultation");
        SessionState before = story.state();
        story.does(SAM, new OffContract(null));
        assertThat(story.last()).containsExactly(new FacilitatorTold(Concern.OFF_CONTRACT, SAM, null));
        assertThat(story.state()).isEqualTo(before);
        story.mayNot(lead(story), new OffContract(null), Refusal.NOT_OFFERED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("whoever leads is gone: the first of two presses takes over, the later one is told, the step stays")
    void gone(String name, Format format, Mode mode) {
        Story story = at(format, mode, "clarification");
        MemberId former = lead(story);
        int stage = story.state().timing().stage();

        story.does(former, new Depart());
        assertThat(story.told(TakeOverOffered.class)).hasSize(1);
        story.mayNot(LEA, new TakeOver(), Refusal.NOT_FOR_CLIENT).does(HUGO, new TakeOver());
        assertThat(story.last()).contains(new FacilitatorChanged(former, HUGO, true, story.now()));
        story.mayNot(NORA, new TakeOver(), Refusal.ALREADY_TAKEN);

        assertThat(story.state().timing().stage()).isEqualTo(stage);
        assertThat(lead(story)).isEqualTo(HUGO);
        story.does(former, new AskBack());
        story.does(HUGO, new HandOver(former));
        assertThat(lead(story)).isEqualTo(former);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("the client is lost: the clock pauses, and whoever leads goes on, back or closes")
    void lost(String name, Format format, Mode mode) {
        Story story = at(format, mode, "consultation");
        story.does(ALI, new Lost(LEA));
        assertThat(story.told(Paused.class))
                .singleElement()
                .matches(paused -> paused.cause() == Phase.Paused.Cause.CLIENT_LOST);
        Instant since = story.now();
        story.minutes(3);
        assertThat(story.state().phase()).isEqualTo(new Phase.Paused(since, Phase.Paused.Cause.CLIENT_LOST, LEA));
        story.does(lead(story), new Resume()).does(LEA, new CheckIn("\u2600", null));
        assertThat(story.state().client()).contains(LEA);
        story.does(ALI, new Lost(LEA)).does(lead(story), new CloseCase());
        assertThat(story.told(CaseClosed.class)).containsExactly(new CaseClosed(1, true));
    }

    private static Story at(Format format, Mode mode, String code) {
        Story story = mode == Mode.SPOKEN ? Story.spoken(format) : new Story(format);
        return story.at(code);
    }

    private static MemberId lead(Story story) {
        return story.state().attendance().leader();
    }
}
