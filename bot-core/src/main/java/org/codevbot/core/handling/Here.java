package org.codevbot.core.handling;

import java.util.Optional;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.session.SessionState;
import org.jspecify.annotations.Nullable;

/** The group that is asked about, whoever asks as far as known there, and its newest session. */
record Here(
        @Nullable Group group,
        @Nullable Member known,
        @Nullable SessionState session) {
    static final Here NOWHERE = new Here(null, null, null);

    /** Whoever asks, if a member who has not left. */
    Optional<Member> member() {
        return Optional.ofNullable(known).filter(each -> !each.left());
    }

    /** Whether whoever asks is a member who has accepted the rules of the group's format. */
    boolean accepted() {
        return group != null
                && member().filter(member ->
                                member.accepted().contains(group.format().code()))
                        .isPresent();
    }

    /** Whether whoever asks would like to join, and a doubt is being talked over. */
    boolean waits() {
        return known != null && known.isConfided();
    }

    /** Whether it is whoever asks who leads or organises. */
    boolean runs() {
        return group != null && known != null && group.isRunBy(known.id());
    }

    boolean open() {
        return session != null && !session.isClosed();
    }

    Handled with(Answer answer) {
        return new Handled(answer, group, session, known == null ? null : known.id());
    }
}
