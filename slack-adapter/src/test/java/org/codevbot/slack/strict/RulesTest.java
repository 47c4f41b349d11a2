package org.codevbot.slack.strict;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule of this Slack bites: who breaks it is noted for that rule and no other. */
class RulesTest {
    private static final String FORM = """
            {"type":"modal","callback_id":"form","title":{"type":"plain_text","text":"A word"},
             "submit":{"type":"plain_text","text":"Send"},
             "blocks":[{"type":"input","block_id":"words","label":{"type":"plain_text","text":"Words"},
             "element":{"type":"plain_text_input","action_id":"v"}}]}""";

    private static final Clock AT_SIX = Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(Rule.class)
    void whoBreaksARuleIsNotedForIt(Rule rule) throws Exception {
        try (StrictSlack slack = StrictSlack.open(AT_SIX);
                Bare app = new Bare(slack)) {
            Person claire = slack.person("Claire", "fr-FR", ZoneOffset.UTC);
            Spot circle = slack.channel("circle", true, claire);
            keeps(app, circle);
            slack.assertNoBreach();

            breaks(rule, slack, app, claire, circle);

            assertThat(slack.breaches()).isNotEmpty().extracting(Breach::rule).containsOnly(rule);
            slack.took(rule);
        }
    }

    /** The same ways, kept to: nothing is noted. */
    private static void keeps(Bare app, Spot circle) {
        String ts = app.writes(circle, "good");
        assertThat(ok(app.call("chat.update", "channel", circle.channel(), "ts", ts, "text", "better")))
                .isTrue();
        assertThat(ok(app.call("chat.postMessage", "channel", circle.channel(), "text", "r", "thread_ts", ts)))
                .isTrue();
        String literally = "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"<!channel>\"}},"
                + "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":"
                + "[{\"type\":\"text\",\"text\":\"<!here> @here\"}]}]}]";
        assertThat(ok(app.call("chat.postMessage", "channel", circle.channel(), "text", "l", "blocks", literally)))
                .isTrue();
    }

    private static boolean ok(JsonObject answer) {
        return Json.flag(answer, "ok");
    }

    private static void refused(JsonObject answer, String error) {
        assertThat(Json.text(answer, "error")).isEqualTo(error);
    }

    private static void breaks(Rule rule, StrictSlack slack, Bare app, Person claire, Spot circle) throws Exception {
        String channel = circle.channel();
        switch (rule) {
            case TOKEN -> {
                refused(app.as("xoxb-wrong", "auth.test"), "invalid_auth");
                refused(app.as("", "auth.test"), "not_authed");
                refused(app.as(slack.botToken(), "apps.connections.open"), "not_allowed_token_type");
                refused(app.as(slack.appToken(), "users.info", "user", claire.id()), "not_allowed_token_type");
            }
            case SCOPE -> {
                slack.scopes(List.of("chat:write"));
                JsonObject answer = app.call("users.info", "user", claire.id());
                refused(answer, "missing_scope");
                assertThat(Json.text(answer, "needed")).isEqualTo("users:read");
            }
            case METHOD -> refused(app.call("chat.shout"), "unknown_method");
            case ARGUMENT_MISSING -> {
                refused(app.call("chat.update", "channel", channel, "text", "x"), "invalid_arguments");
                refused(app.call("chat.postMessage", "channel", channel), "no_text");
            }
            case ARGUMENT_UNKNOWN ->
                refused(
                        app.call("chat.postMessage", "channel", channel, "text", "x", "colour", "red"),
                        "invalid_arg_name");
            case ARGUMENT_FORM ->
                refused(app.call("chat.postMessage", "channel", channel, "blocks", "[{"), "invalid_arguments");
            case TRIGGER_USED -> {
                String trigger = trigger(slack, app, claire, circle);
                assertThat(ok(app.call("views.open", "trigger_id", trigger, "view", FORM)))
                        .isTrue();
                refused(app.call("views.open", "trigger_id", trigger, "view", FORM), "exchanged_trigger_id");
            }
            case TRIGGER_LATE -> {
                String trigger = trigger(slack, app, claire, circle);
                slack.wind(Duration.ofMillis(3001));
                refused(app.call("views.open", "trigger_id", trigger, "view", FORM), "expired_trigger_id");
            }
            case TRIGGER_UNKNOWN ->
                refused(app.call("views.open", "trigger_id", "1.2.3", "view", FORM), "invalid_trigger_id");
            case BLOCKS ->
                refused(
                        app.call("chat.postMessage", "channel", channel, "blocks", "[{\"type\":\"section\"}]"),
                        "invalid_blocks");
            case MESSAGE_SIZE -> {
                refused(app.call("chat.postMessage", "channel", channel, "text", "x".repeat(4001)), "msg_too_long");
                String section = "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\""
                        + "x".repeat(3000) + "\"}}";
                String blocks = "[" + String.join(",", java.util.Collections.nCopies(5, section)) + "]";
                refused(app.call("chat.postMessage", "channel", channel, "blocks", blocks), "msg_blocks_too_long");
            }
            case VIEW -> {
                String trigger = trigger(slack, app, claire, circle);
                refused(
                        app.call("views.open", "trigger_id", trigger, "view", FORM.replace("A word", "w".repeat(25))),
                        "invalid_arguments");
            }
            case VIEW_STACK -> {
                String trigger = trigger(slack, app, claire, circle);
                refused(app.call("views.push", "trigger_id", trigger, "view", FORM), "invalid_trigger_id");
            }
            case METADATA ->
                refused(
                        app.call(
                                "chat.postMessage",
                                "channel",
                                channel,
                                "text",
                                "x",
                                "metadata",
                                "{\"event_type\":\"op\",\"event_payload\":{\"a\":{\"b\":1}}}"),
                        "invalid_metadata_format");
            case BROADCAST -> {
                app.writes(circle, "<!channel> come");
                app.call(
                        "chat.postMessage",
                        "channel",
                        channel,
                        "blocks",
                        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"@here\"}}]");
                app.call(
                        "chat.postMessage",
                        "channel",
                        channel,
                        "blocks",
                        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"<!here>\",\"verbatim\":true}}]");
                app.call(
                        "chat.postMessage",
                        "channel",
                        channel,
                        "blocks",
                        "[{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":"
                                + "[{\"type\":\"broadcast\",\"range\":\"here\"}]}]}]");
                assertThat(slack.breaches()).hasSize(4);
            }
            case NOT_OWN -> {
                String ts = claire.says(circle, "mine").ts();
                refused(app.call("chat.update", "channel", channel, "ts", ts, "text", "x"), "cant_update_message");
                refused(app.call("chat.delete", "channel", channel, "ts", ts), "cant_delete_message");
            }
            case EPHEMERAL_OUTSIDER -> {
                Person tom = slack.person("Tom", "en-GB", ZoneOffset.UTC);
                refused(
                        app.call("chat.postEphemeral", "channel", channel, "user", tom.id(), "text", "x"),
                        "user_not_in_channel");
            }
            case EPHEMERAL_KEPT -> {
                String ts = Json.text(
                        app.call("chat.postEphemeral", "channel", channel, "user", claire.id(), "text", "x"),
                        "message_ts");
                refused(app.call("chat.update", "channel", channel, "ts", ts, "text", "y"), "message_not_found");
                refused(app.call("chat.delete", "channel", channel, "ts", ts), "message_not_found");
            }
            case THREAD_HEAD -> {
                String head = app.writes(circle, "head");
                String reply = Json.text(
                        app.call("chat.postMessage", "channel", channel, "text", "r", "thread_ts", head), "ts");
                app.call("chat.postMessage", "channel", channel, "text", "r", "thread_ts", reply);
            }
            case RETRY_AFTER -> {
                slack.faults().on("chat.postMessage").tooMany(Duration.ofSeconds(2));
                app.writes(circle, "too much");
                app.writes(claire.dm(), "elsewhere");
                slack.wind(Duration.ofMillis(1999));
                slack.assertNoBreach();
                app.writes(circle, "again");
                slack.wind(Duration.ofMillis(1));
                app.writes(circle, "in time");
                assertThat(slack.breaches()).hasSize(1);
            }
            case RESPONSE_URL -> {
                String address = Json.text(command(slack, app, claire, circle), "response_url");
                for (int i = 0; i < 5; i++) {
                    assertThat(app.post(address, "application/json", "", "{\"text\":\"x\"}")
                                    .statusCode())
                            .isEqualTo(200);
                }
                slack.assertNoBreach();
                assertThat(app.post(address, "application/json", "", "{\"text\":\"x\"}")
                                .statusCode())
                        .isEqualTo(404);
            }
            case SOCKET_TICKET -> {
                String address = Json.text(app.call("apps.connections.open"), "url");
                app.line(address).frame();
                app.line(address).closed();
            }
            case SOCKET_COUNT -> {
                for (int i = 0; i < 10; i++) {
                    app.line().frame();
                }
                slack.assertNoBreach();
                assertThat(Json.text(app.line().frame(), "reason")).isEqualTo("too_many_websockets");
            }
            case ACK_FORM -> {
                Bare.Line line = app.acking();
                line.says("hello");
                claire.says(circle, "after it");
            }
            case ACK_SOCKET -> {
                Bare.Line one = app.line();
                one.frame();
                Bare.Line other = app.line();
                other.frame();
                CompletableFuture<Seen> said = CompletableFuture.supplyAsync(() -> claire.says(circle, "x"));
                JsonObject envelope = one.frame();
                other.says(Bare.Line.ack(envelope));
                other.isRead();
                one.says(Bare.Line.ack(envelope));
                said.get();
            }
            case ACK_TWICE -> {
                Bare.Line line = app.acking();
                claire.says(circle, "x");
                line.says(Bare.Line.ack(line.frame()));
                claire.says(circle, "after it");
            }
            case ACK_LATE -> {
                app.line().frame();
                slack.patience(Duration.ofMillis(20));
                claire.says(circle, "x");
                assertThat(slack.repeatsUnacknowledged()).isEqualTo(1);
            }
            case ACK_PAYLOAD -> {
                Bare.Line line = app.line();
                line.frame();
                CompletableFuture<Seen> said = CompletableFuture.supplyAsync(() -> claire.says(circle, "x"));
                String id = Json.text(line.frame(), "envelope_id");
                line.says("{\"envelope_id\":\"" + id + "\",\"payload\":{\"text\":\"an answer\"}}");
                said.get();
            }
            case UPLOAD -> {
                JsonObject promise = app.call("files.getUploadURLExternal", "filename", "a.pdf", "length", "3");
                assertThat(app.post(Json.text(promise, "upload_url"), "application/pdf", "", "four")
                                .statusCode())
                        .isEqualTo(400);
                refused(
                        app.call(
                                "files.completeUploadExternal",
                                "files",
                                "[{\"id\":\"" + Json.text(promise, "file_id") + "\"}]"),
                        "file_update_failed");
            }
        }
    }

    private static String trigger(StrictSlack slack, Bare app, Person person, Spot where) throws Exception {
        return Json.text(command(slack, app, person, where), "trigger_id");
    }

    /** What comes of a command, acknowledged. */
    private static JsonObject command(StrictSlack slack, Bare app, Person person, Spot where) throws Exception {
        Bare.Line line = app.acking();
        slack.echoes(false);
        assertThat(person.types("/codev", where).acked()).isTrue();
        return Json.object(line.frame(), "payload");
    }
}
