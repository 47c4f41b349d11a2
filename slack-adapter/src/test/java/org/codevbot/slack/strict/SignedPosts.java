package org.codevbot.slack.strict;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.app_backend.SlackSignature;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The way by HTTP: each envelope is a signed POST, answered in its response. */
final class SignedPosts implements Carrier, AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Breaches breaches;
    private final SlackTime time;
    private final URI target;
    private volatile String secret = Town.SIGNING_SECRET;

    SignedPosts(Breaches breaches, SlackTime time, URI target) {
        this.breaches = breaches;
        this.time = time;
        this.target = target;
    }

    /** Signs with another secret than the app's, or with the app's again. */
    void forging(boolean on) {
        secret = on ? "00000000000000000000000000000000" : Town.SIGNING_SECRET;
    }

    @Override
    public boolean used() {
        return true;
    }

    @Override
    public CompletableFuture<JsonObject> carry(Envelope envelope) {
        String body = body(envelope);
        String seconds = String.valueOf(time.now().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", type(envelope))
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, seconds)
                .header(
                        SlackSignature.HeaderNames.X_SLACK_SIGNATURE,
                        new SlackSignature.Generator(secret).generate(seconds, body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (envelope.attempt() > 0) {
            request.header("X-Slack-Retry-Num", String.valueOf(envelope.attempt()));
            request.header("X-Slack-Retry-Reason", envelope.reason());
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .handle((response, problem) -> {
                    if (problem != null || response.statusCode() != 200) {
                        throw new Lost(problem == null ? "http " + response.statusCode() : "no connection");
                    }
                    return answer(envelope, response.body());
                });
    }

    private static String type(Envelope envelope) {
        return envelope.kind() == Envelope.Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded";
    }

    private static String body(Envelope envelope) {
        return switch (envelope.kind()) {
            case EVENT -> Json.write(envelope.payload());
            case INTERACTION -> "payload=" + encoded(Json.write(envelope.payload()));
            case COMMAND ->
                envelope.payload().entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + encoded(entry.getValue().getAsString()))
                        .collect(Collectors.joining("&"));
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonObject answer(Envelope envelope, String body) {
        JsonElement read = body.isBlank() ? new JsonObject() : Json.read(body);
        if (read != null && read.isJsonObject()) {
            boolean asks = "url_verification".equals(Json.text(envelope.payload(), "type"));
            if (!read.getAsJsonObject().isEmpty() && !envelope.kind().answered && !asks) {
                breaches.add(Rule.ACK_PAYLOAD, "an answer to an event");
            }
            return read.getAsJsonObject();
        }
        return Json.object("text", body);
    }

    @Override
    public void close() {
        client.close();
    }
}
