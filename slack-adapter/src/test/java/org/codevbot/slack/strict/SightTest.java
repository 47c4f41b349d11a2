package org.codevbot.slack.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees what in this Slack, and what the app hears of it. */
class SightTest extends OpenSlack {
    private Person stranger;

    @BeforeEach
    void another() {
        stranger = slack.person("Sam", "en-US", ZoneOffset.UTC);
    }

    private JsonObject ephemeral(Person to, String... more) {
        return app.call(
                "chat.postEphemeral", Bare.and(more, "channel", circle.channel(), "user", to.id(), "text", "psst"));
    }

    @Test
    void anEphemeralIsSeenByOneAndKeptNowhere() {
        app.writes(circle, "for all");
        ephemeral(claire);

        assertThat(claire.reads(circle)).isEqualTo("codev: for all\ncodev (only you): psst");
        assertThat(tom.reads(circle)).isEqualTo("codev: for all");
        JsonObject history = app.call("conversations.history", "channel", circle.channel());
        assertThat(Json.array(history, "messages")).hasSize(1);

        claire.reloads();
        assertThat(claire.reads(circle)).isEqualTo("codev: for all");
    }

    @Test
    void anEphemeralInAThreadShowsOnlyWhereTheThreadHasReplies() {
        String head = app.writes(circle, "head");
        ephemeral(claire, "thread_ts", head);
        assertThat(claire.reads(circle.thread(head))).isEqualTo("codev: head");

        claire.says(circle.thread(head), "reply");
        assertThat(claire.reads(circle.thread(head))).contains("(only you): psst");
    }

    @Test
    void nobodyOutsideSeesAPrivateChannelNorTheAppOneItIsNotIn() {
        app.writes(circle, "inside");
        Spot other = slack.channelWithoutBot("other", true, stranger);

        assertThat(stranger.sees(circle)).isEmpty();
        assertThatThrownBy(() -> stranger.says(circle, "hello")).isInstanceOf(AssertionError.class);
        assertThat(error("conversations.info", "channel", other.channel())).isEqualTo("channel_not_found");
        assertThat(error("chat.postMessage", "channel", other.channel(), "text", "x"))
                .isEqualTo("channel_not_found");
        Spot open = slack.channelWithoutBot("open", false, stranger);
        assertThat(error("chat.postMessage", "channel", open.channel(), "text", "x"))
                .isEqualTo("not_in_channel");
        assertThat(error("conversations.info", "channel", open.channel())).isEqualTo("missing_scope");
    }

    private String error(String method, String... arguments) {
        return Json.text(app.call(method, arguments), "error");
    }

    @Test
    void aMessageThatIsGoneOrAChannelThatIsSaysSo() {
        String ts = app.writes(circle, "soon gone");
        slack.adminDeletes(circle.channel() + "/" + ts);
        assertThat(error("chat.update", "channel", circle.channel(), "ts", ts, "text", "x"))
                .isEqualTo("message_not_found");
        assertThat(error("chat.postMessage", "channel", circle.channel(), "text", "x", "thread_ts", ts))
                .isEqualTo("thread_not_found");

        slack.archives(circle, true);
        assertThat(error("chat.postMessage", "channel", circle.channel(), "text", "x"))
                .isEqualTo("is_archived");
        slack.deletesChannel(circle);
        assertThat(error("chat.postMessage", "channel", circle.channel(), "text", "x"))
                .isEqualTo("channel_not_found");
    }

    @Test
    void aDeletedHeadLeavesAStoneOverItsThread() {
        String head = app.writes(circle, "head");
        claire.says(circle.thread(head), "reply");
        assertThat(error("chat.delete", "channel", circle.channel(), "ts", head))
                .isEmpty();

        assertThat(claire.reads(circle)).isEqualTo("codev: This message was deleted.");
        assertThat(claire.reads(circle.thread(head))).endsWith("Claire Martin: reply");
        assertThat(error("chat.update", "channel", circle.channel(), "ts", head, "text", "x"))
                .isEqualTo("message_not_found");
    }

    @Test
    void metadataIsGivenOnlyToWhoAsksForIt() {
        String op = "{\"event_type\":\"codev\",\"event_payload\":{\"op\":\"7\"}}";
        app.call("chat.postMessage", "channel", circle.channel(), "text", "x", "metadata", op);

        assertThat(Json.write(app.call("conversations.history", "channel", circle.channel())))
                .doesNotContain("event_payload");
        assertThat(Json.write(
                        app.call("conversations.history", "channel", circle.channel(), "include_all_metadata", "true")))
                .contains(op);
    }

    @Test
    void whoCannotBeWrittenToIsToldByName() {
        Person robot = slack.otherBot("Robot");
        assertThat(error("conversations.open", "users", robot.id())).isEqualTo("cannot_dm_bot");
        claire.takesMessages(false);
        assertThat(error("chat.postMessage", "channel", claire.dm().channel(), "text", "x"))
                .isEqualTo("messages_tab_disabled");
        tom.isDeactivated();
        assertThat(error("conversations.open", "users", tom.id())).isEqualTo("user_disabled");
        assertThat(error("users.info", "user", "U0NOBODY")).isEqualTo("user_not_found");
    }

    @Test
    void aReactionStandsOnceAndAPinToo() {
        Set<String> scopes = new HashSet<>(slack.scopes());
        scopes.add("reactions:write");
        slack.scopes(scopes);
        String ts = app.writes(circle, "x");
        String[] item = {"channel", circle.channel(), "timestamp", ts};
        assertThat(error("reactions.add", Bare.and(item, "name", "raised_hand")))
                .isEmpty();
        assertThat(error("reactions.add", Bare.and(item, "name", "raised_hand")))
                .isEqualTo("already_reacted");
        assertThat(error("reactions.remove", Bare.and(item, "name", "eyes"))).isEqualTo("no_reaction");
        assertThat(error("pins.add", item)).isEmpty();
        assertThat(error("pins.add", item)).isEqualTo("already_pinned");
        assertThat(claire.sees(circle).getFirst().pinned()).isTrue();
        assertThat(error("pins.remove", item)).isEmpty();
        assertThat(error("pins.remove", item)).isEqualTo("no_pin");
    }

    @Test
    void aFileIsSharedOnceAndGoesWithItsMessage() {
        JsonObject promise = app.call("files.getUploadURLExternal", "filename", "a.pdf", "length", "4");
        app.post(Json.text(promise, "upload_url"), "application/pdf", "", "%PDF");
        String files = "[{\"id\":\"" + Json.text(promise, "file_id") + "\"}]";
        assertThat(error("files.completeUploadExternal", "files", files, "channel_id", circle.channel()))
                .isEmpty();
        assertThat(error("files.completeUploadExternal", "files", files, "channel_id", circle.channel()))
                .isEqualTo("file_update_failed");
        slack.took(Rule.UPLOAD);

        Seen shared = tom.sees(circle).getFirst();
        assertThat(shared.files()).containsExactly("a.pdf");
        assertThat(new String(tom.opens(shared, "a.pdf"), StandardCharsets.UTF_8))
                .isEqualTo("%PDF");
        assertThat(error("files.delete", "file", Json.text(promise, "file_id"))).isEmpty();
        assertThat(tom.sees(circle)).isEmpty();
        assertThat(error("files.info", "file", Json.text(promise, "file_id"))).isEqualTo("missing_scope");
        slack.took(Rule.SCOPE);
    }

    @Test
    void whatHappensWhereTheBotIsNotOrWithoutScopeIsNotHeard() throws Exception {
        Bare.Line line = app.acking();
        slack.channelWithoutBot("other", true, stranger);
        stranger.says(slack.channelWithoutBot("another", true, stranger), "unheard");
        Spot open = slack.channel("open", false, claire);
        claire.says(open, "unheard too");
        slack.unsubscribes(List.of("reaction_added"));
        Seen heard = claire.says(circle, "heard");
        claire.reacts(heard, "eyes");
        slack.scopes(List.of("chat:write"));
        claire.says(circle, "without scope");

        JsonObject event = Json.object(Json.object(line.frame(), "payload"), "event");
        assertThat(Json.text(event, "text")).isEqualTo("heard");
        assertThat(Json.text(event, "channel_type")).isEqualTo("group");
        assertThat(line.quiet()).isTrue();
    }

    @Test
    void theBotHearsItsOwnDoingAndPeoplesChangesWithWhatWasThere() throws Exception {
        Bare.Line line = app.acking();
        app.writes(circle, "own");
        assertThat(Json.text(event(line), "bot_id")).isNotEmpty();

        Seen said = claire.says(circle, "first");
        claire.edits(said, "second");
        claire.deletes(said);
        event(line);
        JsonObject changed = event(line);
        assertThat(Json.text(changed, "subtype")).isEqualTo("message_changed");
        assertThat(Json.text(Json.object(changed, "message"), "text")).isEqualTo("second");
        assertThat(Json.text(Json.object(changed, "previous_message"), "text")).isEqualTo("first");
        JsonObject deleted = event(line);
        assertThat(Json.text(deleted, "subtype")).isEqualTo("message_deleted");
        assertThat(Json.text(deleted, "deleted_ts")).isEqualTo(said.ts());
        slack.settle();
    }

    private static JsonObject event(Bare.Line line) throws InterruptedException {
        return Json.object(Json.object(line.frame(), "payload"), "event");
    }

    @Test
    void pagesAreGivenInTurn() {
        for (int i = 0; i < 5; i++) {
            app.writes(circle, "m" + i);
        }
        JsonObject first = app.call("conversations.history", "channel", circle.channel(), "limit", "3");
        String cursor = Json.text(Json.object(first, "response_metadata"), "next_cursor");
        JsonObject rest =
                app.call("conversations.history", "channel", circle.channel(), "limit", "3", "cursor", cursor);

        assertThat(Json.objects(Json.array(first, "messages")).map(m -> Json.text(m, "text")))
                .containsExactly("m4", "m3", "m2");
        assertThat(Json.objects(Json.array(rest, "messages")).map(m -> Json.text(m, "text")))
                .containsExactly("m1", "m0");
        assertThat(Json.flag(rest, "has_more")).isFalse();
    }

    @Test
    void theAppHasWhatItsManifestAsksForAndNoMore() throws Exception {
        assertThat(slack.scopes()).contains("chat:write", "commands").doesNotContain("channels:read", "admin");
        app.acking();
        assertThatThrownBy(() -> claire.types("/other", circle)).hasMessageContaining("/codev");
        assertThatThrownBy(() -> claire.shortcut("other")).hasMessageContaining("my_codev");
    }

    @Test
    void aBotThatIsTakenOutHearsThatAndNothingMore() throws Exception {
        Bare.Line line = app.acking();
        slack.removesBot(circle);
        claire.says(circle, "unheard");
        slack.invitesBot(circle);

        assertThat(Json.text(event(line), "type")).isEqualTo("group_left");
        assertThat(Json.text(event(line), "type")).isEqualTo("member_joined_channel");
        assertThat(line.quiet()).isTrue();
    }
}
