package org.codevbot.core.announcement;

import java.util.List;
import org.codevbot.core.announcement.Span.When;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Label;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;

/** The group and its frame, and what a sponsor may be shown of it: dates and aims, never a word of anybody. */
final class GroupCards {
    private GroupCards() {}

    static Card group(Scene scene) {
        Page page = new Page(scene);
        Format format = scene.format();
        page.title("group.title", "name", scene.group().name());
        String mission = scene.group().mission();
        if (mission != null) {
            page.field("group.mission", Text.plain(mission));
        }
        page.field("group.members", Text.plain(String.join(", ", members(scene))));
        MemberId lead = page.sight().lead();
        if (lead != null) {
            page.field("group.facilitator", Text.plain(scene.firstName(lead)));
        }
        page.field(
                "group.format",
                page.wording()
                        .text(
                                "group.format-line",
                                "format",
                                page.wording().in(format.name()),
                                "lasting",
                                page.lasting()));
        cycle(page);
        if (!format.sponsor().isEmpty()) {
            page.foot(page.button("sponsor"));
        }
        return page.card("group.push");
    }

    private static List<String> members(Scene scene) {
        return scene.group().members().stream()
                .filter(member -> !member.left())
                .map(Member::firstName)
                .toList();
    }

    /** How often the group meets, and how long its cycle is at least. */
    private static void cycle(Page page) {
        Format format = page.scene().format();
        Label cadence = format.cadence();
        if (cadence != null) {
            page.field("group.cadence", Text.plain(page.wording().in(cadence)));
        }
        if (format.months() > 0) {
            page.field("group.cycle", page.wording().text("group.months", "months", format.months()));
        }
    }

    /** To be read out or handed on: it names nobody. */
    static Card sponsor(Scene scene) {
        Page page = new Page(scene);
        Format format = scene.format();
        page.title("sponsor.title");
        if (format.sponsor().isEmpty()) {
            return page.say("sponsor.none").card("sponsor.push");
        }
        page.say("sponsor.text");
        String mission = scene.group().mission();
        if (mission != null) {
            page.field("group.mission", Text.plain(mission));
        }
        format.sponsor()
                .forEach(line -> page.say(Text.plain("• " + page.wording().in(line))));
        cycle(page);
        page.field("sponsor.date", new Text(List.of(new Span.When(scene.state().scheduledAt(), When.Style.DATE_TIME))));
        return page.card("sponsor.push");
    }
}
