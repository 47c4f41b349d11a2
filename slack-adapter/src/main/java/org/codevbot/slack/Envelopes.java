package org.codevbot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.util.json.GsonFactory;
import java.util.Objects;
import java.util.Optional;
import org.codevbot.core.handling.NotAccepted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what comes in on a socket, takes an envelope to Bolt, and words its acknowledgement. */
final class Envelopes {
    private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final int TAKEN = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FAILED = 500;

    private final App app;
    private final SocketModeRequestParser parser;

    Envelopes(App app) {
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
    }

    /** What a frame of text says. */
    sealed interface Frame {
        /** The socket is ready. */
        record Hello() implements Frame {}

        /** The socket is to be left; Slack's own word for why. */
        record Disconnect(String reason) implements Frame {}

        /** Something for the application; {@code type} is one of Slack's few. */
        record Envelope(String id, String type, boolean takesPayload, String text) implements Frame {}

        /** Nothing that is known. */
        record Other() implements Frame {}
    }

    /** The few fields that every frame may have. */
    private record Heading(
            @Nullable String type,
            @Nullable String reason,
            @Nullable String envelopeId,
            @Nullable Boolean acceptsResponsePayload) {}

    static Frame read(String text) {
        Heading heading;
        try {
            heading = GSON.fromJson(text, Heading.class);
        } catch (JsonSyntaxException unreadable) {
            return new Frame.Other();
        }
        if (heading == null) {
            return new Frame.Other();
        }
        String type = Objects.requireNonNullElse(heading.type, "");
        if (heading.envelopeId != null) {
            return new Frame.Envelope(
                    heading.envelopeId, type, Boolean.TRUE.equals(heading.acceptsResponsePayload), text);
        }
        return switch (type) {
            case "hello" -> new Frame.Hello();
            case "disconnect" -> new Frame.Disconnect(Objects.requireNonNullElse(heading.reason, ""));
            default -> new Frame.Other();
        };
    }

    /**
     * The acknowledgement to send, or none when Slack shall send it again: the database is away, or who asks could not
     * be checked. Returns when the handler has.
     */
    Optional<String> answer(Frame.Envelope envelope) {
        try {
            SocketModeRequest request = parser.parse(envelope.text());
            if (request == null) {
                return Optional.of(plain(envelope));
            }
            Response response = app.run(request.getBoltRequest());
            int status = Objects.requireNonNullElse(response.getStatusCode(), TAKEN);
            if (status >= FAILED || status == UNAUTHORIZED) {
                return Optional.empty();
            }
            return Optional.of(status == TAKEN ? acknowledgement(envelope, response) : plain(envelope));
        } catch (NotAccepted away) {
            return Optional.empty();
        } catch (Exception bug) {
            // Sent again, it would only fail again; its message may hold somebody's words.
            LOG.error("A handler failed ({})", bug.getClass().getName());
            return Optional.of(plain(envelope));
        }
    }

    private static String plain(Frame.Envelope envelope) {
        JsonObject ack = new JsonObject();
        ack.addProperty("envelope_id", envelope.id());
        return ack.toString();
    }

    private static String acknowledgement(Frame.Envelope envelope, Response response) {
        String body = response.getBody();
        if (body == null || body.isBlank() || !envelope.takesPayload()) {
            return plain(envelope);
        }
        JsonObject ack = new JsonObject();
        ack.addProperty("envelope_id", envelope.id());
        ack.add("payload", payload(response.getContentType(), body));
        return ack.toString();
    }

    private static JsonElement payload(@Nullable String contentType, String body) {
        if (contentType != null && contentType.startsWith("application/json")) {
            return JsonParser.parseString(body);
        }
        JsonObject text = new JsonObject();
        text.addProperty("text", body);
        return text;
    }
}
