package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.session.Phase;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A late start, another date, and who keeps the time where nobody facilitates: through the front door. */
@Timeout(60)
class LateStartTest extends OneCore {
    LateStartTest() {
        super(Core.Store.H2);
    }

    @Test
    void aStartTooLateIsAskedAndTheShorterLengthOpensInItsOwnStages() {
        Walk walk = walk().offered();
        clock.wind(Duration.ofMinutes(40));

        Reply asked = walk.types("Ada", "start");

        assertThat(asked)
                .isInstanceOfSatisfying(
                        Reply.Done.class,
                        done -> assertThat(CardText.buttons(done.card()).stream()
                                        .map(button -> button.action().entry()))
                                .containsExactly("start-late", "start-shorter", "move-date"));
        assertThat(walk.state().phase()).isInstanceOf(Phase.Offered.class);
        assertThat(walk.presses("Basile", "start-shorter", "60")).isInstanceOf(Reply.Refused.class);
        assertThat(walk.presses("Ada", "start-shorter", "75")).isInstanceOf(Reply.Refused.class);
        walk.presses("Ada", "start-shorter", "60");
        assertThat(walk.state().format()).isEqualTo(new FormatKey("classic", 60));
        assertThat(walk.state().timing().promisedEnd())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(60)));
        walk.drain();
        assertThat(walk.types("Ada", "panel")).isInstanceOf(Reply.Done.class);
    }

    @Test
    void whatALateStartTookIsOnTheFacilitatorsPanelAlone() {
        Walk walk = walk().offered();
        clock.wind(Duration.ofMinutes(10));
        walk.types("Ada", "start");

        assertThat(walk.types("Ada", "panel").toString()).contains("late start");
        assertThat(walk.types("Basile", "status").toString()).doesNotContain("late start");
        walk.types("Ada", "next");
        assertThat(walk.types("Ada", "panel").toString()).doesNotContain("late start");
    }

    @Test
    void anotherDateIsToldToTheGroupAndKeepsTheOffer() {
        Walk walk = walk().offered();
        clock.wind(Duration.ofMinutes(40));

        assertThat(walk.presses("Ada", "move-date", "")).isInstanceOf(Reply.Fill.class);
        assertThat(walk.sends("Ada", "move-date", "", Map.of("day", "2026-13-40", "hour", "14:00")))
                .isInstanceOf(Reply.Refused.class);
        String day = clock.instant().plus(Duration.ofDays(3)).toString().substring(0, 10);
        assertThat(walk.sends("Ada", "move-date", "", Map.of("day", day, "hour", "14h30")))
                .isInstanceOf(Reply.Done.class);

        assertThat(walk.state().phase()).isInstanceOf(Phase.Offered.class);
        assertThat(walk.state().scheduledAt().toString()).startsWith(day);
        walk.drain();
        assertThat(Outboxes.said(core, walk, "moved")).isEqualTo(1);
    }

    @Test
    void ofTwoWhoWouldKeepTheTimeAtOnceOneDoesAndTheOtherIsTold() throws Exception {
        Walk walk = walk().offered(new FormatKey("exploration", 60));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Reply>> both =
                    List.of(() -> walk.presses("Basile", "keep-time", ""), () -> walk.presses("Dina", "keep-time", ""));
            var replies = people.invokeAll(both);
            assertThat(List.of(replies.get(0).get(), replies.get(1).get()))
                    .hasAtLeastOneElementOfType(Reply.Done.class)
                    .hasAtLeastOneElementOfType(Reply.Refused.class);
        }
        assertThat(walk.running()).isTrue();
        assertThat(walk.state().attendance().facilitator()).isIn(walk.member("Basile"), walk.member("Dina"));
        walk.drain();
    }
}
