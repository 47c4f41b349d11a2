package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Block Kit's rules for blocks: kinds, required parts, counts and lengths. Gives back every fault it finds. */
final class BlockLimits {
    static final int MESSAGE_BLOCKS = 50;
    static final int VIEW_BLOCKS = 100;
    private static final int BLOCK_ID = 255;

    private final List<String> faults = new ArrayList<>();
    private final ElementLimits elements = new ElementLimits(faults);
    private final boolean inView;

    private BlockLimits(boolean inView) {
        this.inView = inView;
    }

    static List<String> ofMessage(JsonArray blocks) {
        return new BlockLimits(false).check(blocks, MESSAGE_BLOCKS);
    }

    static List<String> ofView(JsonArray blocks) {
        return new BlockLimits(true).check(blocks, VIEW_BLOCKS);
    }

    private List<String> check(JsonArray blocks, int most) {
        if (blocks.size() > most) {
            faults.add("no more than " + most + " items allowed [json-pointer:/blocks]");
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            String at = "/blocks/" + i;
            if (!blocks.get(i).isJsonObject()) {
                faults.add("must be an object [json-pointer:" + at + "]");
                continue;
            }
            JsonObject block = blocks.get(i).getAsJsonObject();
            elements.length(block, "block_id", BLOCK_ID, at);
            String id = Json.text(block, "block_id");
            if (!id.isEmpty() && !ids.add(id)) {
                faults.add("`block_id` " + id + " already exists [json-pointer:" + at + "]");
            }
            block(block, at);
        }
        return faults;
    }

    private void block(JsonObject block, String at) {
        switch (Json.text(block, "type")) {
            case "header" -> {
                only(block, at, "text");
                elements.plain(block, "text", 150, true, at);
            }
            case "section" -> section(block, at);
            case "context" -> context(block, at);
            case "actions" -> actions(block, at);
            case "divider" -> only(block, at);
            case "image" -> image(block, at);
            case "input" -> input(block, at);
            case "rich_text" -> {
                only(block, at, "elements");
                new RichTextLimits(faults).check(block, at);
            }
            default -> faults.add("unsupported type: " + Json.text(block, "type") + " [json-pointer:" + at + "/type]");
        }
    }

    private void only(JsonObject block, String at, String... names) {
        elements.only(
                block,
                at,
                Stream.concat(Stream.of("type", "block_id"), Stream.of(names)).toList());
    }

    private void section(JsonObject block, String at) {
        only(block, at, "text", "fields", "accessory", "expand");
        boolean fields = Json.has(block, "fields");
        if (!fields || Json.has(block, "text")) {
            elements.text(block, "text", 3000, true, at);
        }
        if (fields) {
            JsonArray held = Json.array(block, "fields");
            elements.count(held, 1, 10, at + "/fields");
            for (int i = 0; i < held.size(); i++) {
                elements.textObject(held.get(i), 2000, at + "/fields/" + i);
            }
        }
        if (Json.has(block, "accessory")) {
            elements.element(block.get("accessory"), ElementLimits.ACCESSORIES, at + "/accessory");
        }
    }

    private void context(JsonObject block, String at) {
        only(block, at, "elements");
        JsonArray held = Json.array(block, "elements");
        elements.count(held, 1, 10, at + "/elements");
        for (int i = 0; i < held.size(); i++) {
            String here = at + "/elements/" + i;
            JsonElement one = held.get(i);
            if (one.isJsonObject() && "image".equals(Json.text(one.getAsJsonObject(), "type"))) {
                elements.element(one, Set.of("image"), here);
            } else {
                elements.textObject(one, 2000, here);
            }
        }
    }

    private void actions(JsonObject block, String at) {
        only(block, at, "elements");
        JsonArray held = Json.array(block, "elements");
        elements.count(held, 1, 25, at + "/elements");
        for (int i = 0; i < held.size(); i++) {
            elements.element(held.get(i), ElementLimits.ACTIONS, at + "/elements/" + i);
        }
    }

    private void image(JsonObject block, String at) {
        only(block, at, "image_url", "slack_file", "alt_text", "title");
        if (Json.has(block, "image_url") == Json.has(block, "slack_file")) {
            faults.add("needs one of image_url, slack_file [json-pointer:" + at + "]");
        }
        elements.length(block, "image_url", 3000, at);
        elements.required(block, "alt_text", at);
        elements.length(block, "alt_text", 2000, at);
        elements.plain(block, "title", 2000, false, at);
    }

    private void input(JsonObject block, String at) {
        only(block, at, "label", "element", "dispatch_action", "hint", "optional");
        if (!inView) {
            faults.add("input blocks are taken in views only [json-pointer:" + at + "]");
        }
        elements.plain(block, "label", 2000, true, at);
        elements.plain(block, "hint", 2000, false, at);
        elements.required(block, "element", at);
        if (Json.has(block, "element")) {
            elements.element(block.get("element"), ElementLimits.INPUTS, at + "/element");
        }
    }
}
