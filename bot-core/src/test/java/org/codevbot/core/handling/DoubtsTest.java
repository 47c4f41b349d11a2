package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A doubt about a line of hierarchy is always with one person who can settle it, or whoever has it is told so. */
class DoubtsTest extends OnSquares {
    @BeforeEach
    void four() {
        square.ofFour();
    }

    @Test
    @DisplayName("While whoever leads is out of the channel a doubt is told to the contact, and else to nobody here")
    void theLeadIsOut() {
        square.sends(
                "Ada", "name-contact", Map.of("contact", square.member("Dina").value(), "elsewhere", ""));
        goes("Ada");
        assertThat(doubt("Farid")).contains("to one person alone");
        assertThat(square.direct("Dina")).contains("Farid would like to join", "Let in");
        square.presses("Dina", "let-in", square.member("Farid").value());
        assertThat(square.members()).contains("Farid");

        goes("Dina");
        assertThat(doubt("Émile")).doesNotContain("une seule personne").contains("Personne ici");
    }

    @Test
    @DisplayName("Whoever takes the lead hears the doubts that were with whoever is out, and lets in")
    void theLeadIsTaken() {
        doubt("Farid");
        assertThat(square.direct("Ada")).contains("Farid voudrait", "Faire entrer");
        goes("Ada");
        assertThat(Square.text(square.types("Farid", "join"))).doesNotContain("The doubt is with");
        square.presses("Dina", "take-lead", "");
        assertThat(square.direct("Dina")).contains("Farid would like to join", "Let in");
        assertThat(Square.text(square.types("Farid", "join"))).contains("The doubt is with");
        comes("Ada");
        square.presses("Dina", "let-in", square.member("Farid").value());
        assertThat(square.members()).contains("Farid");
    }

    @Test
    @DisplayName("A doubt stays with the one person who can settle it, whoever leads meanwhile")
    void staysWithOne() {
        square.sends(
                "Ada", "name-contact", Map.of("contact", square.member("Dina").value(), "elsewhere", ""));
        square.sends("Farid", "join-group", Square.yes("LEADER"));
        assertThat(square.direct("Dina")).contains("Farid would like to join");
        leads("Basile");
        assertThat(square.direct("Basile")).doesNotContain("Farid");
        assertThat(square.direct("Ada")).doesNotContain("Farid");
        leads("Ada");
        goes("Dina");
        assertThat(square.direct("Ada")).doesNotContain("Farid");
    }

    @Test
    @DisplayName("The button of a doubt does nothing once its person has joined, left, or gone from the channel")
    void letInTooLate() {
        doubt("Farid");
        String farid = square.member("Farid").value();
        assertThat(square.direct("Ada")).contains("Faire entrer");
        square.sends("Farid", "join-group", Square.yes("NONE"));
        assertThat(square.direct("Ada")).contains("Farid est membre").doesNotContain("Faire entrer");
        square.presses("Farid", "leave-confirmed", "");
        assertThat(Square.text(square.presses("Ada", "let-in", farid))).contains("Rien n’a changé");
        assertThat(square.members()).doesNotContain("Farid");

        doubt("Émile");
        assertThat(square.direct("Ada")).contains("Émile voudrait", "Faire entrer");
        goes("Émile");
        assertThat(square.direct("Ada")).doesNotContain("Faire entrer");
        square.presses("Ada", "let-in", square.member("Émile").value());
        goes("Dina");
        square.presses("Ada", "let-in", square.member("Dina").value());
        assertThat(square.members()).containsExactly("Ada", "Basile", "Chloé");
    }

    @Test
    @DisplayName("Whoever organised and has left the platform too is asked nothing any more")
    void theOrganiserIsGone() {
        leads("Basile");
        square.presses("Ada", "leave-confirmed", "");
        square.receive(new Incoming.Left(square.space, Walk.fresh("d"), square.person("Ada"), Square.DIRECT));
        assertThat(Square.text(square.sends("Farid", "join-group", Square.yes("LEADER"))))
                .contains("Nobody here is the right person");
        assertThat(square.presses("Ada", "change-group", "")).isInstanceOf(Reply.Refused.class);
    }

    private String doubt(String name) {
        return Square.text(square.sends(name, "join-group", Square.yes("DOUBT")));
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

    private void comes(String name) {
        square.receive(new Incoming.Joined(square.space, Walk.fresh("d"), square.person(name), Square.CHANNEL));
    }
}
