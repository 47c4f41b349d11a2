package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a client shows of blocks and texts, as plain lines. */
final class Screen {
    private static final Pattern CODED = Pattern.compile("<([^<>]+)>");
    private final Town town;

    Screen(Town town) {
        this.town = town;
    }

    Seen seen(Room room, Post post) {
        String body = post.blocks.isEmpty() ? mrkdwn(post.text) : lines(post.blocks);
        List<String> names =
                post.files.stream().map(file -> town.files.get(file).name).toList();
        List<String> parts = new ArrayList<>();
        if (!body.isEmpty()) {
            parts.add(body);
        }
        names.forEach(name -> parts.add("[file " + name + "]"));
        return new Seen(
                room.id,
                post.ts,
                post.threadTs,
                name(post.author),
                post.byBot,
                post.item != null,
                post.ephemeral(),
                post.edited != null,
                post.pinned,
                post.text,
                String.join("\n", parts),
                buttons(post.blocks),
                names,
                post.blocks.deepCopy());
    }

    Modal modal(Folk person, JsonObject view) {
        Map<String, String> fields = new LinkedHashMap<>();
        JsonObject values = Json.object(Json.object(view, "state"), "values");
        Inputs.inputs(Json.array(view, "blocks"))
                .forEach(block -> fields.put(
                        Json.text(block, "block_id"), shown(values.getAsJsonObject(Json.text(block, "block_id")))));
        Map<String, String> errors = new LinkedHashMap<>();
        person.errors
                .entrySet()
                .forEach(entry -> errors.put(entry.getKey(), entry.getValue().getAsString()));
        return new Modal(
                Json.text(Json.object(view, "title"), "text"),
                lines(Json.array(view, "blocks")),
                Json.text(Json.object(view, "submit"), "text"),
                buttons(Json.array(view, "blocks")),
                fields,
                errors,
                view.deepCopy());
    }

    private static String shown(JsonObject byAction) {
        JsonObject value = byAction.entrySet().iterator().next().getValue().getAsJsonObject();
        return value.entrySet().stream()
                .filter(entry -> !"type".equals(entry.getKey()))
                .map(entry -> shown(entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String shown(JsonElement held) {
        if (held.isJsonArray()) {
            return Json.objects(held.getAsJsonArray())
                    .map(option -> Json.text(option, "value"))
                    .collect(Collectors.joining(","));
        }
        if (held.isJsonObject()) {
            return Json.text(held.getAsJsonObject(), "value");
        }
        return held.isJsonNull() ? "" : held.getAsString();
    }

    static List<String> buttons(JsonArray blocks) {
        return buttonElements(blocks).stream()
                .map(button -> Json.text(Json.object(button, "text"), "text"))
                .toList();
    }

    /** The buttons with the id of the block they stand in. */
    static List<JsonObject> buttonElements(JsonArray blocks) {
        List<JsonObject> found = new ArrayList<>();
        Json.objects(blocks).forEach(block -> {
            List<JsonObject> held = new ArrayList<>();
            if ("actions".equals(Json.text(block, "type"))) {
                held.addAll(Json.objects(Json.array(block, "elements")).toList());
            } else if (Json.has(block, "accessory")) {
                held.add(Json.object(block, "accessory"));
            }
            held.stream()
                    .filter(element -> "button".equals(Json.text(element, "type")))
                    .forEach(button -> {
                        JsonObject copy = button.deepCopy();
                        copy.addProperty("block_id", Json.text(block, "block_id"));
                        found.add(copy);
                    });
        });
        return found;
    }

    String lines(JsonArray blocks) {
        return Json.objects(blocks)
                .map(this::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String line(JsonObject block) {
        return switch (Json.text(block, "type")) {
            case "header" -> plain(Json.object(block, "text"));
            case "section" -> section(block);
            case "context" ->
                Json.objects(Json.array(block, "elements")).map(this::plain).collect(Collectors.joining(" "));
            case "actions" ->
                buttons(Json.array(List.of(block))).stream()
                        .map(label -> "[" + label + "]")
                        .collect(Collectors.joining(" "));
            case "image" -> "[picture " + Json.text(block, "alt_text") + "]";
            case "input" -> plain(Json.object(block, "label")) + ":";
            case "rich_text" -> rich(Json.array(block, "elements"), "\n");
            case "divider" -> "---";
            default -> "";
        };
    }

    private String section(JsonObject block) {
        List<String> parts = new ArrayList<>();
        if (Json.has(block, "text")) {
            parts.add(plain(Json.object(block, "text")));
        }
        Json.objects(Json.array(block, "fields")).forEach(field -> parts.add(plain(field)));
        if (Json.has(block, "accessory")) {
            buttons(Json.array(List.of(block))).forEach(label -> parts.add("[" + label + "]"));
        }
        return String.join("\n", parts);
    }

    private String plain(JsonObject text) {
        return "mrkdwn".equals(Json.text(text, "type"))
                ? mrkdwn(Json.text(text, "text"))
                : Json.text(text, "text") + Json.text(text, "alt_text");
    }

    private String rich(JsonArray elements, String between) {
        return Json.objects(elements)
                .map(element -> switch (Json.text(element, "type")) {
                    case "rich_text_section", "rich_text_preformatted" -> rich(Json.array(element, "elements"), "");
                    case "rich_text_quote" ->
                        rich(Json.array(element, "elements"), "")
                                .lines()
                                .map(line -> "> " + line)
                                .collect(Collectors.joining("\n"));
                    case "rich_text_list" -> rich(Json.array(element, "elements"), "\n");
                    case "user" -> "@" + name(Json.text(element, "user_id"));
                    case "link" -> Json.has(element, "text") ? Json.text(element, "text") : Json.text(element, "url");
                    case "emoji" -> ":" + Json.text(element, "name") + ":";
                    case "date" -> Json.text(element, "fallback");
                    case "broadcast" -> "@" + Json.text(element, "range");
                    default -> Json.text(element, "text");
                })
                .collect(Collectors.joining(between));
    }

    /** Mentions by name, dates by their fallback, links by their words; the marks of bold and italic stay. */
    String mrkdwn(String text) {
        Matcher matcher = CODED.matcher(text);
        StringBuilder shown = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(shown, Matcher.quoteReplacement(coded(matcher.group(1))));
        }
        matcher.appendTail(shown);
        return shown.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private String coded(String code) {
        String label = code.contains("|") ? code.substring(code.indexOf('|') + 1) : "";
        String head = code.contains("|") ? code.substring(0, code.indexOf('|')) : code;
        if (head.startsWith("@")) {
            return "@" + name(head.substring(1));
        }
        if (head.startsWith("!date^")) {
            return label;
        }
        if (head.startsWith("!")) {
            return "@" + head.substring(1);
        }
        return label.isEmpty() ? head : label;
    }

    private String name(String user) {
        return Town.BOT_USER.equals(user)
                ? "codev"
                : town.folk(user).map(person -> person.name).orElse(user);
    }
}
