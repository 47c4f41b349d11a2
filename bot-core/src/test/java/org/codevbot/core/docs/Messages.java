package org.codevbot.core.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.codevbot.core.format.Language;

/** The wording of the core as it stands in its files. */
final class Messages {
    private Messages() {}

    static Properties in(Language language) {
        String name = "messages_" + language.locale().getLanguage() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getClassLoader().getResourceAsStream(name)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
