package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.slack.strict.Meant;
import org.codevbot.slack.strict.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody typed into a form, or wanted to, is never lost to a refusal, a bug or a bad moment of Slack's. */
class TypedFormsTest {
    private final Rig rig = Rig.started();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    @DisplayName("A refusal with something to press comes over the filled form; closed, what was typed is still there")
    void aRefusalWithAWayOutStandsOverTheFilledForm() {
        rig.door.answers(new Reply.Fill(Rig.form("contribute", "")));
        rig.chloe.types("/codev contribute", rig.channel);
        rig.settled();
        rig.door.answers(new Reply.Refused(Rig.asking("Not yours.", Rig.button("Join", "join")), null, null));
        rig.chloe.fills("words", "twenty lines").sends();
        assertThat(rig.chloe.modal().orElseThrow().buttons()).contains("Join");
        rig.chloe.goesBack();
        assertThat(rig.chloe.modal().orElseThrow().fields()).containsEntry("words", "twenty lines");
    }

    @Test
    @DisplayName("A bug of ours leaves the form open with what was typed: Slack is not told that it was taken")
    void aBugLosesNothingThatWasTyped() {
        rig.door.answers(new Reply.Fill(Rig.form("contribute", "")));
        rig.chloe.types("/codev contribute", rig.channel);
        rig.settled();
        rig.door.answers(incoming -> {
            throw new IllegalStateException("a bug");
        });
        rig.slack.patience(Duration.ofMillis(500));
        assertThat(rig.chloe.fills("words", "twenty lines").sends().acked()).isFalse();
        assertThat(rig.chloe.modal().orElseThrow().fields()).containsEntry("words", "twenty lines");
        assertThat(rig.slack.took(Rule.ACK_LATE)).hasSize(1);
    }

    @Test
    @DisplayName("Where the form of a command cannot be opened in time, a button that opens it is left in its place")
    void aFormThatCouldNotBeOpenedIsOffered() {
        rig.slack.faults().on("views.open").fails(500);
        rig.door.answers(new Reply.Fill(Rig.form("contribute", "")));
        rig.chloe.types("/codev contribute", rig.channel);
        rig.settled();
        assertThat(rig.chloe.modal()).isEmpty();
        assertThat(rig.chloe.sees(rig.channel)).singleElement().satisfies(seen -> {
            assertThat(seen.ephemeral()).isTrue();
            assertThat(seen.buttons()).containsExactly("A note");
        });

        rig.slack.faults().on("views.open").fails(500);
        rig.door.answers(new Reply.Refused(Rig.line("Too long by 3."), "words", Rig.form("contribute", "my idea")));
        rig.ada.types("/codev contribute my idea", rig.channel);
        rig.settled();
        assertThat(rig.ada.reads(rig.channel)).contains("Too long by 3.").contains("A note");
        rig.slack.faults().on("views.open").drops();
        rig.ada.presses(rig.ada.sees(rig.channel).getLast(), "A note");
        rig.settled();
        assertThat(rig.ada.sees(rig.channel).getLast().buttons()).containsExactly("A note");
    }

    private static final Map<String, Consumer<Meant>> WAYS = Map.of(
            "a page", meant -> meant.fails(200),
            "503", meant -> meant.fails(503),
            "expired", meant -> meant.refuses("expired_trigger_id"),
            "dropped", Meant::drops);

    static Stream<String> ways() {
        return WAYS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("Whyever a form cannot be opened, a button is left for it, and that opens it when Slack is well again")
    void eachWayNotToOpenAForm(String way) {
        WAYS.getOrDefault(way, ignored -> {})
                .accept(rig.slack.faults().on("views.open").times(2));
        rig.door.answers(new Reply.Fill(Rig.form("contribute", "")));
        rig.chloe.types("/codev contribute", rig.channel);
        rig.settled();
        rig.chloe.presses(rig.chloe.sees(rig.channel).getLast(), "A note");
        rig.settled();
        assertThat(rig.slack.faults().spent()).isTrue();
        assertThat(rig.chloe.modal()).isEmpty();
        rig.chloe.presses(rig.chloe.sees(rig.channel).getLast(), "A note");
        rig.settled();
        assertThat(rig.chloe.modal().orElseThrow().title()).isEqualTo("A note");
    }

    @Test
    @DisplayName("A form that Slack opened without saying so is there; the button beside it does no harm")
    void openedWithoutAnAnswer() {
        rig.slack.faults().on("views.open").doneAndDrops();
        rig.door.answers(new Reply.Fill(Rig.form("contribute", "")));
        rig.chloe.types("/codev contribute", rig.channel);
        rig.settled();
        rig.chloe.fills("words", "my idea").sends();
        assertThat(rig.door.last(Incoming.Submitted.class).values()).containsEntry("words", "my idea");
        assertThat(rig.door.received(Incoming.Submitted.class)).hasSize(1);
    }

    private String sends(String words) {
        rig.chloe.fills("words", words).sends();
        return rig.door.last(Incoming.Submitted.class).delivery();
    }

    @Test
    @DisplayName("A form that is sent again because its answer was lost is the same sending; corrected, it is another")
    void sentAgain() {
        rig.door.answers(new Reply.Fill(Rig.form("contribute", "")));
        rig.chloe.types("/codev contribute", rig.channel);
        rig.settled();
        rig.door.answers(new Reply.Done(null));
        rig.slack.faults().losesAck();
        assertThat(rig.chloe.fills("words", "my idea").sends().acked()).isFalse();
        rig.slack.awaitSockets(1);
        String first = rig.door.last(Incoming.Submitted.class).delivery();
        assertThat(rig.chloe.modal().orElseThrow().fields()).containsEntry("words", "my idea");
        assertThat(sends("my idea")).isEqualTo(first);
        assertThat(first).doesNotContain("idea").hasSizeLessThan(100);
        assertThat(rig.chloe.modal()).isEmpty();

        rig.door.answers(new Reply.Fill(Rig.form("contribute", "")));
        rig.chloe.types("/codev contribute", rig.channel);
        rig.settled();
        rig.door.answers(new Reply.Refused(Rig.line("Not your turn yet."), null, null));
        String other = sends("my idea");
        assertThat(other).as("another form").isNotEqualTo(first);
        String again = sends("my idea");
        assertThat(again).as("after a refusal it is asked anew").isNotEqualTo(other);
        String corrected = sends("my other idea");
        assertThat(corrected).isNotIn(other, again);
        assertThat(sends("my other idea"))
                .as("after a refusal it is asked anew")
                .isNotEqualTo(corrected);
    }

    @Test
    @DisplayName("A form that comes in the place of a corrected one is sent with its own code")
    void theNextForm() {
        rig.door.answers(new Reply.Fill(Rig.form("contribute", "")));
        rig.chloe.types("/codev contribute", rig.channel);
        rig.settled();
        rig.door.answers(new Reply.Refused(Rig.line("Too long."), "words", Rig.form("contribute-again", "")));
        sends("too long");
        rig.door.answers(new Reply.Fill(Rig.form("note", "")));
        sends("short");
        assertThat(rig.door.last(Incoming.Submitted.class).code()).isEqualTo("contribute-again||");
        rig.door.answers(new Reply.Done(null));
        sends("and a note");
        assertThat(rig.door.last(Incoming.Submitted.class).code()).isEqualTo("note||");
    }
}
