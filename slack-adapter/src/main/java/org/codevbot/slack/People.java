package org.codevbot.slack;

import java.util.Optional;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;

/** Who a member is on Slack, for a mention. */
interface People {
    /** Somebody of whom nothing is known: the first name stands for each. */
    People STRANGERS = ignored -> Optional.empty();

    /** The member's user id, where the member is known. */
    Optional<String> user(MemberId member);

    /** The members of a group. */
    static People of(Group group) {
        return member -> group.member(member).map(Member::person).map(person -> person.user());
    }
}
