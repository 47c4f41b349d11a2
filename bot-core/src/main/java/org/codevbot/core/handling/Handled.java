package org.codevbot.core.handling;

import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionState;
import org.jspecify.annotations.Nullable;

/** What came of it: the answer, and what wording it needs where it was found. */
record Handled(
        Answer answer,
        @Nullable Group group,
        @Nullable SessionState state,
        @Nullable MemberId member) {
    static Handled nowhere(Answer answer) {
        return new Handled(answer, null, null, null);
    }

    Handled with(Answer other) {
        return new Handled(other, group, state, member);
    }
}
