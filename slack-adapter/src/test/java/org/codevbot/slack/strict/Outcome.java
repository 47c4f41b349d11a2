package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.time.Duration;

/** What became of one envelope: whether it was acknowledged, how fast, with what answer (empty where none). */
public record Outcome(boolean acked, Duration latency, JsonObject answer) {
    static final Outcome NONE = new Outcome(false, Duration.ZERO, new JsonObject());
}
