package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person wrote arrives as it was written, whatever Slack made of it on the way. */
class WordsTest {
    private final Words words = new Words(user -> user.equals("U1") ? Optional.of("Chloé") : Optional.empty());

    @Test
    void theTextIsUnescaped() {
        assertThat(words.plain("a &lt;b&gt; &amp; c")).isEqualTo("a <b> & c");
        assertThat(words.plain("&amp;lt; stays")).isEqualTo("&lt; stays");
        assertThat(words.plain("ask <@U1> or <@U2> or <@U3|dina>")).isEqualTo("ask @Chloé or @… or @dina");
        assertThat(words.plain("<!channel> and <!here>")).isEqualTo("@channel and @here");
        assertThat(words.plain("see <https://a.example/x>")).isEqualTo("see https://a.example/x");
        assertThat(words.plain("*b* _i_ ~n~ `c` :tada:")).isEqualTo("*b* _i_ ~n~ `c` :tada:");
        assertThat(words.plain("<nothing of Slack's>")).isEqualTo("<nothing of Slack's>");
    }

    @Test
    void aLinkKeepsItsAddressAndItsLabel() {
        assertThat(words.plain("<https://a.example|a.example> <https://a.example|here> <mailto:a@b.c|a@b.c>"))
                .isEqualTo("a.example here (https://a.example) a@b.c");
    }

    @Test
    void blocksSayMoreExactlyThanTheText() {
        Message message = message("""
                {"text": "*x* :tada: <@U1>", "blocks": [{"type": "rich_text", "elements": [
                  {"type": "rich_text_section", "elements": [
                    {"type": "text", "text": "x", "style": {"bold": true}},
                    {"type": "text", "text": " <&> "},
                    {"type": "emoji", "name": "tada", "unicode": "1f389"},
                    {"type": "emoji", "name": "wave", "unicode": "1f44b-1f3fd"},
                    {"type": "emoji", "name": "ours"},
                    {"type": "user", "user_id": "U1"},
                    {"type": "link", "url": "https://a.example", "text": "there"}]},
                  {"type": "rich_text_list", "style": "bullet", "indent": 0, "elements": [
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": "one"}]},
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": "two"}]}]},
                  {"type": "rich_text_quote", "elements": [{"type": "text", "text": "said\\nso"}]},
                  {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "a  b"}]}]}]}
                """);
        assertThat(words.of(message.getBlocks(), message.getText()))
                .isEqualTo("x <&> 🎉👋🏽:ours:@Chloéthere (https://a.example)\n• one\n• two\n> said\n> so\na  b");
    }

    @Test
    void ofAMessageOfTheBotOnlyWhatPeopleSaidIsCarried() {
        Message quoting = message("""
                {"text": "Codev: somebody spoke", "blocks": [
                  {"type": "header", "text": {"type": "plain_text", "text": "Contract"}},
                  {"type": "rich_text", "elements": [
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": "Tom"}]},
                    {"type": "rich_text_quote", "elements": [{"type": "text", "text": "first\\nline"}]},
                    {"type": "rich_text_quote", "elements": [{"type": "text", "text": "second"}]}]},
                  {"type": "actions", "elements": []}]}
                """);
        assertThat(words.carried(quoting.getBlocks(), quoting.getText())).isEqualTo("first\nline\n\nsecond");
        Message own = message("""
                {"text": "Codev: the step", "blocks": [
                  {"type": "header", "text": {"type": "plain_text", "text": "Step 2"}},
                  {"type": "rich_text", "elements": [
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": "Ask, no advice."}]}]}]}
                """);
        assertThat(words.carried(own.getBlocks(), own.getText())).isEqualTo("Ask, no advice.");
        assertThat(words.carried(null, "plain")).isEqualTo("plain");
    }

    @Test
    void whatIsNotTypedIsReadByItsText() {
        Message message = message("{\"text\": \"plain\", \"blocks\": [{\"type\": \"divider\"}]}");
        assertThat(words.of(message.getBlocks(), message.getText())).isEqualTo("plain");
        assertThat(words.of(null, null)).isEmpty();
    }

    private static Message message(String json) {
        return GsonFactory.createSnakeCase().fromJson(json, Message.class);
    }
}
