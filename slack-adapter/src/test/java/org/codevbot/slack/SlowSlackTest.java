package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.slack.strict.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A Slack that is slow rather than away: it does what was asked after nobody waits for the answer any more. */
class SlowSlackTest {
    private final SlackPlatform platform = new SlackPlatform();
    private final HandClock clock = HandClock.atTen();
    private final Messenger messenger = new SlackMessenger(
            Dialer.slack(platform.slack().apiUrl(), Duration.ofMillis(300)),
            platform.slack().botToken(),
            () -> true,
            new CardRenderer(),
            new Pace(clock, Map.of(), new Pace.Rate(Duration.ofMillis(1), 1_000)));
    private final Stands nothing = new Stands(platform.group());
    private final Place.Channel channel = new Place.Channel(platform.group().id());
    private final Op.Say say = new Op.Say(
            new MessageKey("s/s1/line"), channel, new Card(Text.plain("line"), List.of(), List.of(), "push"));

    @AfterEach
    void closes() {
        platform.close();
    }

    @Test
    @DisplayName("What Slack has not done yet is not said again at once: for a while, not finding it is not knowing")
    void mayStillHappen() {
        Held held = platform.slack().faults().on("chat.postMessage").holds();
        assertThat(messenger.deliver("op-1", say, nothing)).isEqualTo(new Delivery.Unknown());
        assertThatThrownBy(() -> messenger.find("op-1", say, nothing)).isInstanceOf(Finder.NotLookedUp.class);
        assertThat(messenger.find("op-2", say, nothing)).isEmpty();

        clock.wind(Duration.ofSeconds(31));
        assertThat(messenger.find("op-1", say, nothing)).isEmpty();
        held.release();
    }
}
