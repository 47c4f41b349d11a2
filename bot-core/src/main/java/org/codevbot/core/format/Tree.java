package org.codevbot.core.format;

import java.util.List;

/** A file's content as plain data that remembers its lines, before anything is expected of it. */
sealed interface Tree {
    int line();

    record Mapping(int line, List<Entry> entries) implements Tree {}

    record Sequence(int line, List<Tree> items) implements Tree {}

    /** A text; a number is one that was written without quotes. */
    record Scalar(int line, String value, boolean plain) implements Tree {}

    /** Something told as a fault already; nothing more is expected of it. */
    record Unusable(int line) implements Tree {}

    /** A field of a mapping. */
    record Entry(int line, String key, Tree value) {}
}
