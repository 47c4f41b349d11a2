package org.codevbot.slack.strict;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls as text that stays the same from run to run: ids by name or in the order in which they come up. */
final class Transcript {
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Pattern STAMP = Pattern.compile("\\b\\d{10}\\.\\d{6}\\b");
    private static final Pattern TRIGGER = Pattern.compile("\\b\\d+\\.\\d+\\.strict[0-9a-f]{8}\\b");
    private static final Pattern ID = Pattern.compile("\\b[A-Zb][0-9A-F]{8}\\b");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();

    private Transcript(Town town) {
        town.people.values().forEach(person -> names.put(person.id, "@" + person.handle()));
        for (Room room : town.rooms.values()) {
            String partner = room.kind == Room.Kind.DIRECT ? room.partner(Town.BOT_USER) : null;
            names.put(room.id, partner == null ? "#" + room.name : "dm" + names.getOrDefault(partner, "@nobody"));
        }
        names.put(Town.BOT_USER, "@codev");
    }

    /** The calls of these methods; of all where none is named. */
    static String of(Town town, List<Call> calls, Set<String> methods) {
        synchronized (town) {
            return new Transcript(town)
                    .of(calls.stream()
                            .filter(call -> methods.isEmpty() || methods.contains(call.method()))
                            .toList());
        }
    }

    private String of(List<Call> calls) {
        StringBuilder text = new StringBuilder();
        for (Call call : calls) {
            text.append(call.method()).append('\n');
            new TreeMap<>(call.arguments())
                    .forEach((name, value) -> text.append("  ")
                            .append(name)
                            .append(": ")
                            .append(pretty(value))
                            .append('\n'));
            text.append("-> ").append(call.answer()).append("\n\n");
        }
        String some = named(TRIGGER, text.toString(), "trigger");
        return named(ID, named(STAMP, some, "ts"), "id");
    }

    private static String pretty(String value) {
        JsonElement read = value.startsWith("[") || value.startsWith("{") ? Json.read(value) : null;
        return read == null ? value : PRETTY.toJson(read).replace("\n", "\n  ");
    }

    private String named(Pattern pattern, String text, String kind) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            String name = names.computeIfAbsent(
                    matcher.group(), _ -> "<" + kind + counted.merge(kind, 1, Integer::sum) + ">");
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(name));
        }
        return matcher.appendTail(replaced).toString();
    }
}
