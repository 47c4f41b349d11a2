package org.codevbot.slack.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Modals and the home of this Slack: layers, what was typed, answers to a submission, and who has which before them.
 */
class ModalTest extends OpenSlack {
    private Bare.Line line;

    @BeforeEach
    void listens() throws Exception {
        slack.echoes(false);
        line = app.line();
        line.frame();
    }

    private static JsonObject text(String text) {
        return Json.object("type", "plain_text", "text", text);
    }

    private static JsonObject view(String title) {
        JsonObject words = Json.object(
                "type",
                "input",
                "block_id",
                "words",
                "label",
                text("Words"),
                "element",
                Json.object("type", "plain_text_input", "action_id", "v", "max_length", 20));
        JsonObject kind = Json.object(
                "type",
                "input",
                "block_id",
                "kind",
                "optional",
                true,
                "label",
                text("Kind"),
                "element",
                Json.object(
                        "type",
                        "static_select",
                        "action_id",
                        "v",
                        "options",
                        List.of(
                                Json.object("text", text("An idea"), "value", "idea"),
                                Json.object("text", text("A mirror"), "value", "mirror"))));
        JsonObject more = Json.object(
                "type",
                "actions",
                "elements",
                List.of(Json.object("type", "button", "action_id", "more", "value", "m", "text", text("More"))));
        return Json.object(
                "type",
                "modal",
                "callback_id",
                "form",
                "title",
                text(title),
                "submit",
                text("Send"),
                "private_metadata",
                "kept",
                "blocks",
                List.of(words, kind, more));
    }

    /** What a person does, and what the app gets of it and answers to it. */
    private JsonObject answered(Supplier<Outcome> doing, String answer) throws Exception {
        CompletableFuture<Outcome> done = CompletableFuture.supplyAsync(doing);
        JsonObject envelope = line.frame();
        line.says("{\"envelope_id\":\"" + Json.text(envelope, "envelope_id") + "\",\"payload\":" + answer + "}");
        assertThat(done.get().acked()).isTrue();
        return Json.object(envelope, "payload");
    }

    private JsonObject answered(Supplier<Outcome> doing, JsonObject answer) throws Exception {
        return answered(doing, Json.write(answer));
    }

    private void opened(String title) throws Exception {
        String trigger = Json.text(answered(() -> claire.types("/codev", circle), "{}"), "trigger_id");
        assertThat(Json.flag(app.call("views.open", "trigger_id", trigger, "view", Json.write(view(title))), "ok"))
                .isTrue();
    }

    @Test
    void aFormIsFilledByNameOrLabelAndSentWithWhereItWasOpened() throws Exception {
        opened("One");
        claire.fills("Words", "a < b").fills("kind", "A mirror");
        JsonObject sent = answered(claire::sends, "{}");

        JsonObject values = Json.object(Json.object(Json.object(sent, "view"), "state"), "values");
        assertThat(Json.write(values))
                .isEqualTo("{\"words\":{\"v\":{\"type\":\"plain_text_input\",\"value\":\"a < b\"}},"
                        + "\"kind\":{\"v\":{\"type\":\"static_select\",\"selected_option\":"
                        + "{\"text\":{\"type\":\"plain_text\",\"text\":\"A mirror\"},\"value\":\"mirror\"}}}}");
        assertThat(Json.text(Json.object(sent, "view"), "private_metadata")).isEqualTo("kept");
        assertThat(claire.modal()).isEmpty();
    }

    @Test
    void aClientSendsNothingThatItWouldNotTake() throws Exception {
        opened("One");
        assertThatThrownBy(claire::sends).hasMessageContaining("words");
        assertThatThrownBy(() -> claire.fills("words", "x".repeat(21))).hasMessageContaining("20");
        assertThatThrownBy(() -> claire.fills("kind", "advice")).hasMessageContaining("An idea");
        assertThatThrownBy(() -> claire.fills("Nothing", "x")).hasMessageContaining("no field");
        assertThatThrownBy(() -> claire.pressesInModal("Less")).hasMessageContaining("More");
    }

    @Test
    void errorsStandOnTheirFieldsAndWhatWasTypedStays() throws Exception {
        opened("One");
        claire.fills("words", "short");
        answered(claire::sends, "{\"response_action\":\"errors\",\"errors\":{\"words\":\"Longer, please\"}}");

        Modal modal = claire.modal().orElseThrow();
        assertThat(modal.errors()).containsEntry("words", "Longer, please");
        assertThat(modal.fields()).containsEntry("words", "short");
        answered(claire::sends, "{\"response_action\":\"errors\",\"errors\":{\"elsewhere\":\"No\"}}");
        slack.took(Rule.ACK_PAYLOAD);
    }

    @Test
    void anAnswerChangesTheLayerOrPutsOneOnTopOrClearsAll() throws Exception {
        opened("One");
        claire.fills("words", "kept");
        answered(claire::sends, Json.object("response_action", "update", "view", view("Two")));
        assertThat(claire.modal().orElseThrow().title()).isEqualTo("Two");
        assertThat(claire.modal().orElseThrow().fields()).containsEntry("words", "kept");

        answered(claire::sends, Json.object("response_action", "push", "view", view("Three")));
        claire.fills("words", "x");
        answered(claire::sends, "{}");
        assertThat(claire.modal().orElseThrow().title()).isEqualTo("Two");

        answered(claire::sends, "{\"response_action\":\"clear\"}");
        assertThat(claire.modal()).isEmpty();
    }

    @Test
    void aStackIsThreeHigh() throws Exception {
        opened("One");
        for (String title : List.of("Two", "Three", "Four")) {
            String trigger = Json.text(answered(() -> claire.pressesInModal("More"), "{}"), "trigger_id");
            app.call("views.push", "trigger_id", trigger, "view", Json.write(view(title)));
        }
        assertThat(slack.took(Rule.VIEW_STACK)).hasSize(1);
        assertThat(claire.modal().orElseThrow().title()).isEqualTo("Three");
    }

    @Test
    void anUpdateWithTheHashOfAnOlderViewIsRefused() throws Exception {
        opened("One");
        JsonObject old = claire.modal().orElseThrow().view();
        String[] update = {"view_id", Json.text(old, "id"), "hash", Json.text(old, "hash")};
        assertThat(Json.flag(app.call("views.update", Bare.and(update, "view", Json.write(view("Two")))), "ok"))
                .isTrue();
        assertThat(Json.text(app.call("views.update", Bare.and(update, "view", Json.write(view("Three")))), "error"))
                .isEqualTo("hash_conflict");
        assertThat(Json.text(app.call("views.update", "view_id", "V0NONE", "view", Json.write(view("Three"))), "error"))
                .isEqualTo("not_found");
        assertThat(claire.modal().orElseThrow().title()).isEqualTo("Two");
    }

    @Test
    void aHomeIsOnesOwnAndItsButtonsTellWhichViewTheyStandIn() throws Exception {
        Person tom = slack.person("Tom", "en-GB", ZoneOffset.UTC);
        JsonObject home = Json.object(
                "type",
                "home",
                "blocks",
                List.of(Json.array(view("x"), "blocks").get(2)));
        app.call("views.publish", "user_id", claire.id(), "view", Json.write(home));
        assertThat(tom.home()).isEmpty();
        assertThat(claire.home().orElseThrow().buttons()).containsExactly("More");

        JsonObject pressed = answered(() -> claire.pressesAtHome("More"), "{}");
        assertThat(Json.text(Json.object(pressed, "container"), "type")).isEqualTo("view");
        assertThat(pressed.has("response_url")).isFalse();
        assertThat(pressed.has("channel")).isFalse();
        app.call("views.open", "trigger_id", Json.text(pressed, "trigger_id"), "view", Json.write(view("One")));
        assertThat(claire.modal()).isPresent();
        assertThatThrownBy(() -> tom.pressesAtHome("More")).hasMessageContaining("no home");
    }

    @Test
    void aPressAnswersInItsAcknowledgementNothing() throws Exception {
        String ts = Json.text(
                app.call(
                        "chat.postMessage",
                        "channel",
                        circle.channel(),
                        "blocks",
                        Json.write(Json.array(
                                List.of(Json.array(view("x"), "blocks").get(2))))),
                "ts");
        JsonObject pressed = answered(() -> claire.presses(circle, "More"), "{\"text\":\"lost\"}");
        slack.took(Rule.ACK_PAYLOAD);
        assertThat(Json.text(Json.object(pressed, "container"), "message_ts")).isEqualTo(ts);

        app.post(
                Json.text(pressed, "response_url"),
                "application/json",
                "",
                "{\"replace_original\":true,\"text\":\"replaced\"}");
        assertThat(claire.reads(circle)).isEqualTo("codev: replaced");
    }

    @Test
    void whoTheAppIsAndWhoPeopleAreIsTold() {
        var answer = app.raw(slack.botToken(), "auth.test");
        assertThat(answer.headers().firstValue("x-oauth-scopes").orElseThrow())
                .contains("chat:write", "groups:history");
        assertThat(answer.body()).contains(slack.teamId(), slack.botUser());
        JsonObject plain = Json.object(app.call("users.info", "user", claire.id()), "user");
        assertThat(plain.has("locale")).isFalse();
        JsonObject told = Json.object(app.call("users.info", "user", claire.id(), "include_locale", "true"), "user");
        assertThat(Json.text(told, "locale")).isEqualTo("fr-FR");
        assertThat(Json.text(told, "tz")).isEqualTo("Z");
    }
}
