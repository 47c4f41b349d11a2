package org.codevbot.core.announcement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.codevbot.core.announcement.Span.When;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Label;
import org.codevbot.core.group.Doubt;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * The group itself: its frame, how it is founded, joined and left, and what a sponsor may be shown of it: dates and
 * aims, never a word of anybody.
 */
final class GroupCards {
    private GroupCards() {}

    /** During a session, with what only a session's date makes of use. */
    static Card group(Scene scene) {
        Sight sight = new Sight(scene);
        return group(GroupScene.of(scene), sight.lead(), true, sight.state().isClosed());
    }

    /** Between two sessions. */
    static Card group(GroupScene scene) {
        return group(scene, lead(scene), false, true);
    }

    /** Nobody is named who is not in the channel any more. */
    private static @Nullable MemberId lead(GroupScene scene) {
        return scene.group().isLeadOut() ? null : scene.group().facilitator();
    }

    private static Card group(GroupScene scene, @Nullable MemberId lead, boolean session, boolean between) {
        Sheet sheet = new Sheet(scene.wording());
        sheet.title("group.title", "name", scene.group().name());
        if (scene.reader().isEmpty()) {
            sheet.say("group.organises");
        }
        frame(sheet, scene, lead);
        cycle(sheet, scene.format());
        MemberId viewer = scene.viewer();
        if (between && mayBegin(scene)) {
            sheet.foot(sheet.primary("new-session"));
        }
        if (viewer != null && scene.group().isRunBy(viewer)) {
            sheet.foot(sheet.button("change-group"), sheet.button("name-contact"));
        }
        if (scene.reader().isPresent()
                && scene.group().awaitsLead(scene.format().facilitator())) {
            sheet.foot(sheet.primary("take-lead"));
        }
        if (session && !scene.format().sponsor().isEmpty()) {
            sheet.foot(sheet.button("sponsor"));
        }
        if (scene.reader().isPresent()) {
            boolean accepted = scene.reader()
                    .filter(reader ->
                            reader.accepted().contains(scene.format().key().code()))
                    .isPresent();
            if (!accepted && !session) {
                sheet.foot(sheet.primary("join-group"));
            }
            sheet.foot(sheet.button("button.leave-group", "leave-group", "", Look.QUIET));
        } else {
            sheet.foot(sheet.primary("join-group"));
        }
        return sheet.card("group.push");
    }

    /** Whoever leads; where nobody does, anyone. */
    private static boolean mayBegin(GroupScene scene) {
        boolean led = scene.format().facilitator() != Format.FacilitatorMode.WITHOUT;
        return scene.reader()
                .filter(reader -> !led || reader.id().equals(scene.group().facilitator()))
                .isPresent();
    }

    private static void frame(Sheet sheet, GroupScene scene, @Nullable MemberId lead) {
        String mission = scene.group().mission();
        if (mission != null) {
            sheet.field("group.mission", Text.plain(mission));
        }
        sheet.field("group.members", members(sheet, scene));
        if (lead != null) {
            sheet.field("group.facilitator", Text.plain(scene.firstName(lead)));
        }
        scene.group()
                .contactInside()
                .map(member -> scene.firstName(member.id()))
                .or(scene.group()::contactOutside)
                .ifPresent(contact -> sheet.field("group.contact", Text.plain(contact)));
        Wording wording = scene.wording();
        Format format = scene.format();
        sheet.field(
                "group.format",
                wording.text(
                        "group.format-line",
                        "format",
                        wording.in(format.name()),
                        "lasting",
                        WindowCards.lasting(wording, format, format.totalMinutes())
                                .characters()));
    }

    private static Text members(Sheet sheet, GroupScene scene) {
        String names = String.join(
                ", ",
                scene.group().active().stream()
                        .map(member -> scene.firstName(member.id()))
                        .toList());
        return names.isEmpty() ? sheet.wording().text("group.nobody") : Text.plain(names);
    }

    /** How often the group meets, and how long its cycle is at least. */
    private static void cycle(Sheet sheet, Format format) {
        Label cadence = format.cadence();
        if (cadence != null) {
            sheet.field("group.cadence", Text.plain(sheet.wording().in(cadence)));
        }
        if (format.months() > 0) {
            sheet.field("group.cycle", sheet.wording().text("group.months", "months", format.months()));
        }
    }

    /** More or fewer than the format is made for: a word to whoever leads, and no refusal. */
    static void size(Page page) {
        Format format = page.scene().format();
        int all = page.scene().group().active().size();
        int size = format.facilitator() == Format.FacilitatorMode.EXTERNAL ? all - 1 : all;
        if (format.maxSize() > 0 && (size < format.minSize() || size > format.maxSize())) {
            page.say("offered.size", "count", size, "min", format.minSize(), "max", format.maxSize());
        }
    }

    /** In the channel, to whoever comes in: what this group is, its rules in full, and how to join. */
    static Card about(GroupScene scene) {
        Sheet sheet = new Sheet(scene.wording());
        sheet.title("about.title", "name", scene.group().name()).say("about.text");
        frame(sheet, scene, lead(scene));
        sheet.say("about.rules");
        scene.format()
                .rules()
                .forEach(rule -> sheet.say(Text.plain("• " + sheet.wording().in(rule))));
        return sheet.foot(sheet.primary("join-group")).card("about.push");
    }

    /** To whoever has just founded the group. */
    static Card founded(GroupScene scene) {
        Sheet sheet = new Sheet(scene.wording());
        sheet.title("founded.title", "name", scene.group().name());
        boolean member = scene.reader().isPresent();
        boolean led = scene.format().facilitator() != Format.FacilitatorMode.WITHOUT;
        sheet.say(member ? "founded.leads" : led ? "founded.later" : "founded.nobody");
        return sheet.foot(sheet.primary("join-group"), sheet.button("group")).card("group.push");
    }

    /** Leaving is asked once. */
    static Card leave(GroupScene scene) {
        Sheet sheet = new Sheet(scene.wording());
        return sheet.title("leaving.title", "name", scene.group().name())
                .say("leaving.text")
                .foot(sheet.button("button.leave-confirmed", "leave-confirmed", "", Look.DANGER))
                .card("answer.push");
    }

    /** To whoever leads, or organises: settled by a private word, and then by one press. */
    static Card doubt(GroupScene scene, MemberId of) {
        Sheet sheet = new Sheet(scene.wording());
        String name = scene.firstName(of);
        Optional<Member> person = scene.group().member(of);
        if (person.filter(member -> !member.left()).isPresent()) {
            return sheet.title("doubt.settled", "name", name).card("doubt.push");
        }
        if (person.filter(Member::isWaiting)
                .filter(member -> isWith(member.doubt(), scene.viewer()))
                .isEmpty()) {
            return sheet.title("doubt.over", "name", name).card("doubt.push");
        }
        return sheet.title("doubt.title", "name", name)
                .say("doubt.text")
                .foot(sheet.primary("let-in", of.value()))
                .card("doubt.push");
    }

    /** What was told before it was kept with whom is with whoever reads it. */
    private static boolean isWith(@Nullable Doubt doubt, @Nullable MemberId reader) {
        return doubt == null || Objects.equals(doubt.with(), reader);
    }

    /** In the channel: one line. */
    static Card leadTaken(GroupScene scene, MemberId by) {
        return new Sheet(scene.wording())
                .title("lead-taken.title", "name", scene.firstName(by))
                .card("lead-taken.push");
    }

    static Card letIn(GroupScene scene) {
        return new Sheet(scene.wording())
                .title("joined.title", "name", scene.group().name())
                .say("joined.text")
                .card("group.push");
    }

    /** The channel can no longer be written to: what to do, to whoever leads alone. */
    static Card placeGone(GroupScene scene) {
        Sheet sheet = new Sheet(scene.wording());
        return sheet.title("place-gone.title", "name", scene.group().name())
                .say("place-gone.text")
                .foot(sheet.primary("resume"), sheet.button("close-session"))
                .card("place-gone.push");
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
        Label cadence = format.cadence();
        if (cadence != null) {
            page.field("group.cadence", Text.plain(page.wording().in(cadence)));
        }
        if (format.months() > 0) {
            page.field("group.cycle", page.wording().text("group.months", "months", format.months()));
        }
        page.field("sponsor.date", new Text(List.of(new Span.When(scene.state().scheduledAt(), When.Style.DATE_TIME))));
        return page.card("sponsor.push");
    }
}
