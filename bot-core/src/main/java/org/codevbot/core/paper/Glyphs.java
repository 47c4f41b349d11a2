package org.codevbot.core.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import org.openpdf.text.pdf.BaseFont;

/**
 * The letters of a PDF: one open font for Latin, Greek, Cyrillic, Arabic, Hebrew and many signs, embedded so that no
 * machine has to have it. What it cannot draw (most emoji, Chinese, Japanese) becomes {@link #MISSING}.
 */
final class Glyphs {
    static final char MISSING = '▯';

    private static final String FOLDER = "net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final BaseFont PLAIN = load(FOLDER + ".ttf");
    private static final BaseFont BOLD = load(FOLDER + "-Bold.ttf");

    private Glyphs() {}

    static BaseFont plain() {
        return PLAIN;
    }

    static BaseFont bold() {
        return BOLD;
    }

    /** The text with a sign in the place of each that cannot be drawn; joiners and variants go with what they vary. */
    static String drawable(String text) {
        return replaced(text, Character.toString(MISSING));
    }

    /** The text without what cannot be drawn: for headings of our own, where an emoji only goes before its words. */
    static String plainWords(String text) {
        return replaced(text, "").strip();
    }

    private static String replaced(String text, String missing) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(Glyphs::stands).forEach(point -> {
            if (PLAIN.charExists(point) && BOLD.charExists(point)) {
                out.appendCodePoint(point);
            } else if (missing.isEmpty() || !out.toString().endsWith(missing)) {
                out.append(missing);
            }
        });
        return out.toString();
    }

    private static boolean stands(int point) {
        boolean variant = point >= 0xFE00 && point <= 0xFE0F;
        boolean skin = point >= 0x1F3FB && point <= 0x1F3FF;
        return !variant && !skin && point != 0x200D && !Character.isISOControl(point);
    }

    /** Whether a text is read from right to left, as its first letter says; empty of such letters it is not. */
    static boolean rightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** Whether anything in it is read from right to left. */
    static boolean mixed(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    private static BaseFont load(String path) {
        try (InputStream in = Glyphs.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            BaseFont font = BaseFont.createFont(
                    path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null, false, true);
            font.setSubset(true);
            return font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
