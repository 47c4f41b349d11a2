package org.codevbot.core.handling;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;

/** Whose own page is no longer true: it stays on the platform as it was last drawn, until it is drawn anew. */
final class Pages {
    private Pages() {}

    /** The pages of those who are in the group. */
    static List<Addressed> ofAll(Group group) {
        return of(group, member -> !member.left());
    }

    /** The pages on which something stands that a change of the group has touched. */
    static List<Addressed> touched(Group before, Group after) {
        boolean all = !before.name().equals(after.name()) || !Objects.equals(before.facilitator(), after.facilitator());
        return of(after, member -> {
            Optional<Member> former = before.member(member.id());
            boolean was = former.filter(each -> !each.left()).isPresent();
            boolean waited = former.filter(Member::isWaiting).isPresent();
            return was == member.left() || waited != member.isWaiting() || (all && was);
        });
    }

    private static List<Addressed> of(Group group, Predicate<Member> whose) {
        return group.members().stream()
                .filter(whose)
                .<Addressed>map(member -> new Addressed.Home(new Place.Direct(group.id(), member.id())))
                .toList();
    }
}
