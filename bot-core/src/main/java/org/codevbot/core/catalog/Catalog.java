package org.codevbot.core.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The one list of what people can type or press. */
public final class Catalog {
    private final List<Entry> entries;

    /** The catalog that Codev ships; names and aliases are unique, or this throws. */
    public Catalog() {
        this(Stream.of(
                        SessionEntries.toType(),
                        GroupEntries.toType(),
                        TalkEntries.toType(),
                        OwnEntries.toType(),
                        SessionEntries.toPress(),
                        GroupEntries.toPress(),
                        TalkEntries.toPress(),
                        CaseEntries.toPress(),
                        OwnEntries.toPress())
                .flatMap(List::stream)
                .toList());
    }

    Catalog(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        Set<String> taken = new HashSet<>();
        for (Entry entry : this.entries) {
            take(taken, entry.name());
            String alias = entry.alias();
            if (alias != null) {
                take(taken, alias);
            }
        }
    }

    private static void take(Set<String> taken, String word) {
        if (!taken.add(word)) {
            throw new IllegalStateException("two entries answer to: " + word);
        }
    }

    /** All entries, in the order in which help shows them. */
    public List<Entry> entries() {
        return entries;
    }

    /** The entries that can be typed, in the order in which help shows them. */
    public List<Entry> typed() {
        return entries.stream().filter(Entry::typed).toList();
    }

    /** The entry of that name or French alias. */
    public Optional<Entry> find(String word) {
        return entries.stream()
                .filter(entry -> entry.name().equals(word) || word.equals(entry.alias()))
                .findFirst();
    }

    /** The typed entry whose name or alias is nearest to a mistyped word; help for a word that is far from all. */
    public Entry nearest(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        Entry nearest = typed().getFirst();
        int least = Integer.MAX_VALUE;
        for (Entry entry : typed()) {
            int distance = distance(plain, entry);
            if (distance < least) {
                least = distance;
                nearest = entry;
            }
        }
        boolean far = least > Math.max(1, (plain.length() + 1) / 3);
        return far ? find("help").orElse(nearest) : nearest;
    }

    private static int distance(String word, Entry entry) {
        String alias = entry.alias();
        int byName = distance(word, entry.name());
        return alias == null ? byName : Math.min(byName, distance(word, alias));
    }

    /** Edits from one word to the other, two neighbours exchanged counting as one (the commonest slip). */
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= to.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            for (int j = 1; j <= to.length(); j++) {
                int changed = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (exchanged(from, i, to, j)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length()][to.length()];
    }

    private static boolean exchanged(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
