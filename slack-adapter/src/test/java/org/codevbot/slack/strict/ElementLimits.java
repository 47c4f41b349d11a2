package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Block Kit's rules for what stands inside a block: texts, buttons, menus, boxes, fields. */
final class ElementLimits {
    private static final Set<String> MENUS =
            Set.of("static_select", "multi_static_select", "users_select", "checkboxes", "radio_buttons", "datepicker");
    static final Set<String> ACTIONS = union(MENUS, "button", "overflow");
    static final Set<String> ACCESSORIES = union(MENUS, "button", "overflow", "image");
    static final Set<String> INPUTS = union(MENUS, "plain_text_input");

    private final List<String> faults;
    private final Set<String> actionIds = new HashSet<>();

    ElementLimits(List<String> faults) {
        this.faults = faults;
    }

    private static Set<String> union(Set<String> some, String... others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(others));
        return Set.copyOf(all);
    }

    void element(JsonElement given, Set<String> allowed, String at) {
        if (!given.isJsonObject()) {
            fault("must be an object", at);
            return;
        }
        JsonObject element = given.getAsJsonObject();
        String type = Json.text(element, "type");
        if (!allowed.contains(type)) {
            fault("unsupported type: " + type, at + "/type");
            return;
        }
        if (!"image".equals(type)) {
            actionId(element, at);
        }
        switch (type) {
            case "button" -> button(element, at);
            case "image" -> {
                only(element, at, List.of("type", "image_url", "alt_text", "slack_file"));
                required(element, "alt_text", at);
            }
            case "plain_text_input" -> line(element, at);
            case "datepicker" -> date(element, at);
            case "users_select" -> {
                only(
                        element,
                        at,
                        List.of("type", "action_id", "placeholder", "initial_user", "focus_on_load", "confirm"));
                plain(element, "placeholder", 150, false, at);
            }
            case "static_select" -> options(element, at, 100, 1, "initial_option");
            case "multi_static_select" -> options(element, at, 100, 100, "initial_options");
            case "radio_buttons" -> options(element, at, 10, 1, "initial_option");
            case "checkboxes" -> options(element, at, 10, 10, "initial_options");
            case "overflow" -> options(element, at, 5, 0, "");
            default -> fault("unsupported type: " + type, at + "/type");
        }
    }

    private void actionId(JsonObject element, String at) {
        length(element, "action_id", 255, at);
        String id = Json.text(element, "action_id");
        if (!id.isEmpty() && !actionIds.add(id) && !at.endsWith("/element")) {
            fault("`action_id` \"" + id + "\" already exists", at);
        }
    }

    private void button(JsonObject button, String at) {
        only(
                button,
                at,
                List.of("type", "action_id", "text", "value", "url", "style", "confirm", "accessibility_label"));
        plain(button, "text", 75, true, at);
        required(button, "action_id", at);
        length(button, "value", 2000, at);
        length(button, "url", 3000, at);
        length(button, "accessibility_label", 75, at);
        if (Json.has(button, "style") && !Set.of("primary", "danger").contains(Json.text(button, "style"))) {
            fault("must be primary or danger", at + "/style");
        }
        if (Json.has(button, "confirm")) {
            JsonObject confirm = Json.object(button, "confirm");
            plain(confirm, "title", 100, true, at + "/confirm");
            text(confirm, "text", 300, true, at + "/confirm");
            plain(confirm, "confirm", 30, true, at + "/confirm");
            plain(confirm, "deny", 30, true, at + "/confirm");
        }
    }

    private void line(JsonObject input, String at) {
        only(
                input,
                at,
                List.of(
                        "type",
                        "action_id",
                        "placeholder",
                        "initial_value",
                        "multiline",
                        "min_length",
                        "max_length",
                        "focus_on_load",
                        "dispatch_action_config"));
        plain(input, "placeholder", 150, false, at);
        int most = Json.has(input, "max_length") ? input.get("max_length").getAsInt() : 3000;
        if (most < 1 || most > 3000) {
            fault("must be between 1 and 3000", at + "/max_length");
        }
        length(input, "initial_value", most, at);
    }

    private void date(JsonObject picker, String at) {
        only(picker, at, List.of("type", "action_id", "placeholder", "initial_date", "focus_on_load", "confirm"));
        plain(picker, "placeholder", 150, false, at);
        if (Json.has(picker, "initial_date")) {
            try {
                LocalDate.parse(Json.text(picker, "initial_date"));
            } catch (DateTimeParseException e) {
                fault("must be a date YYYY-MM-DD", at + "/initial_date");
            }
        }
    }

    private void options(JsonObject menu, String at, int most, int chosen, String initial) {
        only(
                menu,
                at,
                List.of(
                        "type",
                        "action_id",
                        "placeholder",
                        "options",
                        "max_selected_items",
                        "focus_on_load",
                        "confirm",
                        initial));
        plain(menu, "placeholder", 150, false, at);
        JsonArray options = Json.array(menu, "options");
        count(options, 1, most, at + "/options");
        boolean box = most == 10;
        Set<String> values = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            JsonObject option = options.get(i).getAsJsonObject();
            String here = at + "/options/" + i;
            only(option, here, List.of("text", "value", "description", "url"));
            if (box) {
                text(option, "text", 75, true, here);
            } else {
                plain(option, "text", 75, true, here);
            }
            required(option, "value", here);
            length(option, "value", 150, here);
            if (!values.add(Json.text(option, "value"))) {
                fault("`value` is there twice", here);
            }
            if (box) {
                text(option, "description", 75, false, here);
            } else {
                plain(option, "description", 75, false, here);
            }
        }
        initial(menu, at, options, chosen, initial);
    }

    private void initial(JsonObject menu, String at, JsonArray options, int chosen, String initial) {
        if (initial.isEmpty() || !Json.has(menu, initial)) {
            return;
        }
        JsonArray picked = chosen == 1 ? Json.array(List.of(menu.get(initial))) : Json.array(menu, initial);
        if (chosen > 1) {
            count(picked, 1, chosen, at + "/" + initial);
        }
        for (JsonElement one : picked) {
            if (!options.contains(one)) {
                fault("must be one of the options", at + "/" + initial);
            }
        }
    }

    /** A text object of either kind under a name. */
    void text(JsonObject holder, String name, int most, boolean needed, String at) {
        if (needed) {
            required(holder, name, at);
        }
        if (Json.has(holder, name)) {
            textObject(holder.get(name), most, at + "/" + name);
        }
    }

    /** A plain text object under a name. */
    void plain(JsonObject holder, String name, int most, boolean needed, String at) {
        text(holder, name, most, needed, at);
        if (Json.has(holder, name) && !"plain_text".equals(Json.text(Json.object(holder, name), "type"))) {
            fault("must be plain_text", at + "/" + name + "/type");
        }
    }

    void textObject(JsonElement given, int most, String at) {
        if (!given.isJsonObject()) {
            fault("must be a text object", at);
            return;
        }
        JsonObject text = given.getAsJsonObject();
        switch (Json.text(text, "type")) {
            case "plain_text" -> only(text, at, List.of("type", "text", "emoji"));
            case "mrkdwn" -> only(text, at, List.of("type", "text", "verbatim"));
            default -> fault("must be plain_text or mrkdwn", at + "/type");
        }
        if (Json.text(text, "text").isEmpty()) {
            fault("must be more than 0 characters", at + "/text");
        }
        length(text, "text", most, at);
    }

    void required(JsonObject holder, String name, String at) {
        if (!Json.has(holder, name)) {
            fault("missing required field: " + name, at);
        }
    }

    void length(JsonObject holder, String name, int most, String at) {
        if (Json.text(holder, name).length() > most) {
            fault("must be less than " + (most + 1) + " characters", at + "/" + name);
        }
    }

    void count(JsonArray held, int least, int most, String at) {
        if (held.size() < least) {
            fault("no fewer than " + least + " items allowed", at);
        }
        if (held.size() > most) {
            fault("no more than " + most + " items allowed", at);
        }
    }

    void only(JsonObject holder, String at, Collection<String> names) {
        holder.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> fault("unexpected field: " + name, at));
    }

    private void fault(String what, String at) {
        faults.add(what + " [json-pointer:" + at + "]");
    }
}
