package org.codevbot.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/** A card as Slack takes it; {@code text} is what a notification shows and holds no content. */
record Rendered(String text, List<LayoutBlock> blocks) {
    Rendered {
        blocks = List.copyOf(blocks);
    }
}
