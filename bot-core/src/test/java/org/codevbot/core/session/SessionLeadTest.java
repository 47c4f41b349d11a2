package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.ALL;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.CONSULTANTS;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.Closed;
import org.codevbot.core.session.SessionEvent.FacilitatorChanged;
import org.codevbot.core.session.SessionEvent.FacilitatorTold;
import org.codevbot.core.session.SessionEvent.FacilitatorTold.Concern;
import org.codevbot.core.session.SessionEvent.Intervened;
import org.codevbot.core.session.SessionEvent.Rated;
import org.codevbot.core.session.SessionEvent.RatingsRevealed;
import org.codevbot.core.session.SessionEvent.RuleRecalled;
import org.codevbot.core.session.SessionEvent.TakeOverOffered;
import org.codevbot.core.session.SessionEvent.Whispered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, point 11, the facilitator's panel and "Facilitator gone". */
class SessionLeadTest {
    private final Story story = new Story(SessionTimeTest.CLASSIC);

    @Test
    @DisplayName("the lead is handed over by who has it, to someone present who is not the client")
    void handOver() {
        story.at("clarification").mayNot(SAM, new HandOver(NORA), Refusal.ONLY_FACILITATOR);
        story.does(ALI, new Depart());
        story.mayNot(CLAIRE, new HandOver(ALI), Refusal.NOT_PRESENT)
                .mayNot(CLAIRE, new HandOver(new MemberId("mallory")), Refusal.NOT_PRESENT)
                .mayNot(CLAIRE, new HandOver(LEA), Refusal.FACILITATOR_IS_NEVER_CLIENT)
                .does(CLAIRE, new HandOver(CLAIRE));
        assertThat(story.last()).isEmpty();
        story.does(CLAIRE, new HandOver(NORA));
        assertThat(story.last()).containsExactly(new FacilitatorChanged(CLAIRE, NORA, false, story.now()));
        story.mayNot(CLAIRE, new Next(), Refusal.ONLY_FACILITATOR).does(NORA, new Next());
        story.mayNot(CLAIRE, new AskBack(), Refusal.NOT_OFFERED);
    }

    @Test
    @DisplayName("a facilitator who leaves is missed at once; who comes back finds the lead where it is")
    void facilitatorLeaves() {
        story.at("clarification").does(CLAIRE, new Depart());
        assertThat(story.last()).last().isEqualTo(new TakeOverOffered(story.now()));
        story.mayNot(LEA, new TakeOver(), Refusal.NOT_FOR_CLIENT).does(SAM, new TakeOver());
        assertThat(story.last()).containsExactly(new FacilitatorChanged(CLAIRE, SAM, true, story.now()));
        story.does(SAM, new TakeOver());
        assertThat(story.last()).isEmpty();
        story.mayNot(NORA, new AskBack(), Refusal.NOT_OFFERED).does(CLAIRE, new AskBack());
        assertThat(story.last()).contains(new FacilitatorTold(Concern.ASKS_BACK, CLAIRE, null));
        assertThat(story.state().attendance().facilitator()).isEqualTo(SAM);
        Story other = new Story(SessionTimeTest.CLASSIC).at("clarification").does(SAM, new Depart());
        assertThat(other.told(TakeOverOffered.class)).isEmpty();
    }

    @Test
    @DisplayName("kind interventions are those of the running step, rules those of the format, from first to last")
    void interventions() {
        int stage = story.at("clarification").state().timing().stage();
        int traps = story.sitting().step().orElseThrow().traps().size();
        int rules = story.format().rules().size();
        story.does(CLAIRE, new Intervene(0)).does(CLAIRE, new Intervene(traps - 1));
        assertThat(story.told(Intervened.class))
                .containsExactly(new Intervened(stage, 0), new Intervened(stage, traps - 1));
        story.mayNot(CLAIRE, new Intervene(-1), Refusal.NO_SUCH_THING)
                .mayNot(CLAIRE, new Intervene(traps), Refusal.NO_SUCH_THING);
        story.does(CLAIRE, new RecallRule(0)).does(CLAIRE, new RecallRule(rules - 1));
        assertThat(story.told(RuleRecalled.class)).containsExactly(new RuleRecalled(0), new RuleRecalled(rules - 1));
        story.mayNot(CLAIRE, new RecallRule(-1), Refusal.NO_SUCH_THING)
                .mayNot(CLAIRE, new RecallRule(rules), Refusal.NO_SUCH_THING)
                .mayNot(SAM, new RecallRule(0), Refusal.ONLY_FACILITATOR);
        Story block = new Story(SessionTimeTest.CLASSIC).opened();
        block.mayNot(CLAIRE, new Intervene(0), Refusal.NO_SUCH_THING).does(CLAIRE, new RecallRule(0));
    }

    @Test
    @DisplayName("a whisper goes from the facilitator to one other member")
    void whisper() {
        Words words = story.characters(3_000);
        story.at("clarification").does(CLAIRE, new Whisper(SAM, words));
        assertThat(story.last()).containsExactly(new Whispered(SAM, words));
        story.mayNot(CLAIRE, new Whisper(SAM, story.characters(3_001)), Refusal.TOO_LONG)
                .mayNot(CLAIRE, new Whisper(CLAIRE, words), Refusal.NO_SUCH_THING)
                .mayNot(SAM, new Whisper(NORA, words), Refusal.ONLY_FACILITATOR);
    }

    @Test
    @DisplayName("off contract and something went out reach the facilitator alone, with words or without")
    void concerns() {
        Words words = story.characters(3_000);
        story.at("consultation").does(LEA, new OffContract(null)).does(SAM, new WentOut(words));
        assertThat(story.told(FacilitatorTold.class))
                .containsExactly(
                        new FacilitatorTold(Concern.OFF_CONTRACT, LEA, null),
                        new FacilitatorTold(Concern.WENT_OUT, SAM, words));
        story.mayNot(SAM, new WentOut(story.characters(3_001)), Refusal.TOO_LONG);
        assertThat(story.state().currentCase().orElseThrow().contributions()).isEmpty();
    }

    @Test
    @DisplayName("one learning each, how the group worked, one thing to change: from their step to the close")
    void learnings() {
        story.at("plan")
                .mayNot(SAM, new Working(story.words(5)), Refusal.NOT_THIS_STEP)
                .walkTo("learning");
        story.does(SAM, new Learn(story.characters(3_000)));
        Words tooLong = story.characters(3_001);
        story.mayNot(SAM, new Learn(tooLong), Refusal.TOO_LONG)
                .mayNot(SAM, new Working(tooLong), Refusal.TOO_LONG)
                .mayNot(SAM, new ChangeNextTime(tooLong), Refusal.TOO_LONG)
                .walkTo("close");
        for (int i = 2; i <= 60; i++) {
            story.does(NORA, new Learn(story.words(3)));
        }
        story.mayNot(NORA, new Learn(story.words(3)), Refusal.TOO_MANY).does(NORA, new Working(story.words(3)));
        Words change = story.words(4);
        story.does(ALI, new ChangeNextTime(change));
        assertThat(story.state().closing().changes()).containsExactly(new Closing.Said(ALI, change));
        assertThat(story.state().closing().learnings()).hasSize(60);
    }

    @Test
    @DisplayName("ROTI is one to five, can be changed until the reveal, and two are enough where two are present")
    void ratings() {
        story.at("learning")
                .mayNot(SAM, new Rate(0), Refusal.ONE_TO_FIVE)
                .does(SAM, new Rate(1))
                .does(SAM, new Rate(1));
        assertThat(story.last()).isEmpty();
        story.does(SAM, new Rate(5));
        assertThat(story.last()).containsExactly(new Rated(SAM, 5));
        story.does(ALI, new Depart()).does(NORA, new Depart()).does(HUGO, new Depart());
        story.does(CLAIRE, new Depart());
        assertThat(story.state().closing().revealed()).isFalse();
        story.does(LEA, new Rate(4));
        assertThat(story.last()).containsExactly(new Rated(LEA, 4), new RatingsRevealed());
    }

    @Test
    @DisplayName(
            "ratings are revealed when all present have rated: who leads is one of them, nobody is waited for who left")
    void ratingsOfThosePresent() {
        story.at("learning")
                .does(SAM, new Rate(4))
                .does(LEA, new Rate(4))
                .does(ALI, new Rate(3))
                .does(NORA, new Rate(3));
        story.does(HUGO, new Depart());
        assertThat(story.told(RatingsRevealed.class)).isEmpty();
        story.does(CLAIRE, new Rate(5));
        assertThat(story.last()).containsExactly(new Rated(CLAIRE, 5), new RatingsRevealed());
        Story led = new Story(SessionTimeTest.CLASSIC).at("learning");
        led.does(SAM, new Rate(4)).does(LEA, new Rate(4)).does(ALI, new Rate(3)).does(NORA, new Rate(3));
        led.does(CLAIRE, new Depart());
        assertThat(led.told(RatingsRevealed.class)).isEmpty();
        led.does(HUGO, new TakeOver());
        assertThat(led.told(RatingsRevealed.class)).isEmpty();
        led.does(HUGO, new Rate(2));
        assertThat(led.last()).containsExactly(new Rated(HUGO, 2), new RatingsRevealed());
    }

    @Test
    @DisplayName("ratings that wait are shown at the end if there are two, and not twice")
    void ratingsAtTheEnd() {
        story.at("learning").does(SAM, new Rate(4)).does(LEA, new Rate(2)).does(CLAIRE, new CloseSession(true));
        assertThat(story.last()).endsWith(new RatingsRevealed(), new Closed(story.now()));
        Story all = new Story(SessionTimeTest.CLASSIC).at("learning").does(LEA, new Rate(2));
        CONSULTANTS.forEach(who -> all.does(who, new Rate(4)));
        all.does(CLAIRE, new CloseSession(true));
        assertThat(all.told(RatingsRevealed.class)).hasSize(1);
        assertThat(all.state().closing().ratings())
                .containsOnlyKeys(
                        ALL.stream().filter(who -> !who.equals(CLAIRE)).toArray(MemberId[]::new));
    }

    @Test
    @DisplayName("a double click moves on once and says so; a press with the stamp of now does what it says")
    void stamps() {
        story.at("presentation");
        int stage = story.state().timing().stage();
        Stamp old = story.state().stamp();
        story.presses(CLAIRE, new Next(), old);
        assertThat(story.state().timing().stage()).isEqualTo(stage + 1);
        story.presses(CLAIRE, new Back(), story.state().stamp());
        assertThat(story.state().timing().stage()).isEqualTo(stage);
        assertThat(story.presses(CLAIRE, new Next(), old)).isEqualTo(Answers.refused(Refusal.MOVED_ON));
        assertThat(story.state().turn()).isGreaterThan(old.turn());
    }
}
