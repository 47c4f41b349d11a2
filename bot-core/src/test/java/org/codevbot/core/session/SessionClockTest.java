package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HOUR;
import static org.codevbot.core.session.Story.LEA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.EndAsked;
import org.codevbot.core.session.SessionEvent.MinutesLeft;
import org.codevbot.core.session.SessionEvent.MinutesMissed;
import org.codevbot.core.session.SessionEvent.SortingOver;
import org.codevbot.core.session.SessionEvent.TakeOverOffered;
import org.codevbot.core.session.SessionEvent.ThreadClosed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, point 3 and "Facilitator gone": what time does, to the second. */
class SessionClockTest {
    private static final Format SIXTY =
            FormatCatalog.shippedAnd().find(new FormatKey("classic", 60)).orElseThrow();
    private final Story story = new Story(SessionTimeTest.CLASSIC);

    private static List<Moment.Type> typesAhead(Story story) {
        return story.ahead().stream()
                .map(due -> due.moment().type())
                .filter(type -> type != Moment.Type.GRACE_OVER)
                .toList();
    }

    @Test
    @DisplayName("T-5, T-1 and the end question come at their own second")
    void atTheirSecond() {
        Instant entered = story.at("clarification").now();
        assertThat(story.ahead().stream().filter(due -> due.moment().type() != Moment.Type.GRACE_OVER))
                .extracting(due -> due.moment().type(), Due::at)
                .containsExactly(
                        Tuple.tuple(Moment.Type.FIVE_LEFT, entered.plusSeconds(600)),
                        Tuple.tuple(Moment.Type.ONE_LEFT, entered.plusSeconds(840)),
                        Tuple.tuple(Moment.Type.TIME_UP, entered.plusSeconds(900)));
        story.seconds(899);
        assertThat(story.told(EndAsked.class)).isEmpty();
        story.seconds(1);
        assertThat(story.told(EndAsked.class)).containsExactly(new EndAsked(entered.plusSeconds(900)));
    }

    @Test
    @DisplayName("T-5 from 12 minutes on, T-1 from 5 minutes on, not a minute below")
    void fromTwelveAndFromFive() {
        assertThat(typesAhead(new Story(SIXTY).at("contract"))).containsExactly(Moment.Type.TIME_UP);
        assertThat(typesAhead(new Story(SIXTY).at("presentation")))
                .containsExactly(Moment.Type.ONE_LEFT, Moment.Type.TIME_UP);
        story.at("presentation").does(CLAIRE, new Extend(3, true));
        assertThat(typesAhead(story)).containsExactly(Moment.Type.ONE_LEFT, Moment.Type.TIME_UP);
        story.does(CLAIRE, new Extend(1, true));
        assertThat(typesAhead(story)).containsExactly(Moment.Type.FIVE_LEFT, Moment.Type.ONE_LEFT, Moment.Type.TIME_UP);
    }

    @Test
    @DisplayName("T-5 and T-1 that come too late are passed over: from four minutes, and from twenty seconds, down")
    void tooLate() {
        assertThat(late(659)).containsExactly(new MinutesLeft(5));
        assertThat(late(660)).containsExactly(new MinutesMissed(5));
        assertThat(late(660, 219)).containsExactly(new MinutesMissed(5), new MinutesLeft(1));
        assertThat(late(660, 220)).containsExactly(new MinutesMissed(5), new MinutesMissed(1));
    }

    private static List<SessionEvent> late(long... away) {
        Story story = new Story(SessionTimeTest.CLASSIC).at("clarification");
        List<SessionEvent> told = new java.util.ArrayList<>();
        for (long seconds : away) {
            story.awaySeconds(seconds).seconds(0);
            story.last().stream()
                    .filter(event -> event instanceof MinutesLeft || event instanceof MinutesMissed)
                    .forEach(told::add);
        }
        return told;
    }

    @Test
    @DisplayName("a moment that is no longer true does nothing when it knocks")
    void staleKnocks() {
        Moment five = story.at("clarification").ahead().stream()
                .map(Due::moment)
                .filter(moment -> moment.type() == Moment.Type.FIVE_LEFT)
                .findFirst()
                .orElseThrow();
        assertThat(story.awaySeconds(599).knocks(five)).isEqualTo(Answers.quietly());
        assertThat(story.awaySeconds(1).knocks(five)).isEqualTo(Answers.accepted(new MinutesLeft(5)));
        story.does(CLAIRE, new Extend(5, true)).awaySeconds(1200);
        assertThat(story.knocks(five)).isEqualTo(Answers.quietly());
    }

    @Test
    @DisplayName("a step's thread closes 60 s after its end, each thread in its own time, none before")
    void threadsClose() {
        story.at("clarification").does(CLAIRE, new Next());
        story.seconds(60).does(CLAIRE, new Back()).seconds(30).does(CLAIRE, new Next());
        Instant left = story.now();
        int clarification = story.state().timing().stage() - 1;
        assertThat(story.state().timing().left()).containsExactly(new Timing.Left(clarification, left));
        Moment grace =
                new Moment(Moment.Type.GRACE_OVER, clarification, story.state().turn());
        assertThat(story.ahead()).contains(new Due(grace, left.plusSeconds(60)));
        assertThat(story.awaySeconds(59).knocks(grace)).isEqualTo(Answers.quietly());
        assertThat(story.awaySeconds(1).knocks(grace)).isEqualTo(Answers.accepted(new ThreadClosed(clarification)));
        assertThat(story.knocks(new Moment(Moment.Type.GRACE_OVER, 0, 0))).isEqualTo(Answers.quietly());
    }

    @Test
    @DisplayName("leaving one step after another, each is left once, and the one returned to is not left any more")
    void left() {
        story.at("clarification");
        assertThat(story.state().timing().left()).extracting(Timing.Left::stage).containsExactly(0, 1, 3);
        story.does(CLAIRE, new Back());
        assertThat(story.state().timing().left()).extracting(Timing.Left::stage).containsExactly(0, 1, 4);
        story.seconds(10).does(CLAIRE, new Next()).seconds(52);
        assertThat(story.state().timing().left()).extracting(Timing.Left::stage).containsExactly(3);
        assertThat(story.told(ThreadClosed.class))
                .extracting(ThreadClosed::stage)
                .containsExactly(0, 1);
    }

    @Test
    @DisplayName("the two silent minutes to sort are over after two minutes, and are not held again on return")
    void sorting() {
        story.at("contract");
        assertThat(story.state().floor().sorting()).isFalse();
        Instant entered = story.walkTo("plan").now();
        assertThat(story.state().floor().sorting()).isTrue();
        assertThat(typesAhead(story)).containsExactly(Moment.Type.SORTED, Moment.Type.ONE_LEFT, Moment.Type.TIME_UP);
        assertThat(story.ahead())
                .anyMatch(due ->
                        due.moment().type() == Moment.Type.SORTED && due.at().equals(entered.plusSeconds(120)));
        story.seconds(119);
        assertThat(story.told(SortingOver.class)).isEmpty();
        story.seconds(1);
        assertThat(story.told(SortingOver.class)).hasSize(1);
        assertThat(story.state().floor().sorting()).isFalse();
        story.does(CLAIRE, new Back()).does(CLAIRE, new Next());
        assertThat(story.state().floor().sorting()).isFalse();
    }

    @Test
    @DisplayName("take over is offered after 5 minutes without an answer, 10 after the hour without an opening")
    void patience() {
        story.seconds(599);
        assertThat(story.told(TakeOverOffered.class)).isEmpty();
        story.seconds(1);
        assertThat(story.told(TakeOverOffered.class)).containsExactly(new TakeOverOffered(HOUR.plusSeconds(600)));
        Story gone = new Story(SessionTimeTest.CLASSIC).at("presentation").seconds(480 + 299);
        assertThat(gone.told(TakeOverOffered.class)).isEmpty();
        gone.seconds(1);
        assertThat(gone.told(TakeOverOffered.class)).hasSize(1);
        gone.seconds(3600);
        assertThat(gone.told(TakeOverOffered.class)).hasSize(1);
    }

    @Test
    @DisplayName("a pause holds the patience with an unanswered end question too")
    void patienceInPause() {
        story.at("presentation").seconds(480 + 200).does(CLAIRE, new Pause()).seconds(3600);
        assertThat(story.told(TakeOverOffered.class)).isEmpty();
        story.does(CLAIRE, new Resume()).seconds(99);
        assertThat(story.told(TakeOverOffered.class)).isEmpty();
        story.seconds(1);
        assertThat(story.told(TakeOverOffered.class)).hasSize(1);
    }

    @Test
    @DisplayName(
            "nothing knocks in a pause but, after seven days, the end of a session left alone; after the close only what is forgotten")
    void quietPhases() {
        story.at("presentation").seconds(61).does(CLAIRE, new Pause());
        assertThat(story.ahead()).singleElement().satisfies(due -> {
            assertThat(due.moment().type()).isEqualTo(Moment.Type.ABANDONED);
            assertThat(due.at()).isEqualTo(story.now().plus(Duration.ofDays(7)));
        });
        story.does(LEA, new Stop()).does(CLAIRE, new CloseSession(true));
        assertThat(typesAhead(story)).containsExactly(Moment.Type.FORGET);
        assertThat(story.ahead().getLast().at()).isEqualTo(story.now().plus(Duration.ofDays(7)));
    }

    @Test
    @DisplayName(
            "the end told to the group is the hour plus what the format lasts; it moves when nothing gives way enough")
    void promisedEnd() {
        assertThat(story.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(5400));
        story.minutes(7).does(CLAIRE, new Open());
        assertThat(story.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(5400));
        Story late = new Story(SessionTimeTest.CLASSIC);
        late.minutes(60).does(CLAIRE, new Open(true));
        assertThat(late.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(5400 + 3600));
        Story pitch = new Story(FormatSamples.pitch());
        assertThat(pitch.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(1800));
    }
}
