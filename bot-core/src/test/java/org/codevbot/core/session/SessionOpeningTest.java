package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.CONSULTANTS;
import static org.codevbot.core.session.Story.HOUR;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.Arrived;
import org.codevbot.core.session.SessionEvent.CheckedIn;
import org.codevbot.core.session.SessionEvent.ClientAgreed;
import org.codevbot.core.session.SessionEvent.ClientWithdrew;
import org.codevbot.core.session.SessionEvent.KeptAsNote;
import org.codevbot.core.session.SessionEvent.Opened;
import org.codevbot.core.session.SessionEvent.Proposed;
import org.codevbot.core.session.SessionEvent.Reported;
import org.codevbot.core.session.SessionEvent.Resumed;
import org.codevbot.core.session.SessionEvent.StageEntered;
import org.codevbot.core.session.SessionEvent.SubjectConfirmed;
import org.codevbot.core.session.SessionEvent.Voted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, points 1 and 2, sentence by sentence. */
class SessionOpeningTest {
    private final Story story = new Story(SessionTimeTest.CLASSIC);

    @Test
    @DisplayName("the facilitator opens, once; before that nothing is asked of the session")
    void opens() {
        story.mayNot(CLAIRE, new Next(), Refusal.NOT_OPEN_YET)
                .mayNot(CLAIRE, new Stop(), Refusal.NOT_OPEN_YET)
                .mayNot(SAM, new Open(), Refusal.ONLY_FACILITATOR)
                .mayNot(SAM, new CheckIn("\u2600", null), Refusal.NOT_OPEN_YET)
                .mayNot(SAM, new Contribute(null, story.words(5)), Refusal.NOT_OPEN_YET)
                .mayNot(SAM, new Hand(true), Refusal.NOT_OPEN_YET)
                .mayNot(SAM, new NotClear(null), Refusal.NOT_OPEN_YET)
                .mayNot(SAM, new Rate(3), Refusal.NOT_OPEN_YET)
                .mayNot(SAM, new WentOut(null), Refusal.NOT_OPEN_YET)
                .mayNot(CLAIRE, new OpenBallot(), Refusal.NOT_OPEN_YET);
        story.does(CLAIRE, new Open());
        assertThat(story.last())
                .containsExactly(
                        new Opened(HOUR, HOUR.plusSeconds(5400)),
                        new Arrived(CLAIRE),
                        new StageEntered(0, HOUR, 300, false, false, false));
        assertThat(story.state().stamp()).isEqualTo(new Stamp(0, 2));
        story.does(CLAIRE, new Open());
        assertThat(story.last()).isEmpty();
        assertThat(story.state().isClosed()).isFalse();
    }

    @Test
    @DisplayName("check-in: one emoji, one word")
    void checkIn() {
        Words word = story.characters(60);
        story.does(CLAIRE, new Open()).does(SAM, new CheckIn("\u2600", word));
        assertThat(story.last()).containsExactly(new Arrived(SAM), new CheckedIn(SAM, "\u2600", word));
        assertThat(story.state().attendance().checkIns())
                .containsEntry(SAM, new Attendance.CheckIn("\u2600", word))
                .hasSize(1);
        story.does(SAM, new CheckIn("x".repeat(16), null));
        assertThat(story.last()).containsExactly(new CheckedIn(SAM, "x".repeat(16), null));
        story.mayNot(SAM, new CheckIn("x".repeat(17), null), Refusal.EMPTY)
                .mayNot(SAM, new CheckIn(" ", null), Refusal.EMPTY)
                .mayNot(SAM, new CheckIn("\u2600", story.characters(61)), Refusal.TOO_LONG);
    }

    @Test
    @DisplayName("present is who checked in and has not left; leaving and what the platform tells check nobody in")
    void present() {
        story.opened().does(SAM, new Depart()).does(SAM, new Depart());
        assertThat(story.last()).isEmpty();
        assertThat(story.state().attendance().isPresent(SAM)).isFalse();
        story.does(CLAIRE, new Lost(SAM));
        assertThat(story.last()).isEmpty();
        story.does(CLAIRE, new Lost(ALI));
        assertThat(story.state().attendance().isPresent(ALI)).isFalse();
        story.chosen().walkTo("clarification").does(SAM, new Say(story.words(2), -1));
        assertThat(story.last().getFirst()).isEqualTo(new Arrived(SAM));
    }

    @Test
    @DisplayName("the one thing to change that the last regulation named comes with the offer")
    void lastChange() {
        assertThat(story.state().lastChange()).isNotNull();
        assertThat(story.opened().state().lastChange())
                .isEqualTo(new Story(story.format()).state().lastChange());
    }

    @Test
    @DisplayName("done, under way, another road, dropped; what was learned, what is still needed")
    void report() {
        Words learned = story.characters(3_000);
        Words needed = story.characters(3_000);
        story.opened();
        for (FollowUp.Outcome outcome : FollowUp.Outcome.values()) {
            story.does(ALI, new Report(2, outcome, learned, needed));
            assertThat(story.last())
                    .containsExactly(new Reported(ALI, 2, new FollowUp.Report(outcome, learned, needed)));
        }
        FollowUp followUp = story.state().followUpOf(ALI).orElseThrow();
        assertThat(followUp.items())
                .extracting(FollowUp.Item::report)
                .containsExactly(null, new FollowUp.Report(FollowUp.Outcome.DROPPED, learned, needed));
        assertThat(followUp.items()).noneMatch(FollowUp.Item::shown);
        Words tooLong = story.characters(3_001);
        story.mayNot(ALI, new Report(2, FollowUp.Outcome.DONE, tooLong, null), Refusal.TOO_LONG)
                .mayNot(ALI, new Report(2, FollowUp.Outcome.DONE, null, tooLong), Refusal.TOO_LONG)
                .mayNot(ALI, new Report(3, FollowUp.Outcome.DONE, null, null), Refusal.NO_SUCH_THING);
        story.does(ALI, new Show(2)).does(ALI, new Show(2));
        assertThat(story.last()).isEmpty();
    }

    @Test
    @DisplayName("the proposals: each is one of the 3P and its author's to withdraw, at most 24")
    void proposals() {
        Words words = story.characters(3_000);
        story.opened().does(SAM, new Propose(Choice.ThreeP.PROJECT, words));
        assertThat(story.last())
                .containsExactly(new Proposed(new Choice.Subject(1, SAM, Choice.ThreeP.PROJECT, words, false)));
        story.mayNot(SAM, new Propose(Choice.ThreeP.PROJECT, story.characters(3_001)), Refusal.TOO_LONG);
        for (int i = 2; i <= 24; i++) {
            story.does(NORA, new Propose(Choice.ThreeP.PROBLEM, story.words(4)));
        }
        story.mayNot(NORA, new Propose(Choice.ThreeP.PROBLEM, story.words(4)), Refusal.TOO_MANY);
        story.mayNot(SAM, new WithdrawSubject(2), Refusal.NOT_YOURS)
                .mayNot(NORA, new WithdrawSubject(25), Refusal.NO_SUCH_THING)
                .does(NORA, new WithdrawSubject(2))
                .mayNot(NORA, new WithdrawSubject(2), Refusal.NO_SUCH_THING);
        assertThat(story.state().choice().subjects())
                .filteredOn(Choice.Subject::withdrawn)
                .extracting(Choice.Subject::number)
                .containsExactly(2);
    }

    @Test
    @DisplayName("a ballot needs two subjects that stand, is the facilitator's to open, and opens once")
    void ballotOpens() {
        story.opened().does(SAM, new Propose(Choice.ThreeP.PROJECT, story.words(6)));
        story.does(NORA, new Propose(Choice.ThreeP.PROBLEM, story.words(6))).does(NORA, new WithdrawSubject(2));
        story.mayNot(CLAIRE, new OpenBallot(), Refusal.TOO_FEW_SUBJECTS);
        story.mayNot(HUGO, new Vote(1), Refusal.NOT_OFFERED);
        story.does(LEA, new Propose(Choice.ThreeP.CONCERN, story.words(6)));
        story.mayNot(SAM, new OpenBallot(), Refusal.ONLY_FACILITATOR).does(CLAIRE, new OpenBallot());
        story.does(CLAIRE, new OpenBallot());
        assertThat(story.last()).isEmpty();
        story.does(HUGO, new Vote(3)).does(HUGO, new Vote(3));
        assertThat(story.last()).isEmpty();
        assertThat(story.told(Voted.class)).containsExactly(new Voted(HUGO, 3));
    }

    @Test
    @DisplayName("a vote for a subject that is withdrawn is given back; the others count for the chosen one alone")
    void votesForWithdrawn() {
        story.opened().does(SAM, new Propose(Choice.ThreeP.PROJECT, story.words(6)));
        story.does(LEA, new Propose(Choice.ThreeP.CONCERN, story.words(6))).does(CLAIRE, new OpenBallot());
        story.does(HUGO, new Vote(1)).does(NORA, new Vote(2)).does(ALI, new Vote(2));
        story.does(SAM, new WithdrawSubject(1));
        assertThat(story.state().choice().ballots()).containsOnlyKeys(NORA, ALI);
        story.does(HUGO, new Vote(2)).does(CLAIRE, new Confirm(2, story.words(3)));
        story.does(LEA, new WithdrawSubject(2));
        assertThat(story.state().choice().decided()).isNull();
    }

    @Test
    @DisplayName("the decision with its sentence: a subject that stands, of someone present, chosen by the facilitator")
    void decision() {
        Words sentence = story.characters(3_000);
        story.does(LEA, new Propose(Choice.ThreeP.CONCERN, story.words(6)));
        story.does(SAM, new Propose(Choice.ThreeP.PROJECT, story.words(6)));
        story.mayNot(CLAIRE, new Confirm(1, sentence), Refusal.NOT_OPEN_YET).does(CLAIRE, new Open());
        story.mayNot(CLAIRE, new Confirm(1, sentence), Refusal.NOT_PRESENT).does(LEA, new CheckIn("\u2600", null));
        story.mayNot(CLAIRE, new Confirm(9, sentence), Refusal.NO_SUCH_THING)
                .mayNot(CLAIRE, new Confirm(1, story.characters(3_001)), Refusal.TOO_LONG)
                .mayNot(LEA, new Confirm(1, sentence), Refusal.ONLY_FACILITATOR);
        story.does(CLAIRE, new OpenBallot())
                .does(SAM, new Vote(2))
                .does(NORA, new Vote(1))
                .does(HUGO, new Vote(1));
        story.does(CLAIRE, new Confirm(1, sentence));
        assertThat(story.last()).containsExactly(new SubjectConfirmed(new Choice.Decided(1, LEA, sentence, 2, false)));
        story.mayNot(SAM, new WithdrawAsClient(), Refusal.ONLY_CLIENT).does(LEA, new AgreeToBeClient());
        assertThat(story.last()).containsExactly(new ClientAgreed(LEA, 1));
        assertThat(story.state().currentCase().orElseThrow().number()).isEqualTo(1);
        story.does(LEA, new AgreeToBeClient());
        assertThat(story.last()).isEmpty();
        story.mayNot(SAM, new Propose(Choice.ThreeP.PROJECT, story.words(6)), Refusal.TOO_LATE)
                .mayNot(CLAIRE, new Confirm(2, sentence), Refusal.TOO_LATE)
                .mayNot(CLAIRE, new OpenBallot(), Refusal.TOO_LATE)
                .mayNot(SAM, new WithdrawSubject(2), Refusal.TOO_LATE);
    }

    @Test
    @DisplayName("the client may withdraw in the contract's step still, with nothing lost: offers, sentence and words")
    void withdrawsInTheContractStep() {
        Words asked = story.words(9);
        Words taken = story.words(9);
        Words sentence = story.words(9);
        Words offer = story.words(9);
        story.at("clarification").does(SAM, new Say(asked, -1)).does(NORA, new Say(taken, -1));
        story.does(NORA, new WithdrawWords(taken.id())).walkTo("contract");
        story.does(LEA, new StateContract(sentence, java.util.Set.of(org.codevbot.core.format.HelpType.IDEAS)));
        story.does(HUGO, new Reformulate(offer)).does(CLAIRE, new Pause()).seconds(30);
        story.does(LEA, new WithdrawAsClient());
        assertThat(story.last().getFirst()).isInstanceOf(Resumed.class);
        assertThat(story.told(KeptAsNote.class))
                .containsExactly(
                        new KeptAsNote(SAM, asked), new KeptAsNote(HUGO, offer), new KeptAsNote(LEA, sentence));
        assertThat(story.told(ClientWithdrew.class)).containsExactly(new ClientWithdrew(LEA));
        assertThat(story.state().phase()).isInstanceOf(Phase.Running.class);
        assertThat(story.state().choice().decided()).isNull();
        assertThat(story.state().choice().subject(1)).isEmpty();
        assertThat(story.state().timing().stage()).isEqualTo(2);
        assertThat(story.state().timing().elapsed(story.now())).isZero();
    }

    @Test
    @DisplayName("a sentence that the client took over goes back once, to the one who offered it")
    void withdrawsAfterAdopting() {
        Words offer = story.words(9);
        story.at("contract")
                .does(
                        LEA,
                        new StateContract(story.words(9), java.util.Set.of(org.codevbot.core.format.HelpType.IDEAS)));
        story.does(HUGO, new Reformulate(offer)).does(LEA, new Adopt(1)).does(LEA, new WithdrawAsClient());
        assertThat(story.told(KeptAsNote.class)).containsExactly(new KeptAsNote(HUGO, offer));
    }

    @Test
    @DisplayName("who was chosen may withdraw before having agreed, and nothing moves")
    void withdrawsBeforeAgreeing() {
        story.opened().does(LEA, new Propose(Choice.ThreeP.CONCERN, story.words(8)));
        story.does(CLAIRE, new Confirm(1, story.words(4))).does(LEA, new WithdrawAsClient());
        assertThat(story.last()).containsExactly(new ClientWithdrew(LEA));
        assertThat(story.state().timing().stage()).isZero();
        story.mayNot(LEA, new AgreeToBeClient(), Refusal.NOT_OFFERED);
    }

    @Test
    @DisplayName("without a contract the client may withdraw in the first step, and the session waits for another")
    void withdrawsFromPitch() {
        Story pitch = new Story(FormatSamples.pitch()).opened().chosen();
        pitch.does(CLAIRE, new Next()).does(LEA, new WithdrawAsClient());
        assertThat(pitch.last())
                .containsExactly(new ClientWithdrew(LEA), new StageEntered(-1, pitch.now(), 0, false, false, true));
        pitch.mayNot(CLAIRE, new Next(), Refusal.CHOOSE_CLIENT_FIRST);
        pitch.does(SAM, new Propose(Choice.ThreeP.PROJECT, pitch.words(8)));
        pitch.does(CLAIRE, new Confirm(2, pitch.words(4))).does(SAM, new AgreeToBeClient());
        pitch.does(CLAIRE, new Next()).does(CLAIRE, new Next());
        pitch.mayNot(SAM, new WithdrawAsClient(), Refusal.TOO_LATE);
        Story small =
                new Story(FormatSamples.small("[contract]", "[case]")).opened().chosen();
        Story later =
                new Story(FormatSamples.small("[contract]", "[case]")).opened().chosen();
        small.walkTo("ask").does(LEA, new WithdrawAsClient());
        later.walkTo("talk").mayNot(LEA, new WithdrawAsClient(), Refusal.TOO_LATE);
    }

    @Test
    @DisplayName("confirmed before, the choice is skipped")
    void confirmedBefore() {
        story.opened().chosen().walkTo("follow-up").does(CLAIRE, new Next());
        assertThat(story.sitting().step().orElseThrow().code()).isEqualTo("presentation");
        assertThat(CONSULTANTS)
                .allMatch(who -> story.sitting().roleOf(who) == org.codevbot.core.format.Role.CONSULTANT);
    }
}
