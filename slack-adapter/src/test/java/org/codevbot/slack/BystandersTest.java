package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Seen;
import org.codevbot.slack.strict.Spot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one person does beside all the others: cards that many see, other bots, other organisations, others' tokens. */
class BystandersTest {
    private static final Card CARD = new Card(
            Text.plain("The step"),
            List.of(new Block.Quote("Ada", "What Ada said")),
            List.of(Rig.button("Contribute", "contribute")),
            "push");

    private final Rig rig = Rig.started();

    @AfterEach
    void close() {
        rig.close();
    }

    private void posts(@Nullable String thread) throws Exception {
        Rendered card = new CardRenderer().render(CARD, People.STRANGERS);
        assertThat(rig.client
                        .methods(rig.slack.botToken())
                        .chatPostMessage(request -> request.channel(rig.channel.channel())
                                .threadTs(thread)
                                .text(card.text())
                                .blocks(card.blocks()))
                        .isOk())
                .isTrue();
    }

    private void pressed(Spot where) {
        String card = rig.ada.sees(where).getLast().text();
        rig.door.answers(new Reply.Refused(Rig.line("Not your turn, Chloé."), null, null));
        rig.chloe.presses(where, "Contribute");
        rig.settled();

        assertThat(rig.chloe.reads(where)).contains("(only you): Not your turn, Chloé.");
        assertThat(rig.ada.reads(where)).doesNotContain("Not your turn");
        for (Person each : List.of(rig.ada, rig.chloe)) {
            assertThat(each.sees(where)).anySatisfy(seen -> {
                assertThat(seen.text()).isEqualTo(card);
                assertThat(seen.buttons()).containsExactly("Contribute");
            });
        }
    }

    @Test
    @DisplayName("One person's answer to a press on everybody's card stands beside it, and the card stays for all")
    void everybodysCardStays() throws Exception {
        posts(null);
        pressed(rig.channel);
    }

    @Test
    @DisplayName("The same in a thread")
    void everybodysCardStaysInAThread() throws Exception {
        Seen head = rig.ada.says(rig.channel, "Step 1");
        posts(head.ts());
        pressed(rig.channel.thread(head.ts()));
    }

    @Test
    @DisplayName("Of a card of the bot's only what somebody said is kept as a note, without what stands around it")
    void theWordsOfACard() throws Exception {
        posts(null);
        rig.chloe.messageShortcut(rig.chloe.sees(rig.channel).getLast(), Inbound.KEEP_AS_NOTE);
        assertThat(rig.door.last(Incoming.Noted.class).words()).isEqualTo("What Ada said");
    }

    @Test
    @DisplayName("Another bot in the channel is not heard, whatever it writes or changes")
    void otherBots() {
        Person robot = rig.slack.otherBot("Robot");
        robot.joins(rig.channel);
        int before = rig.door.received().size();
        Seen said = robot.says(rig.channel, "Build 5 is red");
        robot.edits(said, "Build 5 is green");
        robot.saysOfSelf(rig.channel, "builds");
        assertThat(rig.door.received()).hasSize(before);
        rig.chloe.says(rig.channel, "Thanks");
        assertThat(rig.door.received()).hasSize(before + 1);
    }

    @Test
    @DisplayName("Of another organisation only presses come in: its people are answered, and ask nothing else")
    void otherOrganisations() {
        Person zoe = rig.slack.stranger("Zoe Ward", "en-US", ZoneOffset.UTC);
        zoe.joins(rig.channel);
        rig.slack.shares(rig.channel);
        Seen said = rig.ada.says(rig.channel, "Two hours");
        zoe.shortcut(Inbound.MY_CODEV);
        zoe.messageShortcut(said, Inbound.KEEP_AS_NOTE);
        rig.settled();
        assertThat(rig.door.received(Incoming.Noted.class)).isEmpty();
        assertThat(rig.door.received(Incoming.Typed.class)).isEmpty();
        assertThat(rig.door.received(Incoming.Pressed.class)).isEmpty();

        rig.chloe.messageShortcut(said, Inbound.KEEP_AS_NOTE);
        assertThat(rig.door.received(Incoming.Noted.class)).hasSize(1);
    }

    @Test
    @DisplayName("A person's own token that is taken back stops nothing; the bot's does")
    void othersTokens() {
        rig.slack.faults().on("auth.test").during(Duration.ofHours(1)).fails(500);
        rig.slack.revokesTokenOf(rig.ada);
        assertThat(rig.workspace.ready()).isTrue();
        rig.slack.tells("tokens_revoked");
        assertThat(rig.workspace.ready()).isFalse();
        rig.slack.faults().calm();
    }

    @Test
    @DisplayName("A channel that is public in mid-session is told to the core by one name, and nothing is said twice")
    void turnedPublic() {
        List<String> noticed = new ArrayList<>();
        Call call = new Call(new Pace(rig.slack.clock()), noticed::add);
        Finder finder = new Finder(rig.client.methods(rig.slack.botToken()), call);
        Room.Found room = new Room.Found(rig.channel.channel());
        assertThat(finder.message("op-1", room)).isEmpty();
        assertThat(noticed).isEmpty();

        rig.slack.opensToAll(rig.channel);
        assertThatThrownBy(() -> finder.message("op-1", room)).isInstanceOf(Finder.NotLookedUp.class);
        assertThat(noticed).containsExactly(rig.channel.channel());
        Moves.turnedPublic(rig.workspace, rig.door, noticed.getFirst());
        Moves.turnedPublic(rig.workspace, rig.door, noticed.getFirst());
        assertThat(rig.door.received(Incoming.PlaceGone.class)).hasSize(2).allSatisfy(gone -> {
            assertThat(gone.where().channel()).isEqualTo(rig.channel.channel());
            assertThat(gone.delivery()).isEqualTo("public/" + rig.channel.channel());
        });
    }
}
