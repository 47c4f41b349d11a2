package org.codevbot.core.format;

/** A short text of a format in both languages; neither may be blank. */
public record Label(String fr, String en) {
    /** The text in the language asked for. */
    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }
}
