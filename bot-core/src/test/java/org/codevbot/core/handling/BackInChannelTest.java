package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.session.Phase;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.core.testkit.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was taken out of the channel in a session and is back in it takes part as before, before any word. */
class BackInChannelTest {
    private final HandClock clock = HandClock.atTen();
    private final FakePlatform platform = new FakePlatform(Echo.PLATFORM);
    private Core core;
    private Walk walk;

    @BeforeEach
    void open(@TempDir Path data) {
        core = Core.start(Core.Store.H2.home(data), clock, platform.messenger());
        walk = new Walk(core, clock);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    @DisplayName("A client who is back without a word and lost again pauses the clock again, and who leads is told")
    void lostTwice() {
        walk.at("consultation");
        goes("Chloé");
        walk.types("Ada", "resume");
        clock.wind(Duration.ofMinutes(1));
        comes("Chloé");
        assertThat(isPresent("Chloé")).isTrue();
        assertThat(walk.state().phase()).isInstanceOf(Phase.Running.class);
        assertThat(direct("Ada")).doesNotContain("no longer here");

        goes("Chloé");
        assertThat(walk.state().phase())
                .isInstanceOfSatisfying(
                        Phase.Paused.class,
                        paused -> assertThat(paused.cause()).isEqualTo(Phase.Paused.Cause.CLIENT_LOST));
        assertThat(direct("Ada")).contains("is no longer here");
    }

    @Test
    @DisplayName("The card of whoever leads is true of a client who goes and comes while the clock stands")
    void outAndBackAndOut() {
        walk.at("consultation");
        goes("Chloé");
        for (int times = 0; times < 2; times++) {
            assertThat(direct("Ada")).contains("is no longer here").doesNotContain("is back in the channel");
            comes("Chloé");
            assertThat(direct("Ada")).contains("is back in the channel").doesNotContain("is no longer here");
            goes("Chloé");
        }
        comes("Chloé");
        walk.types("Ada", "resume");
        assertThat(direct("Ada")).doesNotContain("is back in the channel", "is no longer here");
    }

    @Test
    @DisplayName("Whoever is back is one of those present again, and reads the offer to take over that still stands")
    void presentAgain() {
        walk.at("consultation");
        goes("Ada");
        assertThat(direct("Basile")).contains("waits for someone to lead");
        goes("Basile");
        assertThat(direct("Basile")).isEmpty();
        assertThat(isPresent("Basile")).isFalse();
        comes("Basile");
        assertThat(isPresent("Basile")).isTrue();
        assertThat(direct("Basile")).contains("waits for someone to lead");
    }

    @Test
    @DisplayName("Whoever had not come to the session yet is not made present by coming into the channel")
    void notYetThere() {
        walk.open();
        goes("Farid");
        comes("Farid");
        assertThat(isPresent("Farid")).isFalse();
    }

    @Test
    @DisplayName("The question to be client waits for whoever was chosen, out and back")
    void chosen() {
        walk.open();
        Walk.PEOPLE.forEach(name -> walk.sends(name, "check-in", "", Map.of("emoji", "🙂")));
        for (int i = 0; i < 5 && !walk.stage().equals("choice"); i++) {
            walk.types("Ada", "next");
        }
        walk.sends("Chloé", "subject", "", Map.of("words", "My team meeting", "three-p", "concern"));
        walk.sends("Ada", "confirm", "1", Map.of("target", "1", "sentence", "It touches us all"));
        assertThat(direct("Chloé")).contains("The subject chosen is yours");
        goes("Chloé");
        assertThat(direct("Chloé")).isEmpty();
        comes("Chloé");
        assertThat(direct("Chloé")).contains("The subject chosen is yours");
    }

    @Test
    @DisplayName("The question of the end and the pause of a lost client are told to whoever leads anew")
    void lead() {
        walk.at("consultation");
        walk.passes(Duration.ofMinutes(60));
        assertThat(direct("Ada")).contains("Time is up");
        goes("Ada");
        comes("Ada");
        assertThat(direct("Ada")).contains("Time is up");
        goes("Chloé");
        goes("Ada");
        comes("Ada");
        assertThat(direct("Ada")).contains("is no longer here");
    }

    @Test
    @DisplayName("A kind that whoever leads would like to open is asked of the client anew")
    void kind() {
        walk.at("consultation");
        walk.presses("Ada", "ask-kind", "impression");
        assertThat(direct("Chloé")).contains("Also open");
        goes("Chloé");
        comes("Chloé");
        assertThat(direct("Chloé")).contains("Also open");
    }

    private boolean isPresent(String name) {
        return walk.state()
                .attendance()
                .isPresent(walk.group().known(walk.person(name)).orElseThrow().id());
    }

    private void goes(String name) {
        walk.receive(new Incoming.Left(walk.space, Walk.fresh("d"), walk.person(name), walk.here()));
    }

    private void comes(String name) {
        walk.receive(new Incoming.Joined(walk.space, Walk.fresh("d"), walk.person(name), walk.here()));
    }

    private String direct(String name) {
        // Edits of one message keep their distance.
        clock.wind(Duration.ofSeconds(5));
        walk.drain();
        clock.wind(Duration.ofSeconds(5));
        walk.drain();
        return platform.shown(own(name)).stream().map(Shown::text).collect(Collectors.joining("\n---\n"));
    }

    private Place own(String name) {
        var member = walk.group().known(walk.person(name)).orElseThrow().id();
        return new Place.Direct(walk.group().id(), member);
    }
}
