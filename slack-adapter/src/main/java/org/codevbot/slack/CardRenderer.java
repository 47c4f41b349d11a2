package org.codevbot.slack;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.List;
import org.codevbot.core.announcement.Card;

/** Turns a worded card into Slack's blocks; pure. */
final class CardRenderer {
    /** The card as a message; {@code people} says who is mentioned. */
    Rendered render(Card card, People people) {
        String title = card.title().characters();
        return new Rendered(
                card.push(),
                List.of(HeaderBlock.builder()
                        .text(PlainTextObject.builder().text(title).build())
                        .build()));
    }
}
