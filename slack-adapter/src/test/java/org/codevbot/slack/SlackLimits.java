package org.codevbot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Slack's limits of messages and views, as its documents state them, held against what would be sent; it knows nothing
 * of how that was made. What Slack does not document, the sum of a message's characters, is held to what others met.
 */
final class SlackLimits {
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Map<String, Integer> TEXTS = Map.ofEntries(
            Map.entry("header", 150),
            Map.entry("section", 3_000),
            Map.entry("context", 2_000),
            Map.entry("button", 75),
            Map.entry("label", 2_000),
            Map.entry("option", 75),
            Map.entry("title", 24),
            Map.entry("submit", 24),
            Map.entry("close", 24));
    private static final Set<String> STYLES = Set.of("primary", "danger");
    private static final int MESSAGE_CHARACTERS = 12_000;

    private final List<String> breaches = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();
    private final Set<String> actionIds = new HashSet<>();
    private int characters;

    private SlackLimits() {}

    /** What Slack would refuse of a message, each in a line; empty when all is well. */
    static List<String> of(Rendered message) {
        SlackLimits limits = new SlackLimits();
        limits.check(!message.text().isBlank(), "a message without a notification line");
        limits.check(message.text().length() <= 4_000, "a notification line of more than 4,000 characters");
        limits.check(!message.text().contains("\n"), "a notification of several lines");
        limits.blocks(message.blocks(), 50);
        limits.check(!message.blocks().isEmpty(), "a message without blocks");
        limits.check(
                limits.characters <= MESSAGE_CHARACTERS, "a message of " + limits.characters + " characters together");
        return limits.breaches;
    }

    /** What Slack would refuse of a view. */
    static List<String> of(View view) {
        SlackLimits limits = new SlackLimits();
        JsonObject json = GSON.toJsonTree(view).getAsJsonObject();
        boolean modal = json.get("type").getAsString().equals("modal");
        limits.blocks(view.getBlocks(), 100);
        limits.check(!view.getBlocks().isEmpty(), "a view without blocks");
        limits.check(json.toString().length() <= 250_000, "a view of more than 250 kB");
        if (modal) {
            limits.text(json, "title", true);
            boolean input =
                    view.getBlocks().stream().anyMatch(block -> block.getType().equals("input"));
            limits.check(!input || json.has("submit"), "a form without a button that sends it");
            if (json.has("submit")) {
                limits.text(json, "submit", true);
            }
            limits.length(json, "private_metadata", 3_000);
            limits.length(json, "callback_id", 255);
        } else {
            limits.check(!json.has("title") && !json.has("submit"), "a Home tab with a modal's parts");
        }
        return limits.breaches;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            breaches.add(otherwise);
        }
    }

    private void blocks(List<LayoutBlock> blocks, int most) {
        check(blocks.size() <= most, blocks.size() + " blocks");
        for (JsonElement block : GSON.toJsonTree(blocks).getAsJsonArray()) {
            block(block.getAsJsonObject());
        }
    }

    private void block(JsonObject block) {
        length(block, "block_id", 255);
        if (block.has("block_id")) {
            check(blockIds.add(block.get("block_id").getAsString()), "a block id twice");
        }
        String type = block.get("type").getAsString();
        switch (type) {
            case "header" -> text(block.getAsJsonObject("text"), type, true);
            case "divider" -> check(block.size() == 1, "a divider with something in it");
            case "context" -> elements(block, 10).forEach(each -> text(each, type, false));
            case "actions" -> elements(block, 25).forEach(this::element);
            case "input" -> {
                text(block, "label", true);
                element(block.getAsJsonObject("element"));
            }
            case "rich_text" -> elements(block, 100).forEach(this::rich);
            default -> breaches.add("a block of type " + type);
        }
    }

    private List<JsonObject> elements(JsonObject parent, int most) {
        JsonArray array = parent.getAsJsonArray("elements");
        check(array != null && !array.isEmpty(), parent.get("type") + " without elements");
        check(array == null || array.size() <= most, parent.get("type") + " with too many elements");
        List<JsonObject> all = new ArrayList<>();
        if (array != null) {
            array.forEach(each -> all.add(each.getAsJsonObject()));
        }
        return all;
    }

    private void rich(JsonObject element) {
        String type = element.get("type").getAsString();
        switch (type) {
            case "rich_text_section", "rich_text_quote" ->
                elements(element, 1_000).forEach(this::piece);
            case "rich_text_list" -> elements(element, 100).forEach(this::rich);
            default -> breaches.add("rich text of type " + type);
        }
    }

    private void piece(JsonObject piece) {
        String type = piece.get("type").getAsString();
        switch (type) {
            case "text" -> {
                String text = piece.get("text").getAsString();
                characters += text.length();
                check(!text.isEmpty(), "an empty piece of text");
                check(text.length() <= 3_000, "a piece of text of " + text.length() + " characters");
                check(whole(text), "a piece of text that ends within a character");
            }
            case "user" -> check(piece.get("user_id").getAsString().matches("[UW][A-Z0-9]+"), "a mention of nobody");
            case "date" -> {
                check(piece.get("timestamp").getAsLong() > 0, "a moment before all time");
                check(piece.get("format").getAsString().matches(".*\\{[a-z_]+}.*"), "a moment without a token");
                check(!piece.get("fallback").getAsString().isBlank(), "a moment without a fallback");
            }
            case "link" -> check(piece.get("url").getAsString().matches("https?://.+"), "a link to nowhere");
            default -> breaches.add("a piece of type " + type);
        }
    }

    private static boolean whole(String text) {
        return text.isEmpty()
                || (!Character.isHighSurrogate(text.charAt(text.length() - 1))
                        && !Character.isLowSurrogate(text.charAt(0)));
    }

    private void element(JsonObject element) {
        String type = element.get("type").getAsString();
        length(element, "action_id", 255);
        check(element.has("action_id"), type + " without an action id");
        switch (type) {
            case "button" -> {
                check(actionIds.add(element.get("action_id").getAsString()), "an action id twice");
                text(element.getAsJsonObject("text"), type, true);
                length(element, "value", 2_000);
                check(
                        !element.has("style")
                                || STYLES.contains(element.get("style").getAsString()),
                        "a style that is none");
            }
            case "plain_text_input" -> typed(element);
            case "datepicker" ->
                check(
                        !element.has("initial_date")
                                || element.get("initial_date").getAsString().matches("\\d{4}-\\d\\d-\\d\\d"),
                        "a day that is none");
            case "radio_buttons" -> options(element, "initial_option", 10);
            case "checkboxes" -> options(element, "initial_options", 10);
            case "static_select" -> options(element, "initial_option", 100);
            case "multi_static_select" -> {
                options(element, "initial_options", 100);
                int most = element.get("max_selected_items").getAsInt();
                check(most >= 1, "a list of which nothing may be chosen");
                check(
                        !element.has("initial_options")
                                || element.getAsJsonArray("initial_options").size() <= most,
                        "more chosen than may be");
            }
            default -> breaches.add("an element of type " + type);
        }
    }

    private void typed(JsonObject input) {
        int most = input.get("max_length").getAsInt();
        check(most >= 1 && most <= 3_000, "a text of at most " + most);
        if (input.has("initial_value")) {
            check(input.get("initial_value").getAsString().length() <= most, "more typed than may be");
            check(!input.get("initial_value").getAsString().isEmpty(), "an empty text typed before");
        }
    }

    private void options(JsonObject element, String initial, int most) {
        JsonArray options = element.getAsJsonArray("options");
        check(!options.isEmpty() && options.size() <= most, options.size() + " options");
        Set<JsonElement> all = new HashSet<>();
        options.forEach(option -> {
            check(all.add(option), "an option twice");
            text(option.getAsJsonObject().getAsJsonObject("text"), "option", true);
            if (option.getAsJsonObject().has("description")) {
                text(option.getAsJsonObject().getAsJsonObject("description"), "option", true);
            }
            length(option.getAsJsonObject(), "value", 150);
            check(!option.getAsJsonObject().get("value").getAsString().isEmpty(), "an option without a value");
        });
        if (element.has(initial)) {
            JsonElement chosen = element.get(initial);
            List<JsonElement> each =
                    chosen.isJsonArray() ? chosen.getAsJsonArray().asList() : List.of(chosen);
            check(!each.isEmpty(), "nothing chosen, but said so");
            check(all.containsAll(each), "something chosen that is not offered");
        }
    }

    private void text(JsonObject parent, String name, boolean plain) {
        JsonObject text = parent.has(name) ? parent.getAsJsonObject(name) : parent;
        check(!plain || text.get("type").getAsString().equals("plain_text"), name + " with markup");
        String all = text.get("text").getAsString();
        characters += all.length();
        check(!all.isBlank(), name + " without a character");
        check(all.length() <= TEXTS.getOrDefault(name, 0), name + " of " + all.length() + " characters");
    }

    private void length(JsonObject parent, String name, int most) {
        check(!parent.has(name) || parent.get(name).getAsString().length() <= most, name + " is too long");
    }
}
