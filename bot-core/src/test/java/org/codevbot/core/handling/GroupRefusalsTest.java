package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.Directory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a group does not take, each time with what to do instead, in the language of whoever asks. */
class GroupRefusalsTest extends OnSquares {
    @Test
    @DisplayName("A public channel, one without the bot, a silent platform and a direct conversation found no group")
    void whereNoGroupIsFounded() {
        square.directory.put(square.space, "c-square", Directory.Openness.PUBLIC);
        assertThat(refusal(square.types("Basile", "group"))).contains("open to everybody", "private channel");
        assertThat(refusal(square.types("Ada", "groupe"))).contains("ouvert à tous");
        assertThat(refusal(square.sends("Ada", "found-group", Square.charter("classic", "ME"))))
                .contains("ouvert à tous");
        square.directory.put(square.space, "c-square", Directory.Openness.SHARED);
        assertThat(refusal(square.types("Basile", "group"))).contains("another organisation", "not shared");
        assertThat(refusal(square.types("Ada", "groupe"))).contains("autre organisation");
        square.directory.put(square.space, "c-square", Directory.Openness.NO_CHANNEL);
        assertThat(refusal(square.types("Basile", "group"))).contains("private channel of its own");
        square.directory.put(square.space, "c-square", Directory.Openness.NOT_IN);
        assertThat(refusal(square.types("Basile", "group"))).contains("Invite me");
        square.directory.put(square.space, "c-square", Directory.Openness.UNKNOWN);
        assertThat(refusal(square.types("Basile", "group"))).contains("does not answer");
        square.directory.put(square.space, "c-square", Directory.Openness.PRIVATE);
        assertThat(refusal(square.types("Basile", Square.DIRECT, "group"))).contains("private channel of its own");
        assertThat(refusal(square.types("Gwen", "group"))).contains("ne répond pas", "does not answer");
        assertThat(square.types("Basile", "group")).isInstanceOf(Reply.Fill.class);
    }

    @Test
    @DisplayName("A text that is too long for its field is told the field's own limit, and no draft that there is not")
    void tooLong() {
        Map<String, String> tooLong = new HashMap<>(Square.charter("classic", "ME"));
        tooLong.put("name", "n".repeat(81));
        assertThat(refusal(square.sends("Basile", "found-group", tooLong)))
                .contains("60 characters at most")
                .doesNotContain("draft");
        assertThat(refusal(square.sends("Ada", "found-group", tooLong)))
                .contains("60 caractères au plus")
                .doesNotContain("brouillon");
    }

    @Test
    @DisplayName("Two who found it at once found one group, and a delivery that comes again gets the answer it got")
    void foundedOnce() throws Exception {
        List<Callable<Reply>> both = List.of(
                () -> square.sends("Ada", "found-group", Square.charter("classic", "ME")),
                () -> square.sends("Basile", "found-group", Square.charter("flash", "ME")));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(people.invokeAll(both))
                    .extracting(each -> Square.text(each.get()))
                    .anyMatch(text -> text.contains("fondé") || text.contains("is founded"))
                    .anyMatch(text -> text.contains("déjà un groupe") || text.contains("a group here already"));
        }
        Incoming.Submitted join = square.sent("Chloé", "join-group", Square.yes("NONE"));
        Reply first = square.receive(join);
        assertThat(Square.text(first)).contains("Bienvenue dans Les éclaireurs");
        assertThat(square.receive(join)).isEqualTo(first);
        assertThat(square.members()).filteredOn("Chloé"::equals).hasSize(1);
    }

    @Test
    @DisplayName("A founding that comes again is answered the same")
    void foundedAgain() {
        Incoming.Submitted founding = square.sent("Ada", "found-group", Square.charter("classic", "ME"));
        Reply first = square.receive(founding);
        assertThat(square.receive(founding)).isEqualTo(first);
        assertThat(square.members()).containsExactly("Ada");
    }

    @Test
    @DisplayName("A rule without its yes is named on its field, and the form comes back as it was filled")
    void everyRule() {
        square.with("classic", List.of());
        Reply.Refused refused =
                (Reply.Refused) square.sends("Basile", "join-group", Map.of("rules", "0,2", "line", "NONE"));
        assertThat(refused.field()).isEqualTo("rules");
        assertThat(refused.form()).isNotNull();
        Form.Many rules = (Form.Many) refused.form().fields().getFirst();
        assertThat(rules.values()).containsExactly("0", "2");
        assertThat(square.members()).containsExactly("Ada");
        square.sends("Basile", "join-group", Square.yes("NONE"));
        assertThat(Square.text(square.types("Basile", "join"))).contains("member already");
    }

    @Test
    @DisplayName("A doubt about a member goes to whoever leads, who lets in; one about whoever leads, to the organiser")
    void doubts() {
        square.sends("Ada", "found-group", Square.charter("classic", "LATER"));
        List.of("Basile", "Dina").forEach(name -> square.sends(name, "join-group", Square.yes("NONE")));
        square.sends("Ada", "change-group", changed(square.member("Basile").value()));
        assertThat(square.group().facilitator()).isEqualTo(square.member("Basile"));

        assertThat(Square.text(square.sends("Chloé", "join-group", Square.yes("DOUBT"))))
                .contains("à une seule personne");
        assertThat(square.members()).doesNotContain("Chloé");
        assertThat(square.direct("Basile")).contains("Chloé would like to join", "Let in");
        assertThat(square.direct("Ada")).doesNotContain("Chloé");
        String chloe = square.member("Chloé").value();
        assertThat(refusal(square.presses("Dina", "let-in", chloe))).contains("leads or organises");
        square.presses("Basile", "let-in", chloe);
        assertThat(square.members()).contains("Chloé");
        assertThat(square.direct("Basile")).contains("Chloé is a member").doesNotContain("Let in");
        assertThat(square.direct("Chloé")).contains("Bienvenue");

        square.sends("Émile", "join-group", Square.yes("LEADER"));
        assertThat(square.direct("Ada")).contains("Émile");
        assertThat(square.direct("Basile")).doesNotContain("Émile");
    }

    @Test
    @DisplayName("Where one person leads and organises, a doubt about that person is told to nobody here")
    void doubtOutside() {
        square.with("classic", List.of("Basile"));
        assertThat(Square.text(square.sends("Dina", "join-group", Square.yes("LEADER"))))
                .contains("Nobody here is the right person");
        assertThat(square.direct("Ada")).doesNotContain("Dina");
        assertThat(square.members()).doesNotContain("Dina");
    }

    @Test
    @DisplayName("Only who leads begins a session, with enough people; any member where nobody leads")
    void whoBegins() {
        square.with("classic", List.of("Basile"));
        assertThat(refusal(square.types("Basile", "start"))).contains("whoever leads");
        assertThat(refusal(square.types("Ada", "start"))).contains("au moins 3");
        assertThat(refusal(square.types("Dina", "start"))).contains("only its members take part", "/codev join");
        square.sends("Dina", "join-group", Square.yes("NONE"));
        Reply.Fill form = (Reply.Fill) square.types("Ada", "start");
        assertThat(form.form().fields()).extracting(Form.Field::name).containsExactly("minutes", "mode");
        String offered = Square.text(square.sends("Ada", "new-session", Map.of("minutes", "60", "mode", "SPOKEN")));
        assertThat(offered).contains("3 personnes ici", "5 à 8");
        assertThat(Square.text(square.sends("Ada", "new-session", Map.of("minutes", "90", "mode", "WRITTEN"))))
                .contains("60 minutes");
    }

    @Test
    @DisplayName("In a format that nobody leads, any two begin a session, and the channel has the button")
    void withoutLeader() {
        square.with("exploration", List.of("Basile", "Dina"));
        assertThat(square.group().facilitator()).isNull();
        assertThat(square.types("Dina", "start")).isInstanceOf(Reply.Fill.class);
        assertThat(Square.text(square.sends("Dina", "new-session", Map.of("minutes", "60", "mode", "WRITTEN"))))
                .contains("keeps the time");
        assertThat(square.channel()).contains("qui garde le temps");
    }

    @Test
    @DisplayName("Whoever organises without being a member sees what the group is, changes it, and gets no session")
    void organiserOutside() {
        square.sends("Ada", "found-group", Square.charter("classic", "LATER"));
        assertThat(square.members()).isEmpty();
        assertThat(Square.text(square.types("Ada", "groupe"))).contains("sans en être membre", "Changer le groupe");
        assertThat(Square.text(square.types("Basile", "group"))).contains("a codev group", "Join");
        List.of("Basile", "Chloé", "Dina").forEach(name -> square.sends(name, "join-group", Square.yes("NONE")));
        assertThat(refusal(square.types("Basile", "start"))).contains("Nobody leads");
        assertThat(refusal(square.presses("Basile", "change-group", ""))).contains("leads or organises");
        Reply.Fill change = (Reply.Fill) square.presses("Ada", "change-group", "");
        assertThat(change.form().fields()).extracting(Form.Field::name).contains("facilitator");
        square.sends("Ada", "change-group", changed(square.member("Basile").value()));
        assertThat(square.channel()).contains("Les veilleurs", "Mène la séance Basile");
        square.types("Basile", "start");
        square.sends("Basile", "new-session", Map.of("minutes", "90", "mode", "WRITTEN"));
        assertThat(refusal(square.types("Ada", "status"))).contains("faire partie");
        assertThat(square.state().attendance().members()).doesNotContain(square.member("Ada"));
    }

    private static Map<String, String> changed(String facilitator) {
        return Map.of("name", "Les veilleurs", "language", "FR", "format", "classic", "facilitator", facilitator);
    }

    private static String refusal(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Refused.class);
        return Square.text(reply);
    }
}
