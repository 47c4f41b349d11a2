package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A person who is in two open sessions writes to the bot directly: no note lands somewhere without a word. */
@Timeout(60)
class TwoSessionsTest extends OneCore {
    TwoSessionsTest() {
        super(Core.Store.H2);
    }

    @Test
    void aNoteSaysInWhichGroupItIsAndHowItGetsIntoTheOther() {
        Walk one = walk().at("presentation");
        assertThat(note(one, "Ask about the team")).doesNotContain("Cercle").doesNotContain("/codev note");

        Walk other = beside(one).open();
        assertThat(note(one, "Ask about the budget")).contains("Cercle");
        other.types("Dina", "note Ask about the date");

        assertThat(other.texts("Dina", Fate.NOTE)).contains("Ask about the date");
        assertThat(Set.of(one, other).stream().flatMap(walk -> walk.texts("Dina", Fate.NOTE).stream()))
                .containsExactlyInAnyOrder("Ask about the team", "Ask about the budget", "Ask about the date");
    }

    @Test
    @DisplayName("One press brings the note into the other group, one more takes it back; pressed twice it stays there")
    void onePressMovesIt() {
        Walk one = walk().at("presentation");
        Walk other = beside(one).at("presentation");
        Reply asked = said(one, "Dina", "Ask about the budget");
        Walk first = one.texts("Dina", Fate.NOTE).isEmpty() ? other : one;
        Walk second = first == one ? other : one;

        Button there = button(asked);
        assertThat(there.action().group()).isEqualTo(second.group().id());
        Reply moved = one.pressesAlone("Dina", there);
        assertThat(first.texts("Dina", Fate.NOTE)).isEmpty();
        assertThat(second.texts("Dina", Fate.NOTE)).containsExactly("Ask about the budget");
        one.pressesAlone("Dina", there);
        assertThat(second.texts("Dina", Fate.NOTE)).containsExactly("Ask about the budget");

        Button back = button(moved);
        assertThat(back.action().group()).isEqualTo(first.group().id());
        one.pressesAlone("Dina", back);
        assertThat(first.texts("Dina", Fate.NOTE)).containsExactly("Ask about the budget");
        assertThat(second.texts("Dina", Fate.NOTE)).isEmpty();
    }

    @Test
    @DisplayName("Nobody moves somebody else's note, nor reads of it")
    void nobodyElses() {
        Walk one = walk().at("presentation");
        Walk other = beside(one).at("presentation");
        Button there = button(said(one, "Dina", "Ask about the budget"));
        Walk first = one.texts("Dina", Fate.NOTE).isEmpty() ? other : one;

        assertThat(one.pressesAlone("Farid", there)).isInstanceOf(Reply.Refused.class);
        assertThat(first.texts("Dina", Fate.NOTE)).containsExactly("Ask about the budget");
    }

    @Test
    @DisplayName("A moved note follows its message: an edit changes it, a deletion erases it")
    void followsItsMessage() {
        Walk one = walk().at("presentation");
        Walk other = beside(one).at("presentation");
        Incoming.Utterance said = one.said("Dina", "Ask about the budget", Walk.DIRECT, clock.instant());
        Button there = button(one.receive(said));
        Walk second = one.texts("Dina", Fate.NOTE).isEmpty() ? one : other;
        one.pressesAlone("Dina", there);

        one.receive(new Incoming.Changed(
                one.space,
                Walk.fresh("d"),
                said.person(),
                Walk.DIRECT,
                said.message(),
                "Ask about the date",
                clock.instant(),
                null));
        assertThat(second.texts("Dina", Fate.NOTE)).containsExactly("Ask about the date");
        one.receive(new Incoming.Withdrawn(
                one.space, Walk.fresh("d"), said.where().channel(), said.message(), clock.instant()));
        assertThat(second.texts("Dina", Fate.NOTE)).isEmpty();
    }

    private static Reply said(Walk walk, String name, String words) {
        return walk.receive(walk.said(name, words, Walk.DIRECT, walk.clock.instant()));
    }

    private static Button button(Reply reply) {
        Card card = Objects.requireNonNull(((Reply.Done) reply).card());
        assertThat(CardText.buttons(card)).hasSize(1);
        return CardText.buttons(card).getFirst();
    }

    private String note(Walk walk, String words) {
        Reply reply = walk.receive(walk.said("Dina", words, Walk.DIRECT, clock.instant()));
        assertThat(reply).isInstanceOf(Reply.Done.class);
        var card = ((Reply.Done) reply).card();
        assertThat(card).isNotNull();
        return CardText.of(card);
    }
}
