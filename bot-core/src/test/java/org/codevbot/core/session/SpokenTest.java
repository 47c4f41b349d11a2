package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.Set;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.session.SessionCommand.NoteSpoken;
import org.codevbot.core.session.SessionEvent.Heard;
import org.codevbot.core.session.SessionEvent.KeptAsDraft;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** product.md section 5, "Spoken". */
class SpokenTest {
    private final Story story = Story.spoken(Circle.classic());

    @Test
    @DisplayName("A tap per person who has spoken, and a second tap takes it back")
    void taps() {
        story.at("consultation").does(CLAIRE, new NoteSpoken(SAM, true));
        assertThat(story.sitting().quiet()).containsExactly(ALI, NORA, HUGO);

        story.does(CLAIRE, new NoteSpoken(SAM, true));
        assertThat(story.last()).as("a double click is one tap").isEmpty();

        story.does(CLAIRE, new NoteSpoken(SAM, false));
        assertThat(story.sitting().quiet()).containsExactly(SAM, ALI, NORA, HUGO);
    }

    @Test
    void onlyWhoeverLeadsTapsAndOnlyForWhoeverIsHereAndHasTheFloor() {
        story.at("consultation").mayNot(SAM, new NoteSpoken(ALI, true), Refusal.ONLY_FACILITATOR);
        story.mayNot(CLAIRE, new NoteSpoken(LEA, true), Refusal.NOT_THIS_STEP);
        story.does(HUGO, new SessionCommand.Depart()).mayNot(CLAIRE, new NoteSpoken(HUGO, true), Refusal.NOT_PRESENT);
        assertThat(story.state().floor().spoken()).isEmpty();
    }

    @Test
    void aTapOfAFormerStepIsNotCountedInThisOne() {
        story.at("clarification");
        Stamp former = story.state().stamp();
        story.does(CLAIRE, new SessionCommand.Next());
        Decision late = story.presses(CLAIRE, new NoteSpoken(SAM, true), former);
        assertThat(late).isEqualTo(new Decision.Refused(Refusal.MOVED_ON));
        assertThat(story.state().floor().spoken()).isEmpty();
    }

    @Test
    void inAWrittenSessionNobodyTaps() {
        Story written = new Story(Circle.classic()).at("consultation");
        written.mayNot(CLAIRE, new NoteSpoken(SAM, true), Refusal.NOT_OFFERED);
    }

    @Test
    void aTapLowersTheHandAndTheRoundGoesOn() {
        story.at("consultation").does(SAM, new SessionCommand.Hand(true)).does(CLAIRE, new SessionCommand.StartRound());
        story.does(CLAIRE, new NoteSpoken(SAM, true));
        assertThat(story.state().floor().hands()).isEmpty();
        Floor.Round round = story.state().floor().round();
        assertThat(round).isNotNull();
        assertThat(round.waiting()).containsExactly(ALI, NORA, HUGO);
    }

    @Test
    @DisplayName("No nudges: what is typed out of turn is its author's draft, without a word")
    void noNudge() {
        story.at("presentation").does(SAM, new SessionCommand.Say(story.words(9), -1));
        assertThat(story.told(KeptAsDraft.class)).hasSize(1).allMatch(draft -> !draft.nudge());

        Story written = new Story(Circle.classic()).at("presentation");
        written.does(SAM, new SessionCommand.Say(written.words(9), -1));
        assertThat(written.told(KeptAsDraft.class)).allMatch(KeptAsDraft::nudge);
    }

    @Test
    @DisplayName("No typed contributions required: what is typed by someone who has the floor is heard")
    void typedIsHeard() {
        story.at("consultation").does(NORA, new SessionCommand.Say(story.words(9), -1));
        assertThat(story.told(Heard.class).getLast().contribution().to()).isNull();
        assertThat(story.state().floor().spoken()).containsExactly(NORA);
    }

    @Test
    @DisplayName("A consultant may hand the client a written card, and nobody can tell from the list who did")
    void card() {
        story.at("consultation")
                .does(SAM, new SessionCommand.Hand(true))
                .does(SAM, new SessionCommand.Contribute("idea", story.words(12)));
        Contribution card = story.told(Heard.class).getLast().contribution();
        assertThat(card.to()).isEqualTo(LEA);
        assertThat(story.sitting().quiet()).contains(SAM);
        assertThat(story.state().floor().hands()).containsExactly(SAM);
        story.does(LEA, new SessionCommand.MarkContribution(card.number(), Mark.KEEP));
        assertThat(story.state().currentCase().orElseThrow().kept()).contains(card);
    }

    @Test
    void aCardIsHandedOnlyByWhomHasTheFloor() {
        story.at("presentation")
                .mayNot(SAM, new SessionCommand.Contribute(null, story.words(12)), Refusal.NOT_YOUR_TURN);
        assertThat(story.told(Heard.class)).isEmpty();
    }

    @Test
    @DisplayName("Restated by voice: the taps of the step count as restatements, the yes is still everybody's own")
    void contract() {
        story.at("contract")
                .does(LEA, new SessionCommand.StateContract(story.words(9), Set.of(HelpType.IDEAS)))
                .does(LEA, new SessionCommand.Agree(1, true));
        Story.CONSULTANTS.forEach(who -> story.does(who, new SessionCommand.Agree(1, true)));
        story.does(CLAIRE, new NoteSpoken(SAM, true));
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.OPEN);
        story.does(CLAIRE, new NoteSpoken(NORA, true));
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.AGREED);
    }

    @Test
    void aTapDoesNotMakeAnAgreementWithoutTheYes() {
        story.at("contract").does(LEA, new SessionCommand.StateContract(story.words(9), Set.of(HelpType.IDEAS)));
        Story.CONSULTANTS.forEach(who -> story.does(CLAIRE, new NoteSpoken(who, true)));
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.OPEN);
    }

    @Test
    void nobodyWritesFirstByVoice() {
        story.at("consultation").mayNot(CLAIRE, new SessionCommand.OpenHidden(), Refusal.NOT_THIS_STEP);
        Format days = FormatCatalog.shippedAnd()
                .find(new FormatKey("asynchronous", 10))
                .orElseThrow();
        assertThat(Story.spoken(days).sitting().spoken())
                .as("what is written over days is not spoken")
                .isFalse();
    }

    @Test
    @DisplayName("T-5 is not told; T-1 and the end of the time are still moments, for the panel")
    void moments() {
        story.at("consultation").minutes(24);
        assertThat(story.told(SessionEvent.MinutesLeft.class))
                .extracting(SessionEvent.MinutesLeft::minutes)
                .isNotEmpty()
                .containsOnly(1);
        assertThat(story.state().timing().endAskedAt()).isNotNull();
    }
}
