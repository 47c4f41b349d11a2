package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.FakePlatform;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.core.testkit.Shown;
import org.codevbot.core.testkit.Trouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot is removed from the channel in a step, people go on writing to it alone, and it is invited again. */
class ChannelBackTest {
    private final HandClock clock = HandClock.atTen();
    private final FakePlatform platform = new FakePlatform(Echo.PLATFORM);
    private final Trouble trouble = new Trouble(platform.messenger());

    @Test
    @DisplayName("Nothing stands twice, and what was said meanwhile stands once, in its thread")
    void backAgain(@TempDir Path data) {
        try (Core core = Core.start(Core.Store.H2.home(data), clock, trouble)) {
            Walk walk = new Walk(core, clock).at("consultation");
            says(walk, "Dina", "Said before");
            drain(walk);
            var thread = new Place.StepThread(
                    walk.group().id(),
                    walk.state().id(),
                    1,
                    walk.state().timing().stage());
            Place channel = new Place.Channel(walk.group().id());
            List<String> stood = handles(channel);
            assertThat(stood).isNotEmpty();
            assertThat(texts(thread)).anyMatch(text -> text.contains("Said before"));

            trouble.alwaysAnswers(ChannelBackTest::inChannel, new Delivery.Gone(Delivery.Gone.Reason.PLACE_GONE));
            walk.receive(new Incoming.PlaceGone(walk.space, Walk.fresh("d"), walk.here()));
            drain(walk);
            walk.types("Ada", "resume");
            says(walk, "Émile", "Said while away");
            drain(walk);
            assertThat(texts(thread)).noneMatch(text -> text.contains("Said while away"));

            Place own = new Place.Direct(walk.group().id(), walk.member("Ada"));
            assertThat(texts(own)).anyMatch(text -> text.contains("📦"));

            trouble.over();
            walk.receive(new Incoming.PlaceBack(walk.space, Walk.fresh("d"), walk.here()));
            drain(walk);

            assertThat(texts(own)).noneMatch(text -> text.contains("📦"));
            assertThat(handles(channel)).startsWith(stood.toArray(String[]::new));
            assertThat(texts(channel)).doesNotHaveDuplicates();
            assertThat(texts(thread))
                    .filteredOn(text -> text.contains("Said before"))
                    .hasSize(1);
            assertThat(texts(thread))
                    .filteredOn(text -> text.contains("Said while away"))
                    .hasSize(1);
            says(walk, "Farid", "Said afterwards");
            drain(walk);
            assertThat(texts(thread)).last().asString().contains("Said afterwards");
        }
    }

    private static boolean inChannel(Op op) {
        return switch (op) {
            case Op.Say say -> !(say.place() instanceof Place.Direct);
            case Op.OpenThread ignored -> true;
            case Op.Upload ignored -> false;
            case Op.Retract ignored -> false;
            case Op.CloseThread ignored -> true;
            case Op.Pin ignored -> true;
            case Op.Unpin ignored -> true;
            case Op.Home ignored -> false;
        };
    }

    private static void says(Walk walk, String name, String words) {
        walk.sends(name, "contribute", "", Map.of("words", words));
    }

    private void drain(Walk walk) {
        for (int i = 0; i < 3; i++) {
            // Edits of one message keep their distance.
            clock.wind(Duration.ofSeconds(5));
            walk.drain();
        }
    }

    private List<String> texts(Place place) {
        return platform.shown(place).stream().map(Shown::text).toList();
    }

    private List<String> handles(Place place) {
        return platform.shown(place).stream().map(Shown::handle).toList();
    }
}
