package org.codevbot.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Form;
import org.jspecify.annotations.Nullable;

/** What is shown to one person alone: passing messages and modals, drawn by the renderers. */
final class Sheets {
    /** What a button's action id begins with where one press ends what it stands on. */
    static final String ENDS = "ends/";

    private static final String TICK = "\u2705";
    private final CardRenderer cards;
    private final FormRenderer forms;

    Sheets(CardRenderer cards, FormRenderer forms) {
        this.cards = cards;
        this.forms = forms;
    }

    /** A card as a message that only its reader sees. */
    Rendered passing(Card card) {
        Rendered rendered = cards.render(card, People.STRANGERS);
        return new Rendered(rendered.text(), marked(card, rendered.blocks()));
    }

    /** A card in a modal. */
    View card(Card card, Origin origin) {
        View view = forms.modal(card, People.STRANGERS, origin.metadata());
        view.setBlocks(marked(card, view.getBlocks()));
        return view;
    }

    /** A form in a modal, under the reason for which it comes back. */
    View form(Form form, @Nullable Card reason, Origin origin) {
        View view = forms.modal(form, origin.with(form.submit().encoded()).metadata());
        if (reason != null) {
            List<LayoutBlock> blocks = new ArrayList<>(
                    cards.page(new Card(reason.title(), reason.blocks(), List.of(), reason.push()), People.STRANGERS)
                            .blocks());
            blocks.addAll(view.getBlocks());
            view.setBlocks(blocks);
        }
        return view;
    }

    /** The person's Home tab. */
    View home(Card card) {
        return forms.home(card, People.STRANGERS);
    }

    /** What was asked is done, and nothing is left to say about it: a tick beside the person's own word for it. */
    static Rendered tick(String label) {
        String plain = label.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return new Rendered(TICK + " " + plain, List.of());
    }

    /** The same in a modal. */
    View done(String label) {
        return forms.modal(
                new Card(Text.plain(TICK + " " + label), List.of(), List.of(), label),
                People.STRANGERS,
                Origin.in(Spot.where(null, null)).metadata());
    }

    /** A button that opens a form which could not be opened in time, under the reason for which it came back. */
    Rendered offered(Form form, @Nullable Card reason) {
        return passing(unopened(form, reason));
    }

    /** The same as a card. */
    static Card unopened(Form form, @Nullable Card reason) {
        Button opens = new Button(form.title(), form.submit(), Button.Look.PRIMARY);
        return reason == null
                ? new Card(Text.plain(form.title()), List.of(), List.of(opens), form.title())
                : new Card(reason.title(), reason.blocks(), List.of(opens), reason.push());
    }

    /** What a card says, without anything but characters. */
    static String sentences(Card card) {
        StringBuilder all = new StringBuilder(card.title().characters());
        for (Block block : card.blocks()) {
            if (block instanceof Block.Paragraph(Text text)) {
                all.append('\n').append(text.characters());
            }
        }
        return all.toString();
    }

    /** A card that asks for one thing is over with one press of its own buttons; a list of choices stays. */
    private static List<LayoutBlock> marked(Card card, List<LayoutBlock> blocks) {
        if (card.blocks().stream().anyMatch(Block.Choices.class::isInstance)) {
            return blocks;
        }
        for (LayoutBlock block : blocks) {
            if (block instanceof ActionsBlock actions) {
                for (BlockElement element : actions.getElements()) {
                    if (element instanceof ButtonElement button) {
                        button.setActionId(ENDS + button.getActionId());
                    }
                }
            }
        }
        return blocks;
    }
}
