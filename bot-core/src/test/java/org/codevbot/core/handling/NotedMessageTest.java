package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.outbox.Inbox;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.persistence.StoredJson;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that somebody keeps as a note of their own, by the platform's command for messages. */
@Timeout(60)
class NotedMessageTest extends OneCore {
    private static final String SAID = "Ask the owner first, and then the team";

    NotedMessageTest() {
        super(Core.Store.H2);
    }

    private static Incoming.Noted noted(Walk walk, String name, Incoming.Where where, String words) {
        return new Incoming.Noted(walk.space, Walk.fresh("d"), walk.person(name), where, words);
    }

    private static Reply keeps(Walk walk, String name, String words) {
        return walk.receive(noted(walk, name, walk.here(), words));
    }

    private static String refused(Reply reply) {
        return CardText.of(((Reply.Refused) reply).card());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SAID,
                "note what he said",
                "/codev next",
                "next",
                "- first\n- then\n\n> and a quote",
                "“Quoted” and a dot .",
                "\u202Eturned",
                "🙂",
                "?"
            })
    @DisplayName("Its words are kept as they stand, whatever they begin or end with")
    void asTheyStand(String words) {
        Walk walk = walk().at("presentation");
        int stage = walk.state().timing().stage();
        assertThat(keeps(walk, "Dina", words)).isInstanceOf(Reply.Done.class);
        assertThat(walk.texts("Dina", Fate.NOTE)).containsExactly(words);
        assertThat(walk.state().timing().stage()).isEqualTo(stage);
    }

    @Test
    @DisplayName("Once, however often it is delivered, and for whoever kept it alone")
    void onceAndAlone() {
        Walk walk = walk().at("presentation");
        Incoming.Noted kept = noted(walk, "Dina", walk.here(), "  " + SAID + "\n");
        Reply first = walk.receive(kept);
        assertThat(walk.receive(kept)).isEqualTo(first);
        assertThat(walk.texts("Dina", Fate.NOTE)).containsExactly(SAID);
        assertThat(walk.rows().stream().filter(row -> SAID.equals(row.text()))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t", "\u200B\uFEFF"})
    @DisplayName("A message without words is no note, and nothing is opened for it")
    void withoutWords(String words) {
        Walk walk = walk().at("presentation");
        assertThat(refused(keeps(walk, "Dina", words))).contains("no words in this message");
        assertThat(walk.texts("Dina", Fate.NOTE)).isEmpty();
    }

    @Test
    @DisplayName("Longer than a note may be, it stays where it is: no draft of it is made")
    void tooLong() {
        Walk walk = walk().at("presentation");
        assertThat(keeps(walk, "Dina", "x".repeat(10_000))).isInstanceOf(Reply.Done.class);
        Reply.Refused refused = (Reply.Refused) keeps(walk, "Dina", "y".repeat(10_001));
        assertThat(CardText.of(refused.card())).contains("10,000", "stays where it is");
        assertThat(refused.form()).isNull();
        assertThat(walk.texts("Dina", Fate.NOTE)).containsExactly("x".repeat(10_000));
        assertThat(walk.texts("Dina", Fate.DRAFT)).isEmpty();
    }

    @Test
    @DisplayName("From any thread, of an earlier session too, and from the own conversation")
    void fromAnyThread() {
        Walk walk = walk().at("presentation");
        keeps(walk, "Dina", "x");
        walk.receive(noted(walk, "Dina", new Incoming.Where(walk.channel, "t-long-ago"), SAID));
        walk.receive(noted(walk, "Dina", new Incoming.Where(null, null), "What Codev told me"));
        assertThat(walk.texts("Dina", Fate.NOTE)).containsExactlyInAnyOrder("x", SAID, "What Codev told me");
    }

    @Test
    @DisplayName("Between two sessions and before the first it is kept too, and from the channel of another group's")
    void betweenSessions() {
        Walk walk = walk().founded();
        assertThat(keeps(walk, "Dina", SAID)).isInstanceOf(Reply.Done.class);
        walk.receive(noted(walk, "Dina", new Incoming.Where("c-elsewhere", null), "Said elsewhere"));
        String notes = CardText.of(Objects.requireNonNull(((Reply.Done) walk.types("Dina", "notes")).card()));
        assertThat(notes).contains(SAID, "Said elsewhere");
    }

    @Test
    @DisplayName("Somebody who is in no group is told so, and nothing is kept")
    void ofNobody() {
        Walk walk = walk().at("presentation");
        int rows = walk.rows().size();
        assertThat(refused(walk.receive(new Incoming.Noted(
                        walk.space, Walk.fresh("d"), new PersonKey(walk.space, "u-stranger"), walk.here(), SAID))))
                .isNotBlank();
        assertThat(walk.rows()).hasSize(rows);
    }

    @Test
    @DisplayName("What waits in the inbox is read, in this form and in the one that came as a typed line")
    void whatWaits() {
        Walk walk = walk().at("presentation");
        String former = StoredJson.text(walk.typed("Dina", "note " + SAID), Incoming.class);
        assertThat(former).contains("\"@type\":\"typed\"", "note " + SAID);
        Incoming.Noted now = noted(walk, "Dina", new Incoming.Where(walk.channel, "t-unknown"), "And the team");
        assertThat(StoredJson.read(StoredJson.text(now, Incoming.class), Incoming.class))
                .isEqualTo(now);

        Inbox inbox = core.get(Inbox.class);
        inbox.keep(StoredJson.read(former, Incoming.class));
        inbox.keep(now);
        clock.wind(Duration.ofMinutes(1));
        assertThat(inbox.replay(core.get(CommandHandler.class)::again)).isEqualTo(2);
        assertThat(walk.texts("Dina", Fate.NOTE)).containsExactlyInAnyOrder(SAID, "And the team");
    }
}
