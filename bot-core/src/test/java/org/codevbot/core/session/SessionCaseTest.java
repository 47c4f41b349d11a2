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

import java.time.LocalDate;
import java.util.Set;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.ContractHolds;
import org.codevbot.core.session.SessionEvent.KeptAsNote;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, points 1, 2, 7 and 9 to 12, as the rules see them. */
class SessionCaseTest {
    private static final Set<HelpType> IDEAS = Set.of(HelpType.IDEAS);
    private final Story story = new Story(SessionTimeTest.CLASSIC);

    @Test
    @DisplayName("of the last plan only its owner reports and shows, item by item")
    void followUp() {
        story.opened();
        story.mayNot(SAM, new Report(1, FollowUp.Outcome.DONE, null, null), Refusal.NOT_YOURS);
        story.mayNot(CLAIRE, new Show(1), Refusal.NOT_YOURS);
        story.does(ALI, new Report(1, FollowUp.Outcome.ANOTHER_ROAD, story.words(5), null))
                .does(ALI, new Show(1));
        FollowUp followUp = story.state().followUpOf(ALI).orElseThrow();
        assertThat(followUp.items()).extracting(FollowUp.Item::shown).containsExactly(true, false);
        story.mayNot(ALI, new Show(3), Refusal.NO_SUCH_THING);
    }

    @Test
    @DisplayName("the ballot guides, the facilitator decides with a sentence, only the chosen one's tally is told")
    void ballot() {
        story.opened();
        story.does(SAM, new Propose(Choice.ThreeP.PROJECT, story.words(6)));
        story.mayNot(CLAIRE, new OpenBallot(), Refusal.TOO_FEW_SUBJECTS);
        story.does(LEA, new Propose(Choice.ThreeP.CONCERN, story.words(6))).does(CLAIRE, new OpenBallot());
        story.mayNot(NORA, new Propose(Choice.ThreeP.PROBLEM, story.words(6)), Refusal.TOO_LATE);
        story.does(SAM, new Vote(2))
                .does(ALI, new Vote(2))
                .does(NORA, new Vote(1))
                .does(NORA, new Vote(2));
        story.mayNot(CLAIRE, new Vote(1), Refusal.NOT_OFFERED).mayNot(HUGO, new Vote(9), Refusal.NO_SUCH_THING);
        story.mayNot(SAM, new Confirm(2, story.words(9)), Refusal.ONLY_FACILITATOR);
        story.does(CLAIRE, new Confirm(2, story.words(9)));
        Choice.Decided decided =
                java.util.Objects.requireNonNull(story.state().choice().decided());
        assertThat(decided.votes()).isEqualTo(3);
        assertThat(decided.client()).isEqualTo(LEA);
        story.does(LEA, new AgreeToBeClient());
        assertThat(story.state().choice().ballots()).isEmpty();
    }

    @Test
    @DisplayName("the facilitator is never client in the same session")
    void facilitatorIsNeverClient() {
        story.opened()
                .mayNot(
                        CLAIRE,
                        new Propose(Choice.ThreeP.PROJECT, story.words(6)),
                        Refusal.FACILITATOR_IS_NEVER_CLIENT);
        story.does(SAM, new Propose(Choice.ThreeP.PROJECT, story.words(6))).does(CLAIRE, new HandOver(SAM));
        story.mayNot(SAM, new Confirm(1, story.words(5)), Refusal.FACILITATOR_IS_NEVER_CLIENT);
    }

    @Test
    @DisplayName(
            "until step 3 the client may withdraw without giving a reason; what was said goes to its authors' notes")
    void clientWithdraws() {
        story.at("clarification").does(SAM, new Say(story.words(9), -1)).does(LEA, new Say(story.words(9), -1));
        story.does(LEA, new WithdrawAsClient());
        assertThat(story.told(KeptAsNote.class)).extracting(KeptAsNote::author).containsExactly(SAM, LEA);
        assertThat(story.sitting().stage().orElseThrow().code()).isEqualTo("choice");
        assertThat(story.state().currentCase()).isEmpty();
        Story late = new Story(SessionTimeTest.CLASSIC).at("consultation");
        late.mayNot(LEA, new WithdrawAsClient(), Refusal.TOO_LATE);
    }

    @Test
    @DisplayName(
            "the contract holds with two reformulations by two consultants and the yes of the client and all present")
    void contractHolds() {
        story.at("contract").mayNot(SAM, new Reformulate(story.words(8)), Refusal.CONTRACT_NOT_STATED);
        story.does(LEA, new StateContract(story.words(8), IDEAS));
        story.does(SAM, new Reformulate(story.words(8))).does(SAM, new Reformulate(story.words(8)));
        ALL.stream().filter(who -> !who.equals(CLAIRE)).forEach(who -> story.does(who, new Agree(1, true)));
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.OPEN);
        story.mayNot(CLAIRE, new Next(), Refusal.CONTRACT_NOT_AGREED);
        story.does(NORA, new Reformulate(story.words(8)));
        assertThat(story.came(ContractHolds.class::isInstance)).isTrue();
        story.does(CLAIRE, new Next());
    }

    @Test
    @DisplayName("only the client changes the sentence; any change clears every yes")
    void changeClears() {
        story.at("contract").agreed(IDEAS);
        story.mayNot(SAM, new StateContract(story.words(5), IDEAS), Refusal.ONLY_CLIENT);
        story.mayNot(SAM, new Adopt(1), Refusal.ONLY_CLIENT).does(LEA, new Adopt(1));
        assertThat(story.contract().yes()).isEmpty();
        assertThat(story.contract().version()).isEqualTo(2);
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.OPEN);
        story.mayNot(SAM, new Agree(1, true), Refusal.CONTRACT_CHANGED);
    }

    @Test
    @DisplayName("all means all present: who leaves no longer holds it up, who arrives is asked")
    void allPresent() {
        story.at("contract").does(LEA, new StateContract(story.words(8), IDEAS));
        story.does(SAM, new Reformulate(story.words(8))).does(NORA, new Reformulate(story.words(8)));
        for (MemberId who : new MemberId[] {LEA, SAM, ALI, NORA}) {
            story.does(who, new Agree(1, true));
        }
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.OPEN);
        story.does(HUGO, new Depart());
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.AGREED);
    }

    @Test
    @DisplayName(
            "time up without agreement: the facilitator may go on with the client's words, never before and never without the client")
    void clientsWords() {
        story.at("contract").minutes(6).mayNot(CLAIRE, new GoOnWithClientsWords(), Refusal.CONTRACT_NOT_STATED);
        story.does(LEA, new StateContract(story.words(8), IDEAS)).does(CLAIRE, new GoOnWithClientsWords());
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.CLIENTS_WORDS);
        story.does(CLAIRE, new Next());
        Story early = new Story(SessionTimeTest.CLASSIC).at("contract");
        early.does(LEA, new StateContract(early.words(8), IDEAS));
        early.mayNot(CLAIRE, new GoOnWithClientsWords(), Refusal.NOT_OFFERED);
        early.minutes(6).does(LEA, new Depart()).does(CLAIRE, new Resume());
        early.minutes(1).mayNot(CLAIRE, new GoOnWithClientsWords(), Refusal.NOT_PRESENT);
    }

    @Test
    @DisplayName("marks are the client's alone, on what the client can see")
    void marks() {
        story.at("consultation").does(SAM, new Say(story.words(8), -1));
        story.mayNot(SAM, new MarkContribution(1, Mark.KEEP), Refusal.ONLY_CLIENT);
        story.mayNot(CLAIRE, new MarkContribution(1, Mark.KEEP), Refusal.ONLY_CLIENT);
        story.does(LEA, new MarkContribution(1, Mark.LATER)).does(LEA, new MarkContribution(1, Mark.KEEP));
        assertThat(story.state().currentCase().orElseThrow().notebook()).containsEntry(1, Mark.KEEP);
    }

    @Test
    @DisplayName("the plan: what I keep, then 1 to 3 commitments, rated 1 to 5 by private buttons")
    void plan() {
        story.at("consultation").mayNot(LEA, new Keep(story.words(5)), Refusal.NOT_THIS_STEP);
        story.does(CLAIRE, new Next()).does(LEA, new Keep(story.words(5)));
        for (int i = 0; i < 3; i++) {
            story.does(LEA, new Commit(story.words(5), story.words(5), LocalDate.of(2026, 12, 1), null));
        }
        story.mayNot(LEA, new Commit(story.words(5), story.words(5), null, null), Refusal.TOO_MANY);
        story.does(LEA, new Want(1, 5)).does(LEA, new Sure(1, 2)).mayNot(LEA, new Want(1, 6), Refusal.ONE_TO_FIVE);
        Plan plan = story.state().currentCase().orElseThrow().plan();
        assertThat(plan.commitments().getFirst().want()).isEqualTo(5);
        assertThat(plan.commitments().getFirst().sure()).isEqualTo(2);
        story.does(LEA, new RemoveCommitment(2)).does(LEA, new Commit(story.words(5), story.words(5), null, null));
        story.mayNot(SAM, new Keep(story.words(5)), Refusal.ONLY_CLIENT);
    }

    @Test
    @DisplayName("ratings are revealed at once, when all present have rated, and not before")
    void ratings() {
        story.at("learning").mayNot(SAM, new Rate(6), Refusal.ONE_TO_FIVE);
        CONSULTANTS.forEach(who -> story.does(who, new Rate(4)));
        assertThat(story.state().closing().revealed()).isFalse();
        story.does(SAM, new Rate(3)).does(LEA, new Rate(5));
        assertThat(story.state().closing().revealed()).isFalse();
        story.does(CLAIRE, new Rate(4));
        assertThat(story.state().closing().revealed()).isTrue();
        story.mayNot(SAM, new Rate(1), Refusal.TOO_LATE);
    }

    @Test
    @DisplayName("one rating alone is never shown, not even at the end")
    void oneRatingStaysHidden() {
        story.at("learning").does(SAM, new Rate(1)).does(CLAIRE, new CloseSession(true));
        assertThat(story.state().closing().revealed()).isFalse();
        assertThat(story.state().isClosed()).isTrue();
    }

    @Test
    @DisplayName("learnings by each, how the group worked, one thing to change")
    void learnings() {
        story.at("learning");
        ALL.forEach(who -> story.does(who, new Learn(story.words(9))));
        story.does(SAM, new Working(story.words(9))).does(NORA, new ChangeNextTime(story.words(9)));
        assertThat(story.state().closing().learnings()).hasSize(6);
        Story early = new Story(SessionTimeTest.CLASSIC).at("presentation");
        early.mayNot(SAM, new Learn(early.words(9)), Refusal.NOT_THIS_STEP);
    }

    @Test
    @DisplayName("next after the close ends the session; nothing is taken any more but the client's word to erase")
    void close() {
        story.at("close").does(CLAIRE, new Next());
        assertThat(story.state().isClosed()).isTrue();
        story.mayNot(CLAIRE, new Next(), Refusal.ALREADY_CLOSED).mayNot(SAM, new Rate(3), Refusal.ALREADY_CLOSED);
        story.does(LEA, new EraseCase()).mayNot(SAM, new EraseCase(), Refusal.ONLY_CLIENT);
        assertThat(story.told(SessionEvent.CaseErased.class).getFirst().words()).isNotEmpty();
    }

    @Test
    @DisplayName("closing early asks once; hidden words go back to their authors")
    void closeEarly() {
        story.at("consultation").does(CLAIRE, new OpenHidden()).does(SAM, new Contribute("idea", story.words(9)));
        assertThat(story.tries(CLAIRE, new CloseSession(false))).isInstanceOf(Decision.Asks.class);
        story.does(CLAIRE, new CloseSession(true));
        assertThat(story.told(KeptAsNote.class)).extracting(KeptAsNote::author).containsExactly(SAM);
        assertThat(story.state().isClosed()).isTrue();
    }

    @Test
    @DisplayName("interventions and recalled rules are pressed by the facilitator, of the running step only")
    void interventions() {
        story.at("clarification").does(CLAIRE, new Intervene(0)).does(CLAIRE, new RecallRule(3));
        story.mayNot(SAM, new Intervene(0), Refusal.ONLY_FACILITATOR);
        story.mayNot(CLAIRE, new Intervene(99), Refusal.NO_SUCH_THING);
        story.does(CLAIRE, new Whisper(SAM, story.words(4)));
        story.mayNot(CLAIRE, new Whisper(new MemberId("x"), story.words(4)), Refusal.NO_SUCH_THING);
    }

    @Test
    @DisplayName("7 days after the close what was said is erased, but for what the client keeps")
    void forgotten() {
        story.at("consultation").does(SAM, new Say(story.words(8), -1)).does(NORA, new Say(story.words(8), -1));
        story.does(LEA, new MarkContribution(2, Mark.KEEP)).does(CLAIRE, new CloseSession(true));
        story.minutes(7 * 24 * 60 - 1);
        assertThat(story.state().cases().getFirst().contributions()).hasSize(2);
        story.minutes(2);
        assertThat(story.told(SessionEvent.Forgotten.class)).hasSize(1);
        assertThat(story.state().cases().getFirst().contributions())
                .extracting(Contribution::author)
                .containsExactly(NORA);
        assertThat(story.state().cases().getFirst().contract().reformulations()).isEmpty();
        assertThat(story.state().cases().getFirst().contract().sentence()).isNotNull();
        assertThat(story.state().attendance().checkIns()).isEmpty();
        story.minutes(7 * 24 * 60);
        assertThat(story.told(SessionEvent.Forgotten.class)).hasSize(1);
    }
}
