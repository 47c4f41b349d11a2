package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import org.codevbot.core.format.Block;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.CaseClosed;
import org.codevbot.core.session.SessionEvent.ClientWithdrew;
import org.codevbot.core.session.SessionEvent.Paused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, "Two clients". */
class TwoClientsTest {
    private static final Format TWO =
            FormatCatalog.shippedAnd().find(new FormatKey("two-clients", 180)).orElseThrow();

    private final Story story = new Story(TWO).opened();

    @Test
    @DisplayName("two subjects are chosen, each with its own sentence and its own yes; nobody has two cases")
    void twoAreChosen() {
        choose(LEA);
        assertThat(story.state().choice().decided()).isNull();
        assertThat(story.state().cases()).singleElement().matches(each -> each.reason() != null);
        story.does(LEA, propose());
        int again = story.state().choice().subjects().getLast().number();
        story.mayNot(CLAIRE, new Confirm(again, story.words(5)), Refusal.ONE_CASE_EACH)
                .mayNot(CLAIRE, new Confirm(1, story.words(5)), Refusal.ONE_CASE_EACH)
                .mayNot(LEA, new WithdrawSubject(1), Refusal.TOO_LATE);
        choose(SAM);
        assertThat(story.state().cases().stream().map(Case::client)).containsExactly(LEA, SAM);
        assertThat(story.state().client()).contains(LEA);
        story.mayNot(NORA, propose(), Refusal.TOO_LATE).does(LEA, new AgreeToBeClient());
        assertThat(story.last()).isEmpty();
        story.mayNot(CLAIRE, new HandOver(SAM), Refusal.FACILITATOR_IS_NEVER_CLIENT);
    }

    @Test
    @DisplayName("each case has its own rights: the client of one helps in the other")
    void rights() {
        both().step(1, "consultation");
        assertThat(story.sitting().roleOf(LEA)).isEqualTo(Role.CLIENT);
        assertThat(story.sitting().roleOf(SAM)).isEqualTo(Role.CONSULTANT);
        story.does(SAM, new Say(story.words(8), -1));
        assertThat(story.state().cases().getFirst().contributions()).hasSize(1);
        step(2, "consultation");
        assertThat(story.sitting().roleOf(LEA)).isEqualTo(Role.CONSULTANT);
        assertThat(story.sitting().roleOf(SAM)).isEqualTo(Role.CLIENT);
        assertThat(story.sitting().consultants()).contains(LEA).doesNotContain(SAM);
        story.does(SAM, new Say(story.words(8), -1));
        assertThat(story.last()).first().isInstanceOf(SessionEvent.KeptAsDraft.class);
        story.does(LEA, new Say(story.words(8), -1));
        assertThat(story.state().cases().getLast().contributions())
                .singleElement()
                .matches(each -> each.number() == 1 && each.author().equals(LEA));
        story.mayNot(LEA, new Stop(), Refusal.ONLY_CLIENT);
    }

    @Test
    @DisplayName("a late word in the thread of the first case stays in the first case")
    void lateWords() {
        both().step(1, "learning");
        int learning = story.state().timing().stage();
        story.next().does(CLAIRE, new Next());
        assertThat(story.state().underWay()).isEqualTo(2);
        story.does(LEA, new Say(story.words(8), learning));
        assertThat(story.state().cases().getFirst().contributions()).hasSize(1);
        assertThat(story.state().cases().getLast().contributions()).isEmpty();
    }

    @Test
    @DisplayName("each case has its own contract, notebook and plan; a plan may be mended until the session ends")
    void contractsAndPlans() {
        both().step(1, "plan");
        story.does(LEA, new Keep(story.words(4)));
        assertThat(story.state().cases().getFirst().contract().standing()).isEqualTo(Contract.Standing.AGREED);
        assertThat(story.state().cases().getLast().contract().version()).isZero();
        story.mayNot(SAM, new Keep(story.words(4)), Refusal.NOT_THIS_STEP);
        step(2, "plan");
        story.does(SAM, new Keep(story.words(4))).does(LEA, new Keep(story.words(4)));
        story.does(LEA, new Commit(story.words(4), story.words(4), null, null)).does(LEA, new Want(1, 4));
        assertThat(story.state().cases().getFirst().plan().keeps()).hasSize(2);
        assertThat(story.state().cases().getFirst().plan().commitments())
                .singleElement()
                .matches(each -> each.want() == 4);
        assertThat(story.state().cases().getLast().plan().keeps()).hasSize(1);
        assertThat(story.state().cases().getLast().plan().commitments()).isEmpty();
        assertThat(story.state().floor().spoken()).containsExactly(SAM);
    }

    @Test
    @DisplayName("stopping one case leaves the other its full time")
    void stopped() {
        both().step(1, "clarification");
        story.minutes(2).does(LEA, new Stop()).does(CLAIRE, new CloseCase());
        assertThat(story.told(CaseClosed.class)).containsExactly(new CaseClosed(1, true));
        assertThat(story.sitting().in(Block.Type.PAUSE)).isTrue();
        story.mayNot(CLAIRE, new Back(), Refusal.NO_FORMER_STAGE);
        story.next();
        Step first = story.sitting().step().orElseThrow();
        assertThat(first.caseNumber()).isEqualTo(2);
        assertThat(first.number()).isEqualTo(1);
        for (int i = story.state().timing().stage(); i < TWO.stages().size(); i++) {
            assertThat(story.state().timing().stages().get(i).allotted())
                    .isEqualTo(TWO.stages().get(i).minutes() * 60L);
        }
        assertThat(story.state().client()).contains(SAM);
        story.does(LEA, new EraseCase());
        assertThat(story.state().cases().getLast().closed()).isFalse();
        step(2, "plan");
        story.does(SAM, new Stop()).does(CLAIRE, new CloseCase());
        assertThat(story.sitting().in(Block.Type.CLOSE)).isTrue();
    }

    @Test
    @DisplayName("ratings are given once, in the last case's learning")
    void rates() {
        both().step(1, "learning");
        story.mayNot(SAM, new Rate(4), Refusal.NOT_THIS_STEP).does(SAM, new Learn(story.words(4)));
        step(2, "learning");
        story.does(SAM, new Rate(4)).does(SAM, new Learn(story.words(4)));
        assertThat(story.state().closing().learnings().stream().map(Closing.Said::of))
                .containsExactly(1, 2);
    }

    @Test
    @DisplayName("the second client may be chosen as late as the pause between, and withdraw until the second contract")
    void secondIsChosenLater() {
        choose(LEA);
        step(1, "learning").next();
        assertThat(story.sitting().in(Block.Type.PAUSE)).isTrue();
        story.mayNot(CLAIRE, new Next(), Refusal.CHOOSE_CLIENT_FIRST);
        choose(SAM);
        story.does(SAM, new WithdrawAsClient());
        assertThat(story.last()).contains(new ClientWithdrew(SAM));
        assertThat(story.state().cases().stream().map(Case::client)).containsExactly(LEA);
        choose(NORA);
        step(2, "clarification");
        story.does(NORA, new WithdrawAsClient());
        assertThat(story.sitting().in(Block.Type.PAUSE)).isTrue();
        choose(HUGO);
        step(2, "consultation");
        story.mayNot(HUGO, new WithdrawAsClient(), Refusal.TOO_LATE);
        assertThat(story.state().cases().stream().map(Case::number)).containsExactly(1, 2);
    }

    @Test
    @DisplayName("the first client withdraws: the second keeps the case, and another first is chosen")
    void firstWithdraws() {
        both().step(1, "presentation");
        story.does(LEA, new WithdrawAsClient());
        assertThat(story.sitting().in(Block.Type.FOLLOW_UP)).isTrue();
        assertThat(story.state().cases()).singleElement().matches(each -> each.number() == 2);
        story.mayNot(CLAIRE, new Next(), Refusal.CHOOSE_CLIENT_FIRST);
        choose(NORA);
        assertThat(story.state().cases().stream().map(Case::client)).containsExactly(NORA, SAM);
        step(1, "presentation");
        assertThat(story.state().client()).contains(NORA);
    }

    @Test
    @DisplayName("a second client who has left is missed when the second case begins, not before")
    void secondIsLost() {
        both().step(1, "presentation");
        story.does(SAM, new Depart());
        assertThat(story.told(Paused.class)).isEmpty();
        step(1, "learning").next().does(CLAIRE, new Next());
        assertThat(story.told(Paused.class))
                .singleElement()
                .matches(paused -> paused.cause() == Phase.Paused.Cause.CLIENT_LOST && SAM.equals(paused.asker()));
        story.does(CLAIRE, new Resume());
        assertThat(story.state().underWay()).isEqualTo(2);
    }

    @Test
    @DisplayName("back leads from the second case to the pause and to the first case, which is still open")
    void back() {
        both().step(2, "presentation");
        story.does(CLAIRE, new Back());
        assertThat(story.sitting().in(Block.Type.PAUSE)).isTrue();
        story.does(CLAIRE, new Back());
        assertThat(story.state().client()).contains(LEA);
        assertThat(story.state().timing().remaining(story.now())).isGreaterThanOrEqualTo(120);
        story.next().does(CLAIRE, new Next());
        assertThat(story.state().client()).contains(SAM);
    }

    @Test
    @DisplayName("the session ends both cases, and neither early")
    void end() {
        both().step(2, "learning");
        story.next().does(CLAIRE, new Next());
        assertThat(story.told(CaseClosed.class)).containsExactly(new CaseClosed(1, false), new CaseClosed(2, false));
        Story early = new Story(TWO).opened();
        TwoClientsTest other = new TwoClientsTest();
        other.both().step(2, "clarification");
        other.story.does(CLAIRE, new CloseSession(true));
        assertThat(other.story.told(CaseClosed.class))
                .containsExactly(new CaseClosed(1, false), new CaseClosed(2, true));
        assertThat(early.state().isClosed()).isFalse();
    }

    @Test
    @DisplayName(
            "at most 300 contributions in a session, both cases together; a nudge for each person and step of each case")
    void limits() {
        both().step(1, "presentation");
        story.does(ALI, new Say(story.words(8), -1));
        assertThat(story.told(SessionEvent.KeptAsDraft.class)).last().matches(SessionEvent.KeptAsDraft::nudge);
        for (int i = 0; i < 300; i++) {
            story.does(LEA, new Say(story.words(4), -1));
        }
        step(2, "presentation");
        story.does(ALI, new Say(story.words(8), -1));
        assertThat(story.told(SessionEvent.KeptAsDraft.class)).last().matches(SessionEvent.KeptAsDraft::nudge);
        story.mayNot(SAM, new Say(story.words(8), -1), Refusal.TOO_MANY);
    }

    private TwoClientsTest both() {
        TwoCases.both(story, LEA, SAM);
        return this;
    }

    private void choose(MemberId client) {
        TwoCases.choose(story, client);
    }

    private Story step(int number, String code) {
        return TwoCases.step(story, number, code);
    }

    private Propose propose() {
        return new Propose(Choice.ThreeP.CONCERN, story.words(8));
    }
}
