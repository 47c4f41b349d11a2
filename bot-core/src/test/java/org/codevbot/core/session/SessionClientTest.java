package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.codevbot.core.format.FormatSamples;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.CaseClosed;
import org.codevbot.core.session.SessionEvent.CaseErased;
import org.codevbot.core.session.SessionEvent.Closed;
import org.codevbot.core.session.SessionEvent.CommitmentRated;
import org.codevbot.core.session.SessionEvent.CommitmentRemoved;
import org.codevbot.core.session.SessionEvent.Committed;
import org.codevbot.core.session.SessionEvent.Departed;
import org.codevbot.core.session.SessionEvent.Kept;
import org.codevbot.core.session.SessionEvent.Marked;
import org.codevbot.core.session.SessionEvent.Paused;
import org.codevbot.core.session.SessionEvent.Resumed;
import org.codevbot.core.session.SessionEvent.StageEntered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Product.md section 5, points 9, 10 and 12: what is the client's, and the client's stop. */
class SessionClientTest {
    private final Story story = new Story(SessionTimeTest.CLASSIC);

    private Plan plan() {
        return story.state().currentCase().orElseThrow().plan();
    }

    private Commit commit(Words aim) {
        return new Commit(aim, story.words(4), null, null);
    }

    @Test
    @DisplayName(
            "keep, later and no are the client's own marks; the last one counts, the same one again is a quiet yes")
    void marks() {
        story.at("consultation").does(SAM, new Say(story.words(8), -1)).does(NORA, new Say(story.words(8), -1));
        story.does(LEA, new MarkContribution(2, Mark.LATER));
        assertThat(story.last()).containsExactly(new Marked(2, Mark.LATER));
        story.does(LEA, new MarkContribution(2, Mark.LATER));
        assertThat(story.last()).isEmpty();
        story.does(LEA, new MarkContribution(1, Mark.KEEP)).does(LEA, new MarkContribution(2, Mark.NO));
        story.mayNot(LEA, new MarkContribution(3, Mark.KEEP), Refusal.NO_SUCH_THING);
        assertThat(story.state().currentCase().orElseThrow().kept())
                .extracting(Contribution::number)
                .containsExactly(1);
    }

    @Test
    @DisplayName("what its author deleted can be neither marked nor kept")
    void marksOnWithdrawn() {
        Words words = story.words(8);
        story.at("consultation").does(SAM, new Say(words, -1)).does(LEA, new MarkContribution(1, Mark.KEEP));
        story.does(SAM, new WithdrawWords(words.id()));
        story.mayNot(LEA, new MarkContribution(1, Mark.LATER), Refusal.NO_SUCH_THING);
        assertThat(story.state().currentCase().orElseThrow().kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"presentation", "clarification", "contract", "consultation", "plan", "learning", "close"})
    @DisplayName("stop by the client pauses the clock at once, in any step, once")
    void stop(String step) {
        story.at(step).seconds(30).does(LEA, new Stop());
        assertThat(story.last()).containsExactly(new Paused(story.now(), Phase.Paused.Cause.CLIENT_STOP, LEA));
        long left = story.state().timing().remaining(story.now());
        story.seconds(300).does(LEA, new Stop());
        assertThat(story.last()).isEmpty();
        assertThat(story.state().timing().remaining(story.sitting().clock(story.now())))
                .isEqualTo(left);
        story.does(CLAIRE, new Resume());
        assertThat(story.state().timing().remaining(story.now())).isEqualTo(left);
        assertThat(story.sitting().clock(story.now())).isEqualTo(story.now());
    }

    @Test
    @DisplayName("a stop in a pause is a stop: the clock stands since the pause began")
    void stopInPause() {
        story.at("consultation").does(CLAIRE, new Pause()).does(CLAIRE, new Pause());
        assertThat(story.last()).isEmpty();
        story.seconds(40).does(LEA, new Stop());
        assertThat(story.state().phase())
                .isEqualTo(new Phase.Paused(story.now().minusSeconds(40), Phase.Paused.Cause.CLIENT_STOP, LEA));
        story.mayNot(CLAIRE, new Next(), Refusal.PAUSED);
    }

    @Test
    @DisplayName("then the facilitator resumes, goes back, or closes the case, each letting the clock go on")
    void afterAStop() {
        story.at("consultation").does(LEA, new Stop()).seconds(60).does(CLAIRE, new Back());
        assertThat(story.last()).hasSize(2).first().isInstanceOf(Resumed.class);
        assertThat(story.sitting().step().orElseThrow().code()).isEqualTo("contract");
        assertThat(story.state().phase()).isEqualTo(new Phase.Running());
        story.walkTo("consultation").does(LEA, new Stop()).seconds(60);
        story.mayNot(SAM, new CloseCase(), Refusal.ONLY_FACILITATOR).does(CLAIRE, new CloseCase());
        assertThat(story.last().getFirst()).isInstanceOf(Resumed.class);
        assertThat(story.last())
                .endsWith(new CaseClosed(1, true), new StageEntered(9, story.now(), 180, false, false, false));
        assertThat(story.state().phase()).isEqualTo(new Phase.Running());
        story.mayNot(CLAIRE, new CloseCase(), Refusal.NO_SUCH_THING);
    }

    @Test
    @DisplayName("a case closed without a close ahead ends the session")
    void closeCaseAtTheEnd() {
        story.at("close").does(CLAIRE, new CloseCase());
        assertThat(story.last()).containsExactly(new CaseClosed(1, true), new Closed(story.now()));
        Story pitch = new Story(FormatSamples.pitch()).opened().chosen().does(CLAIRE, new Next());
        pitch.does(CLAIRE, new CloseCase());
        assertThat(pitch.state().isClosed()).isTrue();
        assertThat(pitch.last()).containsExactly(new CaseClosed(1, true), new Closed(pitch.now()));
    }

    @Test
    @DisplayName("the facilitator's stop asks whether to close; in the close itself nothing is asked")
    void facilitatorsStop() {
        story.at("consultation");
        assertThat(story.tries(CLAIRE, new Stop())).isEqualTo(new Decision.Asks(new Question.CloseNow()));
        story.does(CLAIRE, new CloseSession(true));
        assertThat(story.last()).containsExactly(new CaseClosed(1, true), new Closed(story.now()));
        story.does(CLAIRE, new CloseSession(true));
        assertThat(story.last()).isEmpty();
        Story last = new Story(SessionTimeTest.CLASSIC).at("close").does(CLAIRE, new CloseSession(false));
        assertThat(last.last()).containsExactly(new CaseClosed(1, false), new Closed(last.now()));
        Story none = new Story(SessionTimeTest.CLASSIC).opened().does(CLAIRE, new CloseSession(true));
        assertThat(none.last()).containsExactly(new Closed(none.now()));
    }

    @Test
    @DisplayName("when the client leaves or is lost the clock pauses, once; in a pause it stands already")
    void clientLost() {
        story.at("plan").does(CLAIRE, new Lost(LEA));
        assertThat(story.last())
                .containsExactly(new Departed(LEA), new Paused(story.now(), Phase.Paused.Cause.CLIENT_LOST, LEA));
        Story paused = new Story(SessionTimeTest.CLASSIC).at("plan").does(CLAIRE, new Pause());
        paused.does(CLAIRE, new Lost(LEA));
        assertThat(paused.last()).containsExactly(new Departed(LEA));
        Story other = new Story(SessionTimeTest.CLASSIC).at("plan").does(CLAIRE, new Lost(SAM));
        assertThat(other.last()).containsExactly(new Departed(SAM));
    }

    @Test
    @DisplayName("in the client's own words what I keep: from the plan's step to the end, at most thirty")
    void keeps() {
        story.at("consultation")
                .mayNot(LEA, new Keep(story.words(5)), Refusal.NOT_THIS_STEP)
                .walkTo("plan");
        Words words = story.characters(3_000);
        story.does(LEA, new Keep(words));
        assertThat(story.last()).containsExactly(new Kept(words));
        story.mayNot(LEA, new Keep(story.characters(3_001)), Refusal.TOO_LONG).walkTo("close");
        for (int i = 2; i <= 30; i++) {
            story.does(LEA, new Keep(story.words(5)));
        }
        story.mayNot(LEA, new Keep(story.words(5)), Refusal.TOO_MANY);
        assertThat(plan().keeps()).hasSize(30);
        Story pitch = new Story(FormatSamples.pitch()).opened().chosen().walkTo("debrief");
        pitch.mayNot(LEA, new Keep(pitch.words(5)), Refusal.NOT_THIS_STEP);
    }

    @Test
    @DisplayName("a commitment: aim, first step, by when, how I will know")
    void commitment() {
        Words aim = story.characters(3_000);
        Words step = story.characters(3_000);
        Words sign = story.characters(3_000);
        LocalDate by = LocalDate.of(2026, 12, 1);
        story.at("plan").does(LEA, new Commit(aim, step, by, sign));
        assertThat(story.last()).containsExactly(new Committed(new Plan.Commitment(1, aim, step, by, sign, 0, 0)));
        Words tooLong = story.characters(3_001);
        story.mayNot(LEA, new Commit(tooLong, step, by, sign), Refusal.TOO_LONG)
                .mayNot(LEA, new Commit(aim, tooLong, by, sign), Refusal.TOO_LONG)
                .mayNot(LEA, new Commit(aim, step, by, tooLong), Refusal.TOO_LONG)
                .mayNot(SAM, new Commit(aim, step, by, sign), Refusal.ONLY_CLIENT);
    }

    @Test
    @DisplayName("how much I want it, how sure I am: each of its own commitment, one to five")
    void wantAndSure() {
        story.at("plan").does(LEA, commit(story.words(3))).does(LEA, commit(story.words(3)));
        story.does(LEA, new Want(2, 1)).does(LEA, new Sure(2, 5));
        assertThat(story.last()).containsExactly(new CommitmentRated(2, 1, 5));
        assertThat(plan().commitments())
                .extracting(Plan.Commitment::want, Plan.Commitment::sure)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 0), org.assertj.core.groups.Tuple.tuple(1, 5));
        story.does(LEA, new Want(2, 1));
        assertThat(story.last()).isEmpty();
        story.does(LEA, new Sure(2, 5));
        assertThat(story.last()).isEmpty();
        story.mayNot(LEA, new Want(2, 0), Refusal.ONE_TO_FIVE)
                .mayNot(LEA, new Sure(2, 6), Refusal.ONE_TO_FIVE)
                .mayNot(LEA, new Want(3, 3), Refusal.NO_SUCH_THING)
                .mayNot(SAM, new Want(2, 3), Refusal.ONLY_CLIENT);
    }

    @Test
    @DisplayName("a commitment can be taken out again; the others keep their number, none gets its")
    void removed() {
        story.at("plan").does(LEA, commit(story.words(3))).does(LEA, commit(story.words(3)));
        List<WordsId> words = plan().commitments().getLast().words();
        story.does(LEA, commit(story.words(3))).does(LEA, new RemoveCommitment(2));
        assertThat(words).hasSizeBetween(2, 3);
        assertThat(story.last()).containsExactly(new CommitmentRemoved(1, 2, words));
        story.mayNot(LEA, new RemoveCommitment(2), Refusal.NO_SUCH_THING).does(LEA, commit(story.words(3)));
        assertThat(plan().commitments()).extracting(Plan.Commitment::number).containsExactly(1, 3, 4);
    }

    @Test
    @DisplayName("closing offers the client to erase it now: every word of the case, and no other")
    void erase() {
        Words said = story.words(5);
        Words deleted = story.words(5);
        Words sentence = story.words(5);
        Words offer = story.words(5);
        Words keep = story.words(5);
        Words aim = story.words(5);
        Words step = story.words(5);
        Words sign = story.words(5);
        Words learned = story.words(5);
        story.at("clarification").does(SAM, new Say(said, -1)).does(SAM, new Say(deleted, -1));
        story.does(SAM, new WithdrawWords(deleted.id())).walkTo("contract");
        story.does(LEA, new StateContract(sentence, Set.of(HelpType.IDEAS))).does(HUGO, new Reformulate(offer));
        story.minutes(5).does(CLAIRE, new GoOnWithClientsWords()).walkTo("plan").does(LEA, new Keep(keep));
        story.does(LEA, new Commit(aim, step, null, sign)).mayNot(LEA, new EraseCase(), Refusal.NOT_OFFERED);
        story.walkTo("learning").does(SAM, new Learn(learned)).does(CLAIRE, new CloseSession(true));
        story.mayNot(ALI, new EraseCase(), Refusal.ONLY_CLIENT).does(LEA, new EraseCase());
        assertThat(story.last())
                .containsExactly(new CaseErased(
                        1, List.of(said.id(), offer.id(), sentence.id(), keep.id(), aim.id(), step.id(), sign.id())));
        assertThat(story.state().closing().learnings()).hasSize(1);
        story.does(LEA, new EraseCase());
        assertThat(story.last()).isEmpty();
    }

    @Test
    @DisplayName("an adopted sentence and a commitment without a sign are erased once and whole")
    void eraseAdopted() {
        Words offer = story.words(5);
        story.at("contract").does(LEA, new StateContract(story.words(5), Set.of(HelpType.IDEAS)));
        story.does(HUGO, new Reformulate(offer)).does(LEA, new Adopt(1)).minutes(5);
        story.does(CLAIRE, new GoOnWithClientsWords()).walkTo("plan").does(LEA, commit(story.words(3)));
        story.does(CLAIRE, new CloseCase()).does(LEA, new EraseCase());
        assertThat(story.told(CaseErased.class).getFirst().words()).hasSize(3).startsWith(offer.id());
    }

    @Test
    @DisplayName("seven days after the close an adopted offer stays with the sentence, the others go")
    void forgottenOffers() {
        story.at("contract").does(LEA, new StateContract(story.words(5), Set.of(HelpType.IDEAS)));
        story.does(HUGO, new Reformulate(story.words(5))).does(SAM, new Reformulate(story.words(5)));
        story.does(LEA, new Adopt(2)).does(CLAIRE, new CloseSession(true)).minutes(7 * 24 * 60);
        assertThat(story.state().cases().getFirst().contract().reformulations())
                .extracting(Contract.Reformulation::number)
                .containsExactly(2);
        assertThat(story.state().choice().subjects()).isEmpty();
        assertThat(story.ahead()).isEmpty();
    }
}
