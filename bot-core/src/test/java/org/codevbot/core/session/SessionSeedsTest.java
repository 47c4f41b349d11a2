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

import java.util.List;
import java.util.Set;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.CaseErased;
import org.codevbot.core.session.SessionEvent.ContractHolds;
import org.codevbot.core.session.SessionEvent.KeptAsDraft;
import org.codevbot.core.session.SessionEvent.KeptAsNote;
import org.codevbot.core.session.SessionEvent.SkillChosen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What each seed has of its own (product.md section 2), at its edges. */
class SessionSeedsTest {
    private static final Set<HelpType> IDEAS = Set.of(HelpType.IDEAS);

    private static Story of(String code) {
        return new Story(
                FormatCatalog.shippedAnd().find(new FormatKey(code, 90)).orElseThrow());
    }

    private static Story withSubjects(Story story) {
        story.opened();
        List.of(LEA, SAM, NORA).forEach(who -> story.does(who, new Propose(Choice.ThreeP.CONCERN, story.words(8))));
        return story;
    }

    private static Confirm confirm(Story story, int subject) {
        return new Confirm(subject, story.words(6));
    }

    @Test
    @DisplayName("where the group decides, anybody confirms what no other subject beats, in a tie any of the tied")
    void groupDecides() {
        Story story = withSubjects(of("exploration"));
        story.mayNot(HUGO, confirm(story, 1), Refusal.BALLOT_FIRST).does(SAM, new OpenBallot());
        story.does(LEA, new Vote(1))
                .does(NORA, new Vote(2))
                .does(ALI, new Vote(1))
                .does(HUGO, new Vote(2));
        story.does(SAM, new Vote(3)).mayNot(HUGO, confirm(story, 1), Refusal.BALLOT_FIRST);
        story.does(CLAIRE, new Vote(3));
        for (int subject = 1; subject <= 3; subject++) {
            assertThat(story.tries(HUGO, confirm(story, subject))).isInstanceOf(Decision.Accepted.class);
        }
        story.does(CLAIRE, new Vote(2)).mayNot(HUGO, confirm(story, 1), Refusal.BALLOT_SAYS_OTHERWISE);
        story.does(HUGO, confirm(story, 2)).does(SAM, new AgreeToBeClient());
    }

    @Test
    @DisplayName("whoever keeps the time need not wait for the last vote, but for two; whoever left is not waited for")
    void goesOnWithoutTheMissing() {
        Story story = withSubjects(of("exploration")).does(SAM, new OpenBallot());
        story.does(LEA, new Vote(1)).mayNot(CLAIRE, confirm(story, 1), Refusal.BALLOT_FIRST);
        story.does(ALI, new Vote(1));
        assertThat(story.tries(CLAIRE, confirm(story, 1))).isInstanceOf(Decision.Accepted.class);
        story.mayNot(ALI, confirm(story, 1), Refusal.BALLOT_FIRST);
        List.of(SAM, HUGO).forEach(who -> story.does(who, new Depart()));
        story.mayNot(ALI, confirm(story, 1), Refusal.BALLOT_FIRST).does(CLAIRE, new Vote(1));
        story.mayNot(ALI, confirm(story, 1), Refusal.BALLOT_FIRST).does(NORA, new Vote(3));
        story.does(ALI, confirm(story, 1));
    }

    @Test
    @DisplayName("one subject needs no ballot, and a subject whose author is not here is none to vote on")
    void oneSubject() {
        Story one = of("exploration").opened();
        one.does(LEA, new Propose(Choice.ThreeP.CONCERN, one.words(8))).does(HUGO, confirm(one, 1));
        Story two = of("learning-choice").opened();
        two.does(LEA, new Propose(Choice.ThreeP.CONCERN, two.words(8)));
        two.does(SAM, new Propose(Choice.ThreeP.CONCERN, two.words(8)))
                .mayNot(CLAIRE, confirm(two, 1), Refusal.BALLOT_FIRST);
        two.does(SAM, new Depart()).does(CLAIRE, confirm(two, 1));
    }

    @Test
    @DisplayName("where both confirm, a ballot of two comes first, and the facilitator may choose otherwise")
    void bothConfirm() {
        Story story = withSubjects(of("learning-choice")).does(CLAIRE, new OpenBallot());
        story.does(ALI, new Vote(2)).mayNot(CLAIRE, confirm(story, 1), Refusal.BALLOT_FIRST);
        story.does(NORA, new Vote(2)).mayNot(NORA, confirm(story, 2), Refusal.ONLY_FACILITATOR);
        story.does(CLAIRE, confirm(story, 1)).does(LEA, new AgreeToBeClient());
    }

    @Test
    @DisplayName(
            "a first request stands as the sentence of the contract's step, may be restated, and holds nothing yet")
    void firstRequest() {
        Words first = of("learning-choice").words(9);
        Story story = of("learning-choice").at("presentation");
        story.mayNot(SAM, new FirstRequest(story.words(9)), Refusal.ONLY_CLIENT)
                .mayNot(LEA, new FirstRequest(story.characters(3_001)), Refusal.TOO_LONG)
                .does(LEA, new FirstRequest(story.words(9)))
                .does(LEA, new FirstRequest(first));
        assertThat(story.sitting().accord().firstRequest()).isTrue();
        story.walkTo("clarification").mayNot(LEA, new FirstRequest(story.words(9)), Refusal.NOT_THIS_STEP);
        story.mayNot(HUGO, new OffContract(null), Refusal.CONTRACT_NOT_STATED).walkTo("contract");
        assertThat(story.contract().sentence()).isEqualTo(first);
        assertThat(story.sitting().accord().firstRequest()).isFalse();
        CONSULTANTS.forEach(who -> story.does(who, new Reformulate(story.words(9))));
        story.mayNot(LEA, new Agree(2, true), Refusal.KIND_OF_HELP_MISSING);
        story.does(LEA, new StateContract(story.words(9), IDEAS)).does(LEA, new Agree(3, true));
        assertThat(story.last()).last().isEqualTo(new ContractHolds(Contract.Standing.AGREED));
    }

    @Test
    @DisplayName("each restates, the late one last; only the client says that is it, and a yes before it is not lost")
    void eachRestates() {
        Story story = of("learning-choice").at("contract");
        story.does(LEA, new StateContract(story.words(9), IDEAS)).does(LEA, new Agree(1, true));
        List.of(SAM, ALI, NORA).forEach(who -> story.does(who, new Reformulate(story.words(9))));
        story.mayNot(SAM, new Agree(1, true), Refusal.ONLY_CLIENT)
                .mayNot(CLAIRE, new Next(), Refusal.CONTRACT_NOT_AGREED);
        assertThat(story.sitting().accord().toRestate(story.contract())).containsExactly(HUGO);
        story.does(HUGO, new Reformulate(story.words(9)));
        assertThat(story.last()).last().isEqualTo(new ContractHolds(Contract.Standing.AGREED));
    }

    @Test
    @DisplayName("who leaves before restating is not waited for")
    void leavesBeforeRestating() {
        Story story = of("learning-choice").at("contract");
        story.does(LEA, new StateContract(story.words(9), IDEAS)).does(LEA, new Agree(1, true));
        List.of(SAM, ALI, NORA).forEach(who -> story.does(who, new Reformulate(story.words(9))));
        story.does(HUGO, new Depart());
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.AGREED);
    }

    @Test
    @DisplayName("needs come before the contract, may be mended, and go back to the client who withdraws")
    void needs() {
        Story story = of("practice-year").at("contract");
        Words needs = story.words(9);
        story.mayNot(LEA, new StateContract(story.words(9), IDEAS), Refusal.NEEDS_FIRST)
                .mayNot(SAM, new TellNeeds(story.words(9)), Refusal.ONLY_CLIENT)
                .mayNot(LEA, new TellNeeds(story.characters(3_001)), Refusal.TOO_LONG)
                .does(LEA, new TellNeeds(story.words(5)))
                .does(LEA, new TellNeeds(needs));
        assertThat(story.state().currentCase().orElseThrow().needs()).isEqualTo(needs);
        story.does(LEA, new StateContract(story.words(9), IDEAS));
        story.mayNot(SAM, new Agree(1, true), Refusal.YES_NOT_ASKED)
                .mayNot(SAM, new Reformulate(story.words(9)), Refusal.NOT_THIS_STEP)
                .does(LEA, new WithdrawAsClient());
        assertThat(story.told(KeptAsNote.class)).contains(new KeptAsNote(LEA, needs));
        Story closed = of("practice-year").at("contract");
        Words told = closed.words(9);
        closed.does(LEA, new TellNeeds(told)).does(CLAIRE, new CloseCase()).does(LEA, new EraseCase());
        assertThat(closed.told(CaseErased.class).getFirst().words()).contains(told.id());
    }

    @Test
    @DisplayName(
            "before a case opens without somebody present who has not accepted the rules, whoever leads is asked; once is enough")
    void charter() {
        Story story = of("practice-year").does(CLAIRE, new Open());
        ALL.stream()
                .filter(who -> !who.equals(HUGO))
                .forEach(who -> story.does(who, new CheckIn("\u2600", null)).does(who, new AcceptCharter()));
        story.does(HUGO, new CheckIn("\u2600", null)).chosen().walkTo("follow-up");
        assertThat(story.tries(CLAIRE, new Next())).isEqualTo(new Decision.Asks(new Question.CharterWaits(false)));
        assertThat(story.sitting().charterWaits()).containsExactly(HUGO);
        story.does(HUGO, new Depart()).does(CLAIRE, new Next());
        assertThat(story.sitting().step().orElseThrow().code()).isEqualTo("presentation");
        story.does(HUGO, new Hand(false)).does(CLAIRE, new Next());
        story.does(HUGO, new AcceptCharter()).does(HUGO, new AcceptCharter());
        assertThat(story.last()).isEmpty();
        of("classic").opened().mayNot(SAM, new AcceptCharter(), Refusal.NOT_OFFERED);
    }

    @Test
    @DisplayName(
            "the client answers once a consultant asked: by a kind that asks or in words without a kind, in this step")
    void answersWhenAsked() {
        Story story = of("learning-choice").at("consultation");
        story.does(LEA, new Say(story.words(9), -1));
        assertThat(story.last()).singleElement().isInstanceOf(KeptAsDraft.class);
        story.does(CLAIRE, new Say(story.words(9), -1)).does(SAM, new Contribute("suggestion", story.words(9)));
        assertThat(story.sitting().rights(LEA)).isEmpty();
        assertThat(story.sitting().quiet()).doesNotContain(LEA);
        story.does(SAM, new Contribute("question", story.words(9)));
        assertThat(story.sitting().rights(LEA)).isNotEmpty();
        assertThat(story.sitting().quiet()).doesNotContain(LEA);
        story.does(LEA, new Say(story.words(9), -1));
        assertThat(story.came(SessionEvent.Heard.class::isInstance)).isTrue();
        Story typed = of("learning-choice").at("consultation").does(SAM, new SessionCommand.Say(story.words(9), -1));
        assertThat(typed.sitting().rights(LEA)).isNotEmpty();
    }

    @Test
    @DisplayName("where the client listens to the learnings, no close makes the client tell one, and the client rates")
    void listensToLearnings() {
        Story story = of("cooperants").at("learning");
        story.mayNot(LEA, new Working(story.words(5)), Refusal.LISTENS_HERE).does(LEA, new Rate(4));
        story.walkTo("close").mayNot(LEA, new Learn(story.words(5)), Refusal.LISTENS_HERE);
        story.does(LEA, new ChangeNextTime(story.words(5))).does(SAM, new Learn(story.words(5)));
    }

    @Test
    @DisplayName("a skill is chosen at the check-in or later, what it taught is its owner's note, and it is forgotten")
    void skill() {
        Story story = of("classic").does(CLAIRE, new Open()).does(SAM, new CheckIn("\u2600", null, 2));
        assertThat(story.last()).contains(new SkillChosen(SAM, 2));
        story.does(SAM, new Practise(2));
        assertThat(story.last()).isEmpty();
        story.does(SAM, new Practise(4))
                .mayNot(SAM, new Practise(7), Refusal.NO_SUCH_THING)
                .mayNot(NORA, new CheckIn("\u2600", null, 7), Refusal.NO_SUCH_THING);
        assertThat(story.state().terms().skills()).containsEntry(SAM, 4).hasSize(1);
        ALL.forEach(who -> story.does(who, new CheckIn("\u2600", null)));
        Words practised = story.words(6);
        story.chosen().walkTo("learning").does(SAM, new Learn(story.words(6), practised));
        assertThat(story.last()).last().isEqualTo(new KeptAsNote(SAM, practised));
        story.walkTo("close").does(CLAIRE, new Next()).minutes(7 * 24 * 60 + 1);
        assertThat(story.state().terms().skills()).isEmpty();
    }
}
