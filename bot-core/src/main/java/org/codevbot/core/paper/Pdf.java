package org.codevbot.core.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import org.codevbot.core.announcement.Paper;
import org.codevbot.core.announcement.Paper.Part;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Draws a paper on A4 pages: one column, one accent, the text in its own direction. */
final class Pdf {
    private static final Color INK = new Color(0x2a241d);
    private static final Color QUIET = new Color(0x675c4e);
    private static final Color ACCENT = new Color(0x97401f);
    private static final float READING = 10.5f;
    private static final float SMALLEST = 5f;
    private static final float MARGIN = 48;
    private static final float NARROW = 36;

    private final Paper paper;
    private final float size;
    private boolean missing;

    private Pdf(Paper paper, float size) {
        this.paper = paper;
        this.size = size;
    }

    private record Drawn(ByteArrayOutputStream bytes, int pages) {}

    static byte[] pages(Paper paper) {
        return new Pdf(paper, READING).draw(MARGIN).bytes().toByteArray();
    }

    static byte[] onePage(Paper paper) {
        Drawn drawn = new Pdf(paper, READING).draw(NARROW);
        float fits = SMALLEST;
        float tooLarge = READING;
        while (drawn.pages() > 1 && tooLarge - fits > 0.25f) {
            float size = (fits + tooLarge) / 2;
            if (new Pdf(paper, size).draw(NARROW).pages() > 1) {
                tooLarge = size;
            } else {
                fits = size;
            }
        }
        if (drawn.pages() > 1) {
            drawn = new Pdf(paper, fits).draw(NARROW);
        }
        return drawn.bytes().toByteArray();
    }

    private Drawn draw(float margin) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, margin, margin, margin, margin);
        document.setDocumentLanguage(paper.language().locale().toLanguageTag());
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.open();
        PdfPTable column = new PdfPTable(1);
        column.setWidthPercentage(100);
        column.setSplitLate(false);
        column.addCell(cell(Glyphs.plainWords(paper.title()), Glyphs.bold(), 1.7f, ACCENT, 0, 0.5f));
        paper.parts().forEach(part -> column.addCell(cell(part)));
        if (missing) {
            column.addCell(cell(paper.missing(), Glyphs.plain(), 0.85f, QUIET, 0.5f, 0));
        }
        document.add(column);
        int pages = writer.getPageNumber();
        document.close();
        return new Drawn(bytes, pages);
    }

    private PdfPCell cell(Part part) {
        return switch (part) {
            case Part.Heading(int level, String text) ->
                cell(
                        Glyphs.plainWords(text),
                        Glyphs.bold(),
                        level == 2 ? 1.2f : 1.05f,
                        level == 2 ? ACCENT : INK,
                        0.7f,
                        0.15f);
            case Part.Line(String text) -> cell(words(text), Glyphs.plain(), 1, INK, 0.1f, 0.15f);
            case Part.Quote(String text) -> {
                PdfPCell quote = cell(words(text), Glyphs.plain(), 1.1f, INK, 0.1f, 0.3f);
                boolean right = quote.getRunDirection() == PdfWriter.RUN_DIRECTION_RTL;
                quote.setBorder(right ? Rectangle.RIGHT : Rectangle.LEFT);
                quote.setBorderColor(ACCENT);
                quote.setBorderWidth(1.5f);
                quote.setPaddingLeft(size);
                quote.setPaddingRight(size);
                yield quote;
            }
            case Part.Item(String text) -> {
                PdfPCell item = cell("• " + words(text), Glyphs.plain(), 1, INK, 0.05f, 0.1f);
                item.setPaddingLeft(size);
                item.setPaddingRight(size);
                yield item;
            }
            case Part.Foot(String text) -> cell(words(text), Glyphs.plain(), 0.85f, QUIET, 1.5f, 0);
        };
    }

    private String words(String text) {
        String drawable = Glyphs.drawable(text);
        missing |= drawable.indexOf(Glyphs.MISSING) >= 0 && text.indexOf(Glyphs.MISSING) < 0;
        return drawable;
    }

    private PdfPCell cell(String text, BaseFont face, float scale, Color color, float above, float below) {
        PdfPCell cell = new PdfPCell(new Phrase(text, new Font(face, size * scale, Font.NORMAL, color)));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingTop(size * above);
        cell.setPaddingBottom(size * below);
        cell.setLeading(0, 1.3f);
        if (Glyphs.mixed(text)) {
            // The bullet is no letter, so the first letter of the words decides.
            cell.setRunDirection(Glyphs.rightToLeft(text) ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
        }
        return cell;
    }
}
