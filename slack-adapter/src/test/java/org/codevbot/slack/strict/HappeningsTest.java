package org.codevbot.slack.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What else happens in a workspace beside words and presses, as the app hears it. */
class HappeningsTest extends OpenSlack {
    private String error(String method, String... arguments) {
        return Json.text(app.call(method, arguments), "error");
    }

    private static JsonObject event(Bare.Line line) throws InterruptedException {
        return Json.object(Json.object(line.frame(), "payload"), "event");
    }

    @Test
    void somePeoplesIdsBeginWithAW() {
        assertThat(claire.id()).startsWith("U");
        assertThat(tom.id()).startsWith("W");
        assertThat(error("conversations.open", "users", tom.id())).isEmpty();
    }

    @Test
    void aStrangerIsOfAnotherTeamInAllThatComesOfThem() throws Exception {
        Person zoe = slack.stranger("Zoe Ward", "en-US", ZoneOffset.UTC);
        zoe.joins(circle);
        slack.shares(circle);
        JsonObject profile = Json.object(app.call("users.info", "user", zoe.id()), "user");
        assertThat(Json.flag(profile, "is_stranger")).isTrue();
        assertThat(Json.text(profile, "team_id")).isNotEqualTo(slack.teamId());

        Bare.Line line = app.acking();
        zoe.says(circle, "hello from elsewhere");
        JsonObject payload = Json.object(line.frame(), "payload");
        assertThat(Json.text(payload, "team_id")).isEqualTo(slack.teamId());
        assertThat(Json.flag(payload, "is_ext_shared_channel")).isTrue();
        assertThat(Json.text(Json.object(payload, "event"), "user_team")).isEqualTo(Json.text(profile, "team_id"));
        assertThatThrownBy(() -> zoe.types("/codev", circle)).isInstanceOf(AssertionError.class);

        String button = "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"a\","
                + "\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]";
        slack.echoes(false);
        app.call("chat.postMessage", "channel", circle.channel(), "text", "x", "blocks", button);
        zoe.presses(circle, "Go");
        JsonObject press = Json.object(line.frame(), "payload");
        assertThat(Json.text(Json.object(press, "team"), "id")).isNotEqualTo(slack.teamId());
        assertThat(Json.text(Json.object(press, "user"), "team_id")).isNotEqualTo(slack.teamId());
    }

    @Test
    void aConversationOfSeveralIsNoPlaceOfTheBots() throws Exception {
        Spot among = slack.peoplesOwn(claire, tom);
        Bare.Line line = app.acking();
        claire.says(among, "between us");
        assertThat(claire.types("/codev", among).acked()).isTrue();
        assertThat(Json.text(Json.object(line.frame(), "payload"), "channel_name"))
                .isEqualTo("mpdm-claire.martin--tom.roux-1");
        JsonObject info = app.call("conversations.info", "channel", among.channel());
        assertThat(Json.text(info, "error")).isEqualTo("missing_scope");
        assertThat(Json.text(info, "needed")).isEqualTo("mpim:read");
        assertThat(error("chat.postMessage", "channel", among.channel(), "text", "x"))
                .isEqualTo("channel_not_found");
    }

    @Test
    void aFileComesWithWordsOrWithout() throws Exception {
        Bare.Line line = app.acking();
        claire.posts(circle, "the board", "board.png");
        claire.posts(circle, "", "voice.m4a");
        JsonObject first = event(line);
        assertThat(Json.text(first, "subtype")).isEqualTo("file_share");
        assertThat(Json.text(first, "text")).isEqualTo("the board");
        JsonObject file =
                Json.objects(Json.array(event(line), "files")).findFirst().orElseThrow();
        assertThat(Json.text(file, "name")).isEqualTo("voice.m4a");
        assertThat(tom.reads(circle)).contains("[file board.png]", "[file voice.m4a]");
        assertThat(error("files.delete", "file", Json.text(file, "id"))).isEqualTo("cant_delete_file");
        slack.took(Rule.NOT_OWN);
    }

    @Test
    void aPinIsToldInTheChannel() throws Exception {
        Bare.Line line = app.acking();
        slack.echoes(false);
        String ts = app.writes(circle, "pinned soon");
        slack.echoes(true);
        app.call("pins.add", "channel", circle.channel(), "timestamp", ts);
        JsonObject notice = event(line);
        assertThat(Json.text(notice, "subtype")).isEqualTo("pinned_item");
        assertThat(Json.text(notice, "user")).isEqualTo(slack.botUser());
        assertThat(Json.has(notice, "bot_id")).isFalse();
        Seen seen = claire.sees(circle).getLast();
        assertThat(seen.notice()).isTrue();
        assertThat(seen.byBot()).isFalse();
        assertThat(seen.text()).isEqualTo("@codev pinned a message to this channel.");
        slack.settle();
    }

    @Test
    void aChannelThatIsOpenedToAllIsHeardNoMoreButWrittenIn() throws Exception {
        Bare.Line line = app.acking();
        slack.opensToAll(circle);
        claire.says(circle, "in public");
        assertThat(line.quiet()).isTrue();
        JsonObject info = app.call("conversations.info", "channel", circle.channel());
        assertThat(Json.text(info, "needed")).isEqualTo("channels:read");
        assertThat(error("chat.postMessage", "channel", circle.channel(), "text", "x"))
                .isEmpty();
    }

    @Test
    void renamedAndUnarchivedChannelsAndAPersonsTokenAreToldToWhoSubscribes() throws Exception {
        Bare.Line line = app.acking();
        slack.renames(circle, "other name");
        assertThat(line.quiet()).as("not asked for").isTrue();
        slack.archives(circle, true);
        slack.archives(circle, false);
        slack.revokesTokenOf(claire);
        assertThat(Json.text(event(line), "type")).isEqualTo("group_archive");
        assertThat(Json.text(event(line), "type")).isEqualTo("group_unarchive");
        JsonObject revoked = Json.object(event(line), "tokens");
        assertThat(Json.array(revoked, "bot")).isEmpty();
        assertThat(Json.array(revoked, "oauth")).hasSize(1);
        assertThat(Json.text(
                        Json.object(app.call("conversations.info", "channel", circle.channel()), "channel"), "name"))
                .isEqualTo("other name");
        Set<String> without = new HashSet<>(slack.scopes());
        without.remove("groups:read");
        slack.scopes(List.copyOf(without));
        slack.archives(circle, true);
        assertThat(line.quiet()).as("without the scope").isTrue();
    }
}
