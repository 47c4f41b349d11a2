package org.codevbot.core.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.codevbot.core.announcement.FileRef;
import org.codevbot.core.announcement.Paper;
import org.codevbot.core.announcement.Paper.Part;
import org.codevbot.core.format.Language;
import org.codevbot.core.session.SessionId;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfTest {
    private static final FileRef PRINT = new FileRef.SummaryPrint(new SessionId("s1"), 1);

    @Test
    void aPersonsWordsStandInThePdfAsTheyWereWritten() throws IOException {
        String text = text(Printing.bytes(
                PRINT,
                paper(
                        new Part.Heading(2, "📝 Le contrat"),
                        new Part.Quote("Aidez-moi à dire « non » : œuf, ça, Noël — 100 € ; Ψυχή, Жизнь"),
                        new Part.Item("One → two ✓ <b>&amp; *star*"),
                        new Part.Foot("The end"))));

        assertThat(text)
                .contains("Le contrat", "Aidez-moi à dire « non » : œuf, ça, Noël — 100 € ; Ψυχή, Жизнь")
                .contains("One → two ✓ <b>&amp; *star*", "The end")
                .doesNotContain("▯", "(missing)");
    }

    @Test
    void whatIsReadFromRightToLeftIsDrawnSo() throws IOException {
        String text = text(Printing.bytes(PRINT, paper(new Part.Item("שלום לך"), new Part.Item("مرحبا"))));

        // Extracted in the order in which it is drawn, from the left, Arabic in its joined shapes.
        assertThat(text).contains(reversed("שלום לך"));
        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).contains(reversed("مرحبا"));
        assertThat(text).doesNotContain("▯").doesNotContain("مرحبا");
    }

    @Test
    void whatCannotBeDrawnIsReplacedAndSaidOnce() throws IOException {
        String text = text(Printing.bytes(
                PRINT, paper(new Part.Line("a 👨‍👩‍👧 family 🌈🏽️ here, 日本, \u0007bell"), new Part.Item("😀"))));

        assertThat(text).contains("a ▯ family ▯ here, ▯, bell").containsOnlyOnce("(missing)");
    }

    @Test
    void longTextsRunOverPagesAndAMemoFitsOne() throws IOException {
        Part[] many = new Part[80];
        for (int i = 0; i < many.length; i++) {
            many[i] = new Part.Item("line " + i);
        }
        byte[] pages = Printing.bytes(PRINT, paper(many));
        byte[] one = Printing.onePage(paper(many));

        assertThat(new PdfReader(pages).getNumberOfPages()).isGreaterThan(1);
        assertThat(text(pages)).contains("line 0", "line 79");
        assertThat(new PdfReader(one).getNumberOfPages()).isOne();
        assertThat(text(one)).contains("line 0", "line 79");
    }

    @Test
    void markdownSaysTheSame() {
        Paper paper = paper(new Part.Item("One → *two*"));
        assertThat(new String(
                        Printing.bytes(new FileRef.Summary(new SessionId("s1"), 1), paper), StandardCharsets.UTF_8))
                .isEqualTo("# Titre\n- One → \\*two\\*\n");
    }

    private static Paper paper(Part... parts) {
        return new Paper(Language.FR, "Titre", List.of(parts), "(missing)");
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString().replaceAll("\\s+", " ");
    }
}
