package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.outbox.OutboxRelay;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.HandClock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever takes no direct messages reads at their next press what they were to be told, once. */
class ClosedDirectsTest {
    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource(Core.Store.class)
    void theSameIsShownAtTheNextPress(Core.Store store) {
        HandClock clock = HandClock.atTen();
        FakePlatform platform = new FakePlatform(Echo.PLATFORM);
        try (Core core = Core.start(store.home(data), clock, platform.messenger())) {
            Walk walk = new Walk(core, clock);
            walk.offered();
            OutboxRelay relay = walk.core.get(OutboxRelay.class);
            Place.Direct ada = new Place.Direct(walk.group().id(), walk.member("Ada"));
            relay.drain();
            assertThat(platform.shown(ada)).hasSize(1);

            platform.directs(walk.member("Ada"), false);
            // The relay goes round by itself too: it may find the door closed before this press is answered, or after.
            Reply first = walk.types("Ada", "start");
            clock.wind(Duration.ofSeconds(4));
            relay.drain();
            assertThat(platform.shown(ada)).noneMatch(shown -> shown.text().contains("Panel"));
            Reply second = walk.types("Ada", "next");

            assertThat(Stream.of(first, second)
                            .map(Reply.Done.class::cast)
                            .map(Reply.Done::card)
                            .filter(Objects::nonNull)
                            .map(CardText::of))
                    .anyMatch(text -> text.contains("Panel"));
        }
    }
}
