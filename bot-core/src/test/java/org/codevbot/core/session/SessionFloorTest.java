package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.CONSULTANTS;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Kind;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.HiddenOpened;
import org.codevbot.core.session.SessionEvent.KeptAsNote;
import org.codevbot.core.session.SessionEvent.KindAnswered;
import org.codevbot.core.session.SessionEvent.KindAsked;
import org.codevbot.core.session.SessionEvent.Passed;
import org.codevbot.core.session.SessionEvent.Revealed;
import org.codevbot.core.session.SessionEvent.RoundMoved;
import org.codevbot.core.session.SessionEvent.RoundStarted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, points 6 to 8: hands, rounds, what is hidden, and the kinds that the contract opens. */
class SessionFloorTest {
    private final Story story = new Story(SessionTimeTest.CLASSIC);

    @Test
    @DisplayName("I pass is always allowed to who has the right, once, and to nobody else")
    void pass() {
        story.at("consultation").does(SAM, new Pass());
        assertThat(story.last()).containsExactly(new Passed(SAM));
        story.does(SAM, new Pass());
        assertThat(story.last()).isEmpty();
        story.mayNot(LEA, new Pass(), Refusal.NOT_YOUR_TURN);
        assertThat(story.sitting().quiet()).containsExactly(ALI, NORA, HUGO);
    }

    @Test
    @DisplayName("in a round a pass gives the floor on, from whatever place")
    void passInRound() {
        story.at("clarification").does(CLAIRE, new StartRound());
        assertThat(story.last()).containsExactly(new RoundStarted(CONSULTANTS));
        story.does(NORA, new Pass());
        assertThat(story.last()).containsExactly(new Passed(NORA), new RoundMoved(List.of(SAM, ALI, HUGO)));
        story.does(LEA, new Pass());
        assertThat(story.last()).containsExactly(new Passed(LEA));
        story.does(CLAIRE, new StartRound());
        assertThat(story.last()).isEmpty();
    }

    @Test
    @DisplayName("who leaves a round is no longer waited for; who was not in it moves nothing")
    void leavesRound() {
        story.at("clarification").does(CLAIRE, new StartRound()).does(SAM, new Depart());
        assertThat(story.last()).contains(new RoundMoved(List.of(ALI, NORA, HUGO)));
        story.does(ALI, new Say(story.words(5), -1)).does(ALI, new Depart());
        assertThat(story.told(RoundMoved.class)).hasSize(2);
    }

    @Test
    @DisplayName("a round is offered in steps 2 and 4, not elsewhere, and not while words are hidden")
    void whereRoundsAre() {
        story.at("presentation").mayNot(CLAIRE, new StartRound(), Refusal.NOT_THIS_STEP);
        story.walkTo("contract").mayNot(CLAIRE, new StartRound(), Refusal.NOT_THIS_STEP);
        story.walkTo("consultation").does(CLAIRE, new OpenHidden());
        story.mayNot(CLAIRE, new StartRound(), Refusal.NOT_THIS_STEP).does(CLAIRE, new Reveal());
        story.does(CLAIRE, new StartRound());
        Story small = new Story(FormatSamples.small()).at("talk");
        CONSULTANTS.forEach(who -> small.does(who, new Pass()));
        assertThat(small.state().floor().round()).isNull();
        small.does(CLAIRE, new StartRound());
        assertThat(small.last()).containsExactly(new RoundStarted(CONSULTANTS));
        Story empty = new Story(SessionTimeTest.CLASSIC).at("clarification");
        CONSULTANTS.forEach(who -> empty.does(who, new Depart()));
        empty.mayNot(CLAIRE, new StartRound(), Refusal.NOT_THIS_STEP);
    }

    @Test
    @DisplayName("step 4 may be opened hidden by the facilitator, who may have spoken; no other step")
    void whereHiddenIs() {
        story.at("clarification").does(SAM, new Say(story.words(5), -1));
        story.mayNot(CLAIRE, new OpenHidden(), Refusal.NOT_THIS_STEP).walkTo("consultation");
        story.mayNot(SAM, new OpenHidden(), Refusal.ONLY_FACILITATOR).does(CLAIRE, new Say(story.words(5), -1));
        story.does(CLAIRE, new OpenHidden());
        assertThat(story.last()).containsExactly(new HiddenOpened());
        story.does(CLAIRE, new OpenHidden());
        assertThat(story.last()).isEmpty();
        story.mayNot(SAM, new Reveal(), Refusal.ONLY_FACILITATOR)
                .does(CLAIRE, new Reveal())
                .does(CLAIRE, new Reveal());
        assertThat(story.last()).isEmpty();
    }

    @Test
    @DisplayName("the order of the reveal is drawn: the same draw gives the same order, another draw another")
    void drawn() {
        story.at("consultation").does(CLAIRE, new OpenHidden());
        for (int i = 0; i < 6; i++) {
            story.does(CONSULTANTS.get(i % 4), new Contribute("idea", story.words(9)));
        }
        Set<List<Integer>> orders = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            List<SessionEvent> once = Hidden.reveal(story.state(), new Given(CLAIRE, story.now(), null, seed));
            assertThat(Hidden.reveal(story.state(), new Given(CLAIRE, story.now(), null, seed)))
                    .isEqualTo(once);
            List<Integer> order = ((Revealed) once.getFirst()).order();
            assertThat(order).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
            orders.add(order);
        }
        assertThat(orders).hasSizeGreaterThan(5);
    }

    @Test
    @DisplayName("a leaver's hidden words alone are removed; a withdrawn one is not revealed")
    void leaversOnly() {
        Words nora = story.words(9);
        Words hugo = story.words(9);
        story.at("consultation").does(CLAIRE, new OpenHidden()).does(SAM, new Contribute("idea", story.words(9)));
        story.does(NORA, new Contribute("idea", nora)).does(HUGO, new Contribute("idea", hugo));
        story.does(NORA, new Depart()).does(HUGO, new WithdrawWords(hugo.id()));
        assertThat(story.told(KeptAsNote.class)).containsExactly(new KeptAsNote(NORA, nora));
        story.does(CLAIRE, new Reveal());
        assertThat(story.last()).containsExactly(new Revealed(List.of(1)));
    }

    @Test
    @DisplayName("what the facilitator types in a hidden step is heard at once; what comes by form is hidden for all")
    void facilitatorInAHiddenStep() {
        story.at("consultation").does(CLAIRE, new OpenHidden()).does(CLAIRE, new Say(story.words(9), -1));
        story.does(CLAIRE, new Contribute(null, story.words(9))).does(SAM, new Contribute(null, story.words(9)));
        assertThat(story.state().currentCase().orElseThrow().contributions())
                .extracting(Contribution::hidden)
                .containsExactly(false, true, true);
    }

    @Test
    @DisplayName("an edit by its author changes what is hidden, and it stays hidden")
    void hiddenEdited() {
        Words first = story.words(9);
        Words second = story.words(9);
        story.at("consultation").does(CLAIRE, new OpenHidden()).does(SAM, new Contribute("idea", first));
        story.does(SAM, new ChangeWords(first.id(), second));
        assertThat(story.state().currentCase().orElseThrow().contributions())
                .singleElement()
                .matches(said -> said.hidden() && said.words().equals(second));
    }

    @Test
    @DisplayName("the facilitator may ask for another kind of the step; the client answers once, privately")
    void askKind() {
        story.at("consultation").does(CLAIRE, new AskKind("idea"));
        assertThat(story.last()).isEmpty();
        story.mayNot(CLAIRE, new AskKind("rumour"), Refusal.NO_SUCH_THING)
                .mayNot(LEA, new AllowKind(true), Refusal.NOT_OFFERED);
        assertThat(story.sitting().shutKinds())
                .extracting(Kind::code)
                .containsExactly("impression", "testimony", "interpretation");
        story.does(CLAIRE, new AskKind("testimony"));
        assertThat(story.last()).containsExactly(new KindAsked("testimony"));
        story.does(LEA, new AllowKind(true));
        assertThat(story.last()).containsExactly(new KindAnswered("testimony", true));
        story.mayNot(LEA, new AllowKind(false), Refusal.NOT_OFFERED).does(CLAIRE, new AskKind("testimony"));
        assertThat(story.last()).isEmpty();
    }

    @Test
    @DisplayName(
            "each type of help opens its own kinds in the form, two types those of both; typed text stays untagged")
    void helpOpensKinds() {
        opens(Set.of(HelpType.MIRROR), "impression");
        opens(Set.of(HelpType.REFRAME), "impression", "idea", "interpretation");
        opens(Set.of(HelpType.SUPPORT), "impression", "testimony");
        opens(Set.of(HelpType.IDEAS), "suggestion", "idea");
        opens(Set.of(HelpType.DECISION), "suggestion");
        opens(Set.of(HelpType.EXPERIENCE), "testimony");
        opens(Set.of(HelpType.HYPOTHESES), "interpretation");
        opens(Set.of(HelpType.DECISION, HelpType.MIRROR), "impression", "suggestion");
    }

    private static void opens(Set<HelpType> types, String... kinds) {
        Story at =
                new Story(SessionTimeTest.CLASSIC).at("contract").agreed(types).walkTo("consultation");
        assertThat(at.sitting().openKinds()).extracting(Kind::code).containsExactly(kinds);
        at.does(SAM, new Say(at.words(9), -1));
        assertThat(at.state()
                        .currentCase()
                        .orElseThrow()
                        .contributions()
                        .getFirst()
                        .kind())
                .isNull();
        at.does(SAM, new Contribute(kinds[0], at.words(9)));
        assertThat(at.state()
                        .currentCase()
                        .orElseThrow()
                        .contributions()
                        .getLast()
                        .kind())
                .isEqualTo(kinds[0]);
    }

    @Test
    @DisplayName("a hand is raised where one has the right, and goes down with its owner's leaving")
    void hands() {
        story.at("consultation")
                .does(SAM, new Hand(true))
                .does(NORA, new Hand(true))
                .mayNot(LEA, new Hand(true), Refusal.NOT_YOUR_TURN);
        story.does(LEA, new Hand(false));
        assertThat(story.last()).isEmpty();
        story.does(SAM, new Depart());
        assertThat(story.state().floor().hands()).containsExactly(NORA);
        story.does(CLAIRE, new HandOver(NORA));
        assertThat(story.state().floor().hands()).isEmpty();
    }
}
