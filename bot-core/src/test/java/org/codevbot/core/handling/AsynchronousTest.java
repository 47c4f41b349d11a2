package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.session.Moments;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A session over working days through the front door, the clock wound from a Tuesday morning to its end, with a restart
 * in mid-window. Five people live in Paris, Farid in Montréal.
 */
@Timeout(120)
class AsynchronousTest {
    private static final FormatKey DAYS = new FormatKey("asynchronous", 10);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId MONTREAL = ZoneId.of("America/Montreal");

    /** Tuesday 10 March 2026, 11:00 in Paris and 6:00 in Montréal; the clocks of Paris change on 29 March. */
    private final HandClock clock = HandClock.atTen();

    private static void found(Walk walk) {
        Founding founding = walk.core.get(Founding.class);
        Group group = founding.found(new Founding.Charter(
                walk.space,
                walk.channel,
                "Cercle",
                Language.FR,
                PARIS,
                false,
                DAYS,
                Walk.PEOPLE.stream()
                        .map(name -> new Founding.Person(
                                "u-" + name, name, Language.EN, name.equals("Farid") ? MONTREAL : PARIS, false))
                        .toList()));
        founding.offer(walk.space, group.id(), walk.clock.instant(), DAYS);
    }

    private void begin(Walk walk) {
        walk.types("Ada", "start");
        Walk.PEOPLE.forEach(name -> walk.sends(name, "check-in", "", Map.of("emoji", "🙂")));
        walk.sends("Chloé", "subject", "", Map.of("words", "My team meeting", "three-p", "concern"));
        walk.sends("Ada", "confirm", "1", Map.of("target", "1", "sentence", "It touches us all"));
        walk.presses("Chloé", "agree-client", "");
        walk.types("Ada", "next");
    }

    /** Hour by hour, as long as it takes. */
    private void until(Walk walk, String instant) {
        Instant then = Instant.parse(instant);
        while (clock.instant().isBefore(then)) {
            Duration left = Duration.between(clock.instant(), then);
            walk.passes(left.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : left);
        }
    }

    private Instant end(Walk walk) {
        return walk.state().timing().stageEnd();
    }

    private int reminders(Core core, Walk walk) {
        return core.get(JdbcClient.class)
                .sql("select count(distinct message_key) from outbox where kind = 'SAY' and message_key like ?")
                .param("s/" + walk.state().id() + "/last-day/%")
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("Windows in working days, each in its members' hours; a restart in mid-window loses nothing")
    void whole(@TempDir Path data) {
        Core.Home home = Core.Store.H2.home(data);
        try (Core core = Core.start(home, clock, new Echo())) {
            Walk walk = new Walk(core, clock, "days");
            found(walk);
            begin(walk);
            assertThat(walk.stage()).isEqualTo("presentation");
            assertThat(end(walk)).as("18:00 in Montréal").isEqualTo(Instant.parse("2026-03-10T22:00:00Z"));
            walk.says("Chloé", "Our weekly meeting takes two hours and nobody speaks");
            walk.presses("Chloé", "part-done", "");
            assertThat(walk.stage())
                    .as("her part is done, and only she has one")
                    .isEqualTo("clarification");
            walk.drain();
            assertThat(end(walk)).isEqualTo(Instant.parse("2026-03-11T22:00:00Z"));
            walk.says("Dina", "Who leads this meeting, and since when?");
            until(walk, "2026-03-11T07:59:00Z");
            assertThat(reminders(core, walk)).isZero();
            until(walk, "2026-03-11T08:01:00Z");
            assertThat(reminders(core, walk))
                    .as("Chloé, Basile and Émile, at nine in Paris")
                    .isEqualTo(3);
        }
        try (Core core = Core.start(home, clock, new Echo())) {
            Walk walk = new Walk(core, clock, "days");
            assertThat(walk.stage()).isEqualTo("clarification");
            until(walk, "2026-03-11T13:01:00Z");
            assertThat(reminders(core, walk))
                    .as("and Farid at nine in Montréal, once each")
                    .isEqualTo(4);
            until(walk, "2026-03-11T22:01:00Z");
            assertThat(walk.stage()).as("moved on by the window's end").isEqualTo("contract");

            walk.sends("Chloé", "contract", "", Map.of("sentence", "Help me to open the meeting", "types", "ideas"));
            walk.sends("Basile", "reformulate", "", Map.of("words", "Help me to begin with a question"));
            walk.sends("Dina", "reformulate", "", Map.of("words", "Help me to let others begin"));
            Stream.concat(Stream.of("Chloé"), Walk.consultants()).forEach(name -> walk.presses(name, "agree", "1"));
            assertThat(walk.stage()).as("moved on when it holds").isEqualTo("consultation");
            assertThat(end(walk)).isEqualTo(Instant.parse("2026-03-16T22:00:00Z"));

            hidden(walk);
            until(walk, "2026-03-16T22:01:00Z");
            walk.drain();
            assertThat(walk.stage()).isEqualTo("plan");
            assertThat(Outboxes.said(core, walk, "revealed"))
                    .as("revealed at its end")
                    .isEqualTo(1);

            hold(walk);
            until(walk, "2026-03-20T22:01:00Z");
            assertThat(walk.stage()).isEqualTo("learning");
            until(walk, "2026-03-23T22:01:00Z");
            assertThat(walk.state().isClosed()).as("ends by itself").isTrue();
            assertThat(Moments.of(walk.state(), core.get(SessionWork.class).format(walk.state())))
                    .as("only what erases is ahead")
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    /** Until the reveal nobody but the author can read it. */
    private static void hidden(Walk walk) {
        walk.sends("Basile", "contribute", "", Map.of("words", "Begin with the quietest"));
        walk.sends("Farid", "contribute", "", Map.of("words", "Stand up while you talk"));
        walk.drain();
        for (String name : List.of("Ada", "Chloé", "Dina")) {
            for (String view : List.of("status", "notes", "notebook", "panel", "now")) {
                assertThat(walk.presses(name, view, "").toString()).doesNotContain("quietest");
            }
        }
        assertThat(Outboxes.said(walk.core, walk, "revealed")).isZero();
    }

    /** The facilitator may hold; what is shown then is a date. */
    private void hold(Walk walk) {
        assertThat(end(walk)).isEqualTo(Instant.parse("2026-03-18T22:00:00Z"));
        until(walk, "2026-03-17T15:00:00Z");
        walk.types("Ada", "pause");
        until(walk, "2026-03-19T15:00:00Z");
        assertThat(walk.stage()).isEqualTo("plan");
        walk.types("Ada", "resume");
        assertThat(end(walk)).isEqualTo(Instant.parse("2026-03-20T22:00:00Z"));
        Reply reply = walk.types("Ada", "panel");
        assertThat(CardText.of(java.util.Objects.requireNonNull(((Reply.Done) reply).card())))
                .contains("Open until", "+2 days")
                .doesNotContain("min", "minute");
    }

    @Test
    @DisplayName("After an outage over a window's end nothing false is said: no reminder, and the next window is whole")
    void outage(@TempDir Path data) {
        Core.Home home = Core.Store.H2.home(data);
        try (Core core = Core.start(home, clock, new Echo())) {
            Walk walk = new Walk(core, clock, "outage");
            found(walk);
            begin(walk);
            walk.presses("Chloé", "part-done", "");
            assertThat(walk.stage()).isEqualTo("clarification");
        }
        clock.wind(Duration.ofDays(3));
        try (Core core = Core.start(home, clock, new Echo())) {
            Walk walk = new Walk(core, clock, "outage");
            walk.passes(Duration.ofSeconds(1));
            assertThat(walk.stage()).isEqualTo("contract");
            assertThat(reminders(core, walk)).isZero();
            assertThat(end(walk)).as("Friday 11:00, so the same day").isEqualTo(Instant.parse("2026-03-13T22:00:00Z"));
        }
    }
}
