package org.codevbot.core.group;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Several members with one first name: how each is called, so that nobody takes one for the other. */
final class Namesakes {
    private Namesakes() {}

    /**
     * The first name alone, with an initial, with the whole name, or with a number: the shortest that is only theirs.
     */
    static String name(Member member, List<Member> all) {
        List<Member> same = all.stream().filter(each -> isSame(member, each)).toList();
        List<Function<Member, String>> ways =
                List.of(Member::firstName, Namesakes::initial, Namesakes::whole, each -> numbered(each, same));
        return ways.stream()
                .filter(way -> same.stream()
                                .filter(each -> way.apply(each).equalsIgnoreCase(way.apply(member)))
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow()
                .apply(member);
    }

    private static boolean isSame(Member one, Member other) {
        return one.firstName().equalsIgnoreCase(other.firstName());
    }

    private static String initial(Member member) {
        String rest = member.rest();
        return rest == null || rest.isBlank()
                ? member.firstName()
                : member.firstName() + " "
                        + Character.toString(rest.strip().codePointAt(0)).toUpperCase(Locale.ROOT) + ".";
    }

    private static String whole(Member member) {
        String rest = member.rest();
        return rest == null || rest.isBlank() ? member.firstName() : member.firstName() + " " + rest.strip();
    }

    /** In the order in which they came. */
    private static String numbered(Member member, List<Member> same) {
        return whole(member) + " (" + (same.indexOf(member) + 1) + ")";
    }
}
