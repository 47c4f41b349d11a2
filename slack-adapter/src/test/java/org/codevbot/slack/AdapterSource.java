package org.codevbot.slack;

import com.slack.api.methods.Methods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the adapter's own source calls at Slack and hears from it. */
final class AdapterSource {
    private static final Path SOURCE = Path.of("src/main/java/org/codevbot/slack");
    private static final Pattern CALL = Pattern.compile("(?:\\.|::)\\s*([a-z][A-Za-z]+)\\b");
    private static final Pattern EVENT = Pattern.compile("\\b(\\w+Event)\\.class");
    private static final Map<String, String> METHODS = methodNames();

    private AdapterSource() {}

    static Set<String> methods() {
        return methodsIn(text());
    }

    static Set<String> events() {
        return eventsIn(text());
    }

    static Set<String> methodsIn(String source) {
        return CALL.matcher(source)
                .results()
                .map(call -> METHODS.get(call.group(1)))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> eventsIn(String source) {
        return EVENT.matcher(source)
                .results()
                .flatMap(event -> subscriptions(event.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A message is subscribed to by the kind of its channel; each of its subtypes is a class of its own. */
    private static Stream<String> subscriptions(String className) {
        String type = type(className);
        return type.equals("message") ? Stream.of("message.groups", "message.im") : Stream.of(type);
    }

    private static String type(String className) {
        try {
            Object name = Class.forName("com.slack.api.model.event." + className)
                    .getField("TYPE_NAME")
                    .get(null);
            return String.valueOf(name);
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException("not an event of Slack: " + className, unknown);
        }
    }

    private static String text() {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The SDK's own list: {@code chatPostMessage} to {@code chat.postMessage}. */
    private static Map<String, String> methodNames() {
        Map<String, String> names = new TreeMap<>();
        for (Field field : Methods.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                String name = constant(field);
                String[] parts = name.split("\\.", -1);
                StringBuilder java = new StringBuilder(parts[0]);
                for (int i = 1; i < parts.length; i++) {
                    java.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
                }
                names.put(java.toString(), name);
            }
        }
        return names;
    }

    private static String constant(Field field) {
        try {
            return (String) Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
