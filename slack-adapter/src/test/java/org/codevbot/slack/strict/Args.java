package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call brings, read as Slack reads it. */
record Args(String method, Map<String, String> values, Breaches breaches) {
    boolean has(String name) {
        return values.containsKey(name) && !values.get(name).isEmpty();
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable
    String optional(String name) {
        return has(name) ? values.get(name) : null;
    }

    boolean flag(String name) {
        return switch (text(name)) {
            case "true", "1" -> true;
            case "", "false", "0" -> false;
            default -> throw malformed(name, "is neither true nor false");
        };
    }

    int number(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw malformed(name, "is no number");
        }
    }

    JsonArray array(String name) {
        if (!has(name)) {
            return new JsonArray();
        }
        JsonElement read = Json.read(text(name));
        if (read == null || !read.isJsonArray()) {
            throw malformed(name, "is no JSON array");
        }
        return read.getAsJsonArray();
    }

    JsonObject object(String name) {
        JsonElement read = Json.read(text(name));
        if (read == null || !read.isJsonObject()) {
            throw malformed(name, "is no JSON object");
        }
        return read.getAsJsonObject();
    }

    private ApiError malformed(String name, String what) {
        return breaches.refuse(Rule.ARGUMENT_FORM, "invalid_arguments", method + ": " + name + " " + what);
    }
}
