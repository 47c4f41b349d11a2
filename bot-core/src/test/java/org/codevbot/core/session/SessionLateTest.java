package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.SessionTimeTest.CLASSIC;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HOUR;
import static org.codevbot.core.session.Story.LEA;

import java.util.Set;
import java.util.stream.IntStream;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.session.SessionCommand.Next;
import org.codevbot.core.session.SessionCommand.Open;
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
        story.away(18).does(CLAIRE, new Open());

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

    private long minutes(String code) {
        int index = IntStream.range(0, CLASSIC.stages().size())
                .filter(i -> CLASSIC.stages().get(i).code().equals(code))
                .findFirst()
                .orElseThrow();
        return story.state().timing().stages().get(index).allotted() / 60;
    }
}
