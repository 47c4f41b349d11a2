package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codevbot.core.format.Language;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The two bundles of sentences, held to product.md section 9. */
class BundleTest {
    private static final Bundle FR = Bundle.of(Language.FR);
    private static final Bundle EN = Bundle.of(Language.EN);

    @Test
    @DisplayName("Both languages have the same keys")
    void sameKeys() {
        Set<String> french = new TreeSet<>(FR.keys());
        french.removeIf(key -> key.endsWith(Bundle.VOUS));
        assertThat(french).hasSizeGreaterThan(400).containsExactlyInAnyOrderElementsOf(EN.keys());
    }

    @Test
    @DisplayName("A French text that says tu has a twin that says vous, and only such a text has one")
    void twins() {
        assertThat(Tutoiement.find("Es-tu là ? Ton carnet t’attend, le tien, à toi."))
                .hasSize(5);
        for (String key : FR.keys()) {
            if (key.endsWith(Bundle.VOUS)) {
                String twin = FR.pattern(key, false);
                assertThat(Tutoiement.find(twin)).as(key).isEmpty();
                String plain = key.substring(0, key.length() - Bundle.VOUS.length());
                assertThat(FR.keys()).contains(plain);
                assertThat(Tutoiement.find(FR.pattern(plain, false))).as(plain).isNotEmpty();
            } else if (!Tutoiement.find(FR.pattern(key, false)).isEmpty()) {
                assertThat(FR.keys()).as("says tu: " + key).contains(key + Bundle.VOUS);
            }
        }
    }

    @Test
    @DisplayName("Every sentence parses, has no straight apostrophe, no exclamation mark and at most two sentences")
    void tone() {
        for (Language language : Language.values()) {
            Bundle bundle = Bundle.of(language);
            for (String key : bundle.keys()) {
                String pattern = bundle.pattern(key, false);
                assertThat(pattern).as(key).isNotBlank().doesNotContain("'", "!");
                new MessageFormat(pattern, language.locale());
                assertThat(pattern.split("[.?…](\\s|$)")).as(key).hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    @DisplayName("A plural has every form that its language knows")
    void plurals() {
        int[] plurals = {0};
        for (String key : FR.keys()) {
            if (FR.pattern(key, false).contains(", plural,")) {
                plurals[0]++;
                assertThat(FR.pattern(key, false)).as(key).contains("one {", "many {", "other {");
            }
        }
        for (String key : EN.keys()) {
            if (EN.pattern(key, false).contains(", plural,")) {
                assertThat(EN.pattern(key, false)).as(key).contains("one {", "other {");
            }
        }
        assertThat(plurals[0]).isGreaterThan(5);
        Wording french = new Wording(Language.FR, false, Circle.classic());
        assertThat(List.of(french.line("minutes", "minutes", 1), french.line("minutes", "minutes", 2)))
                .containsExactly("1 minute", "2 minutes");
        assertThat(french.line("minutes", "minutes", 2_000_000)).endsWith("de minutes");
    }

    @Test
    @DisplayName("Buttons and titles of forms fit in 24 characters in both languages, labels of fields in 45")
    void labels() {
        for (Language language : Language.values()) {
            for (boolean formal : new boolean[] {false, true}) {
                Wording wording = new Wording(language, formal, Circle.classic());
                for (String key : EN.keys()) {
                    if (key.matches("button\\..*|rate\\.\\d|form\\..*\\.title")) {
                        assertThat(wording.line(key, "minutes", 30, "number", 15))
                                .as(key)
                                .hasSizeBetween(1, 24);
                    } else if (key.startsWith("form.")) {
                        assertThat(wording.line(key)).as(key).hasSizeBetween(1, 45);
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("Emoji never stand alone: words come with them")
    void emoji() {
        for (Language language : Language.values()) {
            for (String key : Bundle.of(language).keys()) {
                assertThat(Bundle.of(language).pattern(key, false)).as(key).containsPattern("\\p{L}|\\{");
            }
        }
    }

    @Test
    @DisplayName("What people wrote and the format's words are never read as part of a sentence")
    void argumentsStayThemselves() {
        Wording wording = new Wording(Language.EN, false, Circle.classic());
        Text text = wording.text("led-by.title", "name", "{minutes} *Eve* '");
        assertThat(text.characters()).contains("{minutes} *Eve* '");
        assertThat(text.spans()).noneMatch(Span.Strong.class::isInstance);
        assertThat(wording.text("help.text").spans()).anyMatch(Span.Strong.class::isInstance);
    }
}
