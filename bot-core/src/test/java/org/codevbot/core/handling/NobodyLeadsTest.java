package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.session.Phase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A group that nobody leads any more, whatever way whoever led has gone: any member takes the lead. */
class NobodyLeadsTest extends OnSquares {
    @Test
    @DisplayName("Whoever founded and led the group leaves it: any member takes the lead, and a session begins")
    void theFounderLeaves() {
        square.ofFour();
        assertThat(Square.text(square.types("Basile", "group"))).doesNotContain("I lead the group");
        square.presses("Ada", "leave-confirmed", "");
        assertThat(Square.text(square.types("Basile", "start"))).contains("Nobody leads", "any member takes the lead");
        goes("Ada");
        assertThat(Square.text(square.types("Basile", "start"))).contains("Nobody leads", "any member takes the lead");
        assertThat(Square.text(square.types("Basile", "group"))).contains("I lead the group");
        assertThat(square.presses("Ada", "take-lead", "")).isInstanceOf(Reply.Refused.class);
        assertThat(Square.text(square.presses("Basile", "take-lead", ""))).contains("You lead the group now");
        assertThat(square.group().facilitator()).isEqualTo(square.member("Basile"));
        assertThat(square.types("Basile", "start")).isInstanceOf(Reply.Fill.class);
    }

    @Test
    @DisplayName("The founder has handed the lead on and left, and whoever leads is taken out: the same")
    void theFounderHasLeftBefore() {
        square.ofFour();
        leads("Basile");
        square.presses("Ada", "leave-confirmed", "");
        assertThat(square.presses("Chloé", "take-lead", "")).isInstanceOf(Reply.Refused.class);
        goes("Ada");
        goes("Basile");
        assertThat(Square.text(square.types("Dina", "start"))).contains("any member takes the lead");
        assertThat(Square.text(square.types("Dina", "group"))).contains("I lead the group");
        assertThat(Square.text(square.presses("Dina", "take-lead", ""))).contains("You lead the group now");
    }

    @Test
    @DisplayName("While whoever organises is in the group, the lead is theirs to give")
    void theOrganiserIsThere() {
        square.ofFour();
        leads("Basile");
        square.presses("Basile", "leave-confirmed", "");
        assertThat(Square.text(square.types("Dina", "start"))).contains("Nobody leads this group yet");
        assertThat(Square.text(square.types("Dina", "group"))).doesNotContain("I lead the group");
        assertThat(square.presses("Chloé", "take-lead", "")).isInstanceOf(Reply.Refused.class);
    }

    @Test
    @DisplayName("Where nobody facilitates there is no lead to take")
    void withoutFacilitator() {
        square.with("exploration", List.of());
        square.sends("Basile", "join-group", Square.yes("NONE"));
        square.presses("Ada", "leave-confirmed", "");
        goes("Ada");
        assertThat(Square.text(square.types("Basile", "group")))
                .contains("Basile")
                .doesNotContain("I lead the group");
        assertThat(square.presses("Basile", "take-lead", "")).isInstanceOf(Reply.Refused.class);
    }

    @Test
    @DisplayName("Whoever takes the lead of a group whose session is offered leads and opens that session too")
    void offered() {
        square.ofFour();
        square.sends("Ada", "new-session", Square.NINETY);
        goes("Ada");
        assertThat(square.direct("Dina")).contains("has not been opened yet");
        assertThat(Square.text(square.presses("Basile", "take-lead", ""))).contains("You lead the group now");
        assertThat(square.state().attendance().isLedBy(square.member("Basile"))).isTrue();
        square.types("Basile", "start");
        assertThat(square.state().phase()).isInstanceOf(Phase.Running.class);
    }

    @Test
    @DisplayName("Whoever leads and is back before the opening has the button that opens the session again")
    void offeredAgain() {
        square.ofFour();
        square.sends("Ada", "new-session", Square.NINETY);
        String before = square.direct("Ada");
        assertThat(before).isNotEmpty();
        goes("Ada");
        assertThat(square.direct("Ada")).isEmpty();
        square.receive(new Incoming.Joined(square.space, Walk.fresh("d"), square.person("Ada"), Square.CHANNEL));
        assertThat(square.direct("Ada")).isEqualTo(before);
    }

    private void leads(String name) {
        Map<String, String> change = new HashMap<>(Square.charter("classic", "ME"));
        change.put("facilitator", square.member(name).value());
        square.sends("Ada", "change-group", change);
        assertThat(square.group().facilitator()).isEqualTo(square.member(name));
    }

    private void goes(String name) {
        square.receive(new Incoming.Left(square.space, Walk.fresh("d"), square.person(name), Square.CHANNEL));
    }
}
