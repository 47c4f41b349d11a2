package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;

/** For whoever is in a group no longer: what happened, and what stays theirs. Nothing of the group but its name. */
final class FormerCards {
    private FormerCards() {}

    /** Why nothing of the group is there, nor are new words kept, and the way to what is the reader's own. */
    static Card away(Group group, Member member, boolean words) {
        Sheet sheet = new Sheet(Reader.of(group, member));
        return sheet.title(happened(member), "name", group.name())
                .say(words ? "former.not-kept" : "former.kept")
                .foot(mine(sheet))
                .card("answer.push")
                .in(group.id());
    }

    /** The same on a person's own page. */
    static List<Block> room(Group group, Member member) {
        Sheet sheet = new Sheet(Reader.of(group, member));
        return sheet.divider()
                .say(happened(member), "name", group.name())
                .choices(Text.plain(""), mine(sheet))
                .card("home.push")
                .in(group.id())
                .blocks();
    }

    /** All that is theirs, from that part on; what a person wrote has its own button that erases it. */
    static Card belongings(Group group, Member member, List<Belonging> all, int from) {
        Sheet sheet = new Sheet(Reader.of(group, member));
        sheet.title(happened(member), "name", group.name()).say(all.isEmpty() ? "former.nothing" : "former.kept");
        List<List<Block>> pieces =
                all.stream().flatMap(of -> pieces(sheet.wording(), of)).toList();
        return sheet.entries(pieces, from, "notes").card("notes.push").in(group.id());
    }

    /** A text is shown whole, piece by piece; what acts on it stands under the last one. */
    private static Stream<List<Block>> pieces(Wording wording, Belonging of) {
        List<String> pieces = ReadOn.pieces(of.text());
        return IntStream.range(0, pieces.size()).mapToObj(i -> {
            String label = i == 0 ? wording.line("former." + of.kind().name()) : null;
            Sheet sheet = new Sheet(wording).add(new Block.Quote(label, pieces.get(i)));
            return (i == pieces.size() - 1 ? acting(sheet, of) : sheet).blocks();
        });
    }

    private static Sheet acting(Sheet sheet, Belonging of) {
        List<Button> buttons = new ArrayList<>();
        if (of.kind() == Belonging.Kind.DRAFT) {
            buttons.add(sheet.button("draft-note", of.id().value()));
        }
        buttons.add(sheet.button("button.forget-own", "forget-own", of.id().value(), Look.QUIET));
        return of.kind() == Belonging.Kind.NOTEBOOK ? sheet : sheet.choices(Text.plain(""), buttons);
    }

    private static Button mine(Sheet sheet) {
        return sheet.button("button.mine", "notes", "", Look.PRIMARY);
    }

    private static String happened(Member member) {
        return member.out() == null ? "former.left" : "former.out";
    }
}
