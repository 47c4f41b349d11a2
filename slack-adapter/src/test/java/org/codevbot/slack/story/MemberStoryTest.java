package org.codevbot.slack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.script.Hands.Sight.ALONE;
import static org.codevbot.core.script.Hands.Sight.SHARED;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.script.FoundingScript;
import org.codevbot.core.script.Labels;
import org.codevbot.core.script.SessionScript;
import org.codevbot.slack.strict.Modal;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Seen;
import org.junit.jupiter.api.Test;

/**
 * What members get from their Slack beside the steps themselves, in one session: Karim reads French and lives in Paris,
 * the others read English and live an hour away.
 */
class MemberStoryTest extends LivedInSlack {
    private static final Format CLASSIC = format("classic");
    private static final Map<String, Language> OTHERS = Map.of("Karim", Language.FR);
    private static final String AT_THE_ROOT = "How many people are they, by the way?";
    private static final String IN_AN_OLDER_THREAD = "Since when is that so with them?";
    private static final String IN_TIME = "One more thing: what would they say of it?";
    private static final String TOO_LATE = "Et si la liste venait d’eux, plutôt ?";
    private static final String TOO_LATE_AGAIN = "Et si chacun en tenait une ?";
    private static final String KEPT = "A list of four lines has helped me";

    private final Labels en = new Labels(CLASSIC, Language.EN);
    private final Labels fr = new Labels(CLASSIC, Language.FR);
    private final Map<String, Consumer<SlackHands>> points = Map.of(
            "presentation", this::theirOwnPages,
            "clarification", this::wordsWhereverTheyAreTyped,
            "contract", this::whatIsWrongStandsOnTheField,
            "consultation", this::timeAndNotes,
            "plan", this::aMinuteOfGrace);

    @Test
    void theSessionInTheirClient() {
        SlackHands hands = circle(Language.EN, OTHERS);
        new FoundingScript(hands, CLASSIC, Language.EN).speaking(OTHERS).whole();
        new SessionScript(hands, CLASSIC, Language.EN)
                .speaking(OTHERS)
                .watchedBy(point -> points.getOrDefault(point, ignored -> {}).accept(hands))
                .whole();
        whatIsLeft(hands);
    }

    /** Home is pressed as well as read; a word in the other language, or a mistyped one, is understood. */
    private void theirOwnPages(SlackHands hands) {
        Person tom = hands.person("Tom");
        hands.does("Tom", Person::opensHome);
        Modal home = tom.home().orElseThrow();
        assertThat(home.text()).contains("Circle", "Presentation").doesNotContain("My team waits for me");
        hands.does("Tom", person -> person.pressesAtHome(en.word("button.privacy")));
        assertThat(read(tom)).contains(en.word("privacy.title"), "Claire");
        hands.does("Tom", person -> person.shortcut("my_codev"));
        assertThat(read(tom)).contains(en.word("home.title"), "Circle");

        hands.types("Karim", "ou");
        assertThat(last(hands, "Karim")).contains("Étape 1");
        hands.types("Tom", "ou");
        assertThat(last(hands, "Tom")).contains("Step 1");
        hands.types("Tom", "contribuet");
        assertThat(last(hands, "Tom")).contains("/codev contribute");
    }

    /** At the root or in an older thread: it counts as said now. */
    private void wordsWhereverTheyAreTyped(SlackHands hands) {
        assertThat(quiet(hands)).contains("Karim", "Tom", "Nora");
        hands.says("Nora", "", AT_THE_ROOT);
        assertThat(quiet(hands)).contains("Karim", "Tom").doesNotContain("Nora");
        hands.says("Tom", "Presentation", IN_AN_OLDER_THREAD);
        assertThat(quiet(hands)).contains("Karim").doesNotContain("Tom");
    }

    /** Whom the panel names as not heard yet. */
    private String quiet(SlackHands hands) {
        List<String> lines = hands.sees("Claire", ALONE).stream()
                .filter(each -> each.startsWith(en.word("panel.title")))
                .reduce((one, other) -> other)
                .orElseThrow()
                .lines()
                .toList();
        int at = 0;
        while (!lines.get(at).contains(en.word("panel.quiet"))) {
            at++;
        }
        return lines.get(at) + lines.get(at + 1);
    }

    /** Three kinds of help are too many: said where they were chosen, and nothing that was filled in is lost. */
    private void whatIsWrongStandsOnTheField(SlackHands hands) {
        Person lea = hands.person("Léa");
        hands.presses("Léa", SHARED, en.word("button.contract"));
        hands.does(
                "Léa",
                ignored -> lea.fills("sentence", "Help me to let go")
                        .fills("types", "EXPERIENCE,IDEAS,MIRROR")
                        .sends());
        Modal form = lea.modal().orElseThrow();
        assertThat(form.errors()).containsOnlyKeys("types");
        assertThat(form.errors().get("types")).isEqualTo(en.word("refusal.ONE_OR_TWO_TYPES"));
        assertThat(form.fields()).containsEntry("sentence", "Help me to let go");
        lea.closesModal();
    }

    /** The time that is left is told by new short messages, where it stands by one card that is edited. */
    private void timeAndNotes(SlackHands hands) {
        Person nora = hands.person("Nora");
        Seen before = status(hands);
        hands.passes(Duration.ofMinutes(11));
        assertThat(thread(hands, "Consultation").getLast()).startsWith("⏱️ 5 minutes left.");
        hands.passes(Duration.ofMinutes(4));
        assertThat(thread(hands, "Consultation").getLast()).startsWith("⏱️ 1 minute left.");
        hands.does("Tom", person -> person.types("/codev hand", hands.channel()));
        Seen after = status(hands);
        assertThat(after.ts()).isEqualTo(before.ts());
        assertThat(after.edited()).isTrue();
        assertThat(after.text()).isNotEqualTo(before.text()).contains(en.word("status.hands"));
        hands.does("Tom", person -> person.types("/codev main down", hands.channel()));

        hands.says("Karim", "", KEPT);
        hands.does(
                "Nora",
                person -> person.messageShortcut(
                        person.sees(hands.channel()).reversed().stream()
                                .filter(each -> each.text().equals(KEPT))
                                .findFirst()
                                .orElseThrow(),
                        "keep_as_note"));
        hands.types("Nora", "notes");
        assertThat(last(hands, "Nora")).contains(KEPT);
        hands.does("Karim", person -> person.types("/codev notes", hands.channel()));
        assertThat(last(hands, "Karim")).contains(fr.word("notes.none")).doesNotContain(KEPT);
        nora.reloads();
        // Who listens finds what is for them alone, and the group none of it.
        assertThat(hands.sees("Léa", ALONE)).anyMatch(each -> each.contains(KEPT) && each.contains("[Keep]"));
    }

    private Seen status(SlackHands hands) {
        List<Seen> pinned = hands.person("Nora").sees(hands.channel()).stream()
                .filter(each -> each.pinned() && each.text().startsWith("🧭"))
                .toList();
        assertThat(pinned).hasSize(1);
        return pinned.getFirst();
    }

    private static List<String> thread(SlackHands hands, String step) {
        Person nora = hands.person("Nora");
        return nora.sees(hands.thread(nora, step)).stream()
                .filter(each -> each.byBot() && !each.ephemeral())
                .map(Seen::text)
                .toList();
    }

    /** In the thread of the step that has just ended: within a minute it belongs there, later it is kept for them. */
    private void aMinuteOfGrace(SlackHands hands) {
        hands.says("Nora", "Consultation", IN_TIME);
        assertThat(hands.sees("Léa", ALONE)).anyMatch(each -> each.contains(IN_TIME) && each.contains("[Keep]"));
        hands.passes(Duration.ofSeconds(61));
        hands.says("Karim", "Consultation", TOO_LATE);
        hands.says("Karim", "Consultation", TOO_LATE_AGAIN);
        hands.says("Karim", "Consultation", "Oui, vraiment");
        assertThat(hands.sees("Léa", ALONE)).noneMatch(each -> each.contains(TOO_LATE));
        assertThat(hands.sees("Karim", ALONE).stream().filter(each -> each.contains(fr.word("nudge.title"))))
                .hasSize(1);
        hands.types("Karim", "notes");
        hands.presses("Karim", ALONE, fr.word("button.drafts"));
        assertThat(last(hands, "Karim")).contains(TOO_LATE, TOO_LATE_AGAIN);
    }

    /** After the close: the file, the notes and what they set out to do, each from its place. */
    private void whatIsLeft(SlackHands hands) {
        Person lea = hands.person("Léa");
        Seen sent = lea.sees(lea.dm()).stream()
                .filter(each -> each.files().stream().anyMatch(file -> file.endsWith(".pdf")))
                .findFirst()
                .orElseThrow();
        byte[] file = lea.opens(sent, sent.files().getFirst());
        assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        hands.types("Léa", "notes");
        assertThat(last(hands, "Léa")).contains("The list with four lines");

        hands.does("Léa", Person::opensHome);
        assertThat(lea.home().orElseThrow().text())
                .contains(en.word("home.no-session"))
                .doesNotContain("Three decisions a week");
        hands.does("Léa", person -> person.pressesAtHome(en.word("home.commitments")));
        assertThat(read(lea)).contains("Three decisions a week taken without me");
        hands.does("Karim", Person::opensHome);
        assertThat(hands.person("Karim").home().orElseThrow().text())
                .contains(fr.word("home.no-session"), "Circle")
                .doesNotContain(fr.word("home.commitments"));
    }

    private static String read(Person person) {
        Modal modal = person.modal().orElseThrow();
        return modal.title() + "\n" + modal.text();
    }

    /** What that person was last shown alone. */
    private static String last(SlackHands hands, String who) {
        return hands.sees(who, ALONE).getLast();
    }
}
