package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.Heard;
import org.codevbot.core.session.SessionEvent.KeptAsDraft;
import org.codevbot.core.session.SessionEvent.NotKept;
import org.codevbot.core.session.SessionEvent.WordsChanged;
import org.codevbot.core.session.SessionEvent.WordsWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, points 4, 5 and 8: where words are heard, whose they are and what becomes of them. */
class SessionHeardTest {
    private final Story story = new Story(SessionTimeTest.CLASSIC);

    private int stage() {
        return story.state().timing().stage();
    }

    private static Say here(Words words) {
        return new Say(words, -1);
    }

    @Test
    @DisplayName("60 s after a step's end a message in its thread still belongs to it, at 61 s it is said now")
    void sixtySeconds() {
        story.at("clarification").awaySeconds(60).does(LEA, new Say(story.words(6), 3));
        assertThat(story.told(Heard.class).getLast().contribution().stage()).isEqualTo(3);
        story.awaySeconds(1).does(LEA, new Say(story.words(6), 3));
        assertThat(story.told(Heard.class).getLast().contribution().stage()).isEqualTo(4);
    }

    @Test
    @DisplayName("a thread left long ago is no late thread, even while another one is")
    void olderThread() {
        story.at("clarification").awaySeconds(300).does(CLAIRE, new Next());
        story.does(LEA, new Say(story.words(6), 3));
        assertThat(story.told(Heard.class).getLast().contribution().stage()).isEqualTo(5);
        story.does(LEA, new Say(story.words(6), 4));
        assertThat(story.told(Heard.class).getLast().contribution().stage()).isEqualTo(4);
    }

    @Test
    @DisplayName("what is said late neither lowers a hand nor moves a round nor counts as having spoken now")
    void lateChangesNoFloor() {
        story.at("clarification").walkTo("contract").does(SAM, new Hand(true)).does(SAM, new Say(story.words(5), 4));
        assertThat(story.last()).singleElement().isInstanceOf(Heard.class);
        assertThat(story.state().floor().hands()).containsExactly(SAM);
        assertThat(story.sitting().quiet()).contains(SAM);
    }

    @Test
    @DisplayName("what is typed before the opening and after the close is not the bot's to keep")
    void outsideTheSession() {
        Words before = story.words(9);
        story.does(SAM, here(before));
        assertThat(story.last()).containsExactly(new NotKept(before));
        Words after = story.words(9);
        story.at("consultation").does(CLAIRE, new CloseSession(true)).does(SAM, here(after));
        assertThat(story.last()).containsExactly(new NotKept(after));
        story.mayNot(SAM, new Contribute(null, story.words(9)), Refusal.ALREADY_CLOSED);
    }

    @Test
    @DisplayName("what comes late for a case that was closed is not kept")
    void lateForClosedCase() {
        Words late = story.words(9);
        story.at("consultation").does(CLAIRE, new CloseCase()).does(SAM, new Say(late, 6));
        assertThat(story.last()).containsExactly(new NotKept(late));
    }

    @Test
    @DisplayName("up to 10,000 characters are heard whole, typed or by form; more is refused and handed back")
    void tenThousand() {
        story.at("clarification").does(SAM, here(story.characters(10_000)));
        Words typed = story.characters(10_001);
        story.mayNot(SAM, here(typed), Refusal.TOO_LONG);
        assertThat(story.last()).containsExactly(new KeptAsDraft(SAM, typed, false, stage()));
        Words sent = story.characters(10_001);
        story.mayNot(SAM, new Contribute(null, sent), Refusal.TOO_LONG);
        assertThat(story.last()).containsExactly(new KeptAsDraft(SAM, sent, false, stage()));
        assertThat(story.told(Heard.class))
                .extracting(heard -> heard.contribution().words().characters())
                .containsExactly(10_000);
    }

    @Test
    @DisplayName("a contribution by form needs a step")
    void formNeedsStep() {
        Words words = story.words(9);
        story.opened().chosen().mayNot(SAM, new Contribute(null, words), Refusal.NOT_THIS_STEP);
        assertThat(story.last()).containsExactly(new KeptAsDraft(SAM, words, false, 4));
    }

    @Test
    @DisplayName("a draft names the next step in which its author may say it, or none")
    void opensAt() {
        Words words = story.words(9);
        story.at("consultation").does(LEA, here(words));
        assertThat(story.last()).containsExactly(new KeptAsDraft(LEA, words, true, 7));
        story.does(CLAIRE, new Next()).does(SAM, here(words));
        assertThat(story.last()).containsExactly(new KeptAsDraft(SAM, words, true, 8));
        Story small = new Story(FormatSamples.small()).at("talk");
        Words never = small.words(9);
        small.does(LEA, here(never));
        assertThat(small.last()).containsExactly(new KeptAsDraft(LEA, never, true, -1));
        Story first = new Story(FormatSamples.pitch()).opened().chosen().does(CLAIRE, new Next());
        first.does(SAM, here(words)).does(SAM, here(first.words(7)));
        assertThat(first.told(KeptAsDraft.class))
                .extracting(KeptAsDraft::nudge, KeptAsDraft::opensAtStage)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, 1), org.assertj.core.groups.Tuple.tuple(false, 1));
    }

    @Test
    @DisplayName("typed in a pause by one who has the right, a draft can be said as soon as the clock goes on")
    void draftOfPause() {
        Words words = story.words(9);
        story.at("clarification").does(CLAIRE, new Pause()).does(SAM, here(words));
        assertThat(story.last()).containsExactly(new KeptAsDraft(SAM, words, true, stage()));
        story.does(SAM, here(story.words(3)));
        assertThat(story.last()).singleElement().isInstanceOf(NotKept.class);
    }

    @Test
    @DisplayName("nothing kept is ever posted without that press, from the first step to the last")
    void neverPosted() {
        Words words = story.words(9);
        story.at("presentation").does(SAM, here(words)).walkTo("close").does(CLAIRE, new Next());
        assertThat(story.state().isClosed()).isTrue();
        assertThat(story.told(Heard.class)).isEmpty();
        assertThat(story.state().drafters()).containsExactly(SAM);
    }

    @Test
    @DisplayName("a stranger gets nothing and is not counted, whatever is tried")
    void stranger() {
        MemberId mallory = new MemberId("mallory");
        SessionState before = story.at("contract").state();
        List<SessionCommand> tried = List.of(
                new CheckIn("\u2600", null),
                new Agree(1, true),
                new Hand(true),
                new TakeOver(),
                new Contribute(null, story.words(9)),
                here(story.words(3)));
        tried.forEach(command -> story.mayNot(mallory, command, Refusal.NOT_A_MEMBER));
        assertThat(story.state()).isEqualTo(before);
        assertThat(story.told(KeptAsDraft.class)).isEmpty();
    }

    @Test
    @DisplayName("an edit replaces its own words alone, until 60 s after the step's end")
    void editsUntilSixtySeconds() {
        Words first = story.words(9);
        Words second = story.words(9);
        Words edited = story.characters(10_000);
        story.at("clarification")
                .does(SAM, here(first))
                .does(NORA, here(second))
                .walkTo("contract")
                .awaySeconds(60);
        story.does(NORA, new ChangeWords(second.id(), edited));
        assertThat(story.last()).containsExactly(new WordsChanged(2, edited, second.id()));
        assertThat(story.state().currentCase().orElseThrow().contributions())
                .extracting(Contribution::words)
                .containsExactly(first, edited);
        Words late = story.words(4);
        story.awaySeconds(1).does(NORA, new ChangeWords(edited.id(), late));
        assertThat(story.last()).containsExactly(new NotKept(late));
        story.mayNot(NORA, new ChangeWords(second.id(), late), Refusal.NO_SUCH_THING);
    }

    @Test
    @DisplayName(
            "an edit of a step left long ago is too late, even while another step's 60 s run; too long is not taken")
    void editsTooLate() {
        Words words = story.words(9);
        Words change = story.words(4);
        story.at("presentation").does(LEA, here(words));
        story.mayNot(LEA, new ChangeWords(words.id(), story.characters(10_001)), Refusal.TOO_LONG);
        assertThat(story.last()).singleElement().isInstanceOf(NotKept.class);
        story.walkTo("clarification").awaySeconds(300).does(CLAIRE, new Next());
        story.does(LEA, new ChangeWords(words.id(), change));
        assertThat(story.last()).containsExactly(new NotKept(change));
    }

    @Test
    @DisplayName("a deletion erases at any time, of its author or told by the platform, of nobody else")
    void deletions() {
        Words first = story.words(9);
        Words second = story.words(9);
        story.at("clarification")
                .does(SAM, here(first))
                .does(NORA, here(second))
                .walkTo("plan");
        story.mayNot(SAM, new WithdrawWords(second.id()), Refusal.NOT_YOURS);
        story.mayNot(SAM, new WithdrawWords(new WordsId("none")), Refusal.NO_SUCH_THING);
        assertThat(SessionDecider.decide(
                        story.state(),
                        new Given(null, story.now(), null, 1),
                        new WithdrawWords(second.id()),
                        story.format()))
                .isEqualTo(Answers.accepted(new WordsWithdrawn(2, second.id())));
        story.does(CLAIRE, new CloseSession(true)).does(SAM, new WithdrawWords(first.id()));
        assertThat(story.state().cases().getFirst().contributions())
                .extracting(Contribution::withdrawn)
                .containsExactly(true, false);
    }

    @Test
    @DisplayName("deleting a message calls nobody back in who had left")
    void deletingIsNotArriving() {
        Words words = story.words(9);
        story.at("clarification")
                .does(SAM, here(words))
                .does(SAM, new Depart())
                .does(SAM, new WithdrawWords(words.id()));
        assertThat(story.state().attendance().isPresent(SAM)).isFalse();
    }

    @Test
    @DisplayName("three hundred contributions count typed and sent ones alike")
    void threeHundred() {
        story.at("clarification");
        for (int i = 0; i < 150; i++) {
            story.does(SAM, here(story.words(5))).does(NORA, new Contribute(null, story.words(5)));
        }
        Words more = story.words(5);
        story.mayNot(ALI, new Contribute(null, more), Refusal.TOO_MANY);
        assertThat(story.last()).containsExactly(new KeptAsDraft(ALI, more, false, -1));
    }
}
