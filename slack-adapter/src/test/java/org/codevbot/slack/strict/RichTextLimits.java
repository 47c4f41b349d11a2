package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** Block Kit's rules for rich text: which element stands in which. */
final class RichTextLimits {
    private static final Set<String> INLINE =
            Set.of("text", "user", "link", "emoji", "date", "broadcast", "channel", "usergroup", "color");
    private static final Set<String> STYLES = Set.of("bold", "italic", "strike", "code");

    private final List<String> faults;

    RichTextLimits(List<String> faults) {
        this.faults = faults;
    }

    void check(JsonObject block, String at) {
        JsonArray elements = Json.array(block, "elements");
        if (elements.isEmpty()) {
            fault("no fewer than 1 items allowed", at + "/elements");
        }
        for (int i = 0; i < elements.size(); i++) {
            outer(elements.get(i).getAsJsonObject(), at + "/elements/" + i, true);
        }
    }

    private void outer(JsonObject element, String at, boolean listsToo) {
        String type = Json.text(element, "type");
        JsonArray held = Json.array(element, "elements");
        switch (type) {
            case "rich_text_section", "rich_text_quote", "rich_text_preformatted" -> {
                if (held.isEmpty()) {
                    fault("no fewer than 1 items allowed", at + "/elements");
                }
                for (int i = 0; i < held.size(); i++) {
                    inner(held.get(i).getAsJsonObject(), at + "/elements/" + i);
                }
            }
            case "rich_text_list" -> {
                if (!listsToo) {
                    fault("a list in a list", at);
                }
                if (!Set.of("bullet", "ordered").contains(Json.text(element, "style"))) {
                    fault("missing required field: style", at);
                }
                for (int i = 0; i < held.size(); i++) {
                    outer(held.get(i).getAsJsonObject(), at + "/elements/" + i, false);
                }
            }
            default -> fault("unsupported type: " + type, at + "/type");
        }
    }

    private void inner(JsonObject element, String at) {
        String type = Json.text(element, "type");
        if (!INLINE.contains(type)) {
            fault("unsupported type: " + type, at + "/type");
        }
        String needed = switch (type) {
            case "text" -> "text";
            case "user" -> "user_id";
            case "link" -> "url";
            case "emoji" -> "name";
            case "date" -> "timestamp";
            case "broadcast" -> "range";
            default -> "type";
        };
        if (!Json.has(element, needed)
                || ("text".equals(type) && Json.text(element, "text").isEmpty())) {
            fault("missing required field: " + needed, at);
        }
        if ("date".equals(type) && !Json.has(element, "format")) {
            fault("missing required field: format", at);
        }
        Json.object(element, "style").keySet().stream()
                .filter(style -> !STYLES.contains(style))
                .forEach(style -> fault("unexpected style: " + style, at));
    }

    private void fault(String what, String at) {
        faults.add(what + " [json-pointer:" + at + "]");
    }
}
