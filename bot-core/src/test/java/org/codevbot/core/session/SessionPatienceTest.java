package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.time.LocalDate;
import java.util.Set;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.TakeOverOffered;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who leads has the whole time to answer, who spoke by whatever form was heard, and minutes move when they show. */
class SessionPatienceTest {
    private final Story story = new Story(Circle.classic());

    @Test
    @DisplayName("Whoever leads from now on has five minutes of their own to answer the end question")
    void patienceIsRenewed() {
        story.at("presentation").minutes(14);
        assertThat(story.told(TakeOverOffered.class)).hasSize(1);

        story.does(HUGO, new TakeOver()).does(CLAIRE, new AskBack()).does(HUGO, new HandOver(CLAIRE));
        story.minutes(4.9);
        assertThat(story.told(TakeOverOffered.class)).hasSize(1);
        story.minutes(0.2);
        assertThat(story.told(TakeOverOffered.class)).hasSize(2);
    }

    @Test
    @DisplayName("In a pause the patience of whoever leads begins where the clock stands")
    void patienceInAPause() {
        story.at("presentation").minutes(9);
        story.does(CLAIRE, new Pause()).minutes(3).does(CLAIRE, new HandOver(HUGO));
        story.does(HUGO, new Resume()).minutes(4.9);
        assertThat(story.told(TakeOverOffered.class)).isEmpty();
        story.minutes(0.2);
        assertThat(story.told(TakeOverOffered.class)).hasSize(1);
    }

    @Test
    @DisplayName("A session that all have left ends after seven days, and what was said is forgotten seven days later")
    void abandoned() {
        story.at("consultation").does(SAM, new Say(story.words(8), -1));
        Story.ALL.forEach(each -> story.does(each, new Depart()));
        story.minutes(60 * 24 * 6.9);
        assertThat(story.state().isClosed()).isFalse();
        story.minutes(60 * 24 * 0.2);
        assertThat(story.state().isClosed()).isTrue();
        assertThat(story.told(SessionEvent.Forgotten.class)).isEmpty();
        story.minutes(60 * 24 * 7);
        assertThat(story.told(SessionEvent.Forgotten.class)).hasSize(1);

        Story paused = new Story(Circle.classic()).at("plan").does(LEA, new Stop());
        paused.minutes(60 * 24 * 6.9);
        assertThat(paused.state().isClosed()).isFalse();
        paused.minutes(60 * 24 * 0.2);
        assertThat(paused.state().isClosed()).isTrue();
    }

    @Test
    @DisplayName("Whoever states, restates, keeps, commits or tells a learning by its form has been heard")
    void heardByForm() {
        story.at("contract");
        assertThat(story.sitting().quiet()).contains(LEA, SAM, NORA);
        story.does(LEA, new StateContract(story.words(9), Set.of(HelpType.IDEAS)));
        story.does(SAM, new Reformulate(story.words(9)));
        assertThat(story.sitting().quiet()).contains(NORA).doesNotContain(LEA, SAM);

        Story plan = new Story(Circle.classic()).at("plan");
        assertThat(plan.sitting().quiet()).containsExactly(LEA);
        plan.does(LEA, new Keep(plan.words(4)));
        assertThat(plan.sitting().quiet()).isEmpty();

        Story learning = new Story(Circle.classic()).at("learning");
        assertThat(learning.sitting().quiet()).contains(LEA, SAM, NORA, HUGO);
        learning.does(LEA, new Learn(learning.words(4)))
                .does(SAM, new Working(learning.words(4)))
                .does(NORA, new ChangeNextTime(learning.words(4)))
                .does(HUGO, new Rate(4));
        assertThat(learning.sitting().quiet()).contains(HUGO).doesNotContain(LEA, SAM, NORA);
    }

    @Test
    @DisplayName("Seconds that nobody can see in the hour of the end do not move it")
    void noMoveOfSeconds() {
        story.opened().does(CLAIRE, new Extend(10, true)).does(CLAIRE, new Extend(5, true));
        story.seconds(20 * 60 - 30).does(CLAIRE, new Next());
        var end = story.state().timing().promisedEnd();
        assertThat(story.state().timing().slack(story.now())).isEqualTo(30);

        story.does(CLAIRE, new Extend(1, false));

        assertThat(story.last())
                .singleElement()
                .isInstanceOfSatisfying(
                        SessionEvent.TimeReplanned.class,
                        replanned -> assertThat(replanned.endMoved()).isFalse());
        assertThat(story.state().timing().promisedEnd()).isEqualTo(end);
        assertThat(story.tries(CLAIRE, new Extend(1, false))).isInstanceOf(Decision.Asks.class);
    }

    @Test
    @DisplayName("Off contract needs a contract, and a commitment a day to come")
    void needs() {
        story.at("clarification").mayNot(SAM, new OffContract(null), Refusal.CONTRACT_NOT_STATED);
        story.walkTo("plan").does(SAM, new OffContract(null));
        story.mayNot(LEA, commitment(LocalDate.of(2020, 1, 1)), Refusal.DAY_IS_PAST);
        story.mayNot(LEA, commitment(LocalDate.of(2026, 11, 9)), Refusal.DAY_IS_PAST);
        story.does(LEA, commitment(LocalDate.of(2026, 11, 10)));
    }

    private SessionCommand commitment(LocalDate by) {
        return new Commit(story.words(4), story.words(4), by, null);
    }
}
