package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Home;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A person's own page: drawn when it is looked at and when the core says so, and never mute after a press. */
class HomeTabTest {
    private final Rig rig = Rig.started();

    @AfterEach
    void close() {
        rig.close();
    }

    private void onThePage(Card page, Reply answer) {
        rig.door.answers(incoming ->
                incoming instanceof Incoming.Pressed pressed && pressed.code().equals(Home.PAGE.encoded())
                        ? new Reply.Done(page)
                        : answer);
    }

    @Test
    @DisplayName("What the core says is no longer true is drawn anew; where the core does not answer, nothing is drawn")
    void drawnAnew() throws Exception {
        onThePage(Rig.list("My groups", Rig.button("Notes", "notes")), new Reply.Done(null));
        rig.chloe.opensHome();
        rig.settled();
        assertThat(rig.chloe.home().orElseThrow().buttons()).containsExactly("Notes");

        onThePage(Rig.line("No groups"), new Reply.Done(null));
        assertThat(rig.home.draw(rig.chloe.id(), "op1").isOk()).isTrue();
        assertThat(rig.chloe.home().orElseThrow().text()).contains("No groups");
        assertThat(rig.chloe.home().orElseThrow().buttons()).isEmpty();

        rig.door.answers(new Reply.Refused(Rig.line("Once more in a minute?"), null, null));
        assertThatThrownBy(() -> rig.home.draw(rig.chloe.id(), "op2")).isInstanceOf(IOException.class);
        assertThat(rig.chloe.home().orElseThrow().text()).contains("No groups");
    }

    @Test
    @DisplayName(
            "A form or a card that could not be opened over the page leaves its button on it, until the next press")
    void neverMute() {
        Card page = Rig.list("My groups", Rig.button("Write", "note"));
        onThePage(page, new Reply.Fill(Rig.form("note", "")));
        rig.chloe.opensHome();
        rig.settled();
        rig.slack.faults().on("views.open").refuses("expired_trigger_id");
        rig.chloe.pressesAtHome("Write");
        rig.settled();
        assertThat(rig.chloe.modal()).isEmpty();
        assertThat(rig.chloe.home().orElseThrow().buttons()).containsExactly("A note", "Write");

        rig.chloe.pressesAtHome("A note");
        rig.settled();
        assertThat(rig.chloe.modal()).isPresent();
        assertThat(rig.chloe.home().orElseThrow().buttons()).containsExactly("Write");
        rig.chloe.closesModal();

        onThePage(page, new Reply.Done(Rig.line("My own words")));
        rig.slack.faults().on("views.open").fails(500);
        rig.chloe.pressesAtHome("Write");
        rig.settled();
        assertThat(rig.chloe.home().orElseThrow().buttons()).containsExactly("Write", "Write");
        assertThat(rig.chloe.home().orElseThrow().text()).contains("push").doesNotContain("My own words");
    }

    @Test
    @DisplayName("A button in a direct conversation whose form could not be opened leaves a button that opens it")
    void inADirectConversation() {
        rig.door.answers(new Reply.Done(Rig.list("What now?", Rig.button("Write", "note"))));
        rig.chloe.types("/codev", rig.chloe.dm());
        rig.door.answers(new Reply.Fill(Rig.form("note", "")));
        rig.slack.faults().on("views.open").refuses("expired_trigger_id");
        rig.chloe.presses(rig.chloe.dm(), "Write");
        rig.settled();
        assertThat(rig.chloe.sees(rig.chloe.dm()).getLast().buttons()).containsExactly("A note");
        rig.chloe.presses(rig.chloe.dm(), "A note");
        rig.settled();
        assertThat(rig.chloe.modal()).isPresent();
    }

    @Test
    @DisplayName("A button in a modal opens its form in the same modal, however late")
    void inAModal() {
        rig.door.answers(new Reply.Done(Rig.list("My groups", Rig.button("Write", "note"))));
        rig.chloe.shortcut(Inbound.MY_CODEV);
        rig.settled();
        rig.door.answers(new Reply.Fill(Rig.form("note", "")));
        rig.slack.faults().on("views.open").times(9).refuses("expired_trigger_id");
        rig.chloe.pressesInModal("Write");
        rig.settled();
        assertThat(rig.chloe.modal().orElseThrow().title()).isEqualTo("A note");
        rig.slack.faults().calm();
    }

    @Test
    @DisplayName("Where the shortcut cannot open its modal, the person alone sees the page in their conversation")
    void theShortcutIsNeverMute() {
        rig.door.answers(new Reply.Done(Rig.list("My groups", Rig.button("Write", "note"))));
        rig.slack.faults().on("views.open").fails(500);
        rig.chloe.shortcut(Inbound.MY_CODEV);
        rig.settled();
        assertThat(rig.chloe.modal()).isEmpty();
        assertThat(rig.chloe.sees(rig.chloe.dm())).singleElement().satisfies(seen -> {
            assertThat(seen.ephemeral()).isTrue();
            assertThat(seen.text()).contains("My groups");
            assertThat(seen.buttons()).containsExactly("Write");
        });
    }

    @Test
    @DisplayName("In a modal no line stands between its title and what is under it")
    void noLineUnderTheTitle() {
        Card page = new Card(
                Text.plain("My groups"),
                List.of(new Block.Divider(), new Block.Paragraph(Text.plain("One")), new Block.Divider()),
                List.of(Rig.button("Write", "note")),
                "push");
        rig.door.answers(new Reply.Done(page));
        rig.chloe.shortcut(Inbound.MY_CODEV);
        rig.settled();
        String text = rig.chloe.modal().orElseThrow().text();
        assertThat(text).startsWith("One");
        assertThat(text.lines()).filteredOn("---"::equals).hasSize(1);
    }
}
