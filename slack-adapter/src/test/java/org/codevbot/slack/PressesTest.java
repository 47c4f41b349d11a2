package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.catalog.Home;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.session.WordsId;
import org.codevbot.slack.strict.Modal;
import org.codevbot.slack.strict.Outcome;
import org.codevbot.slack.strict.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands, buttons, forms and shortcuts, over real sockets: what the core hears and what the person sees. */
class PressesTest {
    private final Rig rig = Rig.started();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aCommandIsHeardAsItWasTypedAndAnsweredToItsPersonAlone() {
        rig.door.answers(new Reply.Done(Rig.line("You speak in step 2.")));
        Outcome outcome = rig.chloe.types("/codev note a < b & *c* :tada:", rig.channel);

        assertThat(outcome.acked()).isTrue();
        Incoming.Typed typed = rig.door.last(Incoming.Typed.class);
        assertThat(typed.text()).isEqualTo("note a < b & *c* :tada:");
        assertThat(typed.space().workspace()).isEqualTo(rig.slack.teamId());
        assertThat(typed.person().user()).isEqualTo(rig.chloe.id());
        assertThat(typed.where()).isEqualTo(new Incoming.Where(rig.channel.channel(), null));
        assertThat(typed.delivery()).startsWith("t/");
        assertThat(rig.chloe.sees(rig.channel)).singleElement().satisfies(seen -> {
            assertThat(seen.ephemeral()).isTrue();
            assertThat(seen.text()).contains("You speak in step 2.");
        });
        assertThat(rig.ada.sees(rig.channel)).isEmpty();
    }

    @Test
    void aCommandInTheDirectConversationHasNoChannel() {
        rig.chloe.types("/codev", rig.chloe.dm());
        assertThat(rig.door.last(Incoming.Typed.class).where()).isEqualTo(new Incoming.Where(null, null));
        assertThat(rig.door.last(Incoming.Typed.class).text()).isEmpty();
    }

    @Test
    void aCommandOfWhichNothingIsToBeSaidIsTicked() {
        rig.chloe.types("/codev next with more", rig.channel);
        assertThat(rig.chloe.reads(rig.channel)).contains("✅ /codev next").doesNotContain("more");
    }

    @Test
    void aCommandOpensItsFormAndTheFormComesBackWithItsPlace() {
        rig.door.answers(new Reply.Fill(Rig.form("note", "")));
        rig.chloe.types("/codev note", rig.channel);
        rig.settled();
        assertThat(rig.chloe.modal()).hasValueSatisfying(modal -> {
            assertThat(modal.title()).isEqualTo("A note");
            assertThat(modal.send()).isEqualTo("Keep");
        });

        rig.door.answers(new Reply.Done(null));
        rig.chloe.fills("words", "Ask about the team").sends();

        Incoming.Submitted sent = rig.door.last(Incoming.Submitted.class);
        assertThat(sent.code()).isEqualTo("note||");
        assertThat(sent.values()).isEqualTo(Map.of("words", "Ask about the team"));
        assertThat(sent.where()).isEqualTo(new Incoming.Where(rig.channel.channel(), null));
        assertThat(rig.chloe.modal()).isEmpty();
    }

    @Test
    void whatWasChosenComesBackByItsValues() {
        List<Form.Option> options = List.of(
                new Form.Option("one", "First"), new Form.Option("two", "Second"), new Form.Option("three", "3"));
        rig.door.answers(new Reply.Fill(new Form(
                "All kinds",
                "Send",
                Action.of("settings", null),
                List.of(
                        new Form.Line("line", "A line", false, 200, "before"),
                        new Form.Choice("choice", "One", true, options, "two"),
                        new Form.Many("many", "Some", false, 3, options, List.of("one", "three")),
                        new Form.Person("person", "Who", false, options),
                        new Form.Date("date", "When", false, "2026-04-01")))));
        rig.chloe.types("/codev settings", rig.channel);
        rig.settled();
        rig.door.answers(new Reply.Done(null));
        rig.chloe.fills("person", "Second").sends();

        assertThat(rig.door.last(Incoming.Submitted.class).values())
                .isEqualTo(Map.of(
                        "line", "before", "choice", "two", "many", "one,three", "person", "two", "date", "2026-04-01"));
    }

    @Test
    void aRefusedFieldIsToldAtTheFieldAndTheFormSentAgainTakesItsDraftsPlace() {
        rig.door.answers(new Reply.Fill(Rig.form("contribute", "")));
        rig.chloe.types("/codev contribute", rig.channel);
        rig.settled();
        Action again = new Action("contribute", "", null, new WordsId("w123"), null);
        Form filled =
                new Form("A note", "Keep", again, Rig.form("x", "too long").fields());
        rig.door.answers(new Reply.Refused(Rig.line("Too long by 3."), "words", filled));

        rig.chloe.fills("words", "too long").sends();
        assertThat(rig.chloe.modal().orElseThrow().errors()).isEqualTo(Map.of("words", "Too long by 3."));
        assertThat(rig.door.last(Incoming.Submitted.class).code()).isEqualTo("contribute||");

        rig.door.answers(new Reply.Done(Rig.line("Said.")));
        rig.chloe.fills("words", "short").sends();
        assertThat(rig.door.last(Incoming.Submitted.class).code()).isEqualTo("contribute|||w123");
        assertThat(rig.chloe.modal().orElseThrow().text()).contains("Said.");
    }

    @Test
    void aFormRefusedAsAWholeStaysOpenFilledUnderItsReason() {
        rig.door.answers(new Reply.Fill(Rig.form("contribute", "")));
        rig.chloe.types("/codev contribute", rig.channel);
        rig.settled();
        rig.door.answers(new Reply.Refused(Rig.line("Not your turn yet."), null, Rig.form("contribute", "my idea")));
        rig.chloe.fills("words", "my idea").sends();

        Modal modal = rig.chloe.modal().orElseThrow();
        assertThat(modal.text()).contains("Not your turn yet.");
        assertThat(modal.fields()).containsEntry("words", "my idea");
        rig.door.answers(new Reply.Refused(Rig.line("This step is over."), null, null));
        rig.chloe.fills("words", "my longer idea").sends();
        Modal still = rig.chloe.modal().orElseThrow();
        assertThat(still.errors()).isEqualTo(Map.of("words", "This step is over."));
        assertThat(still.fields()).containsEntry("words", "my longer idea");
    }

    @Test
    void aButtonOfTheChannelIsAnsweredBesideItAndOneOfAPassingAnswerInItsPlace() {
        rig.door.answers(
                new Reply.Done(Rig.list("What now?", Rig.button("My notes", "notes"), Rig.button("Hand", "hand"))));
        rig.chloe.types("/codev", rig.channel);
        rig.door.answers(new Reply.Done(Rig.asking("One note", Rig.button("Forget it", "forget-own"))));
        rig.chloe.presses(rig.channel, "My notes");
        rig.settled();

        assertThat(rig.door.last(Incoming.Pressed.class).code()).isEqualTo("notes||");
        assertThat(rig.chloe.sees(rig.channel)).singleElement().satisfies(seen -> {
            assertThat(seen.text()).contains("One note");
            assertThat(seen.buttons()).containsExactly("Forget it");
        });

        rig.door.answers(new Reply.Done(null));
        rig.chloe.presses(rig.channel, "Forget it");
        rig.settled();
        assertThat(rig.chloe.sees(rig.channel)).singleElement().satisfies(seen -> {
            assertThat(seen.text()).isEqualTo("✅ Forget it");
            assertThat(seen.buttons()).isEmpty();
        });
    }

    @Test
    void aListStaysForTheNextPress() {
        rig.door.answers(new Reply.Done(Rig.list("What now?", Rig.button("Hand", "hand"))));
        rig.chloe.types("/codev", rig.channel);
        rig.door.answers(new Reply.Done(null));
        rig.chloe.presses(rig.channel, "Hand");
        rig.settled();
        assertThat(rig.chloe.sees(rig.channel))
                .singleElement()
                .satisfies(seen -> assertThat(seen.buttons()).containsExactly("Hand"));
    }

    @Test
    void aButtonOpensItsFormAndWhatComesBackKnowsTheThread() {
        rig.door.answers(new Reply.Done(Rig.list("What now?", Rig.button("Write", "note"))));
        rig.chloe.types("/codev", rig.channel);
        rig.door.answers(new Reply.Fill(Rig.form("note", "")));
        rig.chloe.presses(rig.channel, "Write");
        rig.settled();
        assertThat(rig.chloe.modal()).isPresent();
        rig.door.answers(new Reply.Refused(Rig.line("No session here."), null, null));
        rig.chloe.fills("words", "x").sends();
        assertThat(rig.chloe.modal().orElseThrow().errors()).containsValue("No session here.");
    }

    @Test
    void anInteractionThatComesTwiceHasOneAnswer() {
        rig.slack.faults().copiesOfAll(2);
        rig.door.answers(new Reply.Fill(Rig.form("note", "")));
        rig.chloe.types("/codev note", rig.channel);
        rig.settled();

        List<Incoming.Typed> both = rig.door.received(Incoming.Typed.class);
        assertThat(both).hasSize(2);
        assertThat(both.stream().map(Incoming.Typed::delivery))
                .containsOnly(both.getFirst().delivery());
        assertThat(rig.chloe.modal()).isPresent();
    }

    @Test
    void aMessageIsKeptAsANoteOfWhoPressed() {
        Seen said = rig.ada.says(rig.channel, "Ask <them> first & then us");
        rig.door.answers(new Reply.Done(Rig.line("Kept.")));
        rig.chloe.messageShortcut(said, Inbound.KEEP_AS_NOTE);
        rig.settled();

        Incoming.Noted kept = rig.door.last(Incoming.Noted.class);
        assertThat(kept.person().user()).isEqualTo(rig.chloe.id());
        assertThat(kept.words()).isEqualTo("Ask <them> first & then us");
        assertThat(kept.where().channel()).isEqualTo(rig.channel.channel());
        assertThat(rig.chloe.reads(rig.channel)).contains("Kept.");
        assertThat(rig.ada.reads(rig.channel)).doesNotContain("Kept.");
    }

    @Test
    void myCodevOpensFromAnywhereAndIsDrawnAnewAfterAPress() {
        rig.door.answers(new Reply.Done(Rig.list("My groups", Rig.button("Show", "show"))));
        rig.chloe.shortcut(Inbound.MY_CODEV);
        rig.settled();
        assertThat(rig.door.last(Incoming.Pressed.class).code()).isEqualTo("home||");
        assertThat(rig.door.last(Incoming.Pressed.class).where().direct()).isTrue();
        assertThat(rig.chloe.modal().orElseThrow().title()).isEqualTo("My groups");

        rig.door.answers(incoming ->
                incoming instanceof Incoming.Pressed pressed && pressed.code().equals(Home.CARD.encoded())
                        ? new Reply.Done(Rig.list("My groups, newer", Rig.button("Show", "show")))
                        : new Reply.Done(null));
        rig.chloe.pressesInModal("Show");
        rig.settled();
        assertThat(rig.chloe.modal().orElseThrow().title()).isEqualTo("My groups, newer");
    }

    @Test
    void aButtonInAModalIsAnsweredThere() {
        rig.door.answers(new Reply.Fill(Rig.form("note", "")));
        rig.chloe.types("/codev note", rig.channel);
        rig.settled();
        rig.door.answers(new Reply.Done(Rig.list("Kept", Rig.button("See", "notes"))));
        rig.chloe.fills("words", "x").sends();
        rig.door.answers(new Reply.Done(Rig.asking("One note", Rig.button("Forget it", "forget-own"))));
        rig.chloe.pressesInModal("See");
        rig.settled();
        assertThat(rig.door.last(Incoming.Pressed.class).where())
                .isEqualTo(new Incoming.Where(rig.channel.channel(), null));
        assertThat(rig.chloe.modal().orElseThrow().title()).isEqualTo("One note");
        rig.door.answers(new Reply.Done(null));
        rig.chloe.pressesInModal("Forget it");
        rig.settled();
        assertThat(rig.chloe.modal().orElseThrow().text()).contains("✅ Forget it");
    }
}
