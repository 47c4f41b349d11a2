package org.codevbot.core.catalog;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Map;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.jspecify.annotations.Nullable;

/** What comes in from a platform, with the platform's own handles; {@code delivery} is the same at each repeat. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
public sealed interface Incoming {
    Space space();

    String delivery();

    /** A place as the platform names it: a channel, a thread in it, or a direct conversation. */
    record Where(@Nullable String channel, @Nullable String thread) {
        /** Whether it is a direct conversation with the bot. */
        public boolean direct() {
            return channel == null;
        }
    }

    /** A typed command, {@code text} being what stands after it. */
    @JsonTypeName("typed")
    record Typed(Space space, String delivery, PersonKey person, Where where, String text) implements Incoming {}

    /**
     * Somebody keeps a message that they can read as a note of their own, by the platform's command for messages; the
     * words are the message's, whole and never read as a command, and empty where it has none.
     */
    @JsonTypeName("noted")
    record Noted(Space space, String delivery, PersonKey person, Where where, String words) implements Incoming {}

    /** A button pressed, {@code code} as {@link Action#encoded()} gave it. */
    @JsonTypeName("pressed")
    record Pressed(Space space, String delivery, PersonKey person, Where where, String code) implements Incoming {}

    /** A form sent; several values of one field are separated by a comma. */
    @JsonTypeName("submitted")
    record Submitted(
            Space space, String delivery, PersonKey person, Where where, String code, Map<String, String> values)
            implements Incoming {
        public Submitted {
            values = Map.copyOf(values);
        }
    }

    /** A message typed; the words may be missing where the platform keeps them back. */
    @JsonTypeName("utterance")
    record Utterance(
            Space space,
            String delivery,
            PersonKey person,
            Where where,
            String message,
            @Nullable String words,
            Instant at)
            implements Incoming {}

    /** A message that holds files, a picture or a voice clip, and no words. */
    @JsonTypeName("enclosed")
    record Enclosed(Space space, String delivery, PersonKey person, Where where) implements Incoming {}

    /** Other words for a message; {@code said} is when it was first sent, where the platform tells. */
    @JsonTypeName("changed")
    record Changed(
            Space space,
            String delivery,
            PersonKey person,
            Where where,
            String message,
            String words,
            Instant at,
            @Nullable Instant said)
            implements Incoming {}

    /** A message that its author took back; {@code channel} is null in a direct conversation. */
    @JsonTypeName("withdrawn")
    record Withdrawn(Space space, String delivery, @Nullable String channel, String message, Instant at)
            implements Incoming {}

    /** A reaction set or unset on a message of ours or another's. */
    @JsonTypeName("signalled")
    record Signalled(
            Space space,
            String delivery,
            PersonKey person,
            Where where,
            String message,
            Signal signal,
            boolean set,
            Instant at)
            implements Incoming {}

    @JsonTypeName("joined")
    record Joined(Space space, String delivery, PersonKey person, Where where) implements Incoming {}

    @JsonTypeName("left")
    record Left(Space space, String delivery, PersonKey person, Where where) implements Incoming {}

    /** A person changed something in their profile on the platform: the first name, the language, the zone, or more. */
    @JsonTypeName("person-changed")
    record PersonChanged(Space space, String delivery, PersonKey person) implements Incoming {}

    @JsonTypeName("place-gone")
    record PlaceGone(Space space, String delivery, Where where) implements Incoming {}

    /** The bot may speak there again: it was invited back, or the channel is no longer archived. */
    @JsonTypeName("place-back")
    record PlaceBack(Space space, String delivery, Where where) implements Incoming {}
}
