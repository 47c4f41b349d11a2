package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.core.testkit.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody deletes the card of a step, and the session goes on. */
@Timeout(60)
class DeletedCardTest {
    private static final String CARD = "Étape 4 sur 6 · Consultation";

    private final HandClock clock = HandClock.atTen();
    private final FakePlatform platform = new FakePlatform(Echo.PLATFORM);
    private Core core;
    private Walk walk;

    @BeforeEach
    void start(@TempDir Path data) {
        core = Core.start(Core.Store.H2.home(data), clock, platform.messenger());
        walk = new Walk(core, clock).at("consultation");
        platform.delete(channel().stream()
                .filter(each -> title(each).equals(CARD))
                .findFirst()
                .orElseThrow()
                .handle());
        assertThat(titles()).doesNotContain(CARD);
    }

    @AfterEach
    void stop() {
        core.close();
    }

    @Test
    @DisplayName("The card of a step that is over is not said again, nor is a thread missed")
    void goesOn() {
        walk.types("Ada", "next");
        assertThat(titles()).noneMatch(each -> each.contains("Consultation"));
        assertThat(platform.shown(own("Ada"))).noneMatch(each -> each.text().contains("🧵"));
        assertThat(Outboxes.waiting(core)).isZero();
    }

    @Test
    @DisplayName("Gone back to, the step has a card again, with a thread under it")
    void goesBack() {
        walk.types("Ada", "next");
        channel();
        walk.types("Ada", "back");
        assertThat(titles()).containsOnlyOnce(CARD);
        assertThat(platform.shown(own("Ada"))).noneMatch(each -> each.text().contains("🧵"));
    }

    private List<String> titles() {
        return channel().stream().map(DeletedCardTest::title).toList();
    }

    private static String title(Shown shown) {
        return shown.text().lines().findFirst().orElse("");
    }

    private List<Shown> channel() {
        for (int i = 0; i < 3; i++) {
            walk.drain();
            clock.wind(Duration.ofSeconds(4));
        }
        walk.drain();
        return platform.shown(new Place.Channel(walk.group().id()));
    }

    private Place own(String name) {
        return new Place.Direct(walk.group().id(), walk.member(name));
    }
}
