package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A person in two open sessions presses buttons in the one conversation with the bot: each press finds its group. */
@Timeout(60)
class PressedInDirectTest extends OneCore {
    PressedInDirectTest() {
        super(Core.Store.H2);
    }

    @Test
    @DisplayName("Each panel's pause stops its own session, in whichever order they are pressed")
    void eachPanelItsOwnSession() {
        Walk one = walk().at("presentation");
        Walk other = beside(one).at("presentation");
        Button first = button(one.types("Ada", "panel"), "pause");
        Button second = button(other.types("Ada", "panel"), "pause");

        one.pressesAlone("Ada", second);
        assertThat(one.running()).isTrue();
        assertThat(other.running()).isFalse();

        one.pressesAlone("Ada", first);
        assertThat(one.running()).isFalse();

        one.pressesAlone("Ada", button(one.types("Ada", "panel"), "resume"));
        assertThat(one.running()).isTrue();
        assertThat(other.running()).isFalse();
    }

    @Test
    @DisplayName("A form opened from a private card is sent to its group, and so is one offered again")
    void formsFindTheirGroup() {
        Walk one = walk().at("presentation");
        Walk other = beside(one).at("presentation");
        for (Walk walk : new Walk[] {one, other}) {
            Reply opened = one.pressesAlone("Dina", button(walk.types("Dina", ""), "note"));
            String code = ((Reply.Fill) opened).form().submit().encoded();
            String tooLong = "x".repeat(3_001);
            Reply refused = submitted(one, code, Map.of("words", tooLong));
            String again = Objects.requireNonNull(((Reply.Refused) refused).form())
                    .submit()
                    .encoded();
            submitted(one, again, Map.of("words", "Noted in " + walk.channel));
            assertThat(walk.texts("Dina", Fate.NOTE)).containsExactly("Noted in " + walk.channel);
            assertThat(walk.texts("Dina", Fate.DRAFT)).isEmpty();
        }
    }

    @Test
    @DisplayName("A button of a group does nothing for somebody who is not in it, and tells nothing of the group")
    void nobodyElses() {
        Walk one = walk().at("presentation");
        Button pause = button(one.types("Ada", "panel"), "pause");
        PersonKey stranger = new PersonKey(one.space, "u-Zoe");
        for (Incoming.Where where :
                new Incoming.Where[] {Walk.DIRECT, one.here(), new Incoming.Where("c-other", null)}) {
            Reply reply = one.receive(new Incoming.Pressed(
                    one.space, Walk.fresh("d"), stranger, where, pause.action().encoded()));
            assertThat(reply).isInstanceOf(Reply.Refused.class);
            assertThat(CardText.of(((Reply.Refused) reply).card())).doesNotContain("Cercle");
        }
        assertThat(one.running()).isTrue();
        one.pressesAlone("Ada", pause);
        assertThat(one.running()).isFalse();
    }

    private static Reply submitted(Walk walk, String code, Map<String, String> values) {
        return walk.receive(
                new Incoming.Submitted(walk.space, Walk.fresh("d"), walk.person("Dina"), Walk.DIRECT, code, values));
    }

    private static Button button(Reply reply, String entry) {
        Card card = Objects.requireNonNull(((Reply.Done) reply).card());
        return CardText.buttons(card).stream()
                .filter(each -> each.action().entry().equals(entry))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + entry + " on\n" + CardText.of(card)));
    }
}
