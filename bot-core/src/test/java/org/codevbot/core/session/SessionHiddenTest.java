package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.CONSULTANTS;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.KeptAsDraft;
import org.codevbot.core.session.SessionEvent.KeptAsNote;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, point 8, the hidden step, as the rules see it. */
class SessionHiddenTest {
    private final Story story = new Story(SessionTimeTest.CLASSIC);

    @Test
    @DisplayName("in a hidden step words come by form only, and are revealed together in a drawn order")
    void hiddenStep() {
        story.at("consultation").does(CLAIRE, new OpenHidden());
        story.does(SAM, new Say(story.words(9), -1));
        assertThat(story.last()).singleElement().isInstanceOf(KeptAsDraft.class);
        for (MemberId who : CONSULTANTS) {
            story.does(who, new Contribute("idea", story.words(12)));
        }
        assertThat(story.state().currentCase().orElseThrow().contributions()).allMatch(Contribution::hidden);
        story.mayNot(LEA, new MarkContribution(1, Mark.KEEP), Refusal.NO_SUCH_THING);
        story.does(CLAIRE, new Reveal());
        assertThat(story.told(SessionEvent.Revealed.class).getFirst().order()).containsExactlyInAnyOrder(1, 2, 3, 4);
        story.does(LEA, new MarkContribution(1, Mark.KEEP));
        assertThat(story.state().currentCase().orElseThrow().contributions()).noneMatch(Contribution::hidden);
    }

    @Test
    @DisplayName("next reveals what was hidden; a leaver's are removed before the reveal, into the leaver's notes")
    void leaverBeforeReveal() {
        story.at("consultation").does(CLAIRE, new OpenHidden());
        story.does(SAM, new Contribute("idea", story.words(12))).does(NORA, new Contribute("idea", story.words(12)));
        story.does(SAM, new Depart());
        assertThat(story.told(KeptAsNote.class)).extracting(KeptAsNote::author).containsExactly(SAM);
        story.does(CLAIRE, new Next());
        assertThat(story.told(SessionEvent.Revealed.class).getFirst().order()).containsExactly(2);
    }

    @Test
    @DisplayName("a late one goes to its author's notes: after the reveal, and after the step")
    void lateGoesToNotes() {
        Words inTime = story.words(12);
        Words late = story.words(12);
        Words later = story.words(12);
        story.at("consultation").does(CLAIRE, new OpenHidden()).does(SAM, new Contribute("idea", inTime, true));
        assertThat(story.state().currentCase().orElseThrow().contributions())
                .singleElement()
                .matches(Contribution::hidden);
        story.does(CLAIRE, new Reveal()).does(NORA, new Contribute("idea", late, true));
        assertThat(story.last()).containsExactly(new KeptAsNote(NORA, late));
        story.does(NORA, new Contribute("idea", story.words(12)));
        Words leaders = story.words(12);
        story.does(CLAIRE, new Contribute(null, leaders, true));
        assertThat(story.last()).containsExactly(new KeptAsNote(CLAIRE, leaders));
        story.does(CLAIRE, new Next());
        story.does(NORA, new Contribute("idea", later, true));
        assertThat(story.last()).containsExactly(new KeptAsNote(NORA, later));
        assertThat(story.told(SessionEvent.Heard.class))
                .extracting(heard -> heard.contribution().author())
                .containsExactly(SAM, NORA);
        assertThat(story.state().drafters()).isEmpty();
    }

    @Test
    @DisplayName("what is typed in a hidden step is neither repeated nor counted; the list is of who has not written")
    void whoHasNotWritten() {
        story.at("consultation").does(CLAIRE, new OpenHidden()).does(SAM, new Say(story.words(9), -1));
        assertThat(story.sitting().quiet()).containsExactlyElementsOf(CONSULTANTS);
        story.does(SAM, new Contribute("idea", story.words(9)));
        assertThat(story.sitting().quiet()).doesNotContain(SAM).hasSize(3);
    }

    @Test
    @DisplayName("hidden is offered before anyone spoke in the step, not after")
    void hiddenTooLate() {
        story.at("consultation").does(SAM, new Say(story.words(9), -1));
        story.mayNot(CLAIRE, new OpenHidden(), Refusal.TOO_LATE);
    }
}
