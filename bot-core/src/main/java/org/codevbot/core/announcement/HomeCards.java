package org.codevbot.core.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.FollowUp;
import org.jspecify.annotations.Nullable;

/**
 * A person's own page: each group with where it stands, what makes sense there now, and what the reader set out to do.
 * Whatever is on it is the reader's own or on the group's cards anyway. Where the page stays on the platform after it
 * was looked at, nobody's words are on it: they would outlive their erasure there.
 */
final class HomeCards {
    /** No platform takes a longer page; a block of ours is at most two of a platform's. */
    private static final int MOST = 90;

    /** Nobody waits for more than a few groups. */
    private static final int MOST_WAITING = 5;

    /** So much of an aim is shown: the whole of it is in the notebook. */
    private static final int AIM = 300;

    private HomeCards() {}

    static Card home(Reader reader, List<Room> rooms, List<Group> waiting, boolean stays) {
        Sheet sheet = new Sheet(reader);
        if (rooms.isEmpty() && waiting.isEmpty()) {
            sheet.title("home.welcome").say("home.none");
        } else {
            sheet.title("home.title");
        }
        waiting.stream().limit(MOST_WAITING).forEach(group -> sheet.say("home.waiting", "name", group.name()));
        List<Room> order = rooms.stream()
                .sorted(Comparator.comparing((Room room) -> !room.live())
                        .thenComparing(room -> room.group().name())
                        .thenComparing(room -> room.group().id()))
                .toList();
        int weight = 0;
        int shown = 0;
        for (Room room : order) {
            List<Block> whole = blocks(room, stays);
            if (weight + weight(whole) > MOST) {
                break;
            }
            weight += weight(whole);
            shown++;
            whole.forEach(sheet::add);
        }
        if (shown < order.size()) {
            sheet.divider().say("home.more", "count", order.size() - shown);
        }
        return sheet.foot(sheet.button("privacy"), sheet.button("help"), sheet.button("doctor"))
                .card("home.push");
    }

    private static int weight(List<Block> blocks) {
        return blocks.stream()
                .mapToInt(block -> switch (block) {
                    case Block.Paragraph ignored -> 1;
                    case Block.Divider ignored -> 1;
                    case Block.Bar ignored -> 1;
                    case Block.Fields fields -> 1 + fields.fields().size() / 10;
                    case Block.Choices ignored -> 2;
                    case Block.Quote ignored -> 2;
                    case Block.Picture ignored -> 1;
                })
                .sum();
    }

    /** One group's part, its buttons in their group. */
    private static List<Block> blocks(Room room, boolean stays) {
        if (room.member().left()) {
            return FormerCards.room(room.group(), room.member());
        }
        Sheet sheet = new Sheet(Reader.of(room.group(), room.member()));
        sheet.divider().say(new Text(List.of(new Span.Strong(room.group().name()))));
        Scene scene = room.scene();
        List<Button> now = List.of();
        if (scene != null && room.live()) {
            now = live(sheet, scene);
        } else {
            sheet.say("home.no-session");
            if (leads(room)) {
                now = List.of(sheet.primary("start"));
                sheet.choices(Text.plain(""), now);
            }
        }
        if (!stays) {
            commitments(sheet, room);
        } else if (!room.commitments().isEmpty()) {
            sheet.choices(Text.plain(""), sheet.button("home.commitments", "home", "", Look.QUIET));
        }
        boolean notebook =
                now.stream().anyMatch(button -> button.action().entry().equals("notebook"));
        sheet.choices(Text.plain(""), own(sheet, notebook ? null : scene));
        return sheet.card("home.push").in(room.group().id()).blocks();
    }

    /** Whoever leads begins a session; where nobody does, any member. */
    private static boolean leads(Room room) {
        MemberId facilitator = room.group().facilitator();
        return facilitator == null || facilitator.equals(room.member().id());
    }

    /** Where the session stands, the clock, and the two or three buttons of {@code /codev} alone. */
    private static List<Button> live(Sheet sheet, Scene scene) {
        Card now = NowCard.now(new Page(scene)).bar().card("home.push");
        sheet.say(now.title());
        now.blocks().forEach(sheet::add);
        // Help is at the foot of the page.
        List<Button> buttons = now.actions().stream()
                .filter(button -> !button.action().entry().equals("help"))
                .toList();
        if (!buttons.isEmpty()) {
            sheet.choices(Text.plain(""), buttons);
        }
        return buttons;
    }

    private static void commitments(Sheet sheet, Room room) {
        if (room.commitments().isEmpty()) {
            return;
        }
        sheet.say("home.commitments");
        for (FollowUp.Item item : room.commitments()) {
            String aim = room.own().apply(item.aim().id()).orElse(null);
            sheet.add(new Block.Quote(null, aim == null ? sheet.wording().line("erased") : Page.cut(aim, AIM)));
            LocalDate by = item.by();
            if (by != null) {
                sheet.field("plan.by", Text.plain(TalkCards.day(sheet.wording(), by)));
            }
            FollowUp.Report report = item.report();
            if (report != null) {
                sheet.field(
                        "report.outcome",
                        sheet.wording().text("outcome." + report.outcome().name()));
            }
        }
    }

    /** What is the reader's own in this group, whatever is under way; a client's notebook where it is not there yet. */
    private static List<Button> own(Sheet sheet, @Nullable Scene scene) {
        List<Button> buttons = new ArrayList<>();
        if (scene != null && PersonCards.own(scene) != null) {
            buttons.add(sheet.button("notebook"));
        }
        buttons.add(sheet.button("notes"));
        buttons.add(sheet.button("button.group", "group", "", Look.QUIET));
        return buttons;
    }
}
