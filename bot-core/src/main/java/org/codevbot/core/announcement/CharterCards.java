package org.codevbot.core.announcement;

import java.util.List;
import org.codevbot.core.format.Label;

/** The rules of life where they come before any case: whole, with the press that accepts them. */
final class CharterCards {
    private CharterCards() {}

    /** To one person alone, who was there when a case began and had not accepted them. */
    static Card rulesFirst(Scene scene) {
        Page page = new Page(scene);
        page.title("rules-first.title").say("rules-first.text");
        rules(page);
        return page.foot(page.primary("accept-charter")).card("rules-first.push");
    }

    static void rules(Page page) {
        lines(page, page.scene().format().rules());
    }

    static void lines(Page page, List<Label> lines) {
        lines.forEach(line -> page.say(Text.plain("• " + page.wording().in(line))));
    }

    /** Going on without them, for whoever leads alone to decide: who they are is on the panel. */
    static void question(Page page, boolean closing) {
        page.title("question.charter").say("question.charter-text");
        PanelParts.charter(page);
        page.foot(page.primary(closing ? "close-go-on" : "go-on"));
    }
}
