package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
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
        String workspace = Walk.fresh("both");
        Walk one = new Walk(core, clock, workspace).at("presentation");
        assertThat(note(one, "Ask about the team")).doesNotContain("Cercle").doesNotContain("/codev note");

        Walk other = new Walk(core, clock, workspace, "c-other").open();
        assertThat(note(one, "Ask about the budget")).contains("Cercle", "/codev note");
        other.types("Dina", "note Ask about the date");

        assertThat(other.texts("Dina", Fate.NOTE)).contains("Ask about the date");
        assertThat(Set.of(one, other).stream().flatMap(walk -> walk.texts("Dina", Fate.NOTE).stream()))
                .containsExactlyInAnyOrder("Ask about the team", "Ask about the budget", "Ask about the date");
    }

    private String note(Walk walk, String words) {
        Reply reply = walk.receive(walk.said("Dina", words, new Incoming.Where(null, null), clock.instant()));
        assertThat(reply).isInstanceOf(Reply.Done.class);
        var card = ((Reply.Done) reply).card();
        assertThat(card).isNotNull();
        return CardText.of(card);
    }
}
