package org.codevbot.core.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a mapping, read one by one. Whatever is missing or wrong becomes a fault and a stand-in value, so that
 * reading goes on to the next field; stand-ins never leave the reader, because faults do.
 */
final class Fields {
    private static final Map<String, Boolean> FLAGS = new TreeMap<>(Map.of("true", true, "false", false));

    private final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    private final Faults faults;
    private final String path;
    private final int line;
    private final boolean usable;

    Fields(Tree tree, String path, Faults faults, String... known) {
        this.faults = faults;
        this.path = path;
        this.line = tree.line();
        this.usable = tree instanceof Tree.Mapping;
        List<String> names = List.of(known);
        switch (tree) {
            case Tree.Mapping mapping -> mapping.entries().forEach(entry -> take(entry, names));
            case Tree.Unusable ignored -> {}
            case Tree.Scalar ignored -> faults.add(line, path, Expected.fields(names));
            case Tree.Sequence ignored -> faults.add(line, path, Expected.fields(names));
        }
    }

    private void take(Tree.Entry entry, List<String> known) {
        if (!known.contains(entry.key())) {
            faults.add(entry.line(), at(entry.key()), Expected.knownField(known));
        } else if (entries.putIfAbsent(entry.key(), entry) != null) {
            faults.add(entry.line(), at(entry.key()), Expected.once());
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    boolean usable() {
        return usable;
    }

    int lineOf(String name) {
        Tree.Entry entry = entries.get(name);
        return entry == null ? line : entry.line();
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    void fault(String name, Label expected) {
        faults.add(lineOf(name), at(name), expected);
    }

    /** The value of a field that must be there; null after a fault. */
    private @Nullable Tree required(String name, Label expected) {
        Tree.Entry entry = entries.get(name);
        if (entry == null) {
            if (usable) {
                fault(name, expected);
            }
            return null;
        }
        return entry.value() instanceof Tree.Unusable ? null : entry.value();
    }

    Fields mapping(String name, String... known) {
        Tree tree = required(name, Expected.fields(List.of(known)));
        return new Fields(tree == null ? new Tree.Unusable(line) : tree, at(name), faults, known);
    }

    String text(String name, int most) {
        return Scalars.text(required(name, Expected.text(most)), at(name), most, faults);
    }

    String code(String name) {
        return Scalars.code(required(name, Expected.code()), at(name), faults);
    }

    int number(String name, int least, int most) {
        return Scalars.number(required(name, Expected.number(least, most)), at(name), least, most, faults);
    }

    <T> T oneOf(String name, Map<String, T> words, T standIn) {
        Tree tree = required(name, Expected.oneOf(words.keySet()));
        return Scalars.oneOf(tree, at(name), words, standIn, faults);
    }

    /** Whether the file says so; a field that is missing says no. */
    boolean flag(String name) {
        return has(name) && oneOf(name, FLAGS, false);
    }

    Label label(String name, int most) {
        return label(required(name, Expected.fields(List.of("fr", "en"))), at(name), most, faults);
    }

    /** A label, or one text that serves both languages. */
    Label labelOrText(String name, int most) {
        Tree tree = required(name, Expected.text(most));
        if (tree instanceof Tree.Mapping) {
            return label(tree, at(name), most, faults);
        }
        String both = Scalars.text(tree, at(name), most, faults);
        return new Label(both, both);
    }

    static Label label(@Nullable Tree tree, String path, int most, Faults faults) {
        Fields both = new Fields(tree == null ? new Tree.Unusable(1) : tree, path, faults, "fr", "en");
        return new Label(both.text("fr", most), both.text("en", most));
    }

    /** The items of a list; none where the field is missing and the least is 0. */
    <T> List<T> list(String name, int least, int most, BiFunction<Tree, String, T> item) {
        if (least == 0 && !has(name)) {
            return List.of();
        }
        Tree tree = required(name, Expected.list(least, most));
        if (tree == null) {
            return List.of();
        }
        if (!(tree instanceof Tree.Sequence sequence)
                || sequence.items().size() < least
                || sequence.items().size() > most) {
            fault(name, Expected.list(least, most));
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (Tree each : sequence.items()) {
            items.add(item.apply(each, at(name) + "[" + (items.size() + 1) + "]"));
        }
        return items;
    }

    /** Distinct words of a list, in its order. */
    <T> List<T> words(String name, Map<String, T> words, T standIn) {
        List<T> all = list(name, 0, 20, (tree, at) -> Scalars.oneOf(tree, at, words, standIn, faults));
        return all.stream().distinct().toList();
    }

    /**
     * One number for all lengths, or one for each; a length left out has none, which {@code everywhere} forbids. Empty
     * after any fault, so that no sum is made of stand-ins.
     */
    SortedMap<Integer, Integer> column(
            String name, SortedSet<Integer> lengths, int least, int most, boolean everywhere, Label expected) {
        Tree tree = required(name, expected);
        if (tree == null || lengths.isEmpty()) {
            return Collections.emptySortedMap();
        }
        int before = faults.count();
        SortedMap<Integer, Integer> column = new TreeMap<>();
        if (tree instanceof Tree.Mapping mapping) {
            String[] known = lengths.stream().map(String::valueOf).toArray(String[]::new);
            Fields cells = new Fields(mapping, at(name), faults, known);
            for (int length : lengths) {
                if (everywhere || cells.has(String.valueOf(length))) {
                    column.put(length, cells.number(String.valueOf(length), least, most));
                }
            }
            if (column.isEmpty() && faults.count() == before) {
                fault(name, expected);
            }
        } else {
            int same = Scalars.number(tree, at(name), least, most, faults);
            lengths.forEach(length -> column.put(length, same));
        }
        return faults.count() == before ? column : Collections.emptySortedMap();
    }
}
