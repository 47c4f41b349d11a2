package org.codevbot.core.format;

/** What a step allows a role; whoever has any right in the step is heard when typing (product.md section 1). */
public enum Right {
    SPEAK,
    ASK,
    ANSWER,
    RESTATE
}
