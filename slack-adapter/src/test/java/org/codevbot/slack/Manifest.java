package org.codevbot.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The manifest as a test reads it. */
record Manifest(String text, Map<?, ?> root) {
    static Manifest read(Path file) {
        try {
            String text = Files.readString(file);
            Object root = new Load(LoadSettings.builder().build()).loadFromString(text);
            return new Manifest(text, (Map<?, ?>) Objects.requireNonNull(root));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The value at that path, as characters. */
    String at(String... path) {
        return String.valueOf(value(path));
    }

    Set<String> scopes() {
        return names(value("oauth_config", "scopes", "bot"));
    }

    Set<String> events() {
        return names(value("settings", "event_subscriptions", "bot_events"));
    }

    /** Callback id to name. */
    Map<String, String> shortcuts() {
        Map<String, String> all = new TreeMap<>();
        for (Object each : (List<?>) value("features", "shortcuts")) {
            Map<?, ?> shortcut = (Map<?, ?>) each;
            all.put(String.valueOf(shortcut.get("callback_id")), String.valueOf(shortcut.get("name")));
        }
        return all;
    }

    Set<String> commands() {
        Set<String> all = new TreeSet<>();
        ((List<?>) value("features", "slash_commands"))
                .forEach(each -> all.add(String.valueOf(((Map<?, ?>) each).get("command"))));
        return all;
    }

    private Object value(String... path) {
        Object here = root;
        for (String name : path) {
            here = Objects.requireNonNull(((Map<?, ?>) here).get(name), () -> "not in the manifest: " + name);
        }
        return here;
    }

    private static Set<String> names(Object list) {
        Set<String> all = new TreeSet<>();
        ((List<?>) list).forEach(each -> all.add(String.valueOf(each)));
        return all;
    }
}
