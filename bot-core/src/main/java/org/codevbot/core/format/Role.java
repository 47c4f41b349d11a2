package org.codevbot.core.format;

/** What a person is in a case; a format supplies its own word for each (product.md section 1). */
public enum Role {
    CLIENT,
    CONSULTANT,
    FACILITATOR
}
