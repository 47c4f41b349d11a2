package org.codevbot.core.announcement;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.codevbot.core.format.Language;

/** The sentences of one language, by key; a French one that says tu has a twin that says vous. */
final class Bundle {
    static final String VOUS = ".vous";
    private static final Map<Language, Bundle> ALL = all();

    private final String name;
    private final Properties sentences = new Properties();

    private Bundle(Language language) {
        this.name = "messages_" + language.locale().getLanguage() + ".properties";
        try (InputStream in = Bundle.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Language, Bundle> all() {
        Map<Language, Bundle> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Bundle(language));
        }
        return all;
    }

    static Bundle of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The pattern of a key; a key without one is a bug that the tests find. */
    String pattern(String key, boolean formal) {
        String twin = formal ? sentences.getProperty(key + VOUS) : null;
        String pattern = twin == null ? sentences.getProperty(key) : twin;
        if (pattern == null) {
            throw new IllegalStateException(name + " has no sentence for " + key);
        }
        return pattern;
    }

    Set<String> keys() {
        return sentences.stringPropertyNames();
    }
}
