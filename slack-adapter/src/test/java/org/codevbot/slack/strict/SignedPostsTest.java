package org.codevbot.slack.strict;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** By HTTP the same comes as over sockets, signed as the SDK checks it. */
class SignedPostsTest {
    private record Got(String type, String body, boolean signed, String retry) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private static final Instant EVENING = Instant.parse("2026-03-10T18:00:00Z");

    private int status = 200;
    private Duration wound = Duration.ZERO;

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String seconds = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
        boolean signed = new SlackSignature.Verifier(new SlackSignature.Generator(Town.SIGNING_SECRET))
                .isValid(
                        seconds,
                        body,
                        exchange.getRequestHeaders().getFirst("X-Slack-Signature"),
                        EVENING.plus(wound).toEpochMilli());
        String retry = exchange.getRequestHeaders().getFirst("X-Slack-Retry-Num");
        got.add(new Got(
                exchange.getRequestHeaders().getFirst("Content-Type"), body, signed, retry == null ? "" : retry));
        byte[] answer = (body.startsWith("token=") ? "{\"text\":\"Done\"}" : "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(got.size() == 1 ? status : 200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Test
    void eventsCommandsAndPressesArePostedSignedAndRepeatedWithTheirHeader() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/slack/events", this::take);
        server.start();
        try (StrictSlack slack = StrictSlack.open()) {
            Person claire = slack.person("Claire", "fr-FR", ZoneOffset.UTC);
            Spot circle = slack.channel("circle", true, claire);
            slack.postsTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events"));
            status = 500;
            claire.says(circle, "héhé");
            wound = Duration.ofDays(8);
            slack.wind(wound);
            claire.types("/codev next", circle);
            claire.shortcut("my_codev");
            slack.faults().forges(true);
            claire.says(circle, "forged");

            assertThat(got).extracting(Got::retry).containsExactly("", "1", "", "", "");
            assertThat(got).extracting(Got::signed).containsExactly(true, true, true, true, false);
            assertThat(got.get(0).body()).isEqualTo(got.get(1).body()).contains("héhé");
            assertThat(got.get(0).type()).isEqualTo("application/json");
            assertThat(got.get(2).body()).contains("command=%2Fcodev&text=next");
            JsonObject shortcut = Json.read(
                            URLDecoder.decode(got.get(3).body().substring("payload=".length()), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            assertThat(Json.text(shortcut, "callback_id")).isEqualTo("my_codev");
            assertThat(claire.reads(circle)).contains("codev (only you): Done");
        } finally {
            server.stop(0);
        }
    }
}
