package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.session.Stamp;
import org.jspecify.annotations.Nullable;

/** A card while it is written, in one reader's words: what a card of a session and one of no session have in common. */
abstract class Leaf<L extends Leaf<L>> {
    /** The longest label that every platform takes. */
    static final int LABEL = 24;

    /** What a card with a list has besides: its title, "more", and the buttons at its foot. */
    private static final int ROOM = 300;

    private static final int FOOT = 4;

    private final Wording wording;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Button> actions = new ArrayList<>();
    private Text title = Text.plain("");

    Leaf(Wording wording) {
        this.wording = wording;
    }

    abstract L self();

    /** The moment of a session that buttons are drawn with; none where there is no session. */
    abstract @Nullable Stamp stamp();

    Wording wording() {
        return wording;
    }

    L title(String key, Object... arguments) {
        title = wording.text(key, arguments);
        return self();
    }

    L say(String key, Object... arguments) {
        return say(wording.text(key, arguments));
    }

    L say(Text text) {
        return add(new Block.Paragraph(text));
    }

    L add(Block block) {
        blocks.add(block);
        return self();
    }

    L field(String labelKey, Text value) {
        return field(new Block.Field(wording.line(labelKey), value));
    }

    /** Fields that follow one another stand in one block. */
    L field(Block.Field field) {
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Fields fields) {
            List<Block.Field> more = new ArrayList<>(fields.fields());
            more.add(field);
            blocks.set(blocks.size() - 1, new Block.Fields(more));
            return self();
        }
        return add(new Block.Fields(List.of(field)));
    }

    L addAll(List<Block> more) {
        more.forEach(this::add);
        return self();
    }

    /** What stands on it so far, between title and foot. */
    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** As many entries of a list as the card has room for, from there on, and the button to those after them. */
    L entries(List<List<Block>> entries, int from, String entry) {
        int end = Extent.end(
                entries,
                from,
                Extent.ENTRIES,
                Extent.CARD - Extent.characters(blocks) - ROOM,
                Extent.PARTS - Extent.parts(blocks) - FOOT);
        entries.subList(Math.min(from, end), end).forEach(this::addAll);
        return end < entries.size()
                ? choices(Text.plain(""), button("button.more", entry, Integer.toString(end), Look.QUIET))
                : self();
    }

    L divider() {
        return add(new Block.Divider());
    }

    L choices(Text prompt, Button... buttons) {
        return choices(prompt, List.of(buttons));
    }

    L choices(Text prompt, List<Button> buttons) {
        return add(new Block.Choices(prompt, buttons));
    }

    /** The buttons at the card's foot. */
    L foot(Button... buttons) {
        actions.addAll(List.of(buttons));
        return self();
    }

    /** A button worded {@code button.<entry>}. */
    Button button(String entry) {
        return button(entry, "");
    }

    Button button(String entry, String target) {
        return button("button." + entry, entry, target, Look.PLAIN);
    }

    Button button(String key, String entry, String target, Look look, Object... arguments) {
        return labelled(wording.line(key, arguments), entry, target, look);
    }

    Button primary(String entry) {
        return primary(entry, "");
    }

    Button primary(String entry, String target) {
        return button("button." + entry, entry, target, Look.PRIMARY);
    }

    /** Every label fits every platform; a format's own word that is too long is cut. */
    Button labelled(String label, String entry, String target, Look look) {
        String fits = Page.cut(label, LABEL);
        return new Button(fits, new Action(entry, target, stamp()), look);
    }

    /** The card, with a notification line that holds no content. */
    Card card(String pushKey) {
        return new Card(title, blocks, actions, wording.line(pushKey));
    }
}
