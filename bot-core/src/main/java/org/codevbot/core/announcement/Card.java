package org.codevbot.core.announcement;

import java.util.List;
import org.codevbot.core.catalog.Button;

/** A message already worded; {@code push} is the notification's line and holds no content. */
public record Card(Text title, List<Block> blocks, List<Button> actions, String push) {
    /** Nothing to say any more: it is not sent, and what stood there is taken away. */
    public static final Card SILENT = new Card(Text.plain(""), List.of(), List.of(), "");

    public Card {
        blocks = List.copyOf(blocks);
        actions = List.copyOf(actions);
    }

    /** Whether there is nothing to say, so that nothing is sent. */
    public boolean silent() {
        return equals(SILENT);
    }
}
