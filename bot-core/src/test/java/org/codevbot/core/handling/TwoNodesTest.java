package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.outbox.OutboxRelay;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.core.testkit.Postgres;
import org.codevbot.core.testkit.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two applications on one database: whoever hears a word, the group reads one session, and each thing once. */
class TwoNodesTest {
    @TempDir
    private Path data;

    @Test
    void eachThingIsSaidOnceWhicheverNodeHearsIt() {
        HandClock clock = HandClock.atTen();
        Core.Home home = new Core.Home(data, Map.of("CODEV_DATABASE_URL", Postgres.freshUrl()));
        FakePlatform platform = new FakePlatform(Echo.PLATFORM);
        try (Core first = Core.start(home, clock, platform.messenger());
                Core second = Core.start(home, clock, platform.messenger())) {
            Walk one = new Walk(first, clock, "w");
            Walk two = new Walk(second, clock, "w");
            one.offered();
            assertThat(one.types("Ada", "start")).isEqualTo(new Reply.Done(null));
            List<String> people = List.of("Ada", "Basile", "Chloé", "Dina", "Émile", "Farid");
            for (String name : people) {
                (name.length() % 2 == 0 ? one : two).says(name, "here");
            }
            for (int i = 0; i < 6; i++) {
                Walk heard = i % 2 == 0 ? one : two;
                heard.passes(Duration.ofSeconds(4));
                heard.types("Ada", "next");
                one.core.get(OutboxRelay.class).drain();
                two.core.get(OutboxRelay.class).drain();
            }
            Place.Channel channel = new Place.Channel(one.group().id());
            // The opening, the status card edited in place, the follow-up and the choice: and no second of any.
            assertThat(platform.shown(channel)).hasSize(4);
            assertThat(platform.shown(channel).stream().map(Shown::text)).doesNotHaveDuplicates();
            assertThat(platform.said()).doesNotHaveDuplicates();
        }
    }
}
