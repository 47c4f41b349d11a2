package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.group.GroupId;

/** A message already worded; {@code push} is the notification's line and holds no content. */
public record Card(Text title, List<Block> blocks, List<Button> actions, String push) {
    /** Nothing to say any more: it is not sent, and what stood there is taken away. */
    public static final Card SILENT = new Card(Text.plain(""), List.of(), List.of(), "");

    public Card {
        blocks = List.copyOf(blocks);
        actions = List.copyOf(actions);
    }

    /** One card for a reader whose language nobody knows: the second one's text below the first one's. */
    public static Card both(Card first, Card second) {
        List<Block> blocks = new ArrayList<>(first.blocks());
        blocks.add(new Block.Divider());
        blocks.add(new Block.Paragraph(second.title()));
        blocks.addAll(second.blocks());
        return new Card(first.title(), blocks, first.actions(), second.push());
    }

    /** The same card, whose buttons mean that group wherever they are pressed. */
    public Card in(GroupId group) {
        return silent()
                ? this
                : new Card(title, blocks.stream().map(block -> in(group, block)).toList(), in(group, actions), push);
    }

    private static Block in(GroupId group, Block block) {
        return block instanceof Block.Choices choices
                ? new Block.Choices(choices.prompt(), in(group, choices.buttons()))
                : block;
    }

    private static List<Button> in(GroupId group, List<Button> buttons) {
        return buttons.stream()
                .map(button -> new Button(button.label(), button.action().in(group), button.look()))
                .toList();
    }

    /** Whether there is nothing to say, so that nothing is sent. */
    public boolean silent() {
        return equals(SILENT);
    }
}
