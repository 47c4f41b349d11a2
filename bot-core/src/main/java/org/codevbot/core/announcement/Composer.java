package org.codevbot.core.announcement;

import java.util.Map;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.format.Language;
import org.codevbot.core.session.Question;
import org.codevbot.core.session.Refusal;

/** Words what is announced, asked, refused or looked at, in the reader's language, at the moment it is sent. */
public final class Composer {
    /** The card of an announcement. */
    public Card card(Announcement what, Scene scene) {
        return new Card(Text.plain(""), java.util.List.of(), java.util.List.of(), "");
    }

    /** The private card of a view; {@code target} is what the button named, or what was typed after the command. */
    public Card view(Entry.View view, String target, Scene scene) {
        return new Card(Text.plain(""), java.util.List.of(), java.util.List.of(), "");
    }

    /** Why not, and what to do. */
    public Card refusal(Refusal reason, Scene scene) {
        return new Card(Text.plain(""), java.util.List.of(), java.util.List.of(), "");
    }

    /** What is asked before one confirmation, with the button that confirms. */
    public Card question(Question question, Scene scene) {
        return new Card(Text.plain(""), java.util.List.of(), java.util.List.of(), "");
    }

    /** The form of an entry, filled with what is known. */
    public Form form(Entry entry, Action action, Scene scene, Map<String, String> filled) {
        return new Form(entry.name(), action, java.util.List.of());
    }

    /** An answer outside the rules; {@code detail} is a command's or a field's name, or empty. */
    public Card sentence(Sentence sentence, Language language, boolean formal, String detail) {
        return new Card(Text.plain(""), java.util.List.of(), java.util.List.of(), "");
    }

    /** The text of a file, Markdown. */
    public String file(FileRef file, Scene scene) {
        return "";
    }
}
