package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Between two sessions, and before the first: what is a person's own is there all the same. */
@Timeout(60)
class BetweenSessionsTest extends OneCore {

    BetweenSessionsTest() {
        super(Core.Store.H2);
    }

    @Test
    @DisplayName("A note is kept and read before the first session: typed, by the form, by a message of one's own")
    void notes() {
        Walk walk = walk().founded();
        assertThat(text(walk.types("Dina", "note Typed")))
                .contains("Noted, for you alone")
                .doesNotContain("No session");
        Reply form = walk.types("Dina", "note");
        assertThat(form).isInstanceOf(Reply.Fill.class);
        Action submit = ((Reply.Fill) form).form().submit();
        assertThat(submit.group()).isEqualTo(walk.group().id());
        submitted(walk, submit.encoded(), "By the form");
        submitted(walk, Action.of("note", null).encoded(), "Kept from a message");
        clock.wind(Duration.ofSeconds(1));
        walk.receive(walk.said("Dina", "Written to Codev alone", Walk.DIRECT, clock.instant()));

        Card notes = card(walk.types("Dina", "notes"));
        assertThat(CardText.of(notes))
                .contains("Typed", "By the form", "Kept from a message", "Written to Codev alone");
        assertThat(CardText.of(card(walk.types("Farid", "notes")))).doesNotContain("Typed", "Written");

        String forget = CardText.buttons(notes).stream()
                .filter(each -> each.action().entry().equals("forget-own"))
                .findFirst()
                .orElseThrow()
                .action()
                .encoded();
        Reply forgotten = walk.receive(
                new Incoming.Pressed(walk.space, Walk.fresh("d"), walk.person("Dina"), Walk.DIRECT, forget));
        assertThat(text(forgotten)).contains("Forgotten");
        assertThat(CardText.of(card(walk.types("Dina", "notes")))).doesNotContain("Written to Codev alone");
    }

    @Test
    @DisplayName("Twenty-five notes are three cards, the newest first, none left out")
    void manyNotes() {
        Walk walk = walk().founded();
        for (int i = 1; i <= 25; i++) {
            walk.types("Dina", "note Number " + i + ".");
            clock.wind(Duration.ofSeconds(1));
        }
        Card first = card(walk.types("Dina", "notes"));
        assertThat(CardText.of(first)).contains("Number 25.", "Number 16.").doesNotContain("Number 15.");
        Card last = card(more(walk, card(more(walk, first))));
        assertThat(CardText.of(last)).contains("Number 5.", "Number 1.").doesNotContain("Number 6.");
        assertThat(CardText.buttons(last))
                .noneMatch(button -> button.action().entry().equals("notes"));
    }

    @Test
    @DisplayName("A note taken in a channel of no group is kept all the same; a stranger's is not")
    void noteFromElsewhere() {
        Walk walk = walk().founded();
        Incoming.Where elsewhere = new Incoming.Where("c-elsewhere", null);
        assertThat(text(walk.receive(new Incoming.Typed(
                        walk.space, Walk.fresh("d"), walk.person("Dina"), elsewhere, "note From elsewhere"))))
                .contains("Noted, for you alone");
        assertThat(CardText.of(card(walk.types("Dina", "notes")))).contains("From elsewhere");
        Reply stranger = walk.receive(new Incoming.Typed(
                walk.space, Walk.fresh("d"), new PersonKey(walk.space, "u-Zoe"), elsewhere, "note Mine"));
        assertThat(CardText.of(((Reply.Refused) stranger).card())).contains("There is no group here");
    }

    @Test
    @DisplayName("Long notes are read whole, to their last word: so many pages as it takes, none longer than is shown")
    void longNotes() {
        Walk walk = walk().founded();
        for (int i = 1; i <= 3; i++) {
            String words = ("n" + i + " ").repeat(2_000) + "end" + i;
            walk.receive(walk.said("Dina", words, Walk.DIRECT, clock.instant()));
            clock.wind(Duration.ofSeconds(1));
        }
        Card page = card(walk.types("Dina", "notes"));
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            assertThat(CardText.of(page).length()).isLessThan(9_500);
            all.append(CardText.of(page));
            boolean last = CardText.buttons(page).stream()
                    .noneMatch(button -> button.action().entry().equals("notes"));
            if (last) {
                break;
            }
            page = card(more(walk, page));
        }
        assertThat(all.toString()).contains("end1", "end2", "end3").doesNotContain("…");
    }

    @Test
    @DisplayName("Words meant for a session that is not there are kept as a note, and that is said")
    void wordsForNoSession() {
        Walk walk = walk().founded();
        Reply reply = walk.types("Dina", "contribute One idea");
        assertThat(CardText.of(((Reply.Refused) reply).card())).contains("kept in your notes");
        assertThat(CardText.of(card(walk.types("Dina", "notes")))).contains("One idea");
    }

    @Test
    @DisplayName("A message to Codev from somebody without a group is not kept, and that is said")
    void withoutAGroup() {
        Walk walk = walk();
        PersonKey nobody = new PersonKey(walk.space, "u-Zoe");
        Reply reply = walk.receive(new Incoming.Utterance(
                walk.space,
                Walk.fresh("d"),
                nobody,
                Walk.DIRECT,
                Walk.fresh("m"),
                "My secret thought",
                clock.instant()));
        assertThat(CardText.of(((Reply.Refused) reply).card()))
                .contains("This is not kept", "Ceci n’est pas gardé")
                .doesNotContain("secret");
    }

    @Test
    @DisplayName("Help shows what can be done between two sessions, and to a stranger in every language")
    void help() {
        Walk walk = walk().founded();
        assertThat(text(walk.types("Dina", "help")))
                .contains("/codev note", "/codev home", "/codev doctor", "/codev start")
                .doesNotContain("/codev next", "/codev contribute");
        Reply stranger = walk.receive(new Incoming.Typed(
                walk.space,
                Walk.fresh("d"),
                new PersonKey(walk.space, "u-Zoe"),
                new Incoming.Where("c-none", null),
                "help"));
        assertThat(text(stranger)).contains("/codev groupe", "/codev group", "/codev diagnostic");
    }

    private Reply more(Walk walk, Card card) {
        String code = CardText.buttons(card).stream()
                .filter(each -> each.action().entry().equals("notes"))
                .findFirst()
                .orElseThrow()
                .action()
                .encoded();
        return walk.receive(new Incoming.Pressed(walk.space, Walk.fresh("d"), walk.person("Dina"), Walk.DIRECT, code));
    }

    private void submitted(Walk walk, String code, String words) {
        Reply reply = walk.receive(new Incoming.Submitted(
                walk.space, Walk.fresh("d"), walk.person("Dina"), walk.here(), code, Map.of("words", words)));
        assertThat(text(reply)).contains("Noted");
    }

    private static String text(Reply reply) {
        return CardText.of(card(reply));
    }

    private static Card card(Reply reply) {
        return Objects.requireNonNull(((Reply.Done) reply).card());
    }
}
