package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Member;
import org.codevbot.core.session.Phase;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a private channel without a group to the first session, through the front door alone. */
class GroupLifeTest {
    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource(Core.Store.class)
    @DisplayName("A group is founded, joined rule by rule, and begins its first session")
    void fromTheChannelToTheFirstSession(Core.Store store) {
        try (Square square = new Square(store.home(data))) {
            Form founding = ((Reply.Fill) square.types("Ada", "groupe")).form();
            assertThat(founding.submit().entry()).isEqualTo("found-group");
            assertThat(founding.fields())
                    .extracting(Form.Field::name)
                    .containsExactly("name", "mission", "language", "format", "leads");
            assertThat(founding.title()).isEqualTo("Un groupe de codev");

            Reply founded = square.sends("Ada", "found-group", Square.charter("classic", "ME"));
            assertThat(Square.text(founded)).contains("Les éclaireurs est fondé", "ton propre oui", "Rejoindre");
            assertThat(square.group().mission()).isEqualTo("Grow as people who lead");
            assertThat(square.group().language()).isEqualTo(Language.FR);
            assertThat(square.group().facilitator()).isEqualTo(square.member("Ada"));
            assertThat(square.group().organiser()).isEqualTo(square.member("Ada"));
            assertThat(square.channel()).contains("Les éclaireurs : un groupe de codev", "Parler vrai", "Rejoindre");

            joins(square);

            Form start = ((Reply.Fill) square.types("Ada", "demarrer")).form();
            assertThat(start.submit().entry()).isEqualTo("new-session");
            Reply offered = square.sends("Ada", "new-session", Map.of("minutes", "120", "mode", "WRITTEN"));
            assertThat(Square.text(offered)).contains("120 minutes", "Ouvrir la séance");
            assertThat(square.state().phase()).isInstanceOf(Phase.Offered.class);
            assertThat(square.state().format().minutes()).isEqualTo(120);
            assertThat(square.state().attendance().members()).hasSize(4);

            assertThat(square.types("Ada", "start")).isEqualTo(new Reply.Done(null));
            assertThat(square.state().phase()).isInstanceOf(Phase.Running.class);
            assertThat(square.channel()).contains("La séance est ouverte");
        }
    }

    private static void joins(Square square) {
        assertThat(Square.text(square.types("Basile", "join"))).contains("Goodwill: all starts", "Join");
        Form join = ((Reply.Fill) square.presses("Basile", "join-group", "")).form();
        assertThat(join.fields()).extracting(Form.Field::name).containsExactly("rules", "line");
        Form.Many rules = (Form.Many) join.fields().getFirst();
        assertThat(rules.options()).hasSize(4);
        assertThat(rules.most()).isEqualTo(4);
        assertThat(square.members()).containsExactly("Ada");
        for (String name : List.of("Ada", "Basile", "Chloé", "Dina")) {
            assertThat(square.sends(name, "join-group", Square.yes("NONE"))).isInstanceOf(Reply.Done.class);
        }
        assertThat(square.members()).containsExactly("Ada", "Basile", "Chloé", "Dina");
        assertThat(square.group().active())
                .extracting(Member::accepted)
                .allMatch(accepted -> accepted.contains("classic"));
        assertThat(square.group().active().get(1).language()).isEqualTo(Language.EN);
        assertThat(square.channel()).contains("Ada, Basile, Chloé, Dina").doesNotContain("---");
    }
}
