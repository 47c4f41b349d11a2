package org.codevbot.core.handling;

import java.util.Optional;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.jspecify.annotations.Nullable;

/**
 * Who asks something of the bot, where, and under which delivery; a button of a private card says in which group; what
 * is {@code own} is a person's alone, wherever they are.
 */
record Asking(
        Space space,
        String delivery,
        PersonKey person,
        Incoming.Where where,
        @Nullable GroupId group,
        boolean own) {
    /** Asked where the place alone tells the group. */
    Asking(Space space, String delivery, PersonKey person, Incoming.Where where) {
        this(space, delivery, person, where, null, false);
    }

    /** The same, in the group that the button or the form names. */
    Asking by(Optional<Desk.Request> request) {
        return new Asking(
                space,
                delivery,
                person,
                where,
                request.map(Desk.Request::action).map(action -> action.group()).orElse(null),
                request.map(each -> each.entry().meaning() instanceof Entry.Meaning.OfOwn)
                        .orElse(false));
    }
}
