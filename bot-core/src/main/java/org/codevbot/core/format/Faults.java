package org.codevbot.core.format;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers faults, so that all are told at once. */
final class Faults {
    private final Set<Fault> found = new LinkedHashSet<>();

    void add(int line, String field, Label expected) {
        found.add(new Fault(line, field, expected));
    }

    int count() {
        return found.size();
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }
}
