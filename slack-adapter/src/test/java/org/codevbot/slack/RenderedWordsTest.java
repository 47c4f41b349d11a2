package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Span;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.group.MemberId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People's words arrive as they were written; only what is a mention, a moment or a link becomes one. */
class RenderedWordsTest {
    private static final CardRenderer CARDS = new CardRenderer();
    private static final MemberId LEA = new MemberId("lea");
    private static final People PEOPLE = member -> member.equals(LEA) ? Optional.of("U0LEA") : Optional.<String>empty();
    private static final Instant AT = Instant.parse("2026-11-10T14:30:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel> <!here> @here <@U0LEA> <#C01>",
                "*b* _i_ ~x~ `c` ```d``` :tada: > q",
                "http://x.example <http://x|y> a@b.example",
                "&lt; &amp; & < >",
                "שלום *עולם*",
                "first\n> second\n* third"
            })
    void asTheyWereWritten(String words) {
        Card card = new Card(
                Text.plain(words.replace('\n', ' ')),
                List.of(
                        new Block.Quote("<@U0LEA> *Léa*", words),
                        new Block.Paragraph(new Text(List.of(new Span.Plain("He says "), new Span.Quote(words)))),
                        new Block.Fields(List.of(new Block.Field("What", Text.plain(words)))),
                        new Block.Choices(Text.plain(words), List.of())),
                List.of(),
                "push");
        List<JsonObject> pieces = pieces(CARDS.render(card, PEOPLE));

        assertThat(pieces)
                .extracting(piece -> piece.get("type").getAsString())
                .as("a header takes characters only, and none that would be a mention if they were marked up")
                .containsOnly(words.contains("<") ? new String[] {"text"} : new String[] {"plain_text", "text"});
        assertThat(pieces)
                .extracting(piece -> piece.get("text").getAsString())
                .filteredOn(words::equals)
                .hasSize(words.contains("\n") ? 4 : 5);
        assertThat(pieces)
                .filteredOn(piece -> piece.get("type").getAsString().equals("plain_text"))
                .allSatisfy(
                        piece -> assertThat(piece.get("emoji").getAsBoolean()).isFalse());
    }

    @Test
    @DisplayName("A mention, a moment and a link are what they are, and a stranger is named")
    void spans() {
        Text text = new Text(List.of(
                new Span.Mention(LEA, "Léa"),
                new Span.Mention(new MemberId("gone"), "Ali"),
                new Span.When(AT, Span.When.Style.DATE_TIME),
                new Span.Link("here", "https://codev.example/a?b=1&c=2"),
                new Span.Strong("now")));
        List<JsonObject> pieces = pieces(CARDS.render(new Card(text, List.of(), List.of(), "push"), PEOPLE));
        assertThat(pieces)
                .extracting(JsonObject::toString)
                .containsExactly(
                        "{\"type\":\"user\",\"user_id\":\"U0LEA\"}",
                        "{\"type\":\"text\",\"text\":\"Ali\"}",
                        "{\"type\":\"date\",\"timestamp\":1794321000,\"format\":\"{date_long}, {time}\","
                                + "\"fallback\":\"2026-11-10 14:30 UTC\"}",
                        "{\"type\":\"link\",\"url\":\"https://codev.example/a?b=1&c=2\",\"text\":\"here\"}",
                        "{\"type\":\"text\",\"text\":\"now\",\"style\":{\"bold\":true}}");
    }

    @Test
    @DisplayName("A line is a line; a card of several parts has a header, unless its title is more than characters")
    void headers() {
        Block paragraph = new Block.Paragraph(Text.plain("text"));
        assertThat(hasHeader(Text.plain("title"))).isFalse();
        assertThat(hasHeader(Text.plain("title"), paragraph)).isFalse();
        assertThat(hasHeader(Text.plain("title"), paragraph, paragraph)).isTrue();
        assertThat(hasHeader(Text.plain("t".repeat(101)), paragraph, paragraph)).isFalse();
        assertThat(hasHeader(Text.plain("<!channel> circle"), paragraph, paragraph))
                .isFalse();
        Text dated = new Text(List.of(new Span.When(AT, Span.When.Style.TIME)));
        assertThat(hasHeader(dated, paragraph, paragraph)).isFalse();
    }

    private static boolean hasHeader(Text title, Block... blocks) {
        Card card = new Card(title, List.of(blocks), List.of(), "push");
        return CARDS.render(card, PEOPLE).blocks().stream().anyMatch(HeaderBlock.class::isInstance);
    }

    @Test
    @DisplayName("A running clock shows from when until when, a paused one nothing; a button carries its code")
    void clockAndButtons() {
        Action action = new Action("keep", "1", null);
        Card card = new Card(
                Text.plain("t"),
                List.of(new Block.Bar(AT, AT.plusSeconds(600), false), new Block.Bar(AT, AT, true)),
                List.of(
                        new Button("Keep", action, Button.Look.PRIMARY),
                        new Button("No", action, Button.Look.DANGER),
                        new Button("Later", action, Button.Look.QUIET)),
                "push");
        String json = GsonFactory.createSnakeCase()
                .toJsonTree(CARDS.render(card, PEOPLE).blocks())
                .toString();
        assertThat(json)
                .contains("<!date^1794321000^{time}|2026-11-10 14:30 UTC> – "
                        + "<!date^1794321600^{time}|2026-11-10 14:40 UTC>")
                .containsOnlyOnce("context")
                .contains("\"action_id\":\"a/1\"", "\"action_id\":\"a/2\"", "\"action_id\":\"a/3\"")
                .contains("\"style\":\"primary\"", "\"style\":\"danger\"", "\"value\":\"keep|1|\"");
    }

    @Test
    @DisplayName("What makes sense now comes first, what can be wanted at any moment below it")
    void quietButtonsBelow() {
        Button now = new Button("Contribute", Action.of("contribute", null), Button.Look.PRIMARY);
        Button help = new Button("Help", Action.of("help", null), Button.Look.QUIET);
        Button leave = new Button("Leave", Action.of("leave", null), Button.Look.QUIET);
        Block aside = new Block.Choices(Text.plain(""), List.of(help, leave));
        Block list = new Block.Choices(Text.plain(""), List.of(help));
        assertThat(labels(new Card(Text.plain("t"), List.of(aside), List.of(now), "push")))
                .containsExactly("Contribute", "Help", "Leave");
        assertThat(labels(new Card(Text.plain("t"), List.of(aside, list), List.of(now), "push")))
                .containsExactly("Help", "Leave", "Help", "Contribute");
    }

    private static List<String> labels(Card card) {
        return pieces(CARDS.render(card, PEOPLE)).stream()
                .filter(piece -> piece.get("type").getAsString().equals("plain_text"))
                .map(piece -> piece.get("text").getAsString())
                .filter(text -> !text.equals("t"))
                .toList();
    }

    @Test
    @DisplayName("Over a file, where Slack takes marked-up text only, no word of people marks anything up")
    void overAFile() {
        Card card = new Card(
                Text.plain("*Title* & <!here>"), List.of(new Block.Quote(null, "a_b :tada:")), List.of(), "push");
        assertThat(Marks.over(card).replace("\u2060", "")).isEqualTo("*Title* &amp; &lt;!here&gt;\na_b :tada:");
        assertThat(Marks.over(card)).doesNotContain("*Title*", ":tada:", "a_b");
    }

    /** The pieces in which characters stand, in order. */
    private static List<JsonObject> pieces(Rendered rendered) {
        List<JsonObject> all = new ArrayList<>();
        JsonArray blocks =
                GsonFactory.createSnakeCase().toJsonTree(rendered.blocks()).getAsJsonArray();
        collect(blocks, all);
        return all;
    }

    private static void collect(JsonElement element, List<JsonObject> into) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> collect(each, into));
        } else if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            String type = object.get("type").getAsString();
            if (List.of("plain_text", "mrkdwn", "text", "user", "date", "link").contains(type)) {
                into.add(object);
            } else {
                object.entrySet().forEach(entry -> {
                    if (!entry.getValue().isJsonPrimitive()) {
                        collect(entry.getValue(), into);
                    }
                });
            }
        }
    }
}
