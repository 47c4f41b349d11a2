package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.codevbot.core.announcement.Addressed;
import org.codevbot.core.announcement.Announcement;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.outbox.Outbox;
import org.codevbot.core.session.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes in that is no word and no command, and who is told what at the door of a group. */
class AtTheDoorTest extends OnSquares {
    @BeforeEach
    void people() {
        square.ofFour();
    }

    @Test
    @DisplayName("A file written to the bot alone is said not to be kept; one in the channel is nobody's business")
    void aFile() {
        assertThat(Square.text(encloses("Basile", Square.DIRECT))).contains("not kept", "Typed here");
        assertThat(Square.text(encloses("Ada", Square.DIRECT))).contains("n’est pas gardé");
        assertThat(Square.text(encloses("Zoé", Square.DIRECT))).contains("not kept", "/codev group");
        assertThat(encloses("Basile", Square.CHANNEL)).isEqualTo(new Reply.Done(null));
        square.sends("Ada", "new-session", Square.NINETY);
        square.types("Ada", "start");
        assertThat(Square.text(encloses("Basile", Square.DIRECT))).contains("not kept");
    }

    private Reply encloses(String name, Incoming.Where where) {
        return square.receive(new Incoming.Enclosed(square.space, Walk.fresh("d"), square.person(name), where));
    }

    @Test
    @DisplayName("Name, language and zone follow the profile; what somebody chose here stays")
    void theProfileChanges() {
        changes("Basile", new Directory.Profile("Basil", Language.FR, ZoneId.of("America/Montreal")));
        Member basile = square.group().known(square.person("Basile")).orElseThrow();
        assertThat(basile.firstName()).isEqualTo("Basil");
        assertThat(basile.language()).isEqualTo(Language.FR);
        assertThat(basile.zone()).isEqualTo(ZoneId.of("America/Montreal"));
        assertThat(square.channel()).contains("Basil").doesNotContain("Basile");

        square.sends("Basile", "settings", Map.of("language", "EN", "address", "TU"));
        changes("Basile", new Directory.Profile("Basile", Language.FR, ZoneId.of("Europe/Paris")));
        Member settled = square.group().known(square.person("Basile")).orElseThrow();
        assertThat(settled.language()).isEqualTo(Language.EN);
        assertThat(settled.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    @DisplayName("Whoever is in no group is not asked about when a profile changes")
    void aStrangersProfile() {
        int before = square.directory.asked(square.space);
        changes("Zoé", new Directory.Profile("Zoé", Language.FR, ZoneId.of("Europe/Paris")));
        assertThat(square.directory.asked(square.space)).isEqualTo(before);
        changes("Basile", new Directory.Profile("Basile", Language.FR, ZoneId.of("Europe/Paris")));
        assertThat(square.directory.asked(square.space)).isGreaterThan(before);
    }

    private void changes(String name, Directory.Profile profile) {
        square.directory.put(square.person(name), profile);
        square.receive(new Incoming.PersonChanged(square.space, Walk.fresh("d"), square.person(name)));
    }

    @Test
    @DisplayName("Whoever waits for a doubt to be talked over is told so wherever they ask, and that they are in, once")
    void waiting() {
        square.sends("Émile", "join-group", Square.yes("DOUBT"));
        assertThat(Square.text(square.types("Émile", "groupe"))).contains("Le doute est chez");
        assertThat(Square.text(square.types("Émile", "rejoindre"))).contains("Le doute est chez");
        assertThat(Square.text(square.types("Émile", Square.DIRECT, "groupe"))).contains("Le doute est chez");
        assertThat(Square.text(square.types("Émile", Square.DIRECT, "home")))
                .contains("Les éclaireurs", "un doute est à lever")
                .doesNotContain("Basile", "en crée un");
        assertThat(square.types("Émile", Square.DIRECT, "notes")).isInstanceOf(Reply.Refused.class);

        square.presses("Ada", "let-in", square.member("Émile").value());
        assertThat(square.direct("Émile").split("Bienvenue", -1)).hasSize(2);
        assertThat(Square.text(square.types("Émile", Square.DIRECT, "home"))).doesNotContain("doute");
        square.presses("Émile", "leave-confirmed", "");
        assertThat(Square.text(square.types("Émile", "groupe"))).doesNotContain("doute");
    }

    @Test
    @DisplayName(
            "No session begins in a channel that was opened to everybody; in one of which nothing is known it does")
    void openedToAll() {
        square.directory.put(square.space, "c-square", Directory.Openness.PUBLIC);
        assertThat(Square.text(square.types("Ada", "start"))).contains("ouvert à tous");
        assertThat(square.sends("Ada", "new-session", Square.NINETY)).isInstanceOf(Reply.Refused.class);
        square.directory.put(square.space, "c-square", Directory.Openness.PRIVATE);
        square.sends("Ada", "new-session", Square.NINETY);
        square.directory.put(square.space, "c-square", Directory.Openness.PUBLIC);
        assertThat(Square.text(square.types("Ada", "start"))).contains("ouvert à tous");
        assertThat(square.state().phase()).isInstanceOf(Phase.Offered.class);
        square.directory.put(square.space, "c-square", Directory.Openness.UNKNOWN);
        square.types("Ada", "start");
        assertThat(square.state().phase()).isInstanceOf(Phase.Running.class);

        square.types("Ada", "pause");
        square.directory.put(square.space, "c-square", Directory.Openness.PUBLIC);
        assertThat(Square.text(square.types("Ada", "resume"))).contains("reste en pause", "le rend privé");
        assertThat(square.state().phase()).isInstanceOf(Phase.Paused.class);
        square.directory.put(square.space, "c-square", Directory.Openness.PRIVATE);
        square.types("Ada", "resume");
        assertThat(square.state().phase()).isInstanceOf(Phase.Running.class);
    }

    @Test
    @DisplayName("In a channel shared with another organisation the privacy card says who else reads")
    void shared() {
        assertThat(Square.text(square.types("Basile", "privacy"))).doesNotContain("another organisation");
        square.directory.put(square.space, "c-square", Directory.Openness.SHARED);
        assertThat(Square.text(square.types("Basile", "privacy"))).contains("shared with another organisation");
        assertThat(Square.text(square.types("Ada", "confidentialite"))).contains("partagé avec une autre organisation");
    }

    @Test
    @DisplayName(
            "Somebody of another organisation who presses what they see reads one sentence, and nothing of the group")
    void fromElsewhere() {
        PersonKey other = new PersonKey(new Space(Echo.PLATFORM, "w2"), "u-Ada");
        Reply reply = square.receive(
                new Incoming.Pressed(square.space, Walk.fresh("d"), other, Square.CHANNEL, "join-group||"));
        assertThat(Square.text(reply))
                .contains("another organisation", "autre organisation")
                .doesNotContain("Les éclaireurs", "Basile");
    }

    @Test
    @DisplayName("A page that stays on the platform is drawn anew for whoever comes, waits, leaves or is taken out")
    void pages() {
        square.channel();
        assertThat(square.platform.takeDrawn()).contains(square.member("Ada"), square.member("Basile"));
        square.presses("Basile", "leave-confirmed", "");
        assertThat(drawn()).containsExactly(square.member("Basile"));
        square.receive(new Incoming.Left(square.space, Walk.fresh("d"), square.person("Chloé"), Square.CHANNEL));
        assertThat(drawn()).containsExactly(square.member("Chloé"));
        square.sends("Émile", "join-group", Square.yes("DOUBT"));
        assertThat(drawn()).containsExactly(square.member("Émile"));
        square.presses("Ada", "let-in", square.member("Émile").value());
        assertThat(drawn()).containsExactly(square.member("Émile"));
        square.sends("Dina", "settings", Map.of("language", "EN", "address", "TU"));
        assertThat(drawn()).isEmpty();

        square.sends("Ada", "new-session", Square.NINETY);
        square.types("Ada", "start");
        drawn();
        square.presses("Ada", "close-confirmed", "");
        assertThat(square.state().isClosed()).isTrue();
        assertThat(drawn())
                .containsExactlyInAnyOrder(square.member("Ada"), square.member("Dina"), square.member("Émile"));
    }

    @Test
    @DisplayName("A private card's button, which names the group, leaves it too, and says so again when it comes twice")
    void leftByAPrivateCard() {
        String code = Action.of("leave-confirmed", null).in(square.group().id()).encoded();
        Incoming.Pressed press =
                new Incoming.Pressed(square.space, Walk.fresh("d"), square.person("Basile"), Square.DIRECT, code);
        assertThat(Square.text(square.receive(press))).contains("You have left Les éclaireurs");
        assertThat(square.members()).doesNotContain("Basile");
        assertThat(Square.text(square.receive(press))).contains("You have left");
        assertThat(square.members()).doesNotContain("Basile");
    }

    private List<MemberId> drawn() {
        square.channel();
        return square.platform.takeDrawn();
    }

    @Test
    @DisplayName("A private card that waits for somebody who has left meanwhile is not said; one of their own is")
    void saidToNobodyOutside() {
        square.sends("Ada", "new-session", Square.NINETY);
        square.types("Ada", "start");
        square.receive(new Incoming.Left(square.space, Walk.fresh("d"), square.person("Basile"), Square.CHANNEL));
        for (String name : List.of("Basile", "Chloé")) {
            Place to = new Place.Direct(square.group().id(), square.member(name));
            new TransactionTemplate(square.core.get(PlatformTransactionManager.class))
                    .executeWithoutResult(ignored -> square.core
                            .get(Outbox.class)
                            .enqueue(
                                    square.group().id(),
                                    List.of(new Addressed.Say(
                                            new MessageKey("test/" + name),
                                            to,
                                            new Announcement.TakeOverOffer(
                                                    square.state().id())))));
        }
        assertThat(square.direct("Chloé")).isNotBlank();
        assertThat(square.direct("Basile")).isBlank();
    }
}
