package org.codevbot.core.catalog;

import java.util.List;
import java.util.Optional;

/** The one list of what people can type or press. */
public final class Catalog {
    private final List<Entry> entries;

    /** The catalog that Codev ships; names and aliases are unique, or this throws. */
    public Catalog() {
        this.entries = List.of();
    }

    /** All entries, in the order in which help shows them. */
    public List<Entry> entries() {
        return entries;
    }

    /** The entry of that name or French alias. */
    public Optional<Entry> find(String word) {
        return entries.stream()
                .filter(entry -> entry.name().equals(word) || word.equals(entry.alias()))
                .findFirst();
    }

    /** The typed entry whose name or alias is nearest to a mistyped word. */
    public Entry nearest(String word) {
        return entries.getFirst();
    }
}
