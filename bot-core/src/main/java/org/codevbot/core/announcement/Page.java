package org.codevbot.core.announcement;

import java.util.List;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Kind;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.Stamp;
import org.codevbot.core.session.Words;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** A card while it is written, with the sight and the words of its reader. */
final class Page extends Leaf<Page> {
    /** A longer text is shown cut, with a button that shows the rest. */
    static final int SHOWN = 3_000;

    private final Scene scene;
    private final Sight sight;

    Page(Scene scene) {
        super(Wording.of(scene));
        this.scene = scene;
        this.sight = new Sight(scene);
    }

    @Override
    Page self() {
        return this;
    }

    @Override
    Stamp stamp() {
        return sight.stamp();
    }

    Scene scene() {
        return scene;
    }

    Sight sight() {
        return sight;
    }

    /** How long the format lasts: "90 minutes", "10 working days". */
    String lasting() {
        return WindowCards.lasting(wording(), scene.format(), scene.format().totalMinutes())
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
        return all == null ? add(new Block.Quote(author, wording().line("erased"))) : quoteText(author, id, all);
    }

    Page quoteText(@Nullable String author, WordsId id, String all) {
        add(new Block.Quote(author, cut(all, SHOWN)));
        return all.length() <= SHOWN ? this : choices(Text.plain(""), button("read-on", id.value()));
    }

    /** A text of at most so many characters; none of two halves is cut in two. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** A person's words within a line. */
    Span inline(Words words) {
        return new Span.Quote(
                scene.words().apply(words.id()).orElseGet(() -> wording().line("erased")));
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
        return wording().in(kind.label());
    }

    String label(HelpType type) {
        return wording().line("help-type." + type.name());
    }

    /**
     * The card, with a notification line that holds no content; once all is closed, without a button that is refused.
     */
    @Override
    Card card(String pushKey) {
        Card card = super.card(pushKey);
        return sight.state().isClosed()
                ? new Card(
                        card.title(),
                        card.blocks().stream().flatMap(Page::afterTheClose).toList(),
                        serving(card.actions()),
                        card.push())
                : card;
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
