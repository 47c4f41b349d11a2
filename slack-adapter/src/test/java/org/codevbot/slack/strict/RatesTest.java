package org.codevbot.slack.strict;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slack's rates, and who may be blamed for going on. */
class RatesTest extends OpenSlack {
    @Test
    void whatIsTooMuchForAChannelIsRefusedUntilItsTimeHasCome() {
        slack.faults().limitsRates(true);
        for (int i = 0; i < 5; i++) {
            assertThat(post().statusCode()).isEqualTo(200);
        }
        HttpResponse<String> sixth = post();
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(Json.flag(app.call("chat.postMessage", "channel", claire.dm().channel(), "text", "x"), "ok"))
                .isTrue();

        for (int i = 0; i < 10; i++) {
            slack.wind(Duration.ofSeconds(1));
            assertThat(post().statusCode()).isEqualTo(200);
        }
        assertThat(post().statusCode()).isEqualTo(429);
        assertThat(claire.sees(circle)).hasSize(15);
    }

    @Test
    void aMethodsTierHoldsForTheWorkspace() {
        slack.faults().limitsRates(true);
        String ts = app.writes(circle, "x");
        for (int i = 0; i < 50; i++) {
            assertThat(Json.flag(update(ts), "ok")).isTrue();
        }
        assertThat(Json.text(update(ts), "error")).isEqualTo("ratelimited");
        slack.wind(Duration.ofMillis(1200));
        assertThat(Json.flag(update(ts), "ok")).isTrue();
    }

    @Test
    void callsThatCrossARefusalAreRefusedTooAndBreakNoRule() throws Exception {
        try (StrictSlack strict = StrictSlack.open(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC));
                Bare bare = new Bare(strict)) {
            Person sam = strict.person("Sam", "en-US", ZoneOffset.UTC);
            Spot room = strict.channel("room", true, sam);
            List<String> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                all.add(bare.writes(room, "m" + i));
            }
            strict.faults().on("chat.update").tooMany(Duration.ofSeconds(9));
            for (String each : all.subList(0, 8)) {
                assertThat(Json.text(edit(bare, room, each), "error")).isEqualTo("ratelimited");
            }
            strict.assertNoBreach();
            assertThat(Json.flag(bare.call("chat.postMessage", "channel", room.channel(), "text", "x"), "ok"))
                    .isTrue();

            edit(bare, room, all.get(3));
            edit(bare, room, all.get(9));
            assertThat(strict.took(Rule.RETRY_AFTER))
                    .as("asked again, and one too many")
                    .hasSize(2);
            strict.wind(Duration.ofSeconds(9));
            assertThat(Json.flag(edit(bare, room, all.getFirst()), "ok")).isTrue();
        }
    }

    private static JsonObject edit(Bare app, Spot where, String ts) {
        return app.call("chat.update", "channel", where.channel(), "ts", ts, "text", "x");
    }

    private JsonObject update(String ts) {
        return app.call("chat.update", "channel", circle.channel(), "ts", ts, "text", "x");
    }
}
