package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.codevbot.core.testkit.HandClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How fast Slack may be asked. */
class PaceTest {
    private final HandClock clock = HandClock.atTen();
    private final Pace pace = new Pace(clock);

    private int takenAtOnce(String method, String channel) {
        int taken = 0;
        while (taken < 1_000 && pace.take(method, channel).isZero()) {
            taken++;
        }
        return taken;
    }

    @Test
    @DisplayName("A channel takes a few messages at once and then one a second; another channel does not wait for it")
    void channel() {
        assertThat(takenAtOnce(Call.POST, "C1")).isEqualTo(5);
        assertThat(pace.take(Call.POST, "C1")).isEqualTo(Duration.ofSeconds(1));
        assertThat(takenAtOnce(Call.POST, "C2")).isEqualTo(5);

        int inAMinute = 0;
        for (int second = 0; second < 60; second++) {
            clock.wind(Duration.ofSeconds(1));
            inAMinute += takenAtOnce(Call.POST, "C1");
        }
        assertThat(inAMinute).isEqualTo(60);
    }

    @Test
    @DisplayName("What one call waits is exactly long enough")
    void exactly() {
        takenAtOnce(Call.UPDATE, "C1");
        clock.wind(pace.take(Call.UPDATE, "C1"));
        assertThat(pace.take(Call.UPDATE, "C1")).isZero();
        assertThat(pace.take(Call.UPDATE, "C1")).isPositive();
    }

    @Test
    @DisplayName("Edits, deletions and pins keep to their tier over the whole workspace")
    void tiers() {
        assertThat(perMinute(Call.UPDATE)).isEqualTo(50);
        assertThat(perMinute(Call.DELETE)).isEqualTo(50);
        assertThat(perMinute(Call.PIN)).isEqualTo(20);
        assertThat(perMinute(Call.HISTORY)).isEqualTo(50);
        assertThat(perMinute(Call.REPLIES)).isEqualTo(50);
        assertThat(perMinute(Call.POST)).isEqualTo(300);
    }

    private int perMinute(String method) {
        for (int i = 0; i < 1_000; i++) {
            pace.take(method, "C" + i);
        }
        int taken = 0;
        for (int tenth = 0; tenth < 600; tenth++) {
            clock.wind(Duration.ofMillis(100));
            while (pace.take(method, "D" + tenth + "/" + taken).isZero()) {
                taken++;
            }
        }
        return taken;
    }

    @Test
    @DisplayName("Too many messages in one channel hold that channel; in a second one meanwhile, the whole workspace")
    void oneChannelThenAll() {
        pace.pause(Call.POST, "C1", Duration.ofSeconds(30));
        assertThat(pace.take(Call.POST, "C1")).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.take(Call.POST, "C2")).isZero();
        pace.pause(Call.POST, "C2", Duration.ofSeconds(20));
        assertThat(pace.take(Call.POST, "C3")).isEqualTo(Duration.ofSeconds(20));
        clock.wind(Duration.ofSeconds(20));
        assertThat(pace.take(Call.POST, "C2")).isZero();
        assertThat(pace.take(Call.POST, "C1")).isEqualTo(Duration.ofSeconds(10));

        pace.pause(Call.UPDATE, "C1", Duration.ofSeconds(30));
        assertThat(pace.take(Call.UPDATE, "C2")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("A pause that Slack asks for holds that method everywhere, and no other")
    void pause() {
        pace.pause(Call.POST, Duration.ofSeconds(30));
        pace.pause(Call.POST, Duration.ofSeconds(10));
        assertThat(pace.take(Call.POST, "C1")).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.take(Call.UPDATE, "C1")).isZero();
        clock.wind(Duration.ofSeconds(30));
        assertThat(pace.take(Call.POST, "C1")).isZero();
    }
}
