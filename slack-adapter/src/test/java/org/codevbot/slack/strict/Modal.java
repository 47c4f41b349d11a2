package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** The modal or the home that a person has before them. */
public record Modal(
        String title,
        String text,
        String send,
        List<String> buttons,
        Map<String, String> fields,
        Map<String, String> errors,
        JsonObject view) {
    public Modal {
        buttons = List.copyOf(buttons);
        fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
        errors = Map.copyOf(errors);
    }
}
