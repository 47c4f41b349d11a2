package org.codevbot.core.format;

import java.util.Set;

/**
 * A kind of contribution and the types of help that open it (product.md section 2); one that {@code asks} is a
 * question, to which a client who answers only when asked may answer.
 */
public record Kind(String code, Label label, Set<HelpType> openedBy, boolean asks) {
    public Kind {
        openedBy = Set.copyOf(openedBy);
    }
}
