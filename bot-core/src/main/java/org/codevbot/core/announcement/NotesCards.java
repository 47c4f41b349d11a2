package org.codevbot.core.announcement;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Scene.OwnWords;
import org.codevbot.core.announcement.Scene.Shelf;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.group.Group;
import org.codevbot.core.session.WordsId;

/** A person's notes, in a session or between two, and the question in which group one was meant to be. */
final class NotesCards {
    private NotesCards() {}

    /** The newest first. */
    static Card notes(Scene scene, int from) {
        Page page = new Page(scene);
        List<OwnWords> notes = head(page, scene.own());
        page.entries(notes.stream().map(note -> entry(scene, note)).toList(), from, "notes");
        return foot(page, scene.own());
    }

    private static List<Block> entry(Scene scene, OwnWords note) {
        Page page = new Page(scene).quoteText(null, note.id(), note.text());
        return forget(page, note).blocks();
    }

    /** Where there is no session a text is shown whole, piece by piece; what acts on it stands under the last one. */
    static Card notes(Reader reader, Group group, List<OwnWords> own, int from) {
        Sheet sheet = new Sheet(reader);
        List<List<Block>> pieces =
                head(sheet, own).stream().flatMap(note -> pieces(reader, note)).toList();
        return foot(sheet.entries(pieces, from, "notes"), own).in(group.id());
    }

    private static Stream<List<Block>> pieces(Reader reader, OwnWords note) {
        List<String> pieces = ReadOn.pieces(note.text());
        return IntStream.range(0, pieces.size()).mapToObj(i -> {
            Sheet sheet = new Sheet(reader).add(new Block.Quote(null, pieces.get(i)));
            return (i == pieces.size() - 1 ? forget(sheet, note) : sheet).blocks();
        });
    }

    private static List<OwnWords> head(Leaf<?> leaf, List<OwnWords> own) {
        List<OwnWords> notes = of(own, Shelf.NOTE).reversed();
        leaf.title("notes.title").say(notes.isEmpty() ? "notes.none" : "notes.text");
        return notes;
    }

    private static <L extends Leaf<L>> L forget(L leaf, OwnWords note) {
        return leaf.choices(
                Text.plain(""),
                leaf.button("button.forget-own", "forget-own", note.id().value(), Look.QUIET));
    }

    private static Card foot(Leaf<?> leaf, List<OwnWords> own) {
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
