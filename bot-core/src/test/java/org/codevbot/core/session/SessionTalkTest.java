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

import java.util.Set;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Kind;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.Heard;
import org.codevbot.core.session.SessionEvent.KeptAsDraft;
import org.codevbot.core.session.SessionEvent.NotKept;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, points 4 to 6 and 8, as the rules see them. */
class SessionTalkTest {
    private final Story story = new Story(SessionTimeTest.CLASSIC);

    private int stage() {
        return story.state().timing().stage();
    }

    @Test
    @DisplayName("the rights of each step: who speaks is heard, who is silent is not, the facilitator always is")
    void rightsOfEachStep() {
        hears("presentation", true, false);
        hears("clarification", true, true);
        hears("contract", true, true);
        hears("consultation", false, true);
        hears("plan", true, false);
        hears("learning", true, true);
    }

    private static void hears(String step, boolean client, boolean consultant) {
        Story at = new Story(SessionTimeTest.CLASSIC).at(step);
        assertThat(at.does(LEA, line(at)).came(Heard.class::isInstance))
                .as(step + " client")
                .isEqualTo(client);
        assertThat(at.does(SAM, line(at)).came(Heard.class::isInstance))
                .as(step + " consultant")
                .isEqualTo(consultant);
        assertThat(at.does(CLAIRE, line(at)).came(Heard.class::isInstance))
                .as(step + " facilitator")
                .isTrue();
    }

    private static Say line(Story story) {
        return new Say(story.words(12), -1);
    }

    @Test
    @DisplayName("a message at the channel's root or in an older step's thread counts as said now")
    void saidNow() {
        story.at("clarification").minutes(2);
        story.does(SAM, new Say(story.words(6), -1));
        story.does(SAM, new Say(story.words(6), stage() - 1));
        assertThat(story.told(Heard.class))
                .allSatisfy(heard -> assertThat(heard.contribution().stage()).isEqualTo(stage()));
        assertThat(story.told(Heard.class)).hasSize(2);
    }

    @Test
    @DisplayName(
            "one that arrives within 60 s after a step's end, in its thread, by who then had the right, still belongs to it")
    void lastMinute() {
        story.at("clarification");
        int before = stage() - 1;
        story.minutes(0.9).does(LEA, new Say(story.words(6), before));
        assertThat(story.told(Heard.class).getLast().contribution().stage()).isEqualTo(before);
        story.minutes(0.2).does(LEA, new Say(story.words(6), before));
        assertThat(story.told(Heard.class).getLast().contribution().stage()).isEqualTo(stage());
        Story silent = new Story(SessionTimeTest.CLASSIC).at("clarification");
        silent.does(SAM, new Say(silent.words(6), silent.state().timing().stage() - 1));
        assertThat(silent.told(Heard.class).getLast().contribution().stage())
                .isEqualTo(silent.state().timing().stage());
    }

    @Test
    @DisplayName("a message out of turn gets a kind nudge, at most one per person and step, and is always a draft")
    void oneNudge() {
        story.at("presentation").does(SAM, new Say(story.words(8), -1));
        story.does(SAM, new Say(story.words(8), -1)).does(ALI, new Say(story.words(8), -1));
        assertThat(story.told(KeptAsDraft.class))
                .extracting(KeptAsDraft::author, KeptAsDraft::nudge)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SAM, true),
                        org.assertj.core.groups.Tuple.tuple(SAM, false),
                        org.assertj.core.groups.Tuple.tuple(ALI, true));
        assertThat(story.told(KeptAsDraft.class).getFirst().opensAtStage()).isEqualTo(stage() + 1);
        story.does(CLAIRE, new Next()).does(CLAIRE, new Back()).does(SAM, new Say(story.words(8), -1));
        assertThat(story.told(KeptAsDraft.class).getLast().nudge()).isFalse();
    }

    @Test
    @DisplayName("three words or fewer out of turn are neither heard nor nudged")
    void threeWords() {
        story.at("presentation").does(SAM, new Say(story.words(3), -1));
        assertThat(story.last()).singleElement().isInstanceOf(NotKept.class);
        story.does(SAM, new Say(story.words(4), -1));
        assertThat(story.last()).singleElement().isInstanceOf(KeptAsDraft.class);
    }

    @Test
    @DisplayName("a draft is said with one press when its step is there, and refused before, still kept")
    void draftSaid() {
        Words words = story.words(8);
        story.at("presentation").does(SAM, new Say(words, -1));
        assertThat(story.state().drafters()).containsExactly(SAM);
        story.mayNot(SAM, new SayDraft(words, null), Refusal.NOT_YOUR_TURN);
        story.does(CLAIRE, new Next()).does(SAM, new SayDraft(words, null));
        assertThat(story.told(Heard.class).getLast().contribution().byForm()).isTrue();
    }

    @Test
    @DisplayName("a contribution refused is kept as its author's draft")
    void refusedIsKept() {
        story.at("consultation").mayNot(LEA, new Contribute(null, story.words(9)), Refusal.NOT_YOUR_TURN);
        assertThat(story.last()).singleElement().isInstanceOf(KeptAsDraft.class);
        story.mayNot(SAM, new Contribute("interpretation", story.words(9)), Refusal.KIND_NOT_OPEN);
        assertThat(story.last()).singleElement().isInstanceOf(KeptAsDraft.class);
        story.mayNot(SAM, new Contribute("idea", story.characters(10_001)), Refusal.TOO_LONG);
        story.does(SAM, new Contribute("idea", story.characters(10_000)));
    }

    @Test
    @DisplayName(
            "the form offers only the kinds that the contract opened; the facilitator may open another after the client's yes")
    void kinds() {
        story.at("consultation");
        assertThat(story.sitting().openKinds()).extracting(Kind::code).containsExactlyInAnyOrder("suggestion", "idea");
        story.mayNot(SAM, new AskKind("testimony"), Refusal.ONLY_FACILITATOR);
        story.does(CLAIRE, new AskKind("testimony")).mayNot(SAM, new AllowKind(true), Refusal.ONLY_CLIENT);
        assertThat(story.sitting().openKinds()).hasSize(2);
        story.does(LEA, new AllowKind(true));
        assertThat(story.sitting().openKinds()).extracting(Kind::code).contains("testimony");
        story.does(SAM, new Contribute("testimony", story.words(20)));
        story.does(CLAIRE, new AskKind("impression")).does(LEA, new AllowKind(false));
        story.mayNot(SAM, new Contribute("impression", story.words(20)), Refusal.KIND_NOT_OPEN);
    }

    @Test
    @DisplayName("raise a hand, the queue is in order; speaking lowers it; raising twice is a quiet yes")
    void hands() {
        story.at("clarification")
                .does(SAM, new Hand(true))
                .does(NORA, new Hand(true))
                .does(SAM, new Hand(true));
        assertThat(story.last()).isEmpty();
        assertThat(story.state().floor().hands()).containsExactly(SAM, NORA);
        story.does(SAM, new Say(story.words(7), -1));
        assertThat(story.state().floor().hands()).containsExactly(NORA);
        story.does(NORA, new Hand(false));
        assertThat(story.state().floor().hands()).isEmpty();
        Story silent = new Story(SessionTimeTest.CLASSIC).at("presentation");
        silent.mayNot(SAM, new Hand(true), Refusal.NOT_YOUR_TURN);
    }

    @Test
    @DisplayName(
            "a round gives each the floor in turn, I pass is always allowed, others who have the right are still heard")
    void rounds() {
        story.at("clarification").mayNot(SAM, new StartRound(), Refusal.ONLY_FACILITATOR);
        story.does(CLAIRE, new StartRound());
        assertThat(story.state().floor().round()).isEqualTo(new Floor.Round(CONSULTANTS));
        story.does(HUGO, new Say(story.words(7), -1)).does(SAM, new Say(story.words(7), -1));
        assertThat(story.told(Heard.class)).hasSize(2);
        assertThat(story.state().floor().round()).isEqualTo(new Floor.Round(java.util.List.of(ALI, NORA, HUGO)));
        story.does(NORA, new Pass()).does(ALI, new Pass()).does(HUGO, new Say(story.words(7), -1));
        assertThat(story.state().floor().round()).isNull();
        Story elsewhere = new Story(SessionTimeTest.CLASSIC).at("presentation");
        elsewhere.mayNot(CLAIRE, new StartRound(), Refusal.NOT_THIS_STEP);
    }

    @Test
    @DisplayName("the facilitator sees who has not spoken: never those who must be silent or have passed")
    void quiet() {
        story.at("consultation").does(SAM, new Say(story.words(7), -1)).does(ALI, new Pass());
        assertThat(story.sitting().quiet()).containsExactly(NORA, HUGO);
    }

    @Test
    @DisplayName("edits are followed until the step's 60 s are over, deletions erase at any time, by the author alone")
    void editsAndDeletions() {
        Words first = story.words(9);
        story.at("clarification").does(SAM, new Say(first, -1));
        Words second = story.words(11);
        story.mayNot(ALI, new ChangeWords(first.id(), second), Refusal.NOT_YOURS);
        story.does(SAM, new ChangeWords(first.id(), second));
        assertThat(story.state()
                        .currentCase()
                        .orElseThrow()
                        .contributions()
                        .getFirst()
                        .words())
                .isEqualTo(second);
        story.walkTo("contract").minutes(2).does(SAM, new ChangeWords(second.id(), story.words(4)));
        assertThat(story.last()).singleElement().isInstanceOf(NotKept.class);
        story.does(SAM, new WithdrawWords(second.id()));
        assertThat(story.state()
                        .currentCase()
                        .orElseThrow()
                        .contributions()
                        .getFirst()
                        .withdrawn())
                .isTrue();
    }

    @Test
    @DisplayName("a stranger is refused and changes nothing")
    void stranger() {
        SessionState before = story.at("clarification").state();
        story.mayNot(new MemberId("mallory"), new Say(story.words(9), -1), Refusal.NOT_A_MEMBER);
        assertThat(story.state()).isEqualTo(before);
    }

    @Test
    @DisplayName("what is typed in a pause is its author's draft")
    void typedInPause() {
        story.at("clarification").does(CLAIRE, new Pause()).does(SAM, new Say(story.words(9), -1));
        assertThat(story.last()).singleElement().isInstanceOf(KeptAsDraft.class);
        story.mayNot(SAM, new Contribute(null, story.words(9)), Refusal.PAUSED);
    }

    @Test
    @DisplayName("a session holds at most 300 contributions; what comes after is kept as a draft and said so")
    void atMost300() {
        story.at("clarification");
        for (int i = 0; i < 300; i++) {
            story.does(SAM, new Say(story.words(5), -1));
        }
        story.mayNot(SAM, new Say(story.words(5), -1), Refusal.TOO_MANY);
        assertThat(story.last()).singleElement().isInstanceOf(KeptAsDraft.class);
    }

    @Test
    @DisplayName("talk between the steps is not the bot's to keep")
    void blocksKeepNothing() {
        story.opened();
        ALL.forEach(who -> {
            story.does(who, new Say(story.words(9), -1));
            assertThat(story.last()).singleElement().isInstanceOf(NotKept.class);
        });
    }

    @Test
    @DisplayName("off contract, something went out and not clear reach the facilitator alone")
    void toTheFacilitatorAlone() {
        story.at("consultation").does(LEA, new OffContract(null)).does(SAM, new WentOut(story.words(4)));
        assertThat(story.told(SessionEvent.FacilitatorTold.class)).hasSize(2);
        story.mayNot(CLAIRE, new OffContract(null), Refusal.NOT_OFFERED);
    }

    @Test
    @DisplayName("types of help beyond two, or that open nothing, are refused")
    void helpTypes() {
        story.at("contract")
                .mayNot(LEA, new StateContract(story.words(7), Set.of()), Refusal.ONE_OR_TWO_TYPES)
                .mayNot(LEA, new StateContract(story.words(7), Set.of(HelpType.REHEARSAL)), Refusal.ONE_OR_TWO_TYPES)
                .mayNot(
                        LEA,
                        new StateContract(story.words(7), Set.of(HelpType.IDEAS, HelpType.MIRROR, HelpType.REFRAME)),
                        Refusal.ONE_OR_TWO_TYPES);
    }
}
