package org.codevbot.core.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codevbot.core.announcement.Scene.OwnWords;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Button.Look;
import org.codevbot.core.format.Output;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Cases;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/**
 * What was too long for one card, to its end, page by page: one text, or all the words that a card carries. Whoever may
 * not see it is answered as if it did not exist.
 */
final class ReadOn {
    private static final char PAGE = '~';
    private static final Pattern ALL = Pattern.compile("all/([a-z-]{1,9})/(\\d)");

    /** The cards that carry the words of several people, or several texts of one. */
    enum Of {
        PLAN,
        LEARNINGS,
        CHOICE,
        FOLLOW_UP,
        REPORT,
        NOTEBOOK;

        private String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private ReadOn() {}

    /** The button to all that such a card carries; {@code number} is the case's, or 0 where the card is of none. */
    static Button button(Page page, Of card, int number) {
        return page.button("read-on", "all/" + card.code() + "/" + number);
    }

    static Card card(Scene scene, String target) {
        int at = target.indexOf(PAGE);
        String what = at < 0 ? target : target.substring(0, at);
        int from = at < 0 ? 0 : Views.number(target.substring(at + 1));
        Matcher all = ALL.matcher(what);
        List<Block> blocks = all.matches()
                ? Stream.of(Of.values())
                        .filter(card -> card.code().equals(all.group(1)))
                        .flatMap(card -> words(scene, card, Integer.parseInt(all.group(2))))
                        .toList()
                : text(scene, new WordsId(what));
        Page page = new Page(scene).title("read-on.title");
        if (blocks.isEmpty()) {
            return page.say("read-on.gone").card("read-on.push");
        }
        int end = Extent.end(
                blocks.stream().map(List::of).toList(), from, blocks.size(), Extent.CARD - 100, Extent.PARTS);
        page.addAll(blocks.subList(Math.min(from, end), end));
        if (end < blocks.size()) {
            page.choices(Text.plain(""), page.button("button.more", "read-on", what + PAGE + end, Look.QUIET));
        }
        return page.card("read-on.push");
    }

    private static List<Block> text(Scene scene, WordsId id) {
        Optional<String> own = PersonCards.own(scene, id).map(OwnWords::text);
        return own.or(() -> readable(scene).anyMatch(id::equals) ? scene.words().apply(id) : Optional.empty())
                .map(text -> pieces(null, text).toList())
                .orElseGet(List::of);
    }

    /** What the reader can see anyway, on the cards of the group or as its author. */
    private static Stream<WordsId> readable(Scene scene) {
        return scene.state().cases().stream()
                .flatMap(each -> each.contributions().stream())
                .filter(one -> !one.withdrawn())
                .filter(one -> !one.hidden() || one.author().equals(scene.viewer()))
                .filter(one -> one.to() == null
                        || one.to().equals(scene.viewer())
                        || one.author().equals(scene.viewer()))
                .map(one -> one.words().id());
    }

    private static Stream<Block> words(Scene scene, Of card, int number) {
        Page page = new Page(scene);
        switch (card) {
            case PLAN ->
                TalkCards.caseOf(scene, number)
                        .filter(each -> isTold(scene, each))
                        .ifPresent(each -> TalkCards.plan(page, each));
            case LEARNINGS -> TalkCards.learnings(page, number);
            case CHOICE -> OpeningCards.choice(page);
            case FOLLOW_UP -> OpeningCards.followUp(page);
            case REPORT -> PersonCards.yourReport(page);
            case NOTEBOOK ->
                TalkCards.caseOf(scene, number)
                        .filter(each -> each.client().equals(scene.viewer()))
                        .ifPresent(each -> NotebookCards.own(page, each));
        }
        return page.blocks().stream().flatMap(ReadOn::whole);
    }

    /** The plan is the client's alone until the step that yields it. */
    private static boolean isTold(Scene scene, Case each) {
        int plan = new Cases(scene.state(), scene.format()).indexOf(Output.PLAN, each.number());
        return each.client().equals(scene.viewer())
                || (plan >= 0 && scene.state().timing().stage() >= plan);
    }

    /** Words in pieces, and nothing to press: the card itself has that. */
    private static Stream<Block> whole(Block block) {
        return switch (block) {
            case Block.Quote quote -> pieces(quote.author(), quote.words());
            case Block.Choices ignored -> Stream.empty();
            case Block.Paragraph paragraph -> Stream.of(paragraph);
            case Block.Fields fields -> Stream.of(fields);
            case Block.Picture picture -> Stream.of(picture);
            case Block.Bar bar -> Stream.of(bar);
            case Block.Divider divider -> Stream.of(divider);
        };
    }

    /** A text in pieces of which each fits a card, its author over the first; no character is cut in two. */
    private static Stream<Block> pieces(@Nullable String author, String text) {
        List<Block> pieces = new ArrayList<>();
        for (String piece : pieces(text)) {
            pieces.add(new Block.Quote(pieces.isEmpty() ? author : null, piece));
        }
        return pieces.stream();
    }

    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + Extent.TEXT);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }
}
