package org.codevbot.core.format;

import java.util.Locale;

/** A language that people read Codev in; both are complete (product.md section 9). */
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale for dates, plurals and message bundles. */
    public Locale locale() {
        return locale;
    }
}
