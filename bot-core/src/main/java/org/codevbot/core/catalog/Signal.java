package org.codevbot.core.catalog;

import java.util.Optional;

/** The reactions that mean something; skin tones count, other emoji are ignored. */
public enum Signal {
    AGREE("\u2705"),
    HAND("\u270B");

    private final String emoji;

    Signal(String emoji) {
        this.emoji = emoji;
    }

    /** The one emoji of the signal. */
    public String emoji() {
        return emoji;
    }

    /** The signal that an emoji gives, whatever its skin tone. */
    public static Optional<Signal> of(String emoji) {
        String plain = emoji.replaceAll("[\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}]", "");
        for (Signal signal : values()) {
            if (signal.emoji.equals(plain)) {
                return Optional.of(signal);
            }
        }
        return Optional.empty();
    }
}
