package org.codevbot.core.session;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codevbot.core.group.MemberId;

/**
 * On which terms the session is held: written or spoken, whether it is the group's {@code first}, who has
 * {@code accepted} the rules of life, the skill that each practises in private (its index in the format), and the zones
 * of the members, in which an asynchronous window ends.
 */
public record Terms(
        Mode mode,
        boolean first,
        Set<MemberId> accepted,
        SortedMap<MemberId, Integer> skills,
        SortedMap<MemberId, ZoneId> zones) {
    public Terms {
        accepted = Set.copyOf(accepted);
        skills = Collections.unmodifiableSortedMap(new TreeMap<>(skills));
        zones = Collections.unmodifiableSortedMap(new TreeMap<>(zones));
    }

    /** Written, not the first, nothing accepted in the session itself. */
    public static Terms usual() {
        return new Terms(Mode.WRITTEN, false, Set.of(), new TreeMap<>(), new TreeMap<>());
    }

    /** The same terms, written or spoken. */
    public Terms in(Mode mode) {
        return new Terms(mode, first, accepted, skills, zones);
    }

    /** With one more member, whose zone that is. */
    Terms with(MemberId member, ZoneId zone, boolean yes) {
        SortedMap<MemberId, ZoneId> all = new TreeMap<>(zones);
        all.put(member, zone);
        return new Terms(mode, first, Evolution.with(accepted, member, yes), skills, all);
    }

    Terms accepted(MemberId member) {
        return new Terms(mode, first, Evolution.with(accepted, member, true), skills, zones);
    }

    Terms practises(MemberId member, int skill) {
        SortedMap<MemberId, Integer> all = new TreeMap<>(skills);
        all.put(member, skill);
        return new Terms(mode, first, accepted, all, zones);
    }

    /** What each practised is nobody's business any more. */
    Terms forgotten() {
        return new Terms(mode, first, accepted, new TreeMap<>(), zones);
    }
}
