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
    /** So many on one card, the newest first; the others are one press away. */
    private static final int SHOWN = 10;
    /** So many characters of them, so that no platform has to cut a text that stands there to be read. */
    private static final int WHOLE = 9_000;

    private NotesCards() {}

    static Card notes(Scene scene, int from) {
        Page page = new Page(scene);
        List<OwnWords> notes = head(page, scene.own());
        List<Part> parts = notes.stream()
                .map(note -> new Part(note, Page.cut(note.text(), Page.SHOWN), true))
                .toList();
        int end = end(parts, from);
        parts.subList(Math.min(from, parts.size()), end).forEach(part -> {
            page.quoteText(null, part.of().id(), part.of().text());
            forget(page, part.of());
        });
        return foot(page, scene.own(), end < parts.size() ? end : 0);
    }

    /** Where there is no session a text is shown whole, piece by piece. */
    static Card notes(Reader reader, Group group, List<OwnWords> own, int from) {
        Sheet sheet = new Sheet(reader);
        List<Part> parts = head(sheet, own).stream().flatMap(NotesCards::parts).toList();
        int end = end(parts, from);
        parts.subList(Math.min(from, parts.size()), end).forEach(part -> {
            sheet.add(new Block.Quote(null, part.text()));
            if (part.last()) {
                forget(sheet, part.of());
            }
        });
        return foot(sheet, own, end < parts.size() ? end : 0).in(group.id());
    }

    private static Stream<Part> parts(OwnWords note) {
        List<String> pieces = Views.pieces(note.text());
        return IntStream.range(0, pieces.size()).mapToObj(i -> new Part(note, pieces.get(i), i == pieces.size() - 1));
    }

    /** What is shown of a text at once; the buttons that act on it stand under its last part. */
    record Part(OwnWords of, String text, boolean last) {}

    /**
     * Where the page ends that begins there: no more than a platform shows whole on one card, the rest is a press away.
     */
    static int end(List<Part> parts, int from) {
        int end = Math.min(from, parts.size());
        int characters = 0;
        while (end < parts.size()
                && end - from < SHOWN
                && characters + parts.get(end).text().length() <= WHOLE) {
            characters += parts.get(end).text().length();
            end++;
        }
        return end;
    }

    private static List<OwnWords> head(Leaf<?> leaf, List<OwnWords> own) {
        List<OwnWords> notes = of(own, Shelf.NOTE).reversed();
        leaf.title("notes.title").say(notes.isEmpty() ? "notes.none" : "notes.text");
        return notes;
    }

    private static void forget(Leaf<?> leaf, OwnWords note) {
        leaf.choices(
                Text.plain(""),
                leaf.button("button.forget-own", "forget-own", note.id().value(), Look.QUIET));
    }

    private static Card foot(Leaf<?> leaf, List<OwnWords> own, int next) {
        if (next > 0) {
            leaf.choices(Text.plain(""), leaf.button("button.more", "notes", Integer.toString(next), Look.QUIET));
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
