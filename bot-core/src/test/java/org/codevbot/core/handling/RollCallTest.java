package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.session.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is in the channel, where nobody told the bot who came and went; and a group whose lead is gone. */
@Timeout(120)
class RollCallTest extends OnSquares {
    @BeforeEach
    void people() {
        square.ofFour();
    }

    private void inChannel(String... names) {
        Set<String> users = Arrays.stream(names).map(name -> "u-" + name).collect(Collectors.toSet());
        users.add("u-bot");
        square.directory.put(square.space, "c-square", users);
    }

    private void back() {
        square.receive(new Incoming.PlaceBack(square.space, Walk.fresh("d"), Square.CHANNEL));
    }

    private Reply goes(String name, Incoming.Where where) {
        return square.receive(new Incoming.Left(square.space, Walk.fresh("d"), square.person(name), where));
    }

    private Reply comes(String name) {
        return square.receive(new Incoming.Joined(square.space, Walk.fresh("d"), square.person(name), Square.CHANNEL));
    }

    @Test
    @DisplayName("When the bot is back, whoever left meanwhile is out, and whoever came back is a member again")
    void whenTheBotIsBack() {
        inChannel("Ada", "Basile", "Chloé");
        assertThat(square.members()).contains("Dina");
        back();
        assertThat(square.members()).containsExactly("Ada", "Basile", "Chloé");
        inChannel("Ada", "Chloé", "Dina", "Farid");
        back();
        assertThat(square.members()).containsExactly("Ada", "Chloé", "Dina");
    }

    @Test
    @DisplayName("Where the platform cannot tell, or tells of nobody, nothing changes")
    void cannotTell() {
        back();
        assertThat(square.members()).hasSize(4);
        square.directory.put(square.space, "c-square", Set.of());
        back();
        assertThat(square.members()).hasSize(4);
    }

    @Test
    @DisplayName("A form that was open when its person was taken out brings nobody back; being in the channel does")
    void anOldForm() {
        goes("Dina", Square.CHANNEL);
        Reply refused = square.sends("Dina", "join-group", Square.yes("NONE"));
        assertThat(refused).isInstanceOf(Reply.Refused.class);
        assertThat(Square.text(refused)).contains("You are out of the channel of Les éclaireurs");
        assertThat(square.sends("Dina", "join-group", Square.yes("DOUBT"))).isInstanceOf(Reply.Refused.class);
        assertThat(square.members()).doesNotContain("Dina");
        inChannel("Ada", "Basile", "Chloé");
        assertThat(square.sends("Dina", "join-group", Square.yes("NONE"))).isInstanceOf(Reply.Refused.class);

        inChannel("Ada", "Basile", "Chloé", "Dina");
        assertThat(Square.text(square.sends("Dina", "join-group", Square.yes("NONE"))))
                .contains("Welcome to Les éclaireurs");
        assertThat(square.members()).contains("Dina");
    }

    @Test
    @DisplayName("Nobody joins by an open form who is not in the channel, member before or not")
    void neverAMember() {
        inChannel("Ada", "Basile", "Chloé", "Dina");
        Reply refused = square.sends("Farid", "join-group", Square.yes("NONE"));
        assertThat(refused).isInstanceOf(Reply.Refused.class);
        assertThat(Square.text(refused)).contains("you are not in it now");
        assertThat(square.members()).doesNotContain("Farid");

        inChannel("Ada", "Basile", "Chloé", "Dina", "Farid");
        square.sends("Farid", "join-group", Square.yes("NONE"));
        assertThat(square.members()).contains("Farid");
    }

    @Test
    @DisplayName("Coming into the channel makes a member of nobody who left the group by themselves: joining does")
    void leftByThemselves() {
        square.presses("Dina", "leave-confirmed", "");
        comes("Dina");
        assertThat(square.members()).doesNotContain("Dina");
        square.sends("Dina", "join-group", Square.yes("NONE"));
        assertThat(square.members()).contains("Dina");
    }

    @Test
    @DisplayName("A session is offered to those who are in the channel")
    void atTheOffer() {
        inChannel("Ada", "Basile", "Dina");
        square.sends("Ada", "new-session", Square.NINETY);
        assertThat(square.state().attendance().members()).hasSize(3);
    }

    @Test
    @DisplayName("In a session the platform is asked at most once an hour, when whoever leads moves it")
    void onceAnHour() {
        square.sends("Ada", "new-session", Square.NINETY);
        square.types("Ada", "start");
        square.sends("Dina", "check-in", Map.of("emoji", "☀️"));
        inChannel("Ada", "Basile", "Chloé");
        square.types("Ada", "pause");
        assertThat(square.members()).contains("Dina");
        square.clock.wind(Duration.ofMinutes(61));
        square.types("Ada", "resume");
        assertThat(square.members()).doesNotContain("Dina");
        assertThat(square.state().attendance().isPresent(square.member("Dina"))).isFalse();
    }

    @Test
    @DisplayName("A group whose lead is out of the channel: any member takes the lead, and one line tells the group")
    void theLeadIsOut() {
        goes("Ada", Square.CHANNEL);
        assertThat(Square.text(square.types("Basile", "start"))).contains("any member takes the lead");
        assertThat(Square.text(square.types("Basile", "group"))).contains("I lead the group");
        assertThat(Square.text(square.presses("Ada", "take-lead", ""))).doesNotContain("You lead");
        assertThat(Square.text(square.presses("Basile", "take-lead", ""))).contains("You lead the group now");
        assertThat(square.presses("Chloé", "take-lead", "")).isInstanceOf(Reply.Refused.class);
        assertThat(square.group().facilitator()).isEqualTo(square.member("Basile"));
        assertThat(square.channel()).containsOnlyOnce("Basile mène le groupe");
        assertThat(Square.text(square.types("Basile", "group"))).doesNotContain("I lead the group");
        assertThat(square.types("Basile", "start")).isInstanceOf(Reply.Fill.class);
        comes("Ada");
        assertThat(square.group().facilitator()).isEqualTo(square.member("Basile"));
    }

    @Test
    @DisplayName("Nobody takes the lead from whoever is there, and somebody gone from the platform is out everywhere")
    void nobodyElse() {
        assertThat(square.presses("Basile", "take-lead", "")).isInstanceOf(Reply.Refused.class);
        assertThat(square.group().facilitator()).isEqualTo(square.member("Ada"));
        goes("Ada", Square.DIRECT);
        assertThat(square.members()).doesNotContain("Ada");
    }

    @Test
    @DisplayName("The client who was lost comes back: the card of whoever leads says so and offers to go on")
    void theClientIsBack() {
        dinaIsClient();
        goes("Dina", Square.CHANNEL);
        assertThat(square.state().phase()).isInstanceOf(Phase.Paused.class);
        assertThat(square.direct("Ada")).contains("n’est plus là");
        comes("Dina");
        assertThat(square.direct("Ada"))
                .contains("est de retour dans le salon", "Reprendre")
                .doesNotContain("n’est plus là");
    }

    @Test
    @DisplayName("So does a client who has left the group by a slip and joins it again, and the notebook is back")
    void theClientJoinsAgain() {
        dinaIsClient();
        assertThat(square.direct("Dina")).contains("Your notebook");
        square.presses("Dina", "leave-confirmed", "");
        assertThat(square.direct("Ada")).contains("n’est plus là");
        assertThat(square.direct("Dina")).doesNotContain("Your notebook");
        square.sends("Dina", "join-group", Square.yes("NONE"));
        assertThat(square.direct("Ada")).doesNotContain("n’est plus là");
        assertThat(square.direct("Dina")).contains("Your notebook");
    }

    private void dinaIsClient() {
        square.sends("Ada", "new-session", Square.NINETY);
        square.types("Ada", "start");
        for (String name : List.of("Ada", "Basile", "Chloé", "Dina")) {
            square.sends(name, "check-in", Map.of("emoji", "☀️"));
        }
        for (int tries = 0; tries < 3 && square.state().currentCase().isEmpty(); tries++) {
            square.types("Ada", "next");
            square.sends("Dina", "subject", Map.of("words", "My team meeting", "three-p", "concern"));
            square.sends("Ada", "confirm", Map.of("target", "1", "sentence", "It touches us all"));
            square.presses("Dina", "agree-client", "");
        }
        assertThat(square.state().currentCase()).isPresent();
    }
}
