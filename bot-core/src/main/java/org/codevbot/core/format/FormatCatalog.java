package org.codevbot.core.format;

import java.util.List;
import java.util.Optional;

/** The formats that can be run, each in each of its lengths. */
public interface FormatCatalog {
    /** All formats, shipped and loaded. */
    List<Format> all();

    /** The format of that key. */
    Optional<Format> find(FormatKey key);
}
