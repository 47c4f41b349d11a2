package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.SessionTimeTest.CLASSIC;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HOUR;
import static org.codevbot.core.session.Story.LEA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.IntStream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.session.SessionCommand.MoveTo;
import org.codevbot.core.session.SessionCommand.Next;
import org.codevbot.core.session.SessionCommand.Open;
import org.codevbot.core.session.SessionCommand.OpenShorter;
import org.codevbot.core.session.SessionEvent.Moved;
import org.codevbot.core.session.SessionEvent.TakeOverOffered;
import org.codevbot.core.session.SessionEvent.TimeReplanned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, point 3, the late start. */
class SessionLateTest {
    private final Story story = new Story(CLASSIC);

    @Test
    @DisplayName(
            "late start: remaining minutes are re-planned in the format's order (opening, clarification, consultation)")
    void replanned() {
        story.away(5).does(CLAIRE, new Open());

        assertThat(minutes("opening")).isEqualTo(3);
        assertThat(minutes("clarification")).isEqualTo(12);
        assertThat(minutes("consultation")).isEqualTo(24);
        assertThat(story.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(90 * 60));
        assertThat(story.state().timing().projectedEnd(story.now())).isEqualTo(HOUR.plusSeconds(90 * 60));
        assertThat(story.state().timing().remaining(story.now())).isEqualTo(3 * 60);
        assertThat(story.told(TimeReplanned.class)).singleElement().matches(replanned -> !replanned.endMoved());
    }

    @Test
    @DisplayName("late start: contract, plan and learning are never cut")
    void neverCut() {
        story.away(17).does(CLAIRE, new Open());

        assertThat(minutes("opening")).isEqualTo(3);
        assertThat(minutes("clarification")).isEqualTo(9);
        assertThat(minutes("consultation")).isEqualTo(15);
        CLASSIC.stages().stream()
                .filter(stage -> !CLASSIC.giveWay().contains(stage.code()))
                .forEach(stage ->
                        assertThat(minutes(stage.code())).as(stage.code()).isEqualTo(stage.minutes()));
        assertThat(story.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(90 * 60));
    }

    @Test
    @DisplayName("a start later than all slack ends later, and every stage keeps its minutes")
    void laterThanAllSlack() {
        story.away(18).does(CLAIRE, new Open(true));

        CLASSIC.stages()
                .forEach(stage ->
                        assertThat(minutes(stage.code())).as(stage.code()).isEqualTo(stage.minutes()));
        assertThat(story.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(108 * 60));
        assertThat(story.told(TimeReplanned.class)).isEmpty();
    }

    @Test
    @DisplayName("a start within the minute, or before the hour, is no late start")
    void onTime() {
        story.awaySeconds(59).does(CLAIRE, new Open());
        assertThat(story.told(TimeReplanned.class)).isEmpty();
        assertThat(story.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(90 * 60 + 59));

        Story early = new Story(CLASSIC).away(-3);
        early.does(CLAIRE, new Open());
        assertThat(early.told(TimeReplanned.class)).isEmpty();
        assertThat(early.state().timing().promisedEnd()).isEqualTo(HOUR.plusSeconds(87 * 60));
    }

    @Test
    @DisplayName("what a late start took stays taken when its step comes")
    void staysTaken() {
        story.away(10).opened().chosen().walkTo("clarification");

        assertThat(story.state().timing().remaining(story.now())).isEqualTo(9 * 60);
        story.does(CLAIRE, new Next()).agreed(Set.of(HelpType.IDEAS)).does(CLAIRE, new Next());
        assertThat(story.state().timing().remaining(story.now())).isEqualTo(22 * 60);
        assertThat(story.state().client()).contains(LEA);
    }

    @Test
    @DisplayName("a start later than all slack offers: end later, a shorter format, another date")
    void threeOffers() {
        story.away(18);

        assertThat(story.tries(CLAIRE, new Open()))
                .isEqualTo(new Decision.Asks(
                        new Question.LateStart(18, HOUR.plusSeconds(108 * 60), 60, HOUR.plusSeconds(78 * 60))));
        assertThat(story.state().phase()).isInstanceOf(Phase.Offered.class);
        story.mayNot(LEA, new Open(true), Refusal.ONLY_FACILITATOR)
                .mayNot(LEA, new MoveTo(LocalDate.of(2026, 11, 12), LocalTime.of(9, 0)), Refusal.ONLY_FACILITATOR);
        Story shortest = new Story(
                FormatCatalog.shippedAnd().find(new FormatKey("classic", 60)).orElseThrow());
        assertThat(shortest.away(30).tries(CLAIRE, new Open()))
                .isInstanceOfSatisfying(
                        Decision.Asks.class,
                        asks -> assertThat(asks.question())
                                .isEqualTo(new Question.LateStart(30, HOUR.plusSeconds(90 * 60), 0, null)));
        Story longest = new Story(
                FormatCatalog.shippedAnd().find(new FormatKey("classic", 180)).orElseThrow());
        assertThat(longest.away(100).tries(CLAIRE, new Open()))
                .isInstanceOfSatisfying(
                        Decision.Asks.class,
                        asks -> assertThat(asks.question())
                                .isEqualTo(new Question.LateStart(
                                        100, HOUR.plusSeconds(280 * 60), 60, HOUR.plusSeconds(160 * 60))));
    }

    @Test
    @DisplayName(
            "a shorter length opens with its own stages and minutes; one that there is not, or a longer, is refused")
    void shorter() {
        Format hour =
                FormatCatalog.shippedAnd().find(new FormatKey("classic", 60)).orElseThrow();
        SessionState offered = story.away(40).state();
        Given claire = new Given(CLAIRE, story.now(), null, 1);

        Decision decision = SessionDecider.decide(offered, claire, new OpenShorter(60), hour);
        SessionState open = SessionDecider.evolve(offered, ((Decision.Accepted) decision).events(), hour);

        assertThat(open.format()).isEqualTo(hour.key());
        assertThat(open.timing().stages()).isEqualTo(Timing.of(hour));
        assertThat(open.timing().promisedEnd()).isEqualTo(story.now().plusSeconds(60 * 60));
        assertThat(open.phase()).isInstanceOf(Phase.Running.class);
        assertThat(SessionDecider.decide(offered, claire, new OpenShorter(45), CLASSIC))
                .isEqualTo(Answers.refused(Refusal.NOT_OFFERED));
        assertThat(SessionDecider.decide(open, claire, new OpenShorter(60), hour))
                .isEqualTo(Answers.quietly());
        assertThat(SessionDecider.decide(offered, new Given(LEA, story.now(), null, 1), new OpenShorter(60), hour))
                .isEqualTo(Answers.refused(Refusal.ONLY_FACILITATOR));
    }

    @Test
    @DisplayName("another date: the session stays offered, its hour moves, and nobody is asked to take over before it")
    void anotherDate() {
        story.minutes(20);
        assertThat(story.told(TakeOverOffered.class)).hasSize(1);
        story.mayNot(CLAIRE, new MoveTo(LocalDate.of(2026, 11, 9), LocalTime.of(9, 0)), Refusal.DAY_IS_PAST)
                .mayNot(CLAIRE, new MoveTo(LocalDate.of(2027, 11, 30), LocalTime.of(9, 0)), Refusal.DAY_TOO_FAR)
                .does(CLAIRE, new MoveTo(LocalDate.of(2026, 11, 12), LocalTime.of(13, 20)));
        Instant moved = Instant.parse("2026-11-12T13:20:00Z");

        assertThat(story.last()).containsExactly(new Moved(moved));
        assertThat(story.state().scheduledAt()).isEqualTo(moved);
        assertThat(story.state().attendance().handover()).isNull();
        assertThat(story.ahead()).singleElement().matches(due -> due.at().equals(moved.plusSeconds(600)));
        story.minutes(2 * 24 * 60).does(CLAIRE, new Open());
        assertThat(story.state().timing().stage()).isZero();
        story.mayNot(CLAIRE, new MoveTo(LocalDate.of(2026, 11, 20), LocalTime.of(9, 0)), Refusal.TOO_LATE);
    }

    private long minutes(String code) {
        int index = IntStream.range(0, CLASSIC.stages().size())
                .filter(i -> CLASSIC.stages().get(i).code().equals(code))
                .findFirst()
                .orElseThrow();
        return story.state().timing().stages().get(index).allotted() / 60;
    }

    @Test
    @DisplayName("once another date is told, the offers of the late start open nothing today")
    void offersOfAnOldDate() {
        story.away(18);
        Stamp stamp = story.state().stamp();
        story.does(CLAIRE, new MoveTo(LocalDate.of(2026, 11, 20), LocalTime.of(14, 0)));
        assertThat(story.presses(CLAIRE, new Open(true), stamp)).isEqualTo(Answers.refused(Refusal.MOVED_ON));
        assertThat(story.presses(CLAIRE, new OpenShorter(60), stamp)).isEqualTo(Answers.refused(Refusal.MOVED_ON));
        assertThat(story.state().phase()).isInstanceOf(Phase.Offered.class);
    }
}
