package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client does with forms and buttons, and with what the app answers to them. */
final class Presses {
    private final Town town;
    private final Deliveries deliveries;
    private final ViewMethods views;
    private final Answers answers;

    Presses(Town town, Deliveries deliveries, ViewMethods views, Answers answers) {
        this.town = town;
        this.deliveries = deliveries;
        this.views = views;
        this.answers = answers;
    }

    Outcome command(Folk person, Spot where, JsonObject payload) {
        Outcome outcome = deliveries.interaction(Envelope.Kind.COMMAND, payload);
        if (!outcome.answer().isEmpty()) {
            synchronized (town) {
                quietly(() -> answers.write(person.id, town.rooms.get(where.channel()), outcome.answer()));
            }
        }
        return outcome;
    }

    /** What is wrong with an answer is kept as a breach; the person sees nothing of it. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (ApiError e) {
            // The breach is noted where it was found.
        }
    }

    /** A button under a message that the person sees. */
    Outcome message(Folk person, Seen message, String label) {
        JsonObject payload;
        synchronized (town) {
            Room room = town.rooms.get(message.channel());
            Post post = room.ephemeral(message.ts()) == null ? room.post(message.ts()) : room.ephemeral(message.ts());
            if (post == null
                    || !room.members.contains(person.id)
                    || (post.ephemeral() && !person.id.equals(post.onlyFor))) {
                throw new AssertionError(person.name + " does not see that message any more");
            }
            payload = deliveries.interactions.pressed(person, room, post, button(post.blocks, label));
        }
        return plain(payload);
    }

    /** A button in the open modal or at home. */
    Outcome view(Folk person, String label, boolean modal) {
        JsonObject payload;
        synchronized (town) {
            JsonObject view = modal ? top(person) : person.home;
            if (view == null) {
                throw new AssertionError(person.name + " has no home of the app");
            }
            payload = deliveries.interactions.pressed(person, view, button(Json.array(view, "blocks"), label));
        }
        return plain(payload);
    }

    private static JsonObject button(com.google.gson.JsonArray blocks, String label) {
        JsonObject found = Screen.buttonElements(blocks).stream()
                .filter(button -> Json.text(Json.object(button, "text"), "text").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button \"" + label + "\" but " + Screen.buttons(blocks)));
        JsonObject action = new JsonObject();
        for (String name : Set.of("action_id", "block_id", "text", "value", "type", "style")) {
            if (found.has(name)) {
                action.add(name, found.get(name));
            }
        }
        return action;
    }

    /** An interaction whose acknowledgement takes no answer. */
    Outcome plain(JsonObject payload) {
        Outcome outcome = deliveries.interaction(Envelope.Kind.INTERACTION, payload);
        if (!outcome.answer().isEmpty()) {
            town.breaches.add(Rule.ACK_PAYLOAD, "an answer in the acknowledgement of " + Json.text(payload, "type"));
        }
        return outcome;
    }

    private static JsonObject top(Folk person) {
        if (person.modals.isEmpty()) {
            throw new AssertionError(person.name + " has no open modal");
        }
        return person.modals.getLast();
    }

    void fill(Folk person, String field, String value) {
        synchronized (town) {
            JsonObject view = top(person);
            JsonObject block = Inputs.inputs(Json.array(view, "blocks")).stream()
                    .filter(input -> Json.text(input, "block_id").equals(field)
                            || Json.text(Json.object(input, "label"), "text").equals(field))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no field \"" + field + "\" but "
                            + Json.object(Json.object(view, "state"), "values").keySet()));
            JsonObject element = Json.object(block, "element");
            Json.object(Json.object(view, "state"), "values")
                    .getAsJsonObject(Json.text(block, "block_id"))
                    .add(Json.text(element, "action_id"), Inputs.filled(element, value));
        }
    }

    /** Sends the open modal; a client sends none in which a required field is empty. */
    Outcome send(Folk person) {
        JsonObject payload;
        JsonObject view;
        synchronized (town) {
            view = top(person);
            if (!Json.has(view, "submit")) {
                throw new AssertionError("the modal has nothing to send with");
            }
            String missing = Inputs.inputs(Json.array(view, "blocks")).stream()
                    .filter(input -> !Json.flag(input, "optional"))
                    .map(input -> Json.text(input, "block_id"))
                    .filter(id ->
                            Json.object(Json.object(view, "state"), "values").getAsJsonObject(id).entrySet().stream()
                                    .allMatch(entry ->
                                            Inputs.empty(entry.getValue().getAsJsonObject())))
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                throw new AssertionError("required fields are empty: " + missing);
            }
            person.errors = new JsonObject();
            payload = deliveries.interactions.submitted(person, view);
        }
        Outcome outcome = deliveries.interaction(Envelope.Kind.INTERACTION, payload);
        if (outcome.acked()) {
            synchronized (town) {
                quietly(() -> apply(person, view, outcome.answer()));
            }
        }
        return outcome;
    }

    private void apply(Folk person, JsonObject view, JsonObject answer) {
        int at = indexOf(person, view);
        if (at < 0) {
            return;
        }
        switch (Json.text(answer, "response_action")) {
            case "" -> {
                if (!answer.isEmpty()) {
                    throw refuse("an answer to a submission without response_action");
                }
                person.modals.remove(at);
            }
            case "clear" -> person.modals.clear();
            case "errors" -> errors(person, view, Json.object(answer, "errors"));
            case "update" -> views.replaced(person, at, views.checked(Json.object(answer, "view"), "modal"));
            case "push" -> views.pushed(person, views.checked(Json.object(answer, "view"), "modal"));
            default -> throw refuse("an unknown response_action");
        }
    }

    void goBack(Folk person) {
        synchronized (town) {
            person.modals.removeLast();
        }
    }

    private static int indexOf(Folk person, JsonObject view) {
        for (int i = 0; i < person.modals.size(); i++) {
            if (Json.text(person.modals.get(i), "id").equals(Json.text(view, "id"))) {
                return i;
            }
        }
        return -1;
    }

    private void errors(Folk person, JsonObject view, JsonObject errors) {
        Set<String> inputs = Inputs.inputs(Json.array(view, "blocks")).stream()
                .map(input -> Json.text(input, "block_id"))
                .collect(Collectors.toSet());
        if (errors.isEmpty() || !inputs.containsAll(errors.keySet())) {
            throw refuse("errors on blocks that are no fields of the form: " + errors.keySet());
        }
        if (errors.entrySet().stream()
                .anyMatch(entry -> entry.getValue().getAsString().isEmpty())) {
            throw refuse("an error without words");
        }
        person.errors = errors;
    }

    private ApiError refuse(String what) {
        return town.breaches.refuse(Rule.ACK_PAYLOAD, "invalid_arguments", what);
    }
}
