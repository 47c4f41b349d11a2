package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.Member;
import org.codevbot.core.session.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who comes, who goes, and a channel that goes, between sessions and during one. */
class ComingAndGoingTest extends OnSquares {
    @BeforeEach
    void people() {
        square.ofFour();
    }

    private void running() {
        square.sends("Ada", "new-session", Square.NINETY);
        square.types("Ada", "start");
        assertThat(square.state().phase()).isInstanceOf(Phase.Running.class);
    }

    @Test
    @DisplayName("Leaving the group is asked once, and joining again brings the same person back")
    void leaveAndComeBack() {
        assertThat(Square.text(square.types("Basile", "leave"))).contains("Leave Les éclaireurs", "Yes, leave");
        assertThat(square.members()).contains("Basile");
        var before = square.member("Basile");
        Reply left = square.presses("Basile", "leave-confirmed", "");
        assertThat(Square.text(left)).contains("You have left Les éclaireurs");
        assertThat(square.members()).containsExactly("Ada", "Chloé", "Dina");
        assertThat(square.channel()).contains("Ada, Chloé, Dina").doesNotContain("Basile");
        assertThat(square.types("Basile", "status")).isInstanceOf(Reply.Refused.class);
        assertThat(Square.text(square.types("Basile", "notes"))).contains("You are not in Les éclaireurs now");
        square.sends("Basile", "join-group", Square.yes("NONE"));
        assertThat(square.members()).contains("Basile");
        assertThat(square.member("Basile")).isEqualTo(before);
    }

    @Test
    @DisplayName("When whoever leads leaves, nobody leads until somebody is chosen")
    void theLeaderLeaves() {
        square.presses("Ada", "leave-confirmed", "");
        assertThat(square.group().facilitator()).isNull();
        assertThat(Square.text(square.types("Basile", "start"))).contains("Nobody leads");
        assertThat(square.presses("Ada", "change-group", "")).isInstanceOf(Reply.Fill.class);
    }

    @Test
    @DisplayName("In a session the word for leaving leaves the session; the group's own button leaves both")
    void leaveInASession() {
        running();
        square.types("Basile", "leave");
        assertThat(square.members()).contains("Basile");
        square.types("Dina", "status");
        square.presses("Dina", "leave-confirmed", "");
        assertThat(square.members()).doesNotContain("Dina");
        assertThat(square.state().attendance().isPresent(square.member("Dina"))).isFalse();
    }

    @Test
    @DisplayName("Whoever joins while a session is offered or under way is heard in it")
    void joinedMeanwhile() {
        running();
        assertThat(square.state().attendance().members()).hasSize(4);
        square.sends("Émile", "join-group", Square.yes("NONE"));
        assertThat(square.state().attendance().knows(square.member("Émile"))).isTrue();
        square.sends("Émile", "check-in", Map.of("emoji", "☀️"));
        assertThat(square.state().attendance().isPresent(square.member("Émile")))
                .isTrue();
    }

    @Test
    @DisplayName("A stranger who comes in is invited to join by a private word, unless a session is under way")
    void stranger() {
        assertThat(Square.text(comes("Farid"))).contains("a codev group", "Join");
        running();
        assertThat(comes("Farid")).isEqualTo(new Reply.Done(null));
        assertThat(comes("Basile")).isEqualTo(new Reply.Done(null));
    }

    @Test
    @DisplayName("Whoever is taken out of the channel gets nothing of the group, by whatever way, until they are back")
    void takenOut() {
        running();
        square.sends("Dina", "check-in", Map.of("emoji", "☀️"));
        assertThat(square.state().attendance().isPresent(square.member("Dina"))).isTrue();
        Incoming.Left gone = goes("Dina");
        square.receive(gone);
        assertThat(square.members()).doesNotContain("Dina");
        assertThat(square.types("Dina", Square.DIRECT, "status")).isInstanceOf(Reply.Refused.class);
        assertThat(square.presses("Dina", "hand", "")).isInstanceOf(Reply.Refused.class);
        assertThat(Square.text(square.types("Dina", Square.DIRECT, "home")))
                .contains("You are out of the channel of Les éclaireurs")
                .doesNotContain("Grow as people", "Opening", "Hand", "Contribute", "Ada");
        assertThat(square.state().attendance().isPresent(square.member("Dina"))).isFalse();

        assertThat(comes("Dina")).isEqualTo(new Reply.Done(null));
        square.receive(gone);
        assertThat(square.members()).contains("Dina");
        assertThat(square.types("Dina", Square.DIRECT, "status")).isInstanceOf(Reply.Done.class);
    }

    @Test
    @DisplayName("Between two sessions too, and whoever leads leads again after coming back")
    void takenOutInPeace() {
        Incoming.Left gone = goes("Ada");
        square.receive(gone);
        assertThat(square.members()).containsExactly("Basile", "Chloé", "Dina");
        assertThat(square.channel()).contains("Basile, Chloé, Dina").doesNotContain("Ada, Basile");
        assertThat(square.presses("Ada", "change-group", "")).isInstanceOf(Reply.Refused.class);
        assertThat(comes("Ada")).isEqualTo(new Reply.Done(null));
        square.receive(gone);
        assertThat(square.members()).contains("Ada");
        assertThat(square.presses("Ada", "change-group", "")).isInstanceOf(Reply.Fill.class);
    }

    private Incoming.Left goes(String name) {
        return new Incoming.Left(square.space, Walk.fresh("d"), square.person(name), Square.CHANNEL);
    }

    private Reply comes(String name) {
        return square.receive(new Incoming.Joined(square.space, Walk.fresh("d"), square.person(name), Square.CHANNEL));
    }

    @Test
    @DisplayName("A channel that goes pauses the session, and whoever leads is told once what to do")
    void theChannelGoes() {
        running();
        Incoming.PlaceGone gone = new Incoming.PlaceGone(square.space, Walk.fresh("d"), Square.CHANNEL);
        square.receive(gone);
        square.receive(gone);
        assertThat(square.state().phase()).isInstanceOf(Phase.Paused.class);
        assertThat(square.direct("Ada").split("archivé, supprimé, ouvert à tous, ou Codev en a été retiré", -1))
                .hasSize(2);
        assertThat(square.direct("Basile")).doesNotContain("archiv");
        square.types("Ada", Square.DIRECT, "resume");
        assertThat(square.state().phase()).isInstanceOf(Phase.Running.class);
    }

    @Test
    @DisplayName("When the channel is there again, what stands is said anew, and nothing of what has passed")
    void theChannelComesBack() {
        running();
        square.channel();
        square.receive(new Incoming.PlaceGone(square.space, Walk.fresh("d"), Square.CHANNEL));
        square.channel();
        square.platform.deleteAll();
        assertThat(square.channel()).isEmpty();
        square.receive(new Incoming.PlaceBack(square.space, Walk.fresh("d"), Square.CHANNEL));
        assertThat(square.channel()).contains("Pause · Ouverture", "La séance est ouverte");
        square.types("Ada", Square.DIRECT, "resume");
        assertThat(square.state().phase()).isInstanceOf(Phase.Running.class);
    }

    @Test
    @DisplayName("A channel that goes while nothing is under way changes nothing")
    void theChannelGoesInPeace() {
        square.sends("Ada", "new-session", Square.NINETY);
        square.receive(new Incoming.PlaceGone(square.space, Walk.fresh("d"), Square.CHANNEL));
        assertThat(square.state().phase()).isInstanceOf(Phase.Offered.class);
        assertThat(square.direct("Ada")).doesNotContain("archiv");
    }

    @Test
    @DisplayName("Each says in which language, and with tu or vous, to be spoken to")
    void settings() {
        assertThat(square.types("Ada", "reglages")).isInstanceOf(Reply.Fill.class);
        square.sends("Ada", "settings", Map.of("language", "FR", "address", "VOUS"));
        assertThat(square.group().active().getFirst()).matches(Member::formal);
        assertThat(Square.text(square.types("Ada", "join"))).contains("Vous êtes déjà membre");
        square.sends("Ada", "settings", Map.of("language", "EN", "address", "TU"));
        assertThat(Square.text(square.types("Ada", "join"))).contains("member already");
    }

    @Test
    @DisplayName("Before the first session, what makes sense now is the group itself, and beginning for whoever leads")
    void now() {
        assertThat(Square.text(square.types("Ada", ""))).contains("Les éclaireurs", "Une séance maintenant");
        assertThat(Square.text(square.types("Basile", "")))
                .contains("Les éclaireurs")
                .doesNotContain("session now");
        assertThat(Square.text(square.types("Farid", ""))).contains("a codev group", "Join");
    }
}
