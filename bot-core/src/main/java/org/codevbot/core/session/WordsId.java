package org.codevbot.core.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A sealed row that keeps one text of one person. */
public record WordsId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WordsId {}

    @Override
    public String toString() {
        return value;
    }
}
