package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.CONSULTANTS;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.Objects;
import java.util.Set;
import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.ContractHolds;
import org.codevbot.core.session.SessionEvent.ContractStated;
import org.codevbot.core.session.SessionEvent.FoundUnclear;
import org.codevbot.core.session.SessionEvent.KeptAsDraft;
import org.codevbot.core.session.SessionEvent.Reformulated;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, point 7, sentence by sentence. */
class SessionContractTest {
    private static final Set<HelpType> IDEAS = Set.of(HelpType.IDEAS);
    private final Story story = new Story(SessionTimeTest.CLASSIC);

    @Test
    @DisplayName("the contract is the client's one sentence with one or two types of help")
    void oneSentence() {
        Words former = story.characters(3_000);
        story.at("contract").does(LEA, new StateContract(former, IDEAS));
        Words sentence = story.words(9);
        Set<HelpType> two = Set.of(HelpType.IDEAS, HelpType.MIRROR);
        story.does(LEA, new StateContract(sentence, two));
        assertThat(story.last()).containsExactly(new ContractStated(2, sentence, two, 0, former.id()));
        assertThat(story.contract().sentence()).isEqualTo(sentence);
        assertThat(story.contract().types()).isEqualTo(two);
        story.mayNot(LEA, new StateContract(story.characters(3_001), IDEAS), Refusal.TOO_LONG);
        assertThat(story.contract().version()).isEqualTo(2);
    }

    @Test
    @DisplayName("it is spoken of in its step only, and not while the clock stands")
    void inItsStep() {
        story.at("clarification").mayNot(LEA, new StateContract(story.words(9), IDEAS), Refusal.NOT_THIS_STEP);
        story.walkTo("contract").does(CLAIRE, new Pause());
        story.mayNot(LEA, new StateContract(story.words(9), IDEAS), Refusal.PAUSED);
        story.does(CLAIRE, new Resume()).does(LEA, new StateContract(story.words(9), IDEAS));
        story.does(CLAIRE, new CloseCase()).mayNot(LEA, new Agree(1, true), Refusal.NOT_THIS_STEP);
    }

    @Test
    @DisplayName("a reformulation is an offer that the client adopts with one button")
    void adopted() {
        Words second = story.words(9);
        Words own = story.words(8);
        story.at("contract").does(LEA, new StateContract(own, IDEAS));
        story.does(SAM, new Reformulate(story.words(9))).does(NORA, new Reformulate(second));
        story.does(LEA, new Adopt(2));
        assertThat(story.last()).containsExactly(new ContractStated(2, second, IDEAS, 2, own.id()));
        assertThat(story.contract().reformulations())
                .extracting(Contract.Reformulation::adopted)
                .containsExactly(false, true);
        story.does(LEA, new Adopt(2));
        assertThat(story.last()).isEmpty();
        story.mayNot(LEA, new Adopt(3), Refusal.NO_SUCH_THING);
    }

    @Test
    @DisplayName("the two reformulations count, adopted or not; one sent twice by one person counts once")
    void adoptedOrNot() {
        story.at("contract").does(LEA, new StateContract(story.words(8), IDEAS));
        story.does(SAM, new Reformulate(story.words(9))).does(NORA, new Reformulate(story.words(9)));
        story.does(LEA, new Adopt(1)).does(LEA, new Agree(2, true));
        CONSULTANTS.forEach(who -> story.does(who, new Agree(2, true)));
        assertThat(story.last()).last().isEqualTo(new ContractHolds(Contract.Standing.AGREED));
        assertThat(story.told(ContractHolds.class)).hasSize(1);
    }

    @Test
    @DisplayName("a reformulation is one sent by its form: what is typed is heard but is none")
    void byItsForm() {
        story.at("contract").does(LEA, new StateContract(story.words(8), IDEAS));
        story.does(SAM, new Say(story.words(9), -1)).does(NORA, new Say(story.words(9), -1));
        story.does(LEA, new Agree(1, true));
        CONSULTANTS.forEach(who -> story.does(who, new Agree(1, true)));
        assertThat(story.contract().reformulations()).isEmpty();
        assertThat(story.told(ContractHolds.class)).isEmpty();
    }

    @Test
    @DisplayName("only consultants reformulate; what is refused is kept as a draft")
    void whoReformulates() {
        story.at("contract").does(LEA, new StateContract(story.words(8), IDEAS));
        story.mayNot(LEA, new Reformulate(story.words(9)), Refusal.ONLY_CONSULTANT);
        story.mayNot(CLAIRE, new Reformulate(story.words(9)), Refusal.ONLY_CONSULTANT);
        story.does(SAM, new Reformulate(story.characters(3_000)));
        Words tooLong = story.characters(3_001);
        story.mayNot(SAM, new Reformulate(tooLong), Refusal.TOO_LONG);
        assertThat(story.last())
                .containsExactly(new KeptAsDraft(
                        SAM, tooLong, false, story.state().timing().stage()));
        for (int i = 2; i <= 60; i++) {
            story.does(NORA, new Reformulate(story.words(5)));
        }
        story.mayNot(NORA, new Reformulate(story.words(5)), Refusal.TOO_MANY);
        assertThat(story.last()).singleElement().isInstanceOf(KeptAsDraft.class);
        assertThat(story.told(Reformulated.class).getLast().reformulation().number())
                .isEqualTo(60);
    }

    @Test
    @DisplayName("a yes is to a sentence that stands, is given once, and can be taken back")
    void yes() {
        story.at("contract").mayNot(SAM, new Agree(0, true), Refusal.CONTRACT_NOT_STATED);
        story.agreed(IDEAS).does(SAM, new Agree(1, true));
        assertThat(story.last()).isEmpty();
        story.mayNot(CLAIRE, new Agree(1, true), Refusal.NOT_OFFERED);
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.AGREED);
        story.does(SAM, new Agree(1, false));
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.OPEN);
        story.mayNot(CLAIRE, new Next(), Refusal.CONTRACT_NOT_AGREED);
        story.does(SAM, new Agree(1, true));
        assertThat(story.last()).last().isEqualTo(new ContractHolds(Contract.Standing.AGREED));
    }

    @Test
    @DisplayName("what holds, holds: who leaves or arrives afterwards changes nothing and nothing is told twice")
    void holds() {
        story.opened().does(HUGO, new Depart());
        story.chosen().walkTo("contract").agreed(IDEAS).does(ALI, new Depart()).does(HUGO, new Hand(true));
        assertThat(story.state().attendance().isPresent(HUGO)).isTrue();
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.AGREED);
        assertThat(story.told(ContractHolds.class)).hasSize(1);
        story.does(CLAIRE, new Next());
    }

    @Test
    @DisplayName("not clear to me goes to the facilitator alone, with words or without")
    void notClear() {
        Words words = story.characters(3_000);
        story.at("contract").does(SAM, new NotClear(null)).does(LEA, new NotClear(words));
        assertThat(story.told(FoundUnclear.class))
                .containsExactly(new FoundUnclear(SAM, null), new FoundUnclear(LEA, words));
        story.mayNot(SAM, new NotClear(story.characters(3_001)), Refusal.TOO_LONG);
        story.mayNot(CLAIRE, new NotClear(null), Refusal.NOT_OFFERED);
        assertThat(story.contract()).isEqualTo(Contract.none());
    }

    @Test
    @DisplayName("when time is up without agreement, and not a second before, the facilitator may go on")
    void timeIsUp() {
        story.at("contract").does(LEA, new StateContract(story.words(8), IDEAS));
        story.seconds(299).mayNot(CLAIRE, new GoOnWithClientsWords(), Refusal.NOT_OFFERED);
        story.seconds(1).mayNot(SAM, new GoOnWithClientsWords(), Refusal.ONLY_FACILITATOR);
        story.does(CLAIRE, new GoOnWithClientsWords());
        assertThat(story.last()).containsExactly(new ContractHolds(Contract.Standing.CLIENTS_WORDS));
        story.does(CLAIRE, new GoOnWithClientsWords());
        assertThat(story.last()).isEmpty();
    }

    @Test
    @DisplayName("or takes two minutes more, or goes back to clarification; the sentence and the yes stay")
    void orTakesTime() {
        story.at("contract").does(LEA, new StateContract(story.words(8), IDEAS)).does(LEA, new Agree(1, true));
        story.minutes(5).does(CLAIRE, new Extend(2, true));
        assertThat(story.state().timing().remaining(story.now())).isEqualTo(120);
        story.mayNot(CLAIRE, new GoOnWithClientsWords(), Refusal.NOT_OFFERED);
        story.minutes(2).does(CLAIRE, new Back());
        assertThat(story.sitting().step().orElseThrow().code()).isEqualTo("clarification");
        assertThat(story.contract().yes()).containsExactly(LEA);
    }

    @Test
    @DisplayName("who is gone when the step is entered again holds nothing up")
    void holdsOnReturn() {
        story.at("contract").does(LEA, new StateContract(story.words(8), IDEAS));
        story.does(SAM, new Reformulate(story.words(9))).does(NORA, new Reformulate(story.words(9)));
        for (var who : java.util.List.of(LEA, SAM, ALI, NORA)) {
            story.does(who, new Agree(1, true));
        }
        story.does(CLAIRE, new Back()).does(HUGO, new Depart());
        assertThat(story.told(ContractHolds.class)).isEmpty();
        story.does(CLAIRE, new Next());
        assertThat(story.last()).last().isEqualTo(new ContractHolds(Contract.Standing.AGREED));
        story.does(CLAIRE, new Next());
    }

    @Test
    @DisplayName("who takes over is not asked for a yes any more")
    void holdsOnTakeOver() {
        story.at("contract").does(LEA, new StateContract(story.words(8), IDEAS));
        story.does(SAM, new Reformulate(story.words(9))).does(NORA, new Reformulate(story.words(9)));
        for (var who : java.util.List.of(LEA, SAM, ALI, NORA)) {
            story.does(who, new Agree(1, true));
        }
        story.does(CLAIRE, new Depart()).does(HUGO, new TakeOver());
        assertThat(story.last()).last().isEqualTo(new ContractHolds(Contract.Standing.AGREED));
    }

    @Test
    @DisplayName("where the client states it, it holds at once")
    void clientStates() {
        Story small = new Story(FormatSamples.small("agreement: reformulated", "agreement: client-states"));
        Words sentence = small.words(7);
        small.opened().chosen().walkTo("ask").does(LEA, new StateContract(sentence, IDEAS));
        assertThat(small.last())
                .containsExactly(
                        new ContractStated(1, sentence, IDEAS, 0, null), new ContractHolds(Contract.Standing.AGREED));
        assertThat(Objects.requireNonNull(small.contract().sentence())).isEqualTo(sentence);
    }

    @Test
    @DisplayName("where client and facilitator agree, the yes of both is needed and nobody else's")
    void clientAndFacilitator() {
        Story small = new Story(FormatSamples.small("agreement: reformulated", "agreement: client-and-facilitator"));
        small.opened().chosen().walkTo("ask").does(LEA, new StateContract(small.words(7), IDEAS));
        small.does(CLAIRE, new Agree(1, true));
        assertThat(small.told(ContractHolds.class)).isEmpty();
        small.does(LEA, new Agree(1, true));
        assertThat(small.told(ContractHolds.class)).hasSize(1);
        small.does(CLAIRE, new Agree(1, false));
        assertThat(small.contract().standing()).isEqualTo(Contract.Standing.OPEN);
        small.does(CLAIRE, new Agree(1, true));
        assertThat(small.told(ContractHolds.class)).hasSize(2);
    }

    @Test
    @DisplayName("where each restates, the client's yes holds once every consultant present has restated")
    void eachRestates() {
        Story small = new Story(FormatSamples.small("agreement: reformulated", "agreement: each-restates"));
        small.opened().chosen().walkTo("ask").does(LEA, new StateContract(small.words(7), IDEAS));
        CONSULTANTS.forEach(who -> small.does(who, new Reformulate(small.words(6))));
        assertThat(small.told(ContractHolds.class)).isEmpty();
        small.does(LEA, new Agree(1, true));
        assertThat(small.told(ContractHolds.class)).hasSize(1);
        Story missing = new Story(FormatSamples.small("agreement: reformulated", "agreement: each-restates"));
        missing.opened().chosen().walkTo("ask").does(LEA, new StateContract(missing.words(7), IDEAS));
        missing.does(SAM, new Reformulate(missing.words(6))).does(LEA, new Agree(1, true));
        assertThat(missing.told(ContractHolds.class)).isEmpty();
        Story alone = new Story(FormatSamples.small("agreement: reformulated", "agreement: each-restates"));
        alone.does(CLAIRE, new Open()).chosen().walkTo("ask");
        alone.does(LEA, new StateContract(alone.words(7), IDEAS)).does(LEA, new Agree(1, true));
        assertThat(alone.told(ContractHolds.class)).isEmpty();
    }

    @Test
    @DisplayName("alone with the facilitator a client agrees with nobody")
    void aloneWithTheFacilitator() {
        story.does(CLAIRE, new Open()).chosen().walkTo("contract");
        story.does(LEA, new StateContract(story.words(8), IDEAS)).does(LEA, new Agree(1, true));
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.OPEN);
        story.does(SAM, new Reformulate(story.words(8))).does(SAM, new Agree(1, true));
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.AGREED);
    }
}
