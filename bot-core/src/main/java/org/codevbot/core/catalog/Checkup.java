package org.codevbot.core.catalog;

import java.util.List;
import org.codevbot.core.group.Space;
import org.jspecify.annotations.Nullable;

/** What an adapter finds missing between itself and its platform, for {@code /codev doctor}; the core words it. */
public interface Checkup {
    /** The platform's name, as in {@link Space}. */
    String platform();

    /** What is missing in that channel, or in general where there is none; empty when all is well. */
    List<Finding> findings(Space space, @Nullable String channel);

    /** One thing that is missing, as a kind and a name of the platform's own. */
    sealed interface Finding {
        /** A permission that the bot was not given, by the platform's name for it. */
        record MissingScope(String scope) implements Finding {}

        /** A setting of the app on the platform that is not as it must be, by the platform's name for it. */
        record MissingSetting(String setting) implements Finding {}

        /** The platform refuses the token; {@code variable} is the environment's name for it. */
        record TokenRefused(String variable) implements Finding {}

        /** The platform does not answer. */
        record Unreachable() implements Finding {}

        /** As many connections as the platform allows are open already: other processes use the same token. */
        record TooManyConnections() implements Finding {}

        /** The bot is not in the channel. */
        record NotInChannel() implements Finding {}

        /** Something that had to be erased is still on the platform, which refuses; the core's own finding. */
        record NotErased() implements Finding {}

        /** The channel is open to everybody. */
        record PublicChannel() implements Finding {}

        /** People of another organisation are in the channel, or invited. */
        record SharedChannel() implements Finding {}
    }
}
