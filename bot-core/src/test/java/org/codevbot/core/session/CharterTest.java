package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALL;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import java.util.Set;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.Customs;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Stage;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.ContractHolds;
import org.codevbot.core.session.SessionEvent.KeptAsDraft;
import org.codevbot.core.session.SessionEvent.RatingsRevealed;
import org.codevbot.core.session.SessionEvent.RulesOffered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of life before any case (product.md section 3, "Join"; section 2, `practice-year`). */
class CharterTest {
    private static final Format YEAR =
            FormatCatalog.shippedAnd().find(new FormatKey("practice-year", 90)).orElseThrow();

    @Test
    @DisplayName("whoever leads may go on without those who have not accepted, with one more press")
    void goesOnWithoutThem() {
        Story story = without(HUGO).walkTo("follow-up");
        int stage = story.state().timing().stage();

        assertThat(story.tries(CLAIRE, new Next())).isEqualTo(new Decision.Asks(new Question.CharterWaits(false)));
        assertThat(story.state().timing().stage()).isEqualTo(stage);
        story.mayNot(SAM, new Next(true), Refusal.ONLY_FACILITATOR).does(CLAIRE, new Next(true));

        assertThat(story.sitting().step().orElseThrow().code()).isEqualTo("presentation");
        story.does(CLAIRE, new Next());
        assertThat(story.sitting().step().orElseThrow().code()).isEqualTo("clarification");
    }

    @Test
    @DisplayName("whoever has not accepted is in no case: not heard, on no list, in no round, waited for by nobody")
    void inNoCase() {
        Story story = into(without(HUGO));
        story.walkTo("clarification");

        assertThat(story.sitting().rights(HUGO)).isEmpty();
        assertThat(story.sitting().quiet()).contains(SAM).doesNotContain(HUGO);
        assertThat(story.sitting().consultants()).contains(SAM).doesNotContain(HUGO);
        story.mayNot(HUGO, new Hand(true), Refusal.CHARTER_FIRST)
                .mayNot(HUGO, new Pass(), Refusal.CHARTER_FIRST)
                .mayNot(HUGO, new Contribute(null, story.words(8)), Refusal.CHARTER_FIRST);
        assertThat(story.last()).singleElement().isInstanceOf(KeptAsDraft.class);
        story.walkTo("learning");
        List.of(CLAIRE, LEA, SAM, Story.ALI, NORA).forEach(who -> story.does(who, new Rate(4)));
        assertThat(story.told(RatingsRevealed.class)).hasSize(1);
        story.mayNot(HUGO, new Learn(story.words(6)), Refusal.CHARTER_FIRST)
                .mayNot(HUGO, new Rate(3), Refusal.CHARTER_FIRST);
    }

    @Test
    @DisplayName("the first word of a latecomer is kept, and the rules are shown to that person once; then all is open")
    void latecomer() {
        Story story = into(without(HUGO)).does(HUGO, new Depart()).walkTo("clarification");

        story.does(HUGO, new Say(story.words(9), -1));
        assertThat(story.last()).anyMatch(each -> each instanceof KeptAsDraft kept && !kept.nudge());
        assertThat(story.last()).contains(new RulesOffered(HUGO));
        story.does(HUGO, new Say(story.words(9), -1)).mayNot(HUGO, new Hand(true), Refusal.CHARTER_FIRST);
        assertThat(story.told(RulesOffered.class)).hasSize(1);

        story.does(HUGO, new AcceptCharter());
        assertThat(story.sitting().rights(HUGO)).isNotEmpty();
        assertThat(story.sitting().consultants()).contains(HUGO);
        story.does(HUGO, new Say(story.words(9), -1));
        assertThat(story.came(SessionEvent.Heard.class::isInstance)).isTrue();
        Story classic = new Story(
                FormatCatalog.shippedAnd().find(new FormatKey("classic", 90)).orElseThrow());
        classic.at("presentation").does(SAM, new Say(classic.words(9), -1));
        assertThat(classic.told(RulesOffered.class)).isEmpty();
    }

    @Test
    @DisplayName("a case begins neither without its client nor by somebody who has not accepted")
    void clientAndLead() {
        Story story = new Story(YEAR).does(CLAIRE, new Open());
        ALL.forEach(who -> story.does(who, new CheckIn("\u2600", null)));
        story.does(LEA, new Propose(Choice.ThreeP.CONCERN, story.words(8)))
                .does(
                        CLAIRE,
                        new Confirm(story.state().choice().subjects().getLast().number(), story.words(7)));

        story.does(LEA, new AgreeToBeClient()).walkTo("follow-up");
        story.mayNot(CLAIRE, new Next(true), Refusal.CHARTER_FIRST).does(LEA, new AcceptCharter());
        story.mayNot(CLAIRE, new Next(true), Refusal.CHARTER_FIRST).does(CLAIRE, new AcceptCharter());
        assertThat(story.tries(CLAIRE, new Next())).isEqualTo(new Decision.Asks(new Question.CharterWaits(false)));
        story.does(CLAIRE, new Next(true));
        assertThat(story.sitting().step()).isPresent();
    }

    @Test
    @DisplayName("a contract waits for nobody who is not in the case")
    void contract() {
        Story story =
                into(at(first("classic", 90), HUGO)).walkTo("clarification").does(CLAIRE, new Next());
        story.does(LEA, new StateContract(story.words(9), Set.of(HelpType.IDEAS)));
        List.of(SAM, NORA).forEach(who -> story.does(who, new Reformulate(story.words(7))));
        story.mayNot(HUGO, new Reformulate(story.words(7)), Refusal.CHARTER_FIRST);
        List.of(LEA, SAM, Story.ALI).forEach(who -> story.does(who, new Agree(1, true)));
        assertThat(story.told(ContractHolds.class)).isEmpty();
        story.does(NORA, new Agree(1, true));
        assertThat(story.told(ContractHolds.class)).hasSize(1);
    }

    @Test
    @DisplayName("the same gate stands before the second case, also where the first is closed early")
    void secondCase() {
        Story story = at(first("two-clients", 180), HUGO);
        story.does(SAM, new Propose(Choice.ThreeP.CONCERN, story.words(8)))
                .does(
                        CLAIRE,
                        new Confirm(story.state().choice().subjects().getLast().number(), story.words(7)))
                .does(SAM, new AgreeToBeClient());
        into(story);
        assertThat(story.state().underWay()).isEqualTo(1);

        assertThat(story.tries(CLAIRE, new CloseCase())).isEqualTo(new Decision.Asks(new Question.CharterWaits(true)));
        assertThat(story.state().caseOf(1).orElseThrow().closed()).isFalse();
        story.does(CLAIRE, new CloseCase(true));
        assertThat(story.state().caseOf(1).orElseThrow().closed()).isTrue();
        assertThat(story.state().underWay()).isEqualTo(2);
    }

    /** Opened and chosen; that one checked in and has not accepted. */
    private static Story without(MemberId late) {
        return at(YEAR, late);
    }

    /** On to the first step, without whoever has not accepted. */
    private static Story into(Story story) {
        for (int guard = 0; story.sitting().step().isEmpty() && guard < 6; guard++) {
            story.does(CLAIRE, new Next(true));
        }
        assertThat(story.sitting().step()).isPresent();
        return story;
    }

    private static Story at(Format format, MemberId late) {
        Story story = new Story(format).does(CLAIRE, new Open());
        ALL.forEach(who -> story.does(who, new CheckIn("\u2600", null)));
        ALL.stream().filter(who -> !who.equals(late)).forEach(who -> story.does(who, new AcceptCharter()));
        return story.chosen();
    }

    /** That form with the rules first, and no pause between its cases. */
    private static Format first(String code, int minutes) {
        Format of =
                FormatCatalog.shippedAnd().find(new FormatKey(code, minutes)).orElseThrow();
        Customs customs = new Customs(false, false, false, List.of(), true, null, List.of(), List.of(), 0, null);
        List<Stage> stages = of.stages().stream()
                .filter(stage -> !(stage instanceof Block block && block.type() == Block.Type.PAUSE))
                .toList();
        return new Format(
                of.key(),
                of.name(),
                of.source(),
                of.minSize(),
                of.maxSize(),
                of.facilitator(),
                of.confirmer(),
                of.followUp(),
                of.quorum(),
                of.agreement(),
                of.words(),
                of.contract(),
                of.rules(),
                of.kinds(),
                of.giveWay(),
                stages,
                of.pace(),
                of.cases(),
                customs,
                of.lengths());
    }
}
