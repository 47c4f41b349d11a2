package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.testkit.CardText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stays theirs to whoever was taken out of the channel or has left, and how strangers are spoken to. */
@Timeout(120)
class FormerMembersTest extends OnSquares {
    private static final String EARLY = "Have you thought of asking the owner first?";

    @BeforeEach
    void people() {
        square.ofFour();
        square.sends("Ada", "new-session", Square.NINETY);
        square.types("Ada", "start");
        square.types("Basile", "note Mine alone");
        square.receive(said("Basile", Square.DIRECT, "Written to the bot"));
        square.sends("Basile", "contribute", Map.of("words", EARLY));
    }

    private Incoming.Utterance said(String name, Incoming.Where where, String words) {
        return new Incoming.Utterance(
                square.space,
                Walk.fresh("d"),
                square.person(name),
                where,
                Walk.fresh("m"),
                words,
                Instant.parse("2026-03-10T09:00:00Z"));
    }

    private void out(String name) {
        square.receive(new Incoming.Left(square.space, Walk.fresh("d"), square.person(name), Square.CHANNEL));
    }

    private static Card card(Reply reply) {
        return reply instanceof Reply.Done done && done.card() != null ? done.card() : ((Reply.Refused) reply).card();
    }

    private Reply presses(String name, Incoming.Where where, Button button) {
        return square.receive(new Incoming.Pressed(
                square.space,
                Walk.fresh("d"),
                square.person(name),
                where,
                button.action().encoded()));
    }

    private static Button button(Reply reply, String entry) {
        return CardText.buttons(card(reply)).stream()
                .filter(each -> each.action().entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("Out of the channel, what is theirs is read, made a note of and erased; nothing of the group is there")
    void takenOut() {
        out("Basile");
        Reply refused = square.types("Basile", Square.DIRECT, "status");
        assertThat(Square.text(refused))
                .contains("You are out of the channel of Les éclaireurs", "until you erase it")
                .doesNotContain("Vous", "Ada", "Opening");
        Reply mine = presses("Basile", Square.DIRECT, button(refused, "notes"));
        assertThat(Square.text(mine))
                .contains("Mine alone", "Written to the bot", EARLY)
                .doesNotContain("Ada", "Group members");

        presses("Basile", Square.DIRECT, button(mine, "draft-note"));
        Reply after = square.types("Basile", Square.DIRECT, "notes");
        assertThat(Square.text(after)).contains(EARLY).doesNotContain("Draft");
        presses("Basile", Square.DIRECT, button(after, "forget-own"));
        Reply less = square.types("Basile", Square.DIRECT, "notes");
        assertThat(CardText.buttons(card(less))).hasSize(2);

        square.receive(new Incoming.Joined(square.space, Walk.fresh("d"), square.person("Basile"), Square.CHANNEL));
        assertThat(square.types("Basile", Square.DIRECT, "status")).isInstanceOf(Reply.Done.class);
        assertThat(Square.text(square.types("Basile", "notes"))).containsOnlyOnce("Your notes");
        assertThat(CardText.buttons(card(square.types("Basile", "notes"))).stream()
                        .filter(each -> each.action().entry().equals("forget-own")))
                .hasSize(2);
    }

    @Test
    @DisplayName("What they write then is kept nowhere, and they are told so; what they typed goes back to them")
    void nothingNewIsKept() {
        out("Basile");
        assertThat(Square.text(square.receive(said("Basile", Square.DIRECT, "One more"))))
                .contains("You are out of the channel", "kept nowhere")
                .doesNotContain("/codev group");
        assertThat(Square.text(square.types("Basile", Square.DIRECT, "note Another one")))
                .contains("kept nowhere", "Another one");
        assertThat(square.types("Basile", Square.DIRECT, "contribute Out of nowhere"))
                .isInstanceOf(Reply.Refused.class);
        assertThat(Square.text(square.types("Basile", Square.DIRECT, "notes")))
                .contains("Mine alone")
                .doesNotContain("One more", "Another one", "Out of nowhere");
    }

    @Test
    @DisplayName("Nobody else's words open to them, nor theirs to others")
    void theirsAlone() {
        square.types("Dina", "note Dina's own");
        Button erase = button(square.types("Dina", "notes"), "forget-own");
        out("Basile");
        Button basiles = button(square.types("Basile", Square.DIRECT, "notes"), "forget-own");
        assertThat(presses("Basile", Square.DIRECT, erase)).isInstanceOf(Reply.Refused.class);
        assertThat(presses("Dina", Square.DIRECT, basiles)).isInstanceOf(Reply.Refused.class);
        assertThat(presses("Farid", Square.DIRECT, basiles)).isInstanceOf(Reply.Refused.class);
        assertThat(Square.text(square.types("Dina", "notes"))).contains("Dina's own");
        assertThat(Square.text(square.types("Basile", Square.DIRECT, "notes"))).contains("Mine alone");
    }

    @Test
    @DisplayName("Whoever has left the group has what is theirs too, and it is on their own page")
    void left() {
        square.presses("Basile", "leave-confirmed", "");
        assertThat(Square.text(square.types("Basile", "status"))).contains("You are not in Les éclaireurs now");
        assertThat(Square.text(square.types("Basile", "notes"))).contains("Mine alone", EARLY);
        Reply home = square.types("Basile", Square.DIRECT, "home");
        assertThat(Square.text(home))
                .contains("You are not in Les éclaireurs now")
                .doesNotContain("Ada");
        assertThat(Square.text(presses("Basile", Square.DIRECT, button(home, "notes"))))
                .contains("Mine alone");
    }

    @Test
    @DisplayName("A stranger reads in their own language what to do, and gets back what they typed")
    void stranger() {
        for (String text : List.of("status", "leave", "notes", "nonsense", "join", "settings")) {
            assertThat(Square.text(square.types("Farid", Square.DIRECT, text)))
                    .as(text)
                    .doesNotContain("groupe", "Il n’y a", "inconnu");
        }
        assertThat(Square.text(square.types("Farid", "note Keep me")))
                .contains("only its members take part", "/codev join", "Keep me")
                .doesNotContain("groupe");
        assertThat(Square.text(square.receive(said("Farid", Square.DIRECT, "Hello"))))
                .contains("This is not kept")
                .doesNotContain("Ceci");
    }

    @Test
    @DisplayName("A text of which nothing can be seen is none, and no text turns what stands after it")
    void unseen() {
        square.types("Ada", "next");
        assertThat(square.types("Dina", "note \u200B\u2800\uFEFF")).isInstanceOf(Reply.Fill.class);
        assertThat(Square.text(square.receive(said("Dina", Square.DIRECT, "\u200B\u200B"))))
                .contains("no text yet");
        assertThat(Square.text(square.types("Dina", "notes"))).contains("No note yet");
        square.types("Dina", "note \u202Eabc \u2067def \u05D0\u05D1");
        assertThat(Square.text(square.types("Dina", "notes"))).contains("abc def \u05D0\u05D1");
    }
}
