package org.codevbot.core.format;

/** A part of the session told in the channel: no thread, no T-5, no T-1 (product.md section 2). */
public record Block(Type type, int minutes, int minMinutes) implements Stage {
    /** The blocks that the engine knows. */
    public enum Type {
        OPENING,
        FOLLOW_UP,
        CHOICE,
        PAUSE,
        CLOSE
    }

    @Override
    public String code() {
        return switch (type) {
            case OPENING -> "opening";
            case FOLLOW_UP -> "follow-up";
            case CHOICE -> "choice";
            case PAUSE -> "pause";
            case CLOSE -> "close";
        };
    }
}
