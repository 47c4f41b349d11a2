package org.codevbot.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.catalog.Button;
import org.jspecify.annotations.Nullable;

/** The buttons of one card: at most five beside each other, each with an action id of its own in the whole card. */
final class Rows {
    /** What an action id begins with; its number follows. */
    static final String ACTION = "a/";

    private static final int WIDE = 5;
    private int pressed;

    /** The buttons in rows. */
    List<LayoutBlock> of(List<Button> buttons) {
        List<LayoutBlock> rows = new ArrayList<>();
        for (int at = 0; at < buttons.size(); at += WIDE) {
            List<BlockElement> row = new ArrayList<>();
            for (Button button : buttons.subList(at, Math.min(buttons.size(), at + WIDE))) {
                row.add(button(button));
            }
            rows.add(ActionsBlock.builder().elements(row).build());
        }
        return rows;
    }

    /** The code of what a button stands for is carried untouched, as its value. */
    private ButtonElement button(Button button) {
        pressed++;
        return ButtonElement.builder()
                .actionId(ACTION + pressed)
                .text(plain(button.label()))
                .value(button.action().encoded())
                .style(style(button.look()))
                .build();
    }

    /** Characters as they are: a word between colons stays one. */
    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    private static @Nullable String style(Button.Look look) {
        return switch (look) {
            case PRIMARY -> "primary";
            case DANGER -> "danger";
            case PLAIN -> null;
            case QUIET -> null;
        };
    }
}
