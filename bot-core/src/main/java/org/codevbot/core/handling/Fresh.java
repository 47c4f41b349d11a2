package org.codevbot.core.handling;

import java.util.regex.Pattern;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.session.Words;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** A text that just came in, named before the rules see a reference to it; {@code message} is the platform's handle. */
record Fresh(
        Words words, String field, String text, @Nullable String message) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static Fresh of(IdSource ids, String field, String text, @Nullable String message) {
        return new Fresh(measured(new WordsId(ids.next()), text), field, text, message);
    }

    /** A reference to a text: an emoji or a punctuation mark counts as a character, not as a word. */
    static Words measured(WordsId id, String text) {
        int count = (int) SPACE.splitAsStream(text)
                .filter(token -> token.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
        return new Words(id, text.codePointCount(0, text.length()), count);
    }

    @Override
    public String toString() {
        return "Fresh[" + words.id() + "]";
    }
}
