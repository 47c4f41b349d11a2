package org.codevbot.core.announcement;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Label;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Role;
import org.jspecify.annotations.Nullable;

/**
 * Sentences in one reader's language, with the format's own words in them. A sentence becomes spans: what is put into
 * it (names, moments, people's words) stays a span of its own and is never read as part of the sentence.
 */
final class Wording {
    /** Stand around an argument's number while a sentence is put together; no sentence holds them. */
    private static final char OPENS = '\uE000';

    private static final char CLOSES = '\uE001';
    /** What stands between two of these is strong. */
    private static final char STRONG = '*';

    private final Language language;
    private final boolean formal;
    private final Map<String, Object> words = new HashMap<>();

    Wording(Language language, boolean formal, @Nullable Format format) {
        this.language = language;
        this.formal = formal;
        if (format != null) {
            put("client", format.word(Role.CLIENT));
            put("consultant", format.word(Role.CONSULTANT));
            put("facilitator", format.word(Role.FACILITATOR));
            put("contract", format.contract());
        }
    }

    static Wording of(Scene scene) {
        return new Wording(scene.language(), scene.formal(), scene.format());
    }

    /** {@code {client}, {clients}, {the_client}, {The_client}, {of_the_client}, {to_the_client}} and so on. */
    private void put(String name, Format.Noun noun) {
        String the = typographic(noun.the().in(language));
        words.put(name, typographic(noun.one().in(language)));
        words.put(name + "s", typographic(noun.many().in(language)));

        words.put("the_" + name, the);
        words.put("The_" + name, capital(the));
        words.put("of_the_" + name, joined("of ", "de ", "du ", the));
        words.put("to_the_" + name, joined("to ", "à ", "au ", the));
    }

    private String joined(String english, String french, String frenchContracted, String the) {
        return switch (language) {
            case EN -> english + the;
            case FR -> the.startsWith("le ") ? frenchContracted + the.substring(3) : french + the;
        };
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    Language language() {
        return language;
    }

    /** A format's file may be typed with straight apostrophes; people read the curved one everywhere. */
    private static String typographic(String text) {
        return text.replace('\'', '’');
    }

    String in(Label label) {
        return typographic(label.in(language));
    }

    /** A sentence; arguments are names and values in turn. Numbers choose plurals, all else stays a span. */
    Text text(String key, Object... arguments) {
        List<Span> spans = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        words.forEach((name, word) -> values.put(name, kept(spans, new Span.Plain((String) word))));
        for (int i = 0; i < arguments.length; i += 2) {
            values.put((String) arguments[i], value(spans, arguments[i + 1]));
        }
        String sentence = new MessageFormat(Bundle.of(language).pattern(key, formal), language.locale()).format(values);
        return spans(sentence, spans);
    }

    /** A sentence as characters alone, for labels and notification lines. */
    String line(String key, Object... arguments) {
        return text(key, arguments).characters();
    }

    private static Object value(List<Span> spans, Object argument) {
        return switch (argument) {
            case Number number -> number;
            case Span span -> kept(spans, span);
            default -> kept(spans, new Span.Plain(argument.toString()));
        };
    }

    private static String kept(List<Span> spans, Span span) {
        spans.add(span);
        return "" + OPENS + (spans.size() - 1) + CLOSES;
    }

    private static Text spans(String sentence, List<Span> kept) {
        List<Span> all = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        boolean strong = false;
        for (int i = 0; i < sentence.length(); i++) {
            char next = sentence.charAt(i);
            if (next == OPENS) {
                int end = sentence.indexOf(CLOSES, i);
                Span span = kept.get(Integer.parseInt(sentence.substring(i + 1, end)));
                if (span instanceof Span.Plain words) {
                    plain.append(words.text());
                } else {
                    flush(all, plain, strong);
                    all.add(span);
                }
                i = end;
            } else if (next == STRONG) {
                flush(all, plain, strong);
                strong = !strong;
            } else {
                plain.append(next);
            }
        }
        flush(all, plain, strong);
        return new Text(all);
    }

    private static void flush(List<Span> all, StringBuilder plain, boolean strong) {
        if (!plain.isEmpty()) {
            all.add(strong ? new Span.Strong(plain.toString()) : new Span.Plain(plain.toString()));
            plain.setLength(0);
        }
    }
}
