package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contact that a group names: with whom a doubt about whoever leads is talked over. */
class ContactTest extends OnSquares {
    @BeforeEach
    void people() {
        square.with("classic", List.of("Ada", "Basile", "Chloé"));
    }

    @Test
    @DisplayName("A member who was named hears a doubt about whoever leads, alone, and lets in")
    void aMember() {
        Form form = ((Reply.Fill) square.presses("Ada", "name-contact", "")).form();
        Form.Choice choice = (Form.Choice) form.fields().getFirst();
        assertThat(choice.options())
                .extracting(Form.Option::label)
                .containsExactly("Basile", "Chloé", "Quelqu’un hors du groupe", "Personne");
        assertThat(square.presses("Basile", "name-contact", "")).isInstanceOf(Reply.Refused.class);

        names(square.member("Basile").value(), "");
        assertThat(square.channel()).contains("Personne à contacter Basile");
        square.sends("Émile", "join-group", Square.yes("LEADER"));
        assertThat(square.direct("Basile")).contains("Émile would like to join");
        assertThat(square.direct("Ada")).doesNotContain("Émile");
        assertThat(square.presses("Chloé", "let-in", square.member("Émile").value()))
                .isInstanceOf(Reply.Refused.class);
        square.presses("Basile", "let-in", square.member("Émile").value());
        assertThat(square.members()).contains("Émile");

        names("NOBODY", "");
        assertThat(square.channel()).doesNotContain("Personne à contacter");
        assertThat(Square.text(square.sends("Dina", "join-group", Square.yes("LEADER"))))
                .contains("Nobody here is the right person");
    }

    @Test
    @DisplayName("Somebody outside the group is named in words, and told to whoever has the doubt")
    void outside() {
        Reply.Refused empty = (Reply.Refused) names("ELSEWHERE", "");
        assertThat(empty.field()).isEqualTo("elsewhere");
        names("ELSEWHERE", "Sam, sam@example.org");
        assertThat(square.channel()).contains("Sam, sam@example.org");
        assertThat(Square.text(square.sends("Dina", "join-group", Square.yes("LEADER"))))
                .contains("Sam, sam@example.org");
        assertThat(square.direct("Ada")).doesNotContain("Dina");
        assertThat(square.members()).doesNotContain("Dina");
        square.sends("Dina", "join-group", Square.yes("NONE"));
        assertThat(square.members()).contains("Dina");
    }

    private Reply names(String contact, String elsewhere) {
        return square.sends("Ada", "name-contact", Map.of("contact", contact, "elsewhere", elsewhere));
    }
}
