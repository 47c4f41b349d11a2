package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALL;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Limits;
import org.codevbot.core.session.WordsId;
import org.codevbot.core.testkit.CardText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that a person wrote is read to its end by whoever may read it, however much stands on one card. */
class WholeWordsTest {
    private static final Composer COMPOSER = new Composer();
    private static final Catalog CATALOG = new Catalog();
    private static final Pattern BEGIN = Pattern.compile("⟦(\\w+)⟧");
    private static final Set<String> WAYS = Set.of("read-on", "subjects", "notes", "drafts", "notebook");
    /** No list is longer in pages. */
    private static final int PAGES = 200;

    @ParameterizedTest
    @CsvSource({"'a ',300", "'été ',725", "👩‍👩‍👧‍👦,260"})
    @DisplayName("Where a card cuts what was written, a button on it leads to the end; no card holds more than it may")
    void whatIsCutIsReadOn(String script, int times) {
        int[] cut = {0};
        Crowd.halls(Language.FR, script.repeat(times)).forEach((point, hall) -> {
            for (Announcement what : Samples.announcements()) {
                for (MemberId reader : what instanceof Announcement.Shared ? List.of(SAM, LEA) : List.of(LEA, CLAIRE)) {
                    MemberId viewer = what instanceof Announcement.Shared ? null : reader;
                    Card card = COMPOSER.card(what, Crowd.scene(hall, viewer));
                    cut[0] += check(point + " " + what, hall, reader, card);
                }
            }
            for (Entry.View view : Entry.View.values()) {
                check(point + " " + view, hall, LEA, COMPOSER.view(view, "", Crowd.scene(hall, LEA)));
            }
        });
        assertThat(cut[0]).as("cards on which something is cut").isGreaterThan(4);
    }

    /** Whether something was cut; then it is found, whole, behind a button. */
    private static int check(String name, Hall hall, MemberId reader, Card card) {
        if (card.silent()) {
            return 0;
        }
        assertThat(Extent.characters(card.blocks())).as(name).isLessThanOrEqualTo(Extent.CARD);
        assertThat(Extent.parts(card.blocks())).as(name).isLessThanOrEqualTo(Extent.PARTS);
        Set<String> ids = cutOn(hall, card);
        if (!ids.isEmpty()) {
            String all = CardText.buttons(card).stream()
                    .filter(button -> WAYS.contains(button.action().entry()))
                    .map(button -> walked(hall, reader, button))
                    .collect(Collectors.joining("\n"));
            ids.forEach(id -> assertThat(all).as(name + ": " + id).contains(hall.word(new WordsId(id))));
        }
        return ids.isEmpty() ? 0 : 1;
    }

    private static Set<String> cutOn(Hall hall, Card card) {
        String text = words(card);
        Set<String> cut = new TreeSet<>();
        Matcher begins = BEGIN.matcher(text);
        while (begins.find()) {
            WordsId id = new WordsId(begins.group(1));
            if (!id.value().equals("mission") && !text.contains(hall.word(id))) {
                cut.add(id.value());
            }
        }
        return cut;
    }

    /** The words behind a button, "more" pressed until there is no more. */
    private static String walked(Hall hall, MemberId reader, Button button) {
        StringBuilder all = new StringBuilder();
        @Nullable Button next = button;
        for (int page = 0; next != null && page < PAGES; page++) {
            String entry = next.action().entry();
            Card card = COMPOSER.view(view(entry), next.action().target(), Crowd.scene(hall, reader));
            assertThat(Extent.characters(card.blocks())).as(entry).isLessThanOrEqualTo(Extent.CARD);
            all.append(words(card));
            String more = new Page(hall.scene(reader)).wording().line("button.more");
            next = CardText.buttons(card).stream()
                    .filter(each ->
                            each.label().equals(more) && each.action().entry().equals(entry))
                    .findFirst()
                    .orElse(null);
        }
        return all.toString();
    }

    private static Entry.View view(String entry) {
        return CATALOG.find(entry).map(Entry::meaning).stream()
                .filter(Entry.Meaning.Shows.class::isInstance)
                .map(meaning -> ((Entry.Meaning.Shows) meaning).view())
                .findFirst()
                .orElseThrow();
    }

    private static String words(Card card) {
        return card.blocks().stream()
                .filter(Block.Quote.class::isInstance)
                .map(block -> ((Block.Quote) block).words())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "ballot,subjects,20",
        "learning,read-on all/learnings/1,36",
        "plan,read-on all/plan/1,39",
        "plan,notebook,40",
        "ballot,drafts,36",
        "ballot,notes,4"
    })
    @DisplayName("Page after page a list shows each of its texts to its end")
    void everyPage(String point, String way, int texts) {
        Hall hall = Objects.requireNonNull(
                Crowd.halls(Language.EN, "words ".repeat(450)).get(point));
        String[] parts = way.split(" ", 2);
        Page page = new Page(hall.scene(LEA));
        Button button = page.button("button.more", parts[0], parts.length > 1 ? parts[1] : "", Button.Look.QUIET);
        String all = walked(hall, LEA, button);
        Set<String> ids = new TreeSet<>();
        Matcher begins = BEGIN.matcher(all);
        while (begins.find()) {
            ids.add(begins.group(1));
        }
        assertThat(ids.stream().filter(id -> all.contains(hall.word(new WordsId(id)))))
                .hasSizeGreaterThanOrEqualTo(texts);
    }

    @ParameterizedTest
    @CsvSource({"9501", "9999", "10000"})
    @DisplayName("A contribution of up to 10,000 characters is read on to its last one")
    void theLongestContribution(int length) {
        Hall hall = Objects.requireNonNull(
                Samples.halls(Language.EN, false).get("consultation").get());
        hall.everyText(id ->
                Crowd.begin(id) + "é".repeat(length - 2 * Crowd.end(id).length()) + Crowd.end(id));
        Card card = COMPOSER.card(hall.last(Announcement.CarriedWords.class).what(), hall.scene(null));
        assertThat(cutOn(hall, card)).hasSize(1);
        check("carried", hall, SAM, card);
    }

    @Test
    @DisplayName("What others wrote is behind the button of a card that they see, and of no other")
    void nobodyReadsOnInWhatIsNotTold() {
        Hall hall = Objects.requireNonNull(
                Crowd.halls(Language.EN, "words ".repeat(450)).get("plan"));
        for (MemberId who : ALL) {
            Button own = new Page(hall.scene(who)).button("read-on", "all/notebook/1");
            assertThat(walked(hall, who, own).isEmpty()).isEqualTo(!who.equals(LEA));
        }
    }

    @Test
    @DisplayName("A draft goes into the form's field only when the field holds all of it, as platforms count")
    void aDraftThatDoesNotFitTheFieldIsNotOfferedThere() {
        Hall hall = Objects.requireNonNull(
                Samples.halls(Language.EN, false).get("opening").get());
        String emoji = "😀";
        for (int length : List.of(Limits.FIELD / 2, Limits.FIELD / 2 + 1)) {
            hall.everyText(ignored -> emoji.repeat(length));
            List<String> offered =
                    CardText.buttons(COMPOSER.view(Entry.View.DRAFTS, "", Crowd.scene(hall, SAM))).stream()
                            .map(button -> button.action().entry())
                            .toList();
            assertThat(offered).contains("say-draft");
            assertThat(offered.contains("edit-draft")).as("%d emoji", length).isEqualTo(length <= Limits.FIELD / 2);
        }
    }
}
