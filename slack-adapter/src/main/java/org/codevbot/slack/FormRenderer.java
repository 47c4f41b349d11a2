package org.codevbot.slack;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewTitle;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Form;

/** Turns forms and cards into Slack's views; pure. An input's block id is its field's name, its action id {@code v}. */
final class FormRenderer {
    /** The callback id of every modal that is sent as a form. */
    static final String FORM = "form";

    /** The callback id of a modal that only shows a card. */
    static final String CARD = "card";

    /** The action id of every input. */
    static final String VALUE = "v";

    private final CardRenderer cards;

    FormRenderer(CardRenderer cards) {
        this.cards = cards;
    }

    /** A form to fill in; {@code privateMetadata} comes back with what is sent. */
    View modal(Form form, String privateMetadata) {
        return View.builder()
                .type("modal")
                .callbackId(FORM)
                .title(title(form.title()))
                .privateMetadata(privateMetadata)
                .build();
    }

    /** A card to read, with its buttons; {@code privateMetadata} comes back with each press. */
    View modal(Card card, People people, String privateMetadata) {
        return View.builder()
                .type("modal")
                .callbackId(CARD)
                .title(title(card.title().characters()))
                .blocks(cards.render(card, people).blocks())
                .privateMetadata(privateMetadata)
                .build();
    }

    /** A person's own page in the app's Home tab. */
    View home(Card card, People people) {
        return View.builder()
                .type("home")
                .blocks(cards.render(card, people).blocks())
                .build();
    }

    private static ViewTitle title(String text) {
        return ViewTitle.builder().type("plain_text").text(text).build();
    }
}
