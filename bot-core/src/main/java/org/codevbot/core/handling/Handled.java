package org.codevbot.core.handling;

import java.util.Optional;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.session.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * What came of it: the answer, and what wording it needs where it was found; {@code person} is whoever asked where they
 * are no member there.
 */
record Handled(
        Answer answer,
        @Nullable Group group,
        @Nullable SessionState state,
        @Nullable MemberId member,
        @Nullable PersonKey person) {
    /** Asked by a member, or by nobody in particular. */
    Handled(Answer answer, @Nullable Group group, @Nullable SessionState state, @Nullable MemberId member) {
        this(answer, group, state, member, null);
    }

    /** Asked by somebody who is no member of the group, or where there is none. */
    static Handled stranger(Answer answer, @Nullable Group group, PersonKey person) {
        return new Handled(answer, group, null, null, person);
    }

    /** Whoever asked, if a member of the group once and none now. */
    Optional<Member> former() {
        return group == null || person == null ? Optional.empty() : Whereabouts.formerMember(group, person);
    }

    static Handled nowhere(Answer answer) {
        return new Handled(answer, null, null, null);
    }

    Handled with(Answer other) {
        return new Handled(other, group, state, member, person);
    }
}
