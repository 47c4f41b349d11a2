package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is shown beside the messages keeps to Slack's pace too: nothing is asked too early, and little is dropped. */
class AnswersPaceTest {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private final Rig rig = Rig.started();

    @AfterEach
    void close() {
        rig.close();
    }

    private long asked(String method) {
        return rig.slack.requests().stream()
                .filter(call -> call.method().equals(method))
                .count();
    }

    private void refusedWith(String words) {
        rig.door.answers(new Reply.Refused(Rig.line(words), null, null));
        rig.chloe.says(rig.channel, "Too long");
        rig.settled();
    }

    @Test
    @DisplayName("A word to one person waits as long as Slack asks, and all that came meanwhile with it")
    void nudges() {
        rig.slack.faults().on("chat.postEphemeral").tooMany(PAUSE);
        refusedWith("Shorter, please.");
        refusedWith("Shorter still.");
        rig.winds(PAUSE.minusSeconds(1));
        assertThat(asked("chat.postEphemeral")).isEqualTo(1);
        rig.winds(Duration.ofSeconds(1));
        assertThat(rig.chloe.reads(rig.channel)).contains("Shorter, please.", "Shorter still.");
        assertThat(asked("chat.postEphemeral")).isEqualTo(3);
    }

    @Test
    @DisplayName("A word that would come when nobody looks for it any more is dropped, and the next one is shown")
    void tooLate() {
        rig.slack.faults().on("chat.postEphemeral").tooMany(Duration.ofMinutes(10));
        refusedWith("Shorter, please.");
        rig.winds(Duration.ofMinutes(10));
        refusedWith("Shorter still.");
        assertThat(rig.chloe.reads(rig.channel)).contains("Shorter still.").doesNotContain("Shorter, please.");
        assertThat(asked("chat.postEphemeral")).isEqualTo(2);
    }

    @Test
    @DisplayName("A form that Slack does not open now leaves its button, and is not asked for again too early")
    void forms() {
        rig.slack.faults().on("views.open").tooMany(PAUSE);
        rig.door.answers(new Reply.Fill(Rig.form("contribute", "")));
        rig.chloe.types("/codev contribute", rig.channel);
        rig.settled();
        for (int i = 0; i < 2; i++) {
            rig.chloe.presses(rig.chloe.sees(rig.channel).getLast(), "A note");
            rig.settled();
        }
        assertThat(asked("views.open")).isEqualTo(1);
        assertThat(rig.chloe.modal()).isEmpty();
        rig.winds(PAUSE);
        rig.chloe.presses(rig.chloe.sees(rig.channel).getLast(), "A note");
        rig.settled();
        assertThat(rig.chloe.modal().orElseThrow().title()).isEqualTo("A note");
    }

    @Test
    @DisplayName("A modal shows in the end what was asked for last, once")
    void modals() {
        rig.door.answers(new Reply.Done(Rig.list("My groups", Rig.button("Show", "show"))));
        rig.chloe.shortcut(Inbound.MY_CODEV);
        rig.settled();
        rig.slack.faults().on("views.update").tooMany(PAUSE);
        for (String title : List.of("First", "Second")) {
            rig.door.answers(incoming -> incoming instanceof Incoming.Pressed
                    ? new Reply.Done(Rig.list(title, Rig.button("Show", "show")))
                    : new Reply.Done(null));
            rig.chloe.pressesInModal("Show");
            rig.settled();
        }
        assertThat(rig.chloe.modal().orElseThrow().title()).isEqualTo("My groups");
        rig.winds(PAUSE);
        assertThat(rig.chloe.modal().orElseThrow().title()).isEqualTo("Second");
        assertThat(asked("views.update")).isEqualTo(2);
    }

    @Test
    @DisplayName("A page is drawn as it stands when Slack may be asked again")
    void pages() {
        rig.slack.faults().on("views.publish").tooMany(PAUSE);
        rig.door.answers(new Reply.Done(Rig.line("Before")));
        rig.chloe.opensHome();
        rig.settled();
        rig.door.answers(new Reply.Done(Rig.line("Now")));
        rig.winds(PAUSE);
        assertThat(rig.chloe.home().orElseThrow().text()).contains("Now");
        assertThat(asked("views.publish")).isEqualTo(2);
    }
}
