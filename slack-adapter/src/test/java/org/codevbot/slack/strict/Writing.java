package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an app may write: text, blocks and metadata of a message, whichever way it comes. */
final class Writing {
    /** What Slack advises for a text, and refuses beyond in an edit. */
    private static final int LONGEST_TEXT = 4000;
    /** Not in Slack's documents: measured by others, who got msg_blocks_too_long from about 13,200 characters on. */
    private static final int LONGEST_BLOCKS = 13_000;

    private static final Pattern CALLS = Pattern.compile("<!(channel|here|everyone)(\\|[^>]*)?>");
    private static final Pattern NAMES = Pattern.compile("(?<![\\w.])@(channel|here|everyone)\\b");
    private static final Set<String> FLAT = Set.of("string", "number", "boolean");

    private final Breaches breaches;

    Writing(Breaches breaches) {
        this.breaches = breaches;
    }

    /** Text and blocks of a message that is to be written. */
    void check(String text, JsonArray blocks) {
        if (text.isEmpty() && blocks.isEmpty()) {
            throw breaches.refuse(Rule.ARGUMENT_MISSING, "no_text", "a message with neither text nor blocks");
        }
        if (text.length() > LONGEST_TEXT) {
            throw breaches.refuse(Rule.MESSAGE_SIZE, "msg_too_long", "a text of " + text.length() + " characters");
        }
        List<String> faults = BlockLimits.ofMessage(blocks);
        if (!faults.isEmpty()) {
            breaches.add(Rule.BLOCKS, String.join("; ", faults));
            throw new ApiError("invalid_blocks", faults);
        }
        int size = textIn(blocks);
        if (size > LONGEST_BLOCKS) {
            throw breaches.refuse(
                    Rule.MESSAGE_SIZE, "msg_blocks_too_long", "blocks with " + size + " characters of text");
        }
        if (any(blocks, Writing::searched)) {
            breaches.add(Rule.BROADCAST, "words in which Slack looks for @channel, without verbatim");
        }
        if (CALLS.matcher(text).find() || any(blocks, Writing::calls)) {
            breaches.add(Rule.BROADCAST, "a message that calls a channel");
        }
    }

    private static boolean any(JsonElement element, Predicate<JsonObject> which) {
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream().anyMatch(held -> any(held, which));
        }
        return element.isJsonObject()
                && (which.test(element.getAsJsonObject())
                        || element.getAsJsonObject().asMap().values().stream().anyMatch(held -> any(held, which)));
    }

    /** Whether a text that Slack searches for names, as it does in mrkdwn without verbatim, calls a channel. */
    private static boolean searched(JsonObject object) {
        return "mrkdwn".equals(Json.text(object, "type"))
                && !Json.flag(object, "verbatim")
                && NAMES.matcher(Json.text(object, "text")).find();
    }

    /** Only mrkdwn reads {@code <!channel>}; plain text and rich text show it, rich text has an element for it. */
    private static boolean calls(JsonObject object) {
        return switch (Json.text(object, "type")) {
            case "mrkdwn" -> CALLS.matcher(Json.text(object, "text")).find();
            case "broadcast" -> true;
            default -> false;
        };
    }

    private static int textIn(JsonElement element) {
        if (element.isJsonArray()) {
            int sum = 0;
            for (JsonElement held : element.getAsJsonArray()) {
                sum += textIn(held);
            }
            return sum;
        }
        if (!element.isJsonObject()) {
            return 0;
        }
        int sum = 0;
        for (var entry : element.getAsJsonObject().entrySet()) {
            JsonElement held = entry.getValue();
            sum += held.isJsonPrimitive() && "text".equals(entry.getKey())
                    ? held.getAsString().length()
                    : textIn(held);
        }
        return sum;
    }

    /** Metadata as chat.postMessage takes it; null where none is given. */
    @Nullable
    JsonObject metadata(Args args) {
        if (!args.has("metadata")) {
            return null;
        }
        JsonObject metadata = args.object("metadata");
        if (!Set.of("event_type", "event_payload").equals(metadata.keySet())
                || Json.text(metadata, "event_type").isEmpty()
                || !metadata.get("event_payload").isJsonObject()) {
            throw breaches.refuse(
                    Rule.METADATA, "invalid_metadata_format", "metadata without event_type or event_payload");
        }
        for (var entry : Json.object(metadata, "event_payload").entrySet()) {
            if (!FLAT.contains(kind(entry.getValue()))) {
                throw breaches.refuse(
                        Rule.METADATA, "invalid_metadata_format", "metadata " + entry.getKey() + " is not flat");
            }
        }
        if (Json.write(metadata).getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            throw breaches.refuse(Rule.METADATA, "metadata_too_large", "metadata is too large");
        }
        return metadata;
    }

    private static String kind(JsonElement element) {
        if (!element.isJsonPrimitive()) {
            return "nested";
        }
        return element.getAsJsonPrimitive().isNumber()
                ? "number"
                : element.getAsJsonPrimitive().isBoolean() ? "boolean" : "string";
    }

    /** Blocks as Slack keeps them: each with an id, each action with one. */
    static JsonArray kept(JsonArray blocks, SlackTime time) {
        JsonArray kept = blocks.deepCopy();
        Json.objects(kept).forEach(block -> {
            if (!Json.has(block, "block_id")) {
                block.addProperty("block_id", time.id("b"));
            }
        });
        return kept;
    }
}
