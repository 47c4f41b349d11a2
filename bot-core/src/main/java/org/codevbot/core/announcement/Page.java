package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Kind;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.Words;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** A card while it is written, with the sight and the words of its reader. */
final class Page {
    /** A longer text is shown cut, with a button that shows the rest. */
    static final int SHOWN = 3_000;
    /** The longest label that every platform takes. */
    static final int LABEL = 24;

    private final Scene scene;
    private final Sight sight;
    private final Wording wording;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Button> actions = new ArrayList<>();
    private Text title = Text.plain("");

    Page(Scene scene) {
        this.scene = scene;
        this.sight = new Sight(scene);
        this.wording = Wording.of(scene);
    }

    Scene scene() {
        return scene;
    }

    Sight sight() {
        return sight;
    }

    Wording wording() {
        return wording;
    }

    Page title(String key, Object... arguments) {
        title = wording.text(key, arguments);
        return this;
    }

    Page say(String key, Object... arguments) {
        return say(wording.text(key, arguments));
    }

    Page say(Text text) {
        blocks.add(new Block.Paragraph(text));
        return this;
    }

    Page add(Block block) {
        blocks.add(block);
        return this;
    }

    Page field(String labelKey, Text value) {
        return field(new Block.Field(wording.line(labelKey), value));
    }

    /** Fields that follow one another stand in one block. */
    Page field(Block.Field field) {
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Fields fields) {
            List<Block.Field> more = new ArrayList<>(fields.fields());
            more.add(field);
            blocks.set(blocks.size() - 1, new Block.Fields(more));
        } else {
            blocks.add(new Block.Fields(List.of(field)));
        }
        return this;
    }

    Page divider() {
        return add(new Block.Divider());
    }

    /** How long the format lasts: "90 minutes", "10 working days". */
    String lasting() {
        return WindowCards.lasting(wording, scene.format(), scene.format().totalMinutes())
                .characters();
    }

    /** The clock of the running stage. */
    Page bar() {
        if (sight.stage().isPresent() && !sight.state().isClosed()) {
            add(new Block.Bar(
                    sight.state().timing().enteredAt(), sight.state().timing().stageEnd(), sight.paused() != null));
        }
        return this;
    }

    /** A person's words, cut where they are long, with a button for the rest; erased ones say so. */
    Page quote(@Nullable String author, Words words) {
        return quote(author, words.id());
    }

    Page quote(@Nullable String author, WordsId id) {
        String all = scene.words().apply(id).orElse(null);
        return all == null ? add(new Block.Quote(author, wording.line("erased"))) : quoteText(author, id, all);
    }

    Page quoteText(@Nullable String author, WordsId id, String all) {
        if (all.length() <= SHOWN) {
            return add(new Block.Quote(author, all));
        }
        add(new Block.Quote(author, all.substring(0, end(all)) + "…"));
        return choices(Text.plain(""), button("read-on", id.value()));
    }

    /** Does not cut a character of two halves in two. */
    private static int end(String text) {
        int end = SHOWN - 1;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** A person's words within a line. */
    Span inline(Words words) {
        return new Span.Quote(scene.words().apply(words.id()).orElseGet(() -> wording.line("erased")));
    }

    Page choices(Text prompt, Button... buttons) {
        return add(new Block.Choices(prompt, List.of(buttons)));
    }

    Page choices(Text prompt, List<Button> buttons) {
        return add(new Block.Choices(prompt, buttons));
    }

    /** The buttons at the card's foot. */
    Page foot(Button... buttons) {
        actions.addAll(List.of(buttons));
        return this;
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

    /** Every label fits every platform; a format's own word that is too long is cut. */
    Button labelled(String label, String entry, String target, Look look) {
        String fits = label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + "…";
        return new Button(fits, new Action(entry, target, sight.stamp()), look);
    }

    Button primary(String entry) {
        return primary(entry, "");
    }

    Button primary(String entry, String target) {
        return button("button." + entry, entry, target, Look.PRIMARY);
    }

    /** A person, mentioned. */
    Span person(MemberId member) {
        return new Span.Mention(member, scene.firstName(member));
    }

    /** First names joined by commas. */
    String names(List<MemberId> members) {
        return String.join(", ", members.stream().map(scene::firstName).toList());
    }

    /** Who says it, and as what. */
    String author(Contribution contribution) {
        String name = scene.firstName(contribution.author());
        String code = contribution.kind();
        return code == null
                ? name
                : sight.format()
                        .kind(code)
                        .map(kind -> name + " · " + label(kind))
                        .orElse(name);
    }

    String label(Kind kind) {
        return wording.in(kind.label());
    }

    String label(HelpType type) {
        return wording.line("help-type." + type.name());
    }

    /**
     * The card, with a notification line that holds no content; once all is closed, without a button that is refused.
     */
    Card card(String pushKey) {
        return sight.state().isClosed()
                ? new Card(
                        title,
                        blocks.stream().flatMap(Page::afterTheClose).toList(),
                        serving(actions),
                        wording.line(pushKey))
                : new Card(title, blocks, actions, wording.line(pushKey));
    }

    private static Stream<Block> afterTheClose(Block block) {
        if (!(block instanceof Block.Choices choices) || choices.buttons().isEmpty()) {
            return Stream.of(block);
        }
        List<Button> left = serving(choices.buttons());
        return left.isEmpty()
                ? Stream.of(choices.prompt())
                        .filter(prompt -> !prompt.characters().isBlank())
                        .map(Block.Paragraph::new)
                : Stream.of(new Block.Choices(choices.prompt(), left));
    }

    private static List<Button> serving(List<Button> buttons) {
        return buttons.stream()
                .filter(button -> Views.servesAfterTheClose(button.action().entry()))
                .toList();
    }
}
