package org.codevbot.slack.strict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the app was installed with: just what the project's own manifest asks for. */
record Installed(Set<String> scopes, Set<String> events, Set<String> commands, Set<String> shortcuts) {
    private static final Path MANIFEST = Path.of("deploy", "slack", "manifest.yaml");

    static Installed read() {
        Path file = Stream.of(Path.of(""), Path.of(".."))
                .map(folder -> folder.resolve(MANIFEST))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + MANIFEST + " beside the module"));
        try {
            Object root = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return new Installed(
                    names(at(root, "oauth_config", "scopes", "bot")),
                    names(at(root, "settings", "event_subscriptions", "bot_events")),
                    named(at(root, "features", "slash_commands"), "command"),
                    named(at(root, "features", "shortcuts"), "callback_id"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<?> at(Object root, String... path) {
        Object here = root;
        for (String name : path) {
            here = Objects.requireNonNull(((Map<?, ?>) here).get(name), "the manifest says nothing of " + name);
        }
        return (List<?>) here;
    }

    private static Set<String> names(List<?> list) {
        return list.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> named(List<?> list, String field) {
        return list.stream()
                .map(each -> String.valueOf(((Map<?, ?>) each).get(field)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A client offers only what the manifest declares. */
    void offers(Set<String> declared, String name) {
        if (!declared.contains(name)) {
            throw new AssertionError("the app has no " + name + ", but " + declared);
        }
    }
}
