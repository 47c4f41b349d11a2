package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import org.codevbot.core.format.Block;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.session.SessionCommand.*;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Between two cases: whose case is over, who may lead, where late words go. */
class TwoClientsEdgesTest {
    private static final Format TWO =
            FormatCatalog.shippedAnd().find(new FormatKey("two-clients", 180)).orElseThrow();

    private final Story story = new Story(TWO).opened();

    @Test
    @DisplayName("a client whose case is over leaves, and nothing pauses; the finished case is not closed early")
    void overIsOver() {
        between();
        story.does(LEA, new Depart());
        assertThat(story.state().phase()).isInstanceOf(Phase.Running.class);
        story.mayNot(CLAIRE, new CloseCase(), Refusal.NO_SUCH_THING);
        assertThat(story.state().cases()).noneMatch(Case::closed);
        story.next();
        assertThat(story.state().client()).contains(SAM);
    }

    @Test
    @DisplayName("a client whose case is over has nothing to stop between the cases; in the own last step there is")
    void nothingToStop() {
        TwoCases.both(story, LEA, SAM);
        TwoCases.step(story, 1, "learning");
        assertThat(story.tries(LEA, new Stop())).isInstanceOf(Decision.Accepted.class);
        story.next();
        story.mayNot(LEA, new Stop(), Refusal.ONLY_CLIENT);
    }

    @Test
    @DisplayName("the first case's client may take over in the second; the second's, in neither")
    void takesOver() {
        TwoCases.both(story, LEA, SAM);
        TwoCases.step(story, 1, "consultation").does(CLAIRE, new Depart());
        story.mayNot(SAM, new TakeOver(), Refusal.NOT_FOR_CLIENT).mayNot(LEA, new TakeOver(), Refusal.NOT_FOR_CLIENT);
        story.does(CLAIRE, new CheckIn("\u2600", null));
        TwoCases.step(story, 2, "presentation").does(CLAIRE, new Depart());
        story.mayNot(SAM, new TakeOver(), Refusal.NOT_FOR_CLIENT).does(LEA, new TakeOver());
        assertThat(story.sitting().leads(LEA)).isTrue();
        story.does(LEA, new Back());
        assertThat(story.sitting().in(Block.Type.PAUSE)).isTrue();
        story.mayNot(LEA, new Back(), Refusal.FACILITATOR_IS_NEVER_CLIENT).does(LEA, new Next());
        story.does(LEA, new HandOver(NORA));
    }

    @Test
    @DisplayName("late words in the thread of a closed case are never heard in another; they are their author's draft")
    void lateInAClosedCase() {
        TwoCases.both(story, LEA, SAM);
        TwoCases.step(story, 1, "consultation");
        int consultation = story.state().timing().stage();
        story.does(LEA, new Stop()).does(CLAIRE, new CloseCase()).next();
        story.does(NORA, new Say(story.words(8), consultation));
        assertThat(story.last()).singleElement().isInstanceOf(SessionEvent.KeptAsDraft.class);
        story.does(NORA, new Say(story.words(2), consultation));
        assertThat(story.last()).singleElement().isInstanceOf(SessionEvent.NotKept.class);
        assertThat(story.state().cases().getLast().contributions()).isEmpty();
    }

    @Test
    @DisplayName(
            "a form opened in one case and sent in the next says nothing there; its words are their author's draft")
    void formOfAnotherCase() {
        TwoCases.both(story, LEA, SAM);
        TwoCases.step(story, 1, "consultation");
        Stamp opened = story.state().stamp();
        TwoCases.step(story, 2, "consultation");
        Words words = story.words(8);

        Decision decision = SessionDecider.decide(
                story.state(), new Given(NORA, story.now(), opened, 1), new Contribute(null, words), TWO);

        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refusal.TOO_LATE);
            assertThat(refused.events()).singleElement().isInstanceOf(SessionEvent.KeptAsDraft.class);
        });
        Given now = new Given(NORA, story.now(), story.state().stamp(), 1);
        assertThat(SessionDecider.decide(story.state(), now, new Contribute(null, words), TWO))
                .isInstanceOf(Decision.Accepted.class);
    }

    private void between() {
        TwoCases.both(story, LEA, SAM);
        TwoCases.step(story, 1, "learning").next();
        assertThat(story.sitting().in(Block.Type.PAUSE)).isTrue();
    }
}
