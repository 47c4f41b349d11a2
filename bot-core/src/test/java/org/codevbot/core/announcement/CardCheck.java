package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.format.Language;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.CardText;

/** What is true of every card: fully worded, within limits, and with a notification line that tells nothing. */
final class CardCheck {
    private static final List<String> NAMES = List.of("Claire", "Léa", "Sam", "Ali", "Nora", "Hugo");

    private CardCheck() {}

    static void of(Card card, Language language, boolean formal, String what) {
        String text = CardText.of(card);
        assertThat(text).as(what).isNotBlank().doesNotContain("{", "}", "null.", "!");
        assertThat(card.push()).as(what + ": push").isNotBlank().doesNotContain("⟦", "{");
        assertThat(NAMES).as(what + ": push").noneMatch(card.push()::contains);
        for (Button button : CardText.buttons(card)) {
            assertThat(button.label()).as(what).isNotBlank().hasSizeLessThanOrEqualTo(Page.LABEL);
            String code = button.action().encoded();
            assertThat(code.split("@", 2)[0]).as(what).hasSizeLessThanOrEqualTo(64);
            assertThat(code).as(what).hasSizeLessThanOrEqualTo(Action.LONGEST).matches("[ -~]+");
        }
        if (language == Language.FR && formal) {
            assertThat(Tutoiement.find(text + "\n" + card.push()))
                    .as(what + ": says tu\n" + text)
                    .isEmpty();
        }
        assertThat(Story.ALL).as("ids are nobody's to read").noneMatch(id -> text.contains("\n" + id.value() + "\n"));
    }
}
