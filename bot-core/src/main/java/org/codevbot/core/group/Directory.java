package org.codevbot.core.group;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.codevbot.core.format.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a platform knows of its people and channels, asked outside any transaction and never kept here; each adapter has
 * one.
 */
public interface Directory {
    /** The platform's name, as in {@link Space}. */
    String platform();

    /** Who a person is, as they set it on the platform; empty where the platform does not say. */
    Optional<Profile> profile(PersonKey person);

    /**
     * The users of all who are in a channel now, the bot among them; empty where the platform cannot tell, or does not
     * answer.
     */
    Optional<Set<String>> people(Space space, String channel);

    /** Who can see a channel. */
    Openness openness(Space space, String channel);

    /** A person's first name, language and zone, and what follows the first name, where the platform knows that. */
    record Profile(
            String firstName,
            Language language,
            ZoneId zone,
            @Nullable String rest) {
        /** Of whom nothing but the first name is known. */
        public Profile(String firstName, Language language, ZoneId zone) {
            this(firstName, language, zone, null);
        }
    }

    /** Who can see a channel; a group lives in a private one only (product.md 3). */
    enum Openness {
        PRIVATE,
        PUBLIC,
        /** People of another organisation are in it, or invited. */
        SHARED,
        /** A conversation of a few people, which is no channel. */
        NO_CHANNEL,
        /** The bot is not in it, so nothing can be said there. */
        NOT_IN,
        /** The platform did not answer. */
        UNKNOWN
    }
}
