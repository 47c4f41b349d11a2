package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.SampleCards;
import org.codevbot.core.announcement.Span;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Stamp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be said is something that Slack takes, however long and in whatever script people write. */
class RenderedLimitsTest {
    private static final CardRenderer CARDS = new CardRenderer();
    private static final FormRenderer FORMS = new FormRenderer(CARDS);
    private static final People EVERYBODY = member -> Optional.of("U0" + Math.floorMod(member.hashCode(), 97));
    private static final List<String> SCRIPTS = List.of(
            "a",
            "été à l'œuvre, où ça ? ",
            "<!channel> @here *b* _i_ ~x~ `c` :tada: http://x.example > & ",
            "שלום לכולם, מה שלומכם? ",
            "👩‍👩‍👧‍👦🧑🏽‍🚀🇫🇷 ",
            "line\nline\n\n");

    static Stream<Arguments> tongues() {
        return Stream.of(
                Arguments.of(Language.FR, SCRIPTS.get(1) + SCRIPTS.get(3) + SCRIPTS.get(4)),
                Arguments.of(Language.EN, SCRIPTS.get(2) + SCRIPTS.get(5)));
    }

    @ParameterizedTest
    @MethodSource("tongues")
    @DisplayName("Every card at every point, for everybody, with the longest words, as a message, a modal and a page")
    void everyCard(Language language, String script) {
        SampleCards samples = new SampleCards(language, true, times(script, 3_000));
        int[] seen = {0};
        samples.cards((name, card) -> {
            seen[0]++;
            holds(name, card);
            losesNothing(name, card);
        });
        samples.tours((name, card) -> {
            holds(name, card);
            // Nobody may check in with more than a word or two, and all of them do on one card.
            if (!name.endsWith("/opening")) {
                losesNothing(name, card);
            }
        });
        assertThat(seen[0]).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @MethodSource("tongues")
    @DisplayName("Where everybody writes as much as they may, Slack shows every word of the card and all its buttons")
    void everyCrowdedCard(Language language, String script) {
        int[] seen = {0};
        for (int length : List.of(600, 2_980)) {
            new SampleCards(language, true, times(script, length)).crowded((name, card) -> {
                seen[0]++;
                holds(name, card);
                losesNothing(name, card);
            });
        }
        assertThat(seen[0]).isGreaterThan(500);
    }

    @Test
    @DisplayName("A card that has too much for Slack is seen to lose words by what looks for them")
    void aLossIsSeen() {
        List<Block> blocks = IntStream.range(0, 24)
                .mapToObj(n -> (Block) new Block.Quote(null, n + times("a", 500)))
                .toList();
        Card card = new Card(Text.plain("title"), blocks, List.of(), "push");
        assertThat(lost(card)).isNotEmpty();
    }

    private static void losesNothing(String name, Card card) {
        assertThat(lost(card)).as(name).isEmpty();
    }

    /** What stands on the card and not in what Slack is sent. */
    private static List<String> lost(Card card) {
        JsonElement blocks = GsonFactory.createSnakeCase()
                .toJsonTree(CARDS.render(card, EVERYBODY).blocks());
        StringBuilder all = new StringBuilder();
        collect(blocks, all);
        String shown = all.toString();
        return Stream.concat(
                        card.blocks().stream()
                                .filter(Block.Quote.class::isInstance)
                                .map(block -> ((Block.Quote) block).words()),
                        Stream.concat(
                                        card.actions().stream(),
                                        card.blocks().stream()
                                                .filter(Block.Choices.class::isInstance)
                                                .flatMap(block -> ((Block.Choices) block).buttons().stream()))
                                .map(button -> button.action().encoded()))
                .filter(each -> !shown.contains(each))
                .toList();
    }

    private static void collect(JsonElement element, StringBuilder into) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> collect(each, into));
        } else if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(entry -> {
                if (!entry.getValue().isJsonPrimitive()) {
                    collect(entry.getValue(), into);
                } else if (entry.getKey().equals("text") || entry.getKey().equals("value")) {
                    into.append(entry.getValue().getAsString());
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("tongues")
    void everyForm(Language language, String script) {
        int[] seen = {0};
        new SampleCards(language, true, times(script, 3_000)).forms((name, form) -> {
            seen[0]++;
            assertThat(SlackLimits.of(FORMS.modal(form, "{}"))).as(name).isEmpty();
        });
        assertThat(seen[0]).isGreaterThan(1_000);
    }

    @Test
    @DisplayName("A form at the seam's own limits, and a text typed longer than it may be")
    void formAtTheLimits() {
        List<Form.Option> options = IntStream.range(0, 25)
                .mapToObj(n -> new Form.Option("value-" + n, (char) ('A' + n) + "é".repeat(140)))
                .toList();
        Form form = new Form(
                "T".repeat(24),
                "S".repeat(24),
                Action.of("contract", new Stamp(3, 1)),
                List.of(
                        new Form.Paragraph("words", "l".repeat(45), true, 3_000, "w".repeat(9_000)),
                        new Form.Line("line", "l", false, 10, "longer than ten"),
                        new Form.Choice("one", "l", true, options, "value-24"),
                        new Form.Many("some", "l", true, 2, options, List.of("value-1", "value-2", "gone")),
                        new Form.Date("day", "l", false, "next tuesday")));
        View view = FORMS.modal(form, "m".repeat(3_000));
        assertThat(SlackLimits.of(view)).isEmpty();
    }

    @Test
    @DisplayName("Cards drawn by chance, of every kind of part, as long as the seam lets them be")
    void anyCard() {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        for (int i = 0; i < 300; i++) {
            holds("seed " + seed + " card " + i, card(chance));
        }
    }

    @Test
    @DisplayName(
            "A long list, each entry with buttons of its own: what is beyond the limit is left out, and that is seen")
    void longerThanAnySurface() {
        for (int entries : List.of(24, 30, 60, 200)) {
            List<Block> blocks = new ArrayList<>();
            for (int n = 0; n < entries; n++) {
                blocks.add(new Block.Quote(null, "note " + n));
                blocks.add(new Block.Choices(Text.plain(""), buttons(2, Button.Look.PLAIN)));
            }
            Card card = new Card(Text.plain("My notes"), blocks, buttons(1, Button.Look.PRIMARY), "push");
            holds(entries + " entries", card);
            String message = CARDS.render(card, EVERYBODY).blocks().toString();
            assertThat(message).contains("note 0", "note 20");
            assertThat(message.contains("…"))
                    .as("cut at %d", entries)
                    .isEqualTo(!message.contains("note " + (entries - 1) + ","));
            assertThat(CARDS.render(card, EVERYBODY).blocks().getLast().toString())
                    .contains("style=primary");
        }
    }

    @Test
    @DisplayName("Short of a limit nothing is left out, joined or cut")
    void nothingIsLost() {
        Card card = new Card(
                Text.plain("Title"),
                IntStream.range(0, 16)
                        .mapToObj(n -> (Block) new Block.Choices(
                                Text.plain("prompt " + n), buttons(n % 2 == 0 ? 1 : 6, Button.Look.PLAIN)))
                        .toList(),
                buttons(3, Button.Look.PRIMARY),
                "push");
        Rendered rendered = CARDS.render(card, EVERYBODY);
        assertThat(rendered.blocks()).hasSize(1 + 16 + 8 + 16 + 1);
    }

    private static void holds(String name, Card card) {
        assertThat(SlackLimits.of(CARDS.render(card, EVERYBODY))).as(name).isEmpty();
        assertThat(SlackLimits.of(CARDS.tight(card, EVERYBODY))).as(name).isEmpty();
        assertThat(SlackLimits.of(FORMS.modal(card, EVERYBODY, "{}"))).as(name).isEmpty();
        assertThat(SlackLimits.of(FORMS.home(card, EVERYBODY))).as(name).isEmpty();
    }

    private static Card card(Random chance) {
        List<Block> blocks = new ArrayList<>();
        int parts = chance.nextInt(60);
        for (int i = 0; i < parts; i++) {
            blocks.add(part(chance));
        }
        return new Card(text(chance, 160), blocks, buttons(chance.nextInt(12), Button.Look.DANGER), "push & <you>");
    }

    private static Block part(Random chance) {
        Instant at = Instant.parse("2026-11-10T14:30:00Z");
        return switch (chance.nextInt(6)) {
            case 0 -> new Block.Paragraph(text(chance, 150));
            case 1 ->
                new Block.Fields(IntStream.range(0, 1 + chance.nextInt(12))
                        .mapToObj(n -> new Block.Field("label " + n, text(chance, 60)))
                        .toList());
            case 2 ->
                new Block.Quote(
                        chance.nextBoolean() ? "Émile · idée" : null,
                        times(SCRIPTS.get(chance.nextInt(SCRIPTS.size())), chance.nextInt(3_000)));
            case 3 -> new Block.Bar(at, at.plusSeconds(600), chance.nextBoolean());
            case 4 -> new Block.Choices(text(chance, 60), buttons(chance.nextInt(8), Button.Look.QUIET));
            default -> new Block.Divider();
        };
    }

    private static Text text(Random chance, int most) {
        return new Text(List.of(
                new Span.Plain(times(SCRIPTS.get(chance.nextInt(SCRIPTS.size())), chance.nextInt(most))),
                new Span.Strong("strong"),
                new Span.Mention(new MemberId("m1"), "Léa"),
                new Span.When(Instant.parse("2026-11-10T14:30:00Z"), Span.When.Style.DATE_TIME),
                new Span.Quote(times("q ", chance.nextInt(20)))));
    }

    private static List<Button> buttons(int count, Button.Look look) {
        return IntStream.range(0, count)
                .mapToObj(n ->
                        new Button("Œ".repeat(24), new Action("keep", "n".repeat(40) + n, new Stamp(1, 1)), look))
                .toList();
    }

    private static String times(String script, int most) {
        String all = script.repeat(most / script.length() + 1);
        return all.substring(0, Cut.end(all, most));
    }
}
