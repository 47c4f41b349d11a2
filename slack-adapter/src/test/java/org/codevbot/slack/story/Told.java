package org.codevbot.slack.story;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codevbot.slack.strict.Call;
import org.codevbot.slack.strict.StrictSlack;

/**
 * All that the application told Slack, in two heaps: what is read by opening a message or a form, and what stands
 * outside of it, on locked screens and in lists: push lines, titles of forms, names of files, metadata.
 */
record Told(List<String> outside, List<String> inside) {
    /** Where the blocks are. */
    private static final Set<String> WITHIN = Set.of("blocks", "attachments");

    /** What was told since the requests were forgotten, and in each acknowledgement. */
    static Told by(StrictSlack slack) {
        Told told = new Told(new ArrayList<>(), new ArrayList<>());
        for (Call call : slack.requests()) {
            call.arguments().forEach((name, value) -> told.sort(name, parsed(value)));
        }
        slack.outcomes().forEach(outcome -> told.sort("", outcome.answer()));
        return told;
    }

    private static JsonElement parsed(String value) {
        return value.startsWith("{") || value.startsWith("[")
                ? JsonParser.parseString(value)
                : new com.google.gson.JsonPrimitive(value);
    }

    private void sort(String name, JsonElement value) {
        if (WITHIN.contains(name)) {
            inside.add(value.toString());
        } else if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> each : object.entrySet()) {
                sort(each.getKey(), each.getValue());
            }
        } else if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(each -> sort(name, each));
        } else if (value.isJsonPrimitive()) {
            outside.add(value.getAsString());
        }
    }
}
