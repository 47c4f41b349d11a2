package org.codevbot.core.persistence;

/** The start is refused, and the message is the one sentence for the operator: what is wrong and what to do. */
public final class StartRefused extends RuntimeException {
    /** Refuses with a sentence that holds no content of people and no key. */
    public StartRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
