package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Over working days the going of whoever alone was still waited for ends the session, and they are out all the same.
 */
class LastToLeaveTest {
    private static final FormatKey DAYS = new FormatKey("asynchronous", 10);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private Core core;
    private Walk walk;

    @BeforeEach
    void open(@TempDir Path data) {
        HandClock clock = HandClock.atTen();
        core = Core.start(Core.Store.H2.home(data), clock, new FakePlatform(Echo.PLATFORM).messenger());
        walk = new Walk(core, clock);
        lastWindow();
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    @DisplayName("Taken out of the channel")
    void takenOut() {
        walk.receive(new Incoming.Left(walk.space, Walk.fresh("d"), walk.person("Farid"), walk.here()));
        assertThat(walk.state().isClosed()).isTrue();
        assertThat(walk.group().member(walk.person("Farid"))).isEmpty();
    }

    @Test
    @DisplayName("By leaving the group")
    void left() {
        assertThat(Square.text(walk.presses("Farid", "leave-confirmed", ""))).contains("You have left");
        assertThat(walk.state().isClosed()).isTrue();
        assertThat(walk.group().member(walk.person("Farid"))).isEmpty();
    }

    /** All but Farid have done their part in the last step. */
    private void lastWindow() {
        Founding founding = core.get(Founding.class);
        founding.offer(
                walk.space,
                founding.found(new Founding.Charter(
                                walk.space,
                                walk.channel,
                                "Cercle",
                                Language.FR,
                                PARIS,
                                false,
                                DAYS,
                                Walk.PEOPLE.stream()
                                        .map(name -> new Founding.Person("u-" + name, name, Language.EN, PARIS, false))
                                        .toList()))
                        .id(),
                walk.clock.instant(),
                DAYS);
        walk.types("Ada", "start");
        Walk.PEOPLE.forEach(name -> walk.sends(name, "check-in", "", Map.of("emoji", "🙂")));
        walk.sends("Chloé", "subject", "", Map.of("words", "My team meeting", "three-p", "concern"));
        walk.sends("Ada", "confirm", "1", Map.of("target", "1", "sentence", "It touches us all"));
        walk.presses("Chloé", "agree-client", "");
        walk.types("Ada", "next");
        for (int moves = 0; moves < 9 && !walk.stage().equals("learning"); moves++) {
            if (walk.stage().equals("contract")) {
                agree();
            }
            walk.types("Ada", "next");
        }
        assertThat(walk.stage()).isEqualTo("learning");
        Walk.PEOPLE.stream().filter(name -> !name.equals("Farid")).forEach(name -> {
            walk.sends(name, "learn", "", Map.of("words", "I learned to begin with a question"));
            walk.presses(name, "rate", "4");
            walk.presses(name, "part-done", "");
        });
        assertThat(walk.state().isClosed()).isFalse();
    }

    private void agree() {
        walk.sends("Chloé", "contract", "", Map.of("sentence", "Help me to open the meeting", "types", "ideas"));
        walk.sends("Basile", "reformulate", "", Map.of("words", "Help me to begin with a question"));
        walk.sends("Dina", "reformulate", "", Map.of("words", "Help me to let others begin"));
        Walk.PEOPLE.stream().filter(name -> !name.equals("Ada")).forEach(name -> walk.presses(name, "agree", "1"));
    }
}
