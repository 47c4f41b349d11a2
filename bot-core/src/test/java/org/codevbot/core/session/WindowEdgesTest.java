package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.session.SessionCommand.Next;
import org.codevbot.core.session.SessionCommand.Rate;
import org.codevbot.core.session.SessionEvent.Reminded;
import org.codevbot.core.session.SessionEvent.TimeReplanned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The edges of windows of working days. The story's hour is a Tuesday, 14:00 in Paris. */
class WindowEdgesTest {
    private static final Format DAYS =
            FormatCatalog.shippedAnd().find(new FormatKey("asynchronous", 10)).orElseThrow();
    private static final double DAY = 24 * 60;

    private final Story story = new Story(DAYS).in(ZoneId.of("Europe/Paris"));

    /** The presentation under way from Tuesday 14:00 on, its window ending on Wednesday. */
    private Story begun() {
        return story.opened().chosen().does(CLAIRE, new Next());
    }

    /** The same, of whom only who leads and the client have come yet. */
    private Story begunByTwo() {
        return story.does(CLAIRE, new SessionCommand.Open()).chosen().does(CLAIRE, new Next());
    }

    private Story inLearning() {
        return begun().walkTo("contract").agreed(Set.of(HelpType.IDEAS)).walkTo("learning");
    }

    private Instant end() {
        return story.state().timing().stageEnd();
    }

    private static Instant at(String utc) {
        return Instant.parse(utc);
    }

    @Test
    @DisplayName("A hold that took the last day away leaves another one")
    void heldOnTheLastDay() {
        begun().minutes(19 * 60 + 5).does(CLAIRE, new SessionCommand.Pause());
        story.minutes(8 * 60 + 45).does(CLAIRE, new SessionCommand.Resume());
        assertThat(end()).isEqualTo(at("2026-11-12T17:00:00Z"));
    }

    @Test
    @DisplayName("A short hold moves nothing")
    void heldForAMoment() {
        begun().minutes(25 * 60).does(CLAIRE, new SessionCommand.Pause());
        story.minutes(10).does(CLAIRE, new SessionCommand.Resume());
        assertThat(end()).isEqualTo(at("2026-11-11T17:00:00Z"));
        assertThat(story.told(TimeReplanned.class)).noneMatch(TimeReplanned::endMoved);
    }

    @Test
    @DisplayName("A case that is closed in a hold moves no end")
    void closedInAHold() {
        begun().does(LEA, new SessionCommand.Stop()).minutes(3 * DAY);
        story.does(CLAIRE, new SessionCommand.CloseCase());
        assertThat(story.last()).anyMatch(SessionEvent.CaseClosed.class::isInstance);
        assertThat(story.last()).noneMatch(TimeReplanned.class::isInstance);
    }

    @Test
    @DisplayName("A step that begins later than its hour tells the end that follows, once")
    void laterThanPromised() {
        begun().walkTo("contract");
        assertThat(story.told(TimeReplanned.class)).as("in time").isEmpty();
        story.minutes(8 * DAY).agreed(Set.of(HelpType.IDEAS));
        Instant later = new Windows(story.sitting()).sessionEnd();
        assertThat(story.told(TimeReplanned.class))
                .singleElement()
                .matches(TimeReplanned::endMoved)
                .matches(told -> told.promisedEnd().equals(later));
        assertThat(story.state().timing().promisedEnd()).isEqualTo(later);
    }

    @Test
    @DisplayName("Ratings wait for all who are expected, come or not")
    void ratings() {
        begunByTwo().walkTo("contract");
        List.of(SAM, NORA).forEach(who -> story.does(who, new SessionCommand.CheckIn("\u2600", null)));
        story.agreed(Set.of(HelpType.IDEAS)).walkTo("learning");
        List.of(CLAIRE, LEA, SAM, NORA, HUGO).forEach(who -> story.does(who, new Rate(4)));
        assertThat(story.state().closing().revealed()).isFalse();
        story.does(ALI, new Rate(2));
        assertThat(story.state().closing().revealed()).isTrue();
    }

    @Test
    void ratingsDoNotWaitForWhoLeft() {
        inLearning();
        List.of(CLAIRE, LEA, SAM, NORA, ALI).forEach(who -> story.does(who, new Rate(4)));
        assertThat(story.state().closing().revealed()).isFalse();
        story.does(HUGO, new SessionCommand.Depart());
        assertThat(story.state().closing().revealed()).isTrue();
    }

    @Test
    @DisplayName("Nobody is reminded of a last day on whose morning the step had not begun")
    void begunAfterTheMorning() {
        story.in(Map.of(NORA, ZoneId.of("Europe/London")));
        begunByTwo().minutes(19.5 * 60).walkTo("contract");
        int before = story.told(Reminded.class).size();
        story.minutes(45);
        List<Reminded> all = story.told(Reminded.class);
        assertThat(all.subList(before, all.size()))
                .as("9:00 in London; in Paris the step began at 9:30")
                .singleElement()
                .extracting(Reminded::members)
                .isEqualTo(Set.of(NORA));
    }

    @Test
    @DisplayName("Once is once: a short hold reminds nobody again")
    void remindedOnce() {
        begun().minutes(20 * 60);
        assertThat(story.told(Reminded.class)).hasSize(1);
        story.does(CLAIRE, new SessionCommand.Pause()).minutes(10).does(CLAIRE, new SessionCommand.Resume());
        story.minutes(60);
        assertThat(story.told(Reminded.class)).hasSize(1);
    }

    @Test
    @DisplayName("A late reminder reaches those alone whose own evening is still to come")
    void lateReminder() {
        story.in(Map.of(NORA, ZoneId.of("America/Los_Angeles")));
        begunByTwo().minutes(18.5 * 60).walkTo("contract");
        int before = story.told(Reminded.class).size();
        story.away(11.5 * 60).minutes(1);
        List<Reminded> all = story.told(Reminded.class);
        assertThat(all.subList(before, all.size()))
                .as("20:00 in Paris, 11:00 in Los Angeles")
                .containsExactlyInAnyOrder(
                        new Reminded(Set.of(LEA, SAM, ALI, HUGO), false), new Reminded(Set.of(NORA), true));
    }
}
