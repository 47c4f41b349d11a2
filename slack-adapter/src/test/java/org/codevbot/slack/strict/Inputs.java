package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a form: what stands in them at first, and what a person puts there. */
final class Inputs {
    private Inputs() {}

    /** The state of a view as it opens: block id, action id, value. */
    static JsonObject initial(JsonArray blocks) {
        JsonObject values = new JsonObject();
        inputs(blocks).forEach(block -> {
            JsonObject element = Json.object(block, "element");
            values.add(Json.text(block, "block_id"), Json.object(Json.text(element, "action_id"), first(element)));
        });
        return values;
    }

    static List<JsonObject> inputs(JsonArray blocks) {
        return Json.objects(blocks)
                .filter(block -> "input".equals(Json.text(block, "type")))
                .toList();
    }

    private static JsonObject first(JsonObject element) {
        String type = Json.text(element, "type");
        return switch (type) {
            case "plain_text_input" -> value(type, "value", element.get("initial_value"));
            case "datepicker" -> value(type, "selected_date", element.get("initial_date"));
            case "users_select" -> value(type, "selected_user", element.get("initial_user"));
            case "static_select", "radio_buttons" -> value(type, "selected_option", element.get("initial_option"));
            case "checkboxes", "multi_static_select" ->
                value(type, "selected_options", Json.array(element, "initial_options"));
            default -> throw new IllegalStateException("no field of a form: " + type);
        };
    }

    private static JsonObject value(String type, String name, JsonElement held) {
        JsonObject made = Json.object("type", type);
        made.add(name, held == null ? Json.element(null) : held.deepCopy());
        return made;
    }

    /** The value that a person's choice makes of a field; what the field does not offer is the test's mistake. */
    static JsonObject filled(JsonObject element, String typed) {
        String type = Json.text(element, "type");
        return switch (type) {
            case "plain_text_input" -> {
                int most = Json.has(element, "max_length")
                        ? element.get("max_length").getAsInt()
                        : 3000;
                if (typed.length() > most) {
                    throw new AssertionError("the field takes " + most + " characters, not " + typed.length());
                }
                yield value(type, "value", typed.isEmpty() ? null : Json.element(typed));
            }
            case "datepicker" -> value(type, "selected_date", typed.isEmpty() ? null : Json.element(typed));
            case "users_select" -> value(type, "selected_user", typed.isEmpty() ? null : Json.element(typed));
            case "static_select", "radio_buttons" ->
                value(type, "selected_option", typed.isEmpty() ? null : option(element, typed));
            case "checkboxes", "multi_static_select" -> {
                List<JsonObject> picked = new ArrayList<>();
                for (String one : typed.isEmpty() ? new String[0] : typed.split(",", -1)) {
                    picked.add(option(element, one.strip()));
                }
                yield value(type, "selected_options", Json.array(picked));
            }
            default -> throw new IllegalStateException("no field of a form: " + type);
        };
    }

    /** An option by its value or by what it reads. */
    private static JsonObject option(JsonObject element, String wanted) {
        List<JsonObject> options = Json.objects(Json.array(element, "options")).toList();
        Optional<JsonObject> byValue = options.stream()
                .filter(option -> Json.text(option, "value").equals(wanted))
                .findFirst();
        return byValue.or(() -> options.stream()
                        .filter(option ->
                                Json.text(Json.object(option, "text"), "text").equals(wanted))
                        .findFirst())
                .orElseThrow(() -> new AssertionError("the field offers no " + wanted + ", but "
                        + options.stream()
                                .map(option -> Json.text(Json.object(option, "text"), "text"))
                                .toList()));
    }

    /** Whether nothing stands in a field. */
    static boolean empty(JsonObject value) {
        return value.entrySet().stream()
                .filter(entry -> !"type".equals(entry.getKey()))
                .allMatch(entry -> nothing(entry.getValue()));
    }

    private static boolean nothing(JsonElement held) {
        if (held.isJsonArray()) {
            return held.getAsJsonArray().isEmpty();
        }
        return held.isJsonNull()
                || (held.isJsonPrimitive() && held.getAsString().isEmpty());
    }
}
