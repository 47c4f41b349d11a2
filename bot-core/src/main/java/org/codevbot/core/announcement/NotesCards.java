package org.codevbot.core.announcement;

import java.util.List;
import org.codevbot.core.announcement.Scene.OwnWords;
import org.codevbot.core.announcement.Scene.Shelf;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.group.Group;
import org.codevbot.core.session.WordsId;

/** A person's notes, in a session or between two, and the question in which group one was meant to be. */
final class NotesCards {
    /** So many on one card, the newest first; the others are one press away. */
    private static final int SHOWN = 10;

    private NotesCards() {}

    static Card notes(Scene scene, int from) {
        Page page = new Page(scene);
        List<OwnWords> shown = head(page, scene.own(), from);
        for (OwnWords note : shown) {
            page.quoteText(null, note.id(), note.text());
            forget(page, note);
        }
        return foot(page, scene.own(), from);
    }

    /** Where there is no session a text is shown whole, piece by piece. */
    static Card notes(Reader reader, Group group, List<OwnWords> own, int from) {
        Sheet sheet = new Sheet(reader);
        for (OwnWords note : head(sheet, own, from)) {
            Views.pieces(note.text()).forEach(piece -> sheet.add(new Block.Quote(null, piece)));
            forget(sheet, note);
        }
        return foot(sheet, own, from).in(group.id());
    }

    private static List<OwnWords> head(Leaf<?> leaf, List<OwnWords> own, int from) {
        List<OwnWords> notes = of(own, Shelf.NOTE).reversed();
        leaf.title("notes.title").say(notes.isEmpty() ? "notes.none" : "notes.text");
        return notes.subList(Math.min(from, notes.size()), Math.min(from + SHOWN, notes.size()));
    }

    private static void forget(Leaf<?> leaf, OwnWords note) {
        leaf.choices(
                Text.plain(""),
                leaf.button("button.forget-own", "forget-own", note.id().value(), Look.QUIET));
    }

    private static Card foot(Leaf<?> leaf, List<OwnWords> own, int from) {
        if (from + SHOWN < of(own, Shelf.NOTE).size()) {
            leaf.choices(
                    Text.plain(""), leaf.button("button.more", "notes", Integer.toString(from + SHOWN), Look.QUIET));
        }
        if (!of(own, Shelf.DRAFT).isEmpty()) {
            leaf.foot(leaf.button("drafts"));
        }
        leaf.foot(leaf.primary("note"));
        return leaf.card("notes.push");
    }

    private static List<OwnWords> of(List<OwnWords> own, Shelf shelf) {
        return own.stream().filter(each -> each.shelf() == shelf).toList();
    }

    /** Where a note is that was written to the bot alone, and one press for each other group it may be meant for. */
    static Card noted(Reader reader, Group group, WordsId note, List<Group> others) {
        Sheet sheet = new Sheet(reader);
        sheet.title("note-kept.title", "name", group.name());
        if (!others.isEmpty()) {
            List<Button> buttons = others.stream()
                    .map(other -> {
                        Button to = sheet.labelled(other.name(), "bring-note", note.value(), Look.PLAIN);
                        return new Button(to.label(), to.action().in(other.id()), to.look());
                    })
                    .toList();
            sheet.choices(sheet.wording().text("note-kept.text"), buttons);
        }
        return sheet.card("answer.push");
    }
}
