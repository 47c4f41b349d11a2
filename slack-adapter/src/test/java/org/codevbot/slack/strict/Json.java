package org.codevbot.slack.strict;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Short words for the JSON that goes over the wire. */
final class Json {
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setStrictness(com.google.gson.Strictness.STRICT)
            .create();

    private Json() {}

    /** An object of names and values in turn; a value that is null is left out. */
    static JsonObject object(@Nullable Object... namesAndValues) {
        JsonObject made = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                made.add((String) namesAndValues[i], element(value));
            }
        }
        return made;
    }

    static JsonArray array(Collection<?> values) {
        JsonArray made = new JsonArray();
        values.forEach(value -> made.add(element(value)));
        return made;
    }

    static JsonElement element(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case JsonElement ready -> ready;
            case String text -> new JsonPrimitive(text);
            case Number number -> new JsonPrimitive(number);
            case Boolean flag -> new JsonPrimitive(flag);
            case Collection<?> many -> array(many);
            case Map<?, ?> map -> {
                JsonObject made = new JsonObject();
                map.forEach((name, held) -> made.add(String.valueOf(name), element(held)));
                yield made;
            }
            default -> throw new IllegalArgumentException("no JSON is made of " + value.getClass());
        };
    }

    static String write(JsonElement element) {
        return GSON.toJson(element);
    }

    /** The element, or null where the text is no JSON. */
    static @Nullable JsonElement read(String text) {
        try {
            return GSON.fromJson(text, JsonElement.class);
        } catch (JsonParseException e) {
            return null;
        }
    }

    static boolean has(JsonObject object, String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    /** The text under a name; empty where there is none. */
    static String text(JsonObject object, String name) {
        JsonElement held = object.get(name);
        return held != null && held.isJsonPrimitive() ? held.getAsString() : "";
    }

    static boolean flag(JsonObject object, String name) {
        JsonElement held = object.get(name);
        return held != null && held.isJsonPrimitive() && held.getAsBoolean();
    }

    static JsonObject object(JsonObject object, String name) {
        JsonElement held = object.get(name);
        return held != null && held.isJsonObject() ? held.getAsJsonObject() : new JsonObject();
    }

    static JsonArray array(JsonObject object, String name) {
        JsonElement held = object.get(name);
        return held != null && held.isJsonArray() ? held.getAsJsonArray() : new JsonArray();
    }

    /** The objects in an array; whatever else it holds is passed over. */
    static Stream<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
    }
}
