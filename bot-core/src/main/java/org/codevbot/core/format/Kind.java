package org.codevbot.core.format;

import java.util.Set;

/** A kind of contribution and the types of help that open it (product.md section 2). */
public record Kind(String code, Label label, Set<HelpType> openedBy) {
    public Kind {
        openedBy = Set.copyOf(openedBy);
    }
}
