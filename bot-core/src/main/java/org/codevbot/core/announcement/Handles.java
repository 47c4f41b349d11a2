package org.codevbot.core.announcement;

import java.util.Optional;
import org.codevbot.core.group.Group;

/** What a messenger may know of a place: its group and the handles stored so far. */
public interface Handles {
    /** The group that the place belongs to. */
    Group group();

    /** The handle of a message already delivered: an edit then. */
    Optional<String> message(MessageKey key);

    /** The handle of a thread already opened. */
    Optional<String> thread(Place.StepThread place);
}
