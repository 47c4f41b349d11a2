package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewTitle;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The linter finds what is planted. */
class SlackLimitsTest {
    private static final LayoutBlock DIVIDER = DividerBlock.builder().build();

    private static List<String> message(LayoutBlock... blocks) {
        return SlackLimits.of(new Rendered("push", List.of(blocks)));
    }

    private static LayoutBlock text(String text) {
        return RichTextBlock.builder()
                .elements(List.of(RichTextSectionElement.builder()
                        .elements(List.of(Piece.text(text, RichText.Look.PLAIN)))
                        .build()))
                .build();
    }

    private static ButtonElement button(String id, String label, String style) {
        return ButtonElement.builder()
                .actionId(id)
                .text(Rows.plain(label))
                .value("v")
                .style(style)
                .build();
    }

    private static LayoutBlock actions(BlockElement... elements) {
        return ActionsBlock.builder().elements(List.of(elements)).build();
    }

    private static LayoutBlock input(BlockElement element) {
        return InputBlock.builder()
                .blockId("b")
                .label(Rows.plain("label"))
                .element(element)
                .build();
    }

    private static View modal(String title, LayoutBlock... blocks) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .blocks(List.of(blocks))
                .build();
    }

    @Test
    void messages() {
        assertThat(message(DIVIDER)).isEmpty();
        assertThat(SlackLimits.of(new Rendered(" ", List.of()))).hasSize(2);
        assertThat(message(Collections.nCopies(51, DIVIDER).toArray(LayoutBlock[]::new)))
                .containsExactly("51 blocks");
        assertThat(message(
                        HeaderBlock.builder().text(Rows.plain("h".repeat(151))).build()))
                .containsExactly("header of 151 characters");
        assertThat(message(IntStream.range(0, 5)
                        .mapToObj(n -> text("x".repeat(2_900)))
                        .toArray(LayoutBlock[]::new)))
                .containsExactly("a message of 14500 characters together");
    }

    @Test
    void texts() {
        assertThat(message(text(""))).containsExactly("an empty piece of text");
        assertThat(message(text("x".repeat(3_001)))).containsExactly("a piece of text of 3001 characters");
        assertThat(message(text("\uD83D"))).containsExactly("a piece of text that ends within a character");
    }

    @Test
    void buttons() {
        assertThat(message(actions(button("a", "x".repeat(76), null)))).containsExactly("button of 76 characters");
        assertThat(message(actions(button("a", "x", null)), actions(button("a", "y", null))))
                .containsExactly("an action id twice");
        assertThat(message(actions(button("a", "x", "green")))).containsExactly("a style that is none");
        assertThat(message(actions(IntStream.range(0, 26)
                        .mapToObj(n -> button("a" + n, "x", null))
                        .toArray(BlockElement[]::new))))
                .containsExactly("\"actions\" with too many elements");
    }

    @Test
    @DisplayName("Views: titles, forms without a way to send them, options and texts typed before")
    void views() {
        assertThat(SlackLimits.of(modal("title", DIVIDER))).isEmpty();
        assertThat(SlackLimits.of(modal("t".repeat(25), DIVIDER))).containsExactly("title of 25 characters");
        PlainTextInputElement typed = PlainTextInputElement.builder()
                .actionId("v")
                .maxLength(3)
                .initialValue("four")
                .build();
        assertThat(SlackLimits.of(modal("title", input(typed))))
                .containsExactlyInAnyOrder("more typed than may be", "a form without a button that sends it");
        List<OptionObject> options = IntStream.range(0, 11)
                .mapToObj(n -> OptionObject.builder()
                        .text(Rows.plain("o".repeat(n == 0 ? 76 : 1)))
                        .value("v" + n)
                        .build())
                .toList();
        RadioButtonsElement radio = RadioButtonsElement.builder()
                .actionId("v")
                .options(options)
                .initialOption(OptionObject.builder()
                        .text(Rows.plain("other"))
                        .value("w")
                        .build())
                .build();
        assertThat(SlackLimits.of(modal("title", input(radio))))
                .contains("11 options", "option of 76 characters", "something chosen that is not offered");
        assertThat(SlackLimits.of(
                        modal("title", Collections.nCopies(101, DIVIDER).toArray(LayoutBlock[]::new))))
                .containsExactly("101 blocks");
    }
}
