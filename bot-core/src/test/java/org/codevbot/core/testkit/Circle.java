package org.codevbot.core.testkit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.Offer;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.SessionState;

/** A group of six for tests, Ada its facilitator, and the start of its sessions. */
public final class Circle {
    public static final FormatKey CLASSIC = new FormatKey("classic", 90);
    private static final List<String> NAMES = List.of("Ada", "Basile", "Chloé", "Dina", "Émile", "Farid");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Circle() {}

    /** The group on a platform, in one of its channels. */
    public static Group on(String platform, String workspace, String channel, GroupId id) {
        Space space = new Space(platform, workspace);
        List<Member> members = IntStream.range(0, NAMES.size())
                .mapToObj(i -> new Member(
                        member(NAMES.get(i)),
                        new PersonKey(space, "u-" + NAMES.get(i)),
                        NAMES.get(i),
                        i % 2 == 0 ? Language.FR : Language.EN,
                        PARIS,
                        false,
                        false))
                .toList();
        return new Group(
                id, space, channel, "Cercle", Language.FR, PARIS, false, CLASSIC, member(NAMES.getFirst()), members);
    }

    /** The member of that first name. */
    public static MemberId member(String firstName) {
        return new MemberId("m-" + firstName);
    }

    /** The shipped classic format in 90 minutes. */
    public static Format classic() {
        return FormatCatalog.shippedAnd().find(CLASSIC).orElseThrow();
    }

    /** A session as it is offered to the group. */
    public static SessionState offered(Group group, SessionId session, Instant at) {
        return new Offer(
                        session,
                        group.id(),
                        at,
                        group.members().stream().map(Member::id).toList(),
                        group.facilitator(),
                        null,
                        List.of(),
                        List.of())
                .state(classic());
    }
}
