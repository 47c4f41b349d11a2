package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.core.testkit.Shown;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract's card asks for as many reformulations as are still wanted. */
class ReformulationsTest {
    private final HandClock clock = HandClock.atTen();
    private final FakePlatform platform = new FakePlatform(Echo.PLATFORM);

    @Test
    @DisplayName("Each reformulation is one that the contract's card asks for no more")
    void fewerWanted(@TempDir Path data) {
        try (Core core = Core.start(Core.Store.H2.home(data), clock, platform.messenger())) {
            Walk walk = new Walk(core, clock).at("contract");
            walk.sends("Chloé", "contract", "", Map.of("sentence", "Help me to open the meeting", "types", "ideas"));
            assertThat(thread(walk)).contains("Encore 2 reformulations");
            walk.sends("Basile", "reformulate", "", Map.of("words", "Help me to begin with a question"));
            assertThat(thread(walk)).contains("Encore 1 reformulation,").doesNotContain("Encore 2");
            walk.sends("Dina", "reformulate", "", Map.of("words", "Help me to let others begin"));
            assertThat(thread(walk)).doesNotContain("Encore");
        }
    }

    private String thread(Walk walk) {
        // Edits of one message keep their distance.
        clock.wind(Duration.ofSeconds(5));
        walk.drain();
        clock.wind(Duration.ofSeconds(5));
        walk.drain();
        Place thread = new Place.StepThread(
                walk.group().id(), walk.state().id(), 1, walk.state().timing().stage());
        return platform.shown(thread).stream().map(Shown::text).collect(Collectors.joining("\n---\n"));
    }
}
