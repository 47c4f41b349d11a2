package org.codevbot.core.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person's identity of ours, within one group. */
public record MemberId(@JsonValue String value) implements Comparable<MemberId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MemberId {}

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
