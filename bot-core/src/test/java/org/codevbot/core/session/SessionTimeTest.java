package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HOUR;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.EndAsked;
import org.codevbot.core.session.SessionEvent.MinutesLeft;
import org.codevbot.core.session.SessionEvent.StageEntered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, points 1 to 3 and "Facilitator gone", as the rules see them. */
class SessionTimeTest {
    static final Format CLASSIC =
            FormatCatalog.shippedAnd().find(new FormatKey("classic", 90)).orElseThrow();

    private final Story story = new Story(CLASSIC);

    @Test
    @DisplayName("a member's first word or press checks them in")
    void firstPressChecksIn() {
        story.does(CLAIRE, new Open());
        assertThat(story.state().attendance().isPresent(SAM)).isFalse();
        story.does(SAM, new Propose(Choice.ThreeP.PROJECT, story.words(6)));
        assertThat(story.state().attendance().isPresent(SAM)).isTrue();
    }

    @Test
    @DisplayName("T-5 only in steps of 12 minutes or more, T-1 in steps of 5 or more, then the end question")
    void minutesLeft() {
        story.at("presentation").minutes(7.5);
        assertThat(story.told(MinutesLeft.class)).containsExactly(new MinutesLeft(1));
        story.minutes(1);
        assertThat(story.came(EndAsked.class::isInstance)).isTrue();
        story.does(CLAIRE, new Next()).minutes(15);
        assertThat(story.told(MinutesLeft.class))
                .containsExactly(new MinutesLeft(1), new MinutesLeft(5), new MinutesLeft(1));
    }

    @Test
    @DisplayName("blocks are told in the channel, without T-5 or T-1, yet with the end question")
    void blocksAreQuiet() {
        story.opened().minutes(30);
        assertThat(story.told(MinutesLeft.class)).isEmpty();
        assertThat(story.told(EndAsked.class)).hasSize(1);
    }

    @Test
    @DisplayName("nothing moves by itself in a live session")
    void nothingMoves() {
        story.at("clarification");
        int stage = story.state().timing().stage();
        story.minutes(120);
        assertThat(story.state().timing().stage()).isEqualTo(stage);
    }

    @Test
    @DisplayName("a moment missed while the process was away says nothing false afterwards")
    void lateMoments() {
        story.at("clarification").away(14.5).minutes(0);
        assertThat(story.told(MinutesLeft.class)).containsExactly(new MinutesLeft(1));
        story.away(10).minutes(0);
        assertThat(story.told(MinutesLeft.class)).hasSize(1);
        assertThat(story.told(EndAsked.class)).hasSize(1);
    }

    @Test
    @DisplayName("minutes saved are slack, and +n takes slack first, without a question")
    void slackFirst() {
        story.opened();
        assertThat(story.state().timing().slack(story.now())).isZero();
        story.does(CLAIRE, new Next());
        assertThat(story.state().timing().slack(story.now())).isEqualTo(300);
        story.does(CLAIRE, new Extend(5, false));
        assertThat(story.state().timing().slack(story.now())).isZero();
        assertThat(story.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(90 * 60));
    }

    @Test
    @DisplayName("then +n shrinks ahead in the give-way order, then moves the end, after one confirmation")
    void shrinkThenMove() {
        story.opened();
        Decision asked = story.tries(CLAIRE, new Extend(10, false));
        assertThat(asked)
                .isInstanceOfSatisfying(
                        Decision.Asks.class,
                        asks -> assertThat(asks.question())
                                .isInstanceOfSatisfying(Question.Extension.class, question -> {
                                    assertThat(question.shrinks())
                                            .extracting(Question.Shrink::fromMinutes, Question.Shrink::toMinutes)
                                            .containsExactlyInAnyOrder(
                                                    org.assertj.core.groups.Tuple.tuple(15, 9),
                                                    org.assertj.core.groups.Tuple.tuple(24, 20));
                                    assertThat(question.endMoves()).isFalse();
                                }));
        story.does(CLAIRE, new Extend(10, true));
        assertThat(story.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(90 * 60));
        story.does(CLAIRE, new Extend(10, true));
        assertThat(story.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(95 * 60));
        assertThat(story.last())
                .singleElement()
                .isInstanceOfSatisfying(
                        SessionEvent.TimeReplanned.class,
                        replanned -> assertThat(replanned.endMoved()).isTrue());
    }

    @Test
    @DisplayName("+2 after the time is up gives two minutes from now")
    void plusTwoAfterTheEnd() {
        story.at("presentation").minutes(10).does(CLAIRE, new Extend(2, true));
        assertThat(story.state().timing().remaining(story.now())).isEqualTo(120);
        story.minutes(2);
        assertThat(story.told(EndAsked.class)).hasSize(2);
    }

    @Test
    @DisplayName("a double click on +5 or move on changes nothing the second time")
    void doubleClick() {
        story.at("presentation");
        Stamp stamp = story.state().stamp();
        story.presses(CLAIRE, new Next(), stamp);
        SessionState once = story.state();
        assertThat(story.presses(CLAIRE, new Next(), stamp)).isEqualTo(Answers.refused(Refusal.MOVED_ON));
        assertThat(story.presses(CLAIRE, new Extend(5, true), stamp)).isEqualTo(Answers.refused(Refusal.MOVED_ON));
        assertThat(story.state()).isEqualTo(once);
    }

    @Test
    @DisplayName("back returns to the former step with the minutes it has left, or 2")
    void back() {
        story.at("clarification").minutes(3).does(CLAIRE, new Back());
        assertThat(story.sitting().step().orElseThrow().code()).isEqualTo("presentation");
        assertThat(story.state().timing().remaining(story.now())).isEqualTo(8 * 60);
        story.minutes(7.5).does(CLAIRE, new Next()).does(CLAIRE, new Back());
        assertThat(story.state().timing().remaining(story.now())).isEqualTo(120);
    }

    @Test
    @DisplayName("pause holds the clock and resume goes on with what was left")
    void pauseHolds() {
        story.at("clarification").minutes(5).does(CLAIRE, new Pause()).minutes(20);
        assertThat(story.told(MinutesLeft.class)).isEmpty();
        story.does(CLAIRE, new Resume());
        assertThat(story.state().timing().remaining(story.now())).isEqualTo(10 * 60);
        story.minutes(5);
        assertThat(story.told(MinutesLeft.class)).containsExactly(new MinutesLeft(5));
    }

    @Test
    @DisplayName(
            "stop by the client in any step pauses the clock at once; the facilitator then resumes, goes back or closes")
    void clientStops() {
        story.at("consultation").does(LEA, new Stop());
        assertThat(story.state().phase())
                .isInstanceOfSatisfying(
                        Phase.Paused.class,
                        paused -> assertThat(paused.cause()).isEqualTo(Phase.Paused.Cause.CLIENT_STOP));
        story.mayNot(SAM, new Stop(), Refusal.ONLY_CLIENT).mayNot(SAM, new Resume(), Refusal.ONLY_FACILITATOR);
        story.does(CLAIRE, new CloseCase());
        assertThat(story.sitting().stage().orElseThrow().code()).isEqualTo("close");
        assertThat(story.state().currentCase()).isEmpty();
        story.does(LEA, new EraseCase());
        assertThat(story.state().cases().getFirst().contract().sentence()).isNull();
    }

    @Test
    @DisplayName("when the client is lost the clock pauses; when the client leaves too")
    void clientLost() {
        story.at("consultation").does(LEA, new Depart());
        assertThat(story.state().phase())
                .isInstanceOfSatisfying(
                        Phase.Paused.class,
                        paused -> assertThat(paused.cause()).isEqualTo(Phase.Paused.Cause.CLIENT_LOST));
        assertThat(story.state().attendance().isPresent(LEA)).isFalse();
    }

    @Test
    @DisplayName(
            "an end question unanswered for 5 minutes offers every present consultant to take over, the first press takes it")
    void facilitatorGone() {
        story.at("clarification").minutes(19);
        story.mayNot(SAM, new TakeOver(), Refusal.NOT_OFFERED);
        story.minutes(2);
        assertThat(story.told(SessionEvent.TakeOverOffered.class)).hasSize(1);
        int stage = story.state().timing().stage();
        story.mayNot(LEA, new TakeOver(), Refusal.NOT_FOR_CLIENT).does(NORA, new TakeOver());
        story.mayNot(SAM, new TakeOver(), Refusal.ALREADY_TAKEN);
        assertThat(story.state().attendance().facilitator()).isEqualTo(NORA);
        assertThat(story.state().timing().stage()).isEqualTo(stage);
        story.does(CLAIRE, new AskBack()).does(NORA, new HandOver(CLAIRE));
        assertThat(story.state().attendance().facilitator()).isEqualTo(CLAIRE);
    }

    @Test
    @DisplayName("the same offer is made when nobody has opened the session 10 minutes after the hour")
    void nobodyOpens() {
        story.minutes(11);
        assertThat(story.told(SessionEvent.TakeOverOffered.class)).hasSize(1);
        story.does(HUGO, new TakeOver()).does(HUGO, new Open());
        assertThat(story.state().phase()).isInstanceOf(Phase.Running.class);
    }

    @Test
    @DisplayName("the facilitator who acts after all ends the offer")
    void offerEnds() {
        story.at("clarification").minutes(21).does(CLAIRE, new Extend(2, true));
        story.mayNot(SAM, new TakeOver(), Refusal.NOT_OFFERED);
    }

    @Test
    @DisplayName("end by an hour shrinks what lies ahead, or says that it cannot")
    void endBy() {
        story.at("presentation");
        story.mayNot(CLAIRE, new EndBy(30, false), Refusal.CANNOT_END_SO_EARLY);
        assertThat(story.tries(CLAIRE, new EndBy(60, false))).isInstanceOf(Decision.Asks.class);
        story.does(CLAIRE, new EndBy(60, true));
        assertThat(story.state().timing().projectedEnd(story.now()))
                .isEqualTo(story.now().plusSeconds(3600));
    }

    @Test
    @DisplayName("a step cannot begin without its client")
    void needsClient() {
        story.opened().does(CLAIRE, new Next()).does(CLAIRE, new Next());
        story.mayNot(CLAIRE, new Next(), Refusal.CHOOSE_CLIENT_FIRST);
        story.does(SAM, new Propose(Choice.ThreeP.PROBLEM, story.words(5)));
        story.does(CLAIRE, new Confirm(1, story.words(5)));
        story.mayNot(CLAIRE, new Next(), Refusal.CLIENT_MUST_AGREE_FIRST);
        story.mayNot(ALI, new AgreeToBeClient(), Refusal.NOT_OFFERED);
        story.does(SAM, new AgreeToBeClient()).does(CLAIRE, new Next());
        assertThat(story.sitting().step()).isPresent();
    }

    @Test
    @DisplayName("the follow-up is skipped when there is no plan, the choice when the client is known")
    void idleBlocks() {
        Story plain = new Story(CLASSIC).opened().chosen();
        plain.does(CLAIRE, new Next());
        assertThat(plain.sitting().stage().orElseThrow().code()).isEqualTo("follow-up");
        plain.does(CLAIRE, new Next());
        assertThat(plain.sitting().step().orElseThrow().code()).isEqualTo("presentation");
    }

    @Test
    @DisplayName("the Pitch codev of three steps runs to its end with no change of code")
    void pitch() {
        Story pitch = new Story(FormatSamples.pitch());
        pitch.opened().mayNot(CLAIRE, new Next(), Refusal.CHOOSE_CLIENT_FIRST);
        pitch.chosen().does(CLAIRE, new Next()).does(LEA, new Say(pitch.words(20), 0));
        pitch.does(CLAIRE, new Next()).does(SAM, new Say(pitch.words(20), 1));
        pitch.does(CLAIRE, new Next()).does(NORA, new Say(pitch.words(20), 2)).does(CLAIRE, new Next());
        assertThat(pitch.state().isClosed()).isTrue();
        assertThat(pitch.told(StageEntered.class)).hasSize(3);
    }

    @Test
    @DisplayName("a format of fifteen steps runs to its end with no change of code")
    void fifteenSteps() {
        Story fifteen = new Story(FormatSamples.ofSteps(15)).opened().chosen();
        for (int step = 0; step < 15; step++) {
            fifteen.does(CLAIRE, new Next()).does(LEA, new Say(fifteen.words(8), step));
        }
        assertThat(fifteen.does(CLAIRE, new Next()).state().isClosed()).isTrue();
        assertThat(fifteen.told(StageEntered.class)).hasSize(15);
    }
}
