package org.codevbot.slack.strict;

import com.google.gson.JsonObject;

/** What goes to the app: its kind as Socket Mode names it, and its payload. */
record Envelope(String id, Kind kind, JsonObject payload, int attempt, String reason) {
    enum Kind {
        EVENT("events_api", false),
        INTERACTION("interactive", true),
        COMMAND("slash_commands", true);

        final String type;
        final boolean answered;

        Kind(String type, boolean answered) {
            this.type = type;
            this.answered = answered;
        }
    }

    /** The same once more, as Slack repeats it. */
    Envelope again(String newId, String why) {
        return new Envelope(newId, kind, payload, attempt + 1, why);
    }

    /** As it goes over a socket. */
    String frame() {
        JsonObject made = Json.object(
                "envelope_id", id, "payload", payload, "type", kind.type, "accepts_response_payload", kind.answered);
        if (kind == Kind.EVENT) {
            made.addProperty("retry_attempt", attempt);
            made.addProperty("retry_reason", reason);
        }
        return Json.write(made);
    }
}
