package org.codevbot.core.announcement;

import java.util.List;
import java.util.Optional;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/** An honest note on who can read what today, and on what goes when, in words that anybody understands. */
final class PrivacyCards {
    private static final List<String> KEPT = List.of("said", "plan", "own", "attendance");

    private PrivacyCards() {}

    /** {@code seen} is who can see the group's channel today. */
    static Card privacy(Reader reader, @Nullable Group group, Directory.Openness seen) {
        Sheet sheet = new Sheet(reader);
        sheet.title("privacy.title");
        if (group == null) {
            sheet.say("privacy.channels");
        } else {
            sheet.say("privacy.channel", "name", group.name());
            sheet.field(
                    "privacy.members",
                    Text.plain(String.join(
                            ", ",
                            group.active().stream()
                                    .map(member -> group.nameOf(member.id()))
                                    .toList())));
        }
        if (group != null) {
            organiser(group).ifPresent(name -> sheet.say("privacy.organiser", "name", name));
        }
        switch (seen) {
            case PUBLIC -> sheet.say("privacy.open");
            case SHARED -> sheet.say("privacy.shared");
            case PRIVATE, NO_CHANNEL, NOT_IN, UNKNOWN -> {
                // Nobody beyond those named, as far as is known.
            }
        }
        sheet.say("privacy.workspace").say("privacy.typed").divider();
        sheet.say("privacy.alone").say("privacy.direct").say("privacy.sealed").divider();
        sheet.say("privacy.erased");
        for (String what : KEPT) {
            sheet.field("privacy.what." + what, sheet.wording().text("privacy.when." + what));
        }
        if (group == null) {
            return sheet.foot(sheet.button("home")).card("privacy.push");
        }
        return sheet.foot(sheet.button("home"), sheet.button("notes"))
                .card("privacy.push")
                .in(group.id());
    }

    /** Who made the group and is no member: in the channel that person could read everything. */
    private static Optional<String> organiser(Group group) {
        MemberId organiser = group.organiser();
        return organiser == null
                ? Optional.empty()
                : group.member(organiser).filter(Member::left).map(member -> group.nameOf(member.id()));
    }
}
