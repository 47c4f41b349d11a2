package org.codevbot.core.announcement;

import java.util.List;
import org.codevbot.core.catalog.Button;

/** A message already worded; {@code push} is the notification's line and holds no content. */
public record Card(Text title, List<Block> blocks, List<Button> actions, String push) {
    public Card {
        blocks = List.copyOf(blocks);
        actions = List.copyOf(actions);
    }
}
