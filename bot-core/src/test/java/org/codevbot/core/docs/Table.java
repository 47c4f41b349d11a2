package org.codevbot.core.docs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A Markdown table. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table(List<String> header) {
        row(header);
        row(Collections.nCopies(header.size(), "---"));
    }

    void row(List<String> cells) {
        lines.add("| " + String.join(" | ", cells.stream().map(Table::escaped).toList()) + " |");
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    private static String escaped(String cell) {
        return cell.replace("|", "\\|");
    }
}
