package org.codevbot.slack.strict;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** views.*: modals and the home of each person, by call or by the answer to a submission. */
final class ViewMethods {
    static final int HIGHEST = 3;
    private final Town town;

    ViewMethods(Town town) {
        this.town = town;
    }

    void addTo(Methods methods) {
        methods.add("views.open", "", List.of("trigger_id", "view"), List.of(), this::open);
        methods.add("views.push", "", List.of("trigger_id", "view"), List.of(), this::push);
        methods.add("views.update", "", List.of("view"), List.of("view_id", "external_id", "hash"), this::update);
        methods.add("views.publish", "", List.of("user_id", "view"), List.of("hash"), this::publish);
    }

    private JsonObject open(Args args) {
        JsonObject view = checked(args.object("view"), "modal");
        Folk person = town.person(town.grants.exchange(args.text("trigger_id")).user());
        return Json.object("view", opened(person, view));
    }

    JsonObject opened(Folk person, JsonObject view) {
        person.modals.clear();
        person.errors = new JsonObject();
        JsonObject made = dressed(view, null);
        person.modals.add(made);
        return made;
    }

    private JsonObject push(Args args) {
        JsonObject view = checked(args.object("view"), "modal");
        Grants.Trigger trigger = town.grants.exchange(args.text("trigger_id"));
        Folk person = town.person(trigger.user());
        if (trigger.view() == null || person.modals.isEmpty()) {
            throw town.breaches.refuse(
                    Rule.VIEW_STACK, "invalid_trigger_id", "a push with a trigger that was not pulled in a modal");
        }
        return Json.object("view", pushed(person, view));
    }

    JsonObject pushed(Folk person, JsonObject view) {
        if (person.modals.size() >= HIGHEST) {
            throw town.breaches.refuse(Rule.VIEW_STACK, "push_limit_reached", "a fourth view on a stack");
        }
        JsonObject made = dressed(view, person.modals.getLast());
        person.modals.add(made);
        person.errors = new JsonObject();
        return made;
    }

    private JsonObject update(Args args) {
        if (!args.has("view_id") && !args.has("external_id")) {
            throw town.breaches.refuse(
                    Rule.ARGUMENT_MISSING, "invalid_arguments", "views.update takes view_id or external_id");
        }
        JsonObject view = checked(args.object("view"), "modal");
        for (Folk person : town.people.values()) {
            for (int i = 0; i < person.modals.size(); i++) {
                JsonObject old = person.modals.get(i);
                if (Json.text(old, "id").equals(args.text("view_id"))
                        || (args.has("external_id")
                                && Json.text(old, "external_id").equals(args.text("external_id")))) {
                    conflict(args, old);
                    return Json.object("view", replaced(person, i, view));
                }
            }
        }
        throw new ApiError("not_found");
    }

    JsonObject replaced(Folk person, int at, JsonObject view) {
        JsonObject old = person.modals.get(at);
        JsonObject made = dressed(view, null);
        for (String kept : List.of("id", "root_view_id", "previous_view_id")) {
            made.add(kept, old.get(kept));
        }
        keepTyped(old, made);
        person.modals.set(at, made);
        person.errors = new JsonObject();
        return made;
    }

    /** What was typed stays where a block with the same ids stands in the new view. */
    private static void keepTyped(JsonObject old, JsonObject made) {
        JsonObject values = Json.object(Json.object(old, "state"), "values");
        JsonObject next = Json.object(Json.object(made, "state"), "values");
        for (String block : values.keySet()) {
            if (next.has(block)
                    && next.getAsJsonObject(block)
                            .keySet()
                            .equals(values.getAsJsonObject(block).keySet())) {
                next.add(block, values.get(block));
            }
        }
    }

    private JsonObject publish(Args args) {
        JsonObject view = checked(args.object("view"), "home");
        Folk person = town.person(args.text("user_id"));
        if (person.home != null) {
            conflict(args, person.home);
        }
        JsonObject made = dressed(view, null);
        if (person.home != null) {
            made.add("id", person.home.get("id"));
            made.add("root_view_id", person.home.get("id"));
        }
        person.home = made;
        return Json.object("view", made);
    }

    private void conflict(Args args, JsonObject old) {
        if (args.has("hash") && !args.text("hash").equals(Json.text(old, "hash"))) {
            throw new ApiError("hash_conflict");
        }
    }

    JsonObject checked(JsonObject view, String type) {
        List<String> faults = ViewLimits.check(view, type);
        if (!faults.isEmpty()) {
            town.breaches.add(Rule.VIEW, String.join("; ", faults));
            throw new ApiError(faults.contains("view_too_large") ? "view_too_large" : "invalid_arguments", faults);
        }
        return view;
    }

    private JsonObject dressed(JsonObject view, @Nullable JsonObject previous) {
        JsonObject made = view.deepCopy();
        String id = town.time.id("V");
        made.addProperty("id", id);
        made.addProperty("team_id", Town.TEAM);
        made.addProperty("app_id", Town.APP);
        made.addProperty("bot_id", Town.BOT);
        made.addProperty("hash", town.time.stamp());
        made.addProperty("root_view_id", previous == null ? id : Json.text(previous, "root_view_id"));
        made.add("previous_view_id", previous == null ? Json.element(null) : previous.get("id"));
        for (String name : List.of("private_metadata", "callback_id", "external_id")) {
            if (!Json.has(made, name)) {
                made.addProperty(name, "");
            }
        }
        JsonArray blocks = Writing.kept(Json.array(view, "blocks"), town.time);
        made.add("blocks", blocks);
        made.add("state", Json.object("values", Inputs.initial(blocks)));
        return made;
    }
}
