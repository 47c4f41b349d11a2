package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
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
        FakePlatform platform = new FakePlatform(Walk.SPACE.platform());
        try (Walk walk = new Walk(Core.start(store.home(data), clock, platform.messenger()), clock)) {
            walk.offered();
            OutboxRelay relay = walk.core.get(OutboxRelay.class);
            Place.Direct ada = new Place.Direct(walk.group().id(), walk.member("Ada"));
            relay.drain();
            assertThat(platform.shown(ada)).hasSize(1);

            platform.directs(walk.member("Ada"), false);
            assertThat(walk.types("Ada", "start")).isEqualTo(new Reply.Done(null));
            clock.wind(Duration.ofSeconds(4));
            relay.drain();
            assertThat(platform.shown(ada)).hasSize(1);

            assertThat(walk.types("Ada", "next")).isInstanceOfSatisfying(Reply.Done.class, done -> {
                assertThat(done.card()).isNotNull();
                assertThat(CardText.of(done.card())).contains("Panel");
            });
        }
    }
}
