package org.codevbot.core.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Memo;
import org.codevbot.core.announcement.Paper;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;

/** The memo of each role in each format: one page, and no word of another format. */
class MemoTest {
    private static final FormatCatalog CATALOG = FormatCatalog.shippedAnd();
    /** One format's word for the contract, and what is asked of a group in plain speech in all of them. */
    private static final Set<String> PLAIN_SPEECH = Set.of("demande", "demandes", "request", "requests");

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachIsOnePage(Language language) throws IOException {
        for (Format format : CATALOG.all()) {
            for (Role role : Role.values()) {
                Paper memo = Memo.of(format, role, language);
                byte[] pdf = Printing.onePage(memo);
                String what = format.key() + " " + role + " " + language;
                assertThat(new PdfReader(pdf).getNumberOfPages()).as(what).isOne();
                assertThat(PdfTest.text(pdf)).as(what).doesNotContain("▯", "{", "null");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachHoldsItsFormatsWordsAndNoOthers(Language language) {
        for (Format format : CATALOG.all()) {
            for (Role role : Role.values()) {
                String memo = Memo.of(format, role, language).markdown().toLowerCase(Locale.ROOT);
                String what = format.key() + " " + role + " " + language + "\n" + memo;
                assertThat(memo)
                        .as(what)
                        .contains(typographic(format.word(role).one().in(language)));
                for (Step step : format.steps()) {
                    assertThat(memo).as(what).contains(typographic(step.label().in(language)));
                }
                List<String> own = nouns(format, language).toList();
                List<String> foreign = CATALOG.all().stream()
                        .flatMap(other -> nouns(other, language))
                        .filter(noun -> own.stream().noneMatch(word -> word.contains(noun) || noun.contains(word)))
                        .filter(noun -> !PLAIN_SPEECH.contains(noun))
                        .distinct()
                        .toList();
                for (String noun : foreign) {
                    assertThat(memo).as(what).doesNotContainPattern("\\b" + noun + "\\b");
                }
            }
        }
    }

    @Test
    void eachRoleReadsItsOwnPart() {
        Format classic = CATALOG.all().getFirst();
        assertThat(Memo.of(classic, Role.FACILITATOR, Language.EN).markdown())
                .contains("keep the frame and the time", "Advice hides in a question");
        assertThat(Memo.of(classic, Role.CLIENT, Language.EN).markdown())
                .contains("My part: answer.")
                .doesNotContain("Advice hides in a question");
        assertThat(Memo.of(classic, Role.CONSULTANT, Language.EN).markdown())
                .contains("My part: ask questions.", "My part: listen in silence, take notes.")
                .doesNotContain("keep the frame");
    }

    @Test
    void theWordsThatAreLookedForStandWhereTheyBelong() {
        Format own = CATALOG.find(new FormatKey("cooperants", 60)).orElseThrow();
        assertThat(Memo.of(own, Role.CONSULTANT, Language.FR).markdown().toLowerCase(Locale.ROOT))
                .containsPattern("\\bcoopérant\\b")
                .containsPattern("\\bdemandeur\\b");
    }

    private static Stream<String> nouns(Format format, Language language) {
        return Stream.concat(Stream.of(Role.values()).map(format::word), Stream.of(format.contract()))
                .flatMap(noun -> Stream.of(noun.one(), noun.many()))
                .map(label -> typographic(label.in(language)));
    }

    private static String typographic(String text) {
        return text.replace('\'', '’').toLowerCase(Locale.ROOT);
    }
}
