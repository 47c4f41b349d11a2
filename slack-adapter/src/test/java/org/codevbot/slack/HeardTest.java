package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.catalog.Home;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.catalog.Signal;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Seen;
import org.codevbot.slack.strict.Spot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens in the workspace, over real sockets: what the core hears of it, and what it never hears. */
class HeardTest {
    private final Rig rig = Rig.started();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aMessageIsHeardWithItsPlaceItsNameAndItsMoment() {
        Seen said = rig.chloe.says(rig.channel, "We never <decide> & nobody says why");

        Incoming.Utterance heard = rig.door.last(Incoming.Utterance.class);
        assertThat(heard.words()).isEqualTo("We never <decide> & nobody says why");
        assertThat(heard.message()).isEqualTo(said.handle());
        assertThat(heard.person().user()).isEqualTo(rig.chloe.id());
        assertThat(heard.where()).isEqualTo(new Incoming.Where(rig.channel.channel(), null));
        Instant opened = Instant.parse("2026-03-10T18:00:00Z");
        assertThat(heard.at()).isBetween(opened, opened.plusSeconds(1));
        assertThat(heard.delivery()).startsWith("Ev");
    }

    @Test
    void aReplyIsHeardInItsThreadAndOneShownToAllToo() {
        Seen head = rig.ada.says(rig.channel, "Step 1");
        Spot thread = rig.channel.thread(head.ts());
        rig.chloe.says(thread, "In the thread");
        assertThat(rig.door.last(Incoming.Utterance.class).where())
                .isEqualTo(new Incoming.Where(rig.channel.channel(), head.handle()));
        rig.chloe.saysToAll(thread, "In both");
        assertThat(rig.door.last(Incoming.Utterance.class).words()).isEqualTo("In both");
        assertThat(rig.door.last(Incoming.Utterance.class).where().thread()).isEqualTo(head.handle());
        rig.chloe.saysOfSelf(rig.channel, "listens");
        assertThat(rig.door.last(Incoming.Utterance.class).words()).isEqualTo("listens");
    }

    @Test
    void aDirectMessageHasNoChannel() {
        rig.chloe.says(rig.chloe.dm(), "A note of mine");
        assertThat(rig.door.last(Incoming.Utterance.class).where()).isEqualTo(new Incoming.Where(null, null));
    }

    @Test
    void anAnswerToWhatWasTypedIsSeenByItsAuthorAloneAndInTheThread() {
        Seen head = rig.ada.says(rig.channel, "Step 1");
        Spot thread = rig.channel.thread(head.ts());
        rig.door.answers(new Reply.Refused(Rig.line("That is too long."), null, null));
        rig.chloe.says(thread, "Much too long");
        rig.settled();

        assertThat(rig.chloe.reads(thread)).contains("(only you): That is too long.");
        assertThat(rig.ada.reads(thread)).doesNotContain("too long.");
        rig.chloe.says(rig.chloe.dm(), "Too long here too");
        rig.settled();
        assertThat(rig.chloe.reads(rig.chloe.dm())).contains("That is too long.");
    }

    @Test
    void correctionsAndDeletionsAreFollowed() {
        Seen said = rig.chloe.says(rig.channel, "Two hours");
        rig.chloe.edits(said, "Three hours");
        Incoming.Changed changed = rig.door.last(Incoming.Changed.class);
        assertThat(changed.words()).isEqualTo("Three hours");
        assertThat(changed.message()).isEqualTo(said.handle());
        assertThat(changed.person().user()).isEqualTo(rig.chloe.id());

        rig.chloe.deletes(said);
        assertThat(rig.door.last(Incoming.Withdrawn.class).message()).isEqualTo(said.handle());
    }

    @Test
    void aMessageThatOthersAnsweredIsWithdrawnToo() {
        Seen head = rig.chloe.says(rig.channel, "My head");
        rig.ada.says(rig.channel.thread(head.ts()), "An answer");
        rig.chloe.deletes(head);
        assertThat(rig.door.last(Incoming.Withdrawn.class).message()).isEqualTo(head.handle());
        assertThat(rig.door.received(Incoming.Changed.class)).isEmpty();
    }

    @Test
    void whatTheBotItselfDoesIsNeverHeard() throws Exception {
        rig.chloe.says(rig.channel, "Somebody speaks");
        int before = rig.door.received().size();
        var posted = rig.client
                .methods(rig.slack.botToken())
                .chatPostMessage(
                        request -> request.channel(rig.channel.channel()).text("The bot speaks"));
        assertThat(posted.isOk()).isTrue();
        rig.client
                .methods(rig.slack.botToken())
                .chatUpdate(request -> request.channel(rig.channel.channel())
                        .ts(posted.getTs())
                        .text("The bot speaks again"));
        rig.slack.settle();

        assertThat(before).isPositive();
        assertThat(rig.door.received()).hasSize(before);
    }

    @Test
    void twoEmojiMeanSomethingInEverySkinAndTakingThemOffToo() {
        Seen card = rig.ada.says(rig.channel, "The sentence");
        rig.chloe.reacts(card, "white_check_mark");
        Incoming.Signalled agreed = rig.door.last(Incoming.Signalled.class);
        assertThat(agreed.signal()).isEqualTo(Signal.AGREE);
        assertThat(agreed.set()).isTrue();
        assertThat(agreed.message()).isEqualTo(card.handle());
        assertThat(agreed.person().user()).isEqualTo(rig.chloe.id());

        rig.chloe.unreacts(card, "white_check_mark");
        assertThat(rig.door.last(Incoming.Signalled.class).set()).isFalse();
        rig.slack.wind(Duration.ofSeconds(1));
        for (String hand : List.of("raised_hand::skin-tone-3", "hand", "raised_hand")) {
            rig.chloe.reacts(card, hand);
            assertThat(rig.door.last(Incoming.Signalled.class).signal()).isEqualTo(Signal.HAND);
            assertThat(rig.door.last(Incoming.Signalled.class).set()).isTrue();
        }
        int all = rig.door.received(Incoming.Signalled.class).size();
        rig.chloe.reacts(card, "tada");
        assertThat(rig.door.received(Incoming.Signalled.class)).hasSize(all);
    }

    @Test
    void aRepeatedEventHasTheSameName() {
        rig.slack.faults().copies(3);
        rig.chloe.says(rig.channel, "Once");
        List<Incoming.Utterance> all = rig.door.received(Incoming.Utterance.class);
        assertThat(all).hasSize(3);
        assertThat(all.stream().map(Incoming.Utterance::delivery).distinct()).hasSize(1);
    }

    @Test
    void aBugIsAcknowledgedAllTheSame() {
        rig.door.answers(incoming -> {
            throw new IllegalStateException("with somebody's words");
        });
        rig.chloe.says(rig.channel, "Whatever");
        assertThat(rig.chloe.types("/codev", rig.channel).acked()).isTrue();
        assertThat(rig.slack.outcomes()).hasSize(2);
    }

    @Test
    void theHomeTabIsDrawnWhenItIsOpenedAndAfterEachPressThere() {
        rig.door.answers(new Reply.Done(Rig.list("My groups", Rig.button("Write", "note"))));
        rig.chloe.opensHome();
        rig.settled();
        assertThat(rig.chloe.home().orElseThrow().text()).contains("My groups");
        assertThat(rig.ada.home()).isEmpty();

        rig.door.answers(incoming ->
                incoming instanceof Incoming.Pressed pressed && pressed.code().equals(Home.PAGE.encoded())
                        ? new Reply.Done(Rig.list("My groups now", Rig.button("Write", "note")))
                        : new Reply.Fill(Rig.form("note", "")));
        rig.chloe.pressesAtHome("Write");
        rig.settled();
        assertThat(rig.chloe.modal()).isPresent();
        assertThat(rig.chloe.home().orElseThrow().text()).contains("My groups now");
        rig.door.answers(incoming -> incoming instanceof Incoming.Pressed
                ? new Reply.Done(Rig.list("My groups last", Rig.button("Write", "note")))
                : new Reply.Done(null));
        rig.chloe.fills("words", "x").sends();
        rig.settled();
        assertThat(rig.chloe.home().orElseThrow().text()).contains("My groups last");
    }

    @Test
    void theAppOpenedAtItsMessagesDrawsNoHome() {
        rig.chloe.opensMessages();
        rig.settled();
        assertThat(asked("views.publish")).isZero();
        rig.door.answers(new Reply.Done(Rig.line("My groups")));
        rig.chloe.opensHome();
        rig.settled();
        assertThat(asked("views.publish")).isEqualTo(1);
    }

    @Test
    void aPreviewLongAfterAnEditIsNoLaterEdit() {
        Seen said = rig.chloe.says(rig.channel, "first");
        rig.chloe.edits(said, "second");
        Instant edited = rig.door.last(Incoming.Changed.class).at();
        rig.slack.wind(Duration.ofMinutes(5));
        rig.chloe.unfurls(said);
        assertThat(rig.door.received(Incoming.Changed.class))
                .hasSize(2)
                .allSatisfy(
                        changed -> assertThat(changed.at()).isBetween(edited.minusSeconds(1), edited.plusSeconds(1)));
    }

    @Test
    void aProfileIsAskedOnceAndAgainWhenItChanged() {
        var key = rig.workspace.identity().orElseThrow().person(rig.chloe.id());
        Directory.Profile first = rig.directory.profile(key).orElseThrow();
        assertThat(first).isEqualTo(new Directory.Profile("Chloé", Language.FR, ZoneId.of("Europe/Paris"), "Martin"));
        assertThat(rig.directory.profile(key)).contains(first);
        assertThat(asked("users.info")).isEqualTo(1);
        assertThat(rig.directory.knownName(rig.chloe.id())).contains("Chloé");

        rig.chloe.changesProfile("Clo (she/her)", "en-GB");
        assertThat(rig.directory.knownName(rig.chloe.id())).isEqualTo(Optional.empty());
        assertThat(rig.directory.profile(key).orElseThrow().firstName()).isEqualTo("Clo");
        assertThat(rig.directory.profile(key).orElseThrow().language()).isEqualTo(Language.EN);
        assertThat(rig.directory.profile(key).orElseThrow().rest()).isEqualTo("she/her".replace('/', ' '));
    }

    @ParameterizedTest
    @CsvSource({
        "'Sam Durand 🌱',Sam,Durand",
        "sam,sam,Martin",
        "'(Sam) de La Tour',Sam,'de La Tour'",
        "🌱🌱,Chloé,Martin",
    })
    void aPersonIsCalledByTheFirstWordAndToldApartByTheRest(String display, String first, String rest) {
        var key = rig.workspace.identity().orElseThrow().person(rig.chloe.id());
        rig.chloe.changesProfile(display, "en-GB");
        Directory.Profile profile = rig.directory.profile(key).orElseThrow();
        assertThat(profile.firstName()).isEqualTo(first);
        assertThat(profile.rest()).isEqualTo(rest);
    }

    @Test
    void aNameIsCutBetweenCharactersAndANameOfEmojiIsOne() {
        Person long40 = rig.slack.person("𝓪".repeat(30), "en-US", ZoneId.of("Europe/Paris"));
        Person sprouts = rig.slack.person("🌱🌱", "en-US", ZoneId.of("Europe/Paris"));
        var identity = rig.workspace.identity().orElseThrow();
        assertThat(rig.directory
                        .profile(identity.person(long40.id()))
                        .orElseThrow()
                        .firstName())
                .isEqualTo("𝓪".repeat(20));
        assertThat(rig.directory
                        .profile(identity.person(sprouts.id()))
                        .orElseThrow()
                        .firstName())
                .isEqualTo("🌱🌱");
    }

    private long asked(String method) {
        return rig.slack.requests().stream()
                .filter(call -> call.method().equals(method))
                .count();
    }

    @Test
    void whoCanSeeAChannelIsKnown() {
        var space = rig.workspace.identity().orElseThrow().space();
        Spot open = rig.slack.channel("general", false, rig.ada);
        Spot hidden = rig.slack.channelWithoutBot("hidden", true, rig.ada);
        assertThat(rig.directory.openness(space, rig.channel.channel())).isEqualTo(Directory.Openness.PRIVATE);
        assertThat(rig.directory.openness(space, hidden.channel())).isEqualTo(Directory.Openness.NOT_IN);
        assertThat(rig.directory.openness(space, open.channel())).isEqualTo(Directory.Openness.PUBLIC);
        rig.slack.faults().on("conversations.info").fails(500);
        assertThat(rig.directory.openness(space, rig.channel.channel())).isEqualTo(Directory.Openness.UNKNOWN);
    }
}
