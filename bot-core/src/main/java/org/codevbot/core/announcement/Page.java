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
    private final Scene scene;
    private final Sight sight;
    private @Nullable Button whole;

    Page(Scene scene) {
        super(Wording.of(scene));
        this.scene = scene;
        this.sight = new Sight(scene);
    }

    /** What is too much for one card is read to its end behind that button. */
    Page wholeBy(Button button) {
        whole = button;
        return this;
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

    /** What a person wrote in a field of a form, whole; erased words say so. */
    Page quote(@Nullable String author, Words words) {
        return quote(author, words.id());
    }

    Page quote(@Nullable String author, WordsId id) {
        return add(new Block.Quote(
                author, scene.words().apply(id).orElseGet(() -> wording().line("erased"))));
    }

    /** What a person said, as long as it may be: cut where it is long, with a button for the rest. */
    Page said(@Nullable String author, Words words) {
        return scene.words()
                .apply(words.id())
                .map(all -> quoteText(author, words.id(), all))
                .orElseGet(() -> quote(author, words));
    }

    Page quoteText(@Nullable String author, WordsId id, String all) {
        add(new Block.Quote(author, cut(all, Extent.TEXT)));
        return all.length() <= Extent.TEXT ? this : choices(Text.plain(""), button("read-on", id.value()));
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
        Card open = sight.state().isClosed()
                ? new Card(
                        card.title(),
                        card.blocks().stream().flatMap(Page::afterTheClose).toList(),
                        serving(card.actions()),
                        card.push())
                : card;
        return whole == null ? open : Extent.fitted(open, whole);
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
