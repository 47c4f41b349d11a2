package org.codevbot.core.announcement;

import org.codevbot.core.session.Stamp;
import org.jspecify.annotations.Nullable;

/** A card of no session while it is written: of a group without one, of several groups, or of none. */
final class Sheet extends Leaf<Sheet> {
    Sheet(Reader reader) {
        this(new Wording(reader.language(), reader.formal(), null));
    }

    /** In the words of one group's format. */
    Sheet(Wording wording) {
        super(wording);
    }

    @Override
    Sheet self() {
        return this;
    }

    @Override
    @Nullable
    Stamp stamp() {
        return null;
    }
}
