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
import org.codevbot.core.format.Role;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.SessionEvent.EndAsked;
import org.codevbot.core.session.SessionEvent.MoveAnnounced;
import org.codevbot.core.session.SessionEvent.MoveWithdrawn;
import org.codevbot.core.session.SessionEvent.StageEntered;
import org.codevbot.core.session.SessionEvent.TakeOverOffered;
import org.codevbot.core.session.SessionEvent.TimekeeperAccepted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Product.md section 5, "No facilitator". */
class NoFacilitatorTest {
    private static final Format ALONE =
            FormatCatalog.shippedAnd().find(new FormatKey("exploration", 90)).orElseThrow();

    private final Story story = new Story(ALONE);

    @Test
    @DisplayName("the first to accept at the opening opens the session and keeps its time; the next is told so")
    void theFirstToAccept() {
        assertThat(story.state().attendance().facilitator()).isNull();
        assertThat(story.ahead()).isEmpty();

        story.mayNot(NORA, new Next(), Refusal.ONLY_FACILITATOR).does(SAM, new Open());

        assertThat(story.told(TimekeeperAccepted.class)).containsExactly(new TimekeeperAccepted(SAM));
        assertThat(story.sitting().leads(SAM)).isTrue();
        assertThat(story.state().timing().stage()).isZero();
        story.mayNot(NORA, new Open(), Refusal.ALREADY_TAKEN).does(SAM, new Open());
        assertThat(story.last()).isEmpty();
        story.mayNot(NORA, new Next(), Refusal.ONLY_FACILITATOR);
    }

    @Test
    @DisplayName("who keeps the time helps like the others: rights, rounds, votes and quiet lists count them")
    void helpsLikeTheOthers() {
        story.at("clarification");
        assertThat(story.sitting().roleOf(CLAIRE)).isEqualTo(Role.CONSULTANT);
        assertThat(story.sitting().consultants()).contains(CLAIRE);
        assertThat(story.sitting().quiet()).contains(CLAIRE, LEA);
        story.does(CLAIRE, new StartRound());
        assertThat(story.state().floor().round().waiting()).contains(CLAIRE);
        Story presenting = new Story(ALONE).at("presentation");
        presenting.does(CLAIRE, new Say(presenting.words(8), -1));
        assertThat(presenting.last()).first().isInstanceOf(SessionEvent.KeptAsDraft.class);
        presenting.does(CLAIRE, new Say(presenting.words(2), -1));
        assertThat(presenting.last()).first().isInstanceOf(SessionEvent.NotKept.class);
        Story choosing = new Story(ALONE).opened();
        choosing.mayNot(CLAIRE, propose(choosing), Refusal.FACILITATOR_IS_NEVER_CLIENT);
        choosing.does(LEA, propose(choosing)).does(SAM, propose(choosing)).does(CLAIRE, new OpenBallot());
        choosing.does(CLAIRE, new Vote(2));
        assertThat(choosing.state().choice().ballots()).containsEntry(CLAIRE, 2);
    }

    @Test
    @DisplayName("a new timekeeper keeps the yes given and the hand raised")
    void keepsYesAndHand() {
        story.at("clarification").does(NORA, new Hand(true)).does(CLAIRE, new HandOver(NORA));
        assertThat(story.state().floor().hands()).containsExactly(NORA);
        assertThat(story.sitting().leads(NORA)).isTrue();
        assertThat(story.sitting().roleOf(NORA)).isEqualTo(Role.CONSULTANT);
        assertThat(story.sitting().leads(CLAIRE)).isFalse();
    }

    @Test
    @DisplayName("a move is announced and comes 30 seconds later, unless somebody present objects")
    void thirtySeconds() {
        int stage = story.at("presentation").state().timing().stage();
        story.does(CLAIRE, new Next());
        assertThat(story.last()).containsExactly(new MoveAnnounced(story.now()));
        story.does(CLAIRE, new Next());
        assertThat(story.last()).isEmpty();
        story.seconds(29);
        assertThat(story.state().timing().stage()).isEqualTo(stage);
        story.seconds(1);
        assertThat(story.state().timing().stage()).isEqualTo(stage + 1);
        assertThat(story.state().floor().moving()).isNull();
    }

    @Test
    @DisplayName("somebody objects: the step stays, and may be left by a new move")
    void objected() {
        int stage = story.at("presentation").state().timing().stage();
        Stamp stamp = story.state().stamp();
        story.mayNot(SAM, new ObjectToMove(), Refusal.NOT_OFFERED).does(CLAIRE, new Next());
        story.seconds(20).does(LEA, new ObjectToMove());
        assertThat(story.last()).containsExactly(new MoveWithdrawn(story.now(), true));
        story.seconds(60);
        assertThat(story.state().timing().stage()).isEqualTo(stage);
        story.next();
        assertThat(story.state().timing().stage()).isEqualTo(stage + 1);
        story.does(CLAIRE, new Next());
        assertThat(story.presses(SAM, new ObjectToMove(), stamp)).isEqualTo(Answers.refused(Refusal.MOVED_ON));
        story.does(CLAIRE, new ObjectToMove());
        assertThat(story.last()).containsExactly(new MoveWithdrawn(story.now(), false));
    }

    @Test
    @DisplayName(
            "the end question goes to the timekeeper alone; an objection asks it anew, with five minutes to answer")
    void endQuestion() {
        story.at("presentation").minutes(8.5);
        assertThat(story.told(EndAsked.class)).hasSize(1);
        story.minutes(4).does(CLAIRE, new Next()).seconds(20).does(SAM, new ObjectToMove());
        assertThat(story.state().timing().endAskedAt()).isEqualTo(story.now());
        story.minutes(4.9);
        assertThat(story.told(TakeOverOffered.class)).isEmpty();
        story.minutes(0.2);
        assertThat(story.told(TakeOverOffered.class)).hasSize(1);
        story.mayNot(LEA, new TakeOver(), Refusal.NOT_FOR_CLIENT).does(HUGO, new TakeOver());
        assertThat(story.sitting().leads(HUGO)).isTrue();
    }

    @Test
    @DisplayName("more time, a pause or another timekeeper take an announced move back")
    void takenBack() {
        int stage = story.at("presentation").state().timing().stage();
        story.does(CLAIRE, new Next()).does(CLAIRE, new Extend(2, true));
        assertThat(story.state().floor().moving()).isNull();
        story.does(CLAIRE, new Next()).does(LEA, new Stop());
        assertThat(story.state().floor().moving()).isNull();
        story.does(CLAIRE, new Resume()).does(CLAIRE, new Next()).does(CLAIRE, new HandOver(ALI));
        story.minutes(2);
        assertThat(story.state().timing().stage()).isEqualTo(stage);
        story.does(ALI, new Next()).does(ALI, new Back());
        assertThat(story.state().timing().stage()).isLessThan(stage);
        assertThat(story.state().floor().moving()).isNull();
    }

    @Test
    @DisplayName("a move that has become impossible is dropped in silence")
    void impossible() {
        story.opened().walkTo("choice").chosen();
        int stage = story.state().timing().stage();
        story.does(CLAIRE, new Next())
                .seconds(10)
                .does(LEA, new WithdrawAsClient())
                .seconds(30);
        assertThat(story.last()).containsExactly(new MoveWithdrawn(story.now().minusSeconds(10), false));
        assertThat(story.state().timing().stage()).isEqualTo(stage);
    }

    @Test
    @DisplayName("the whole session is lived without a facilitator, and its close is a move like the others")
    void toTheEnd() {
        story.at("contract").does(LEA, new StateContract(story.words(9), Set.of(HelpType.IDEAS)));
        assertThat(story.contract().standing()).isEqualTo(Contract.Standing.AGREED);
        int guard = 0;
        while (!story.state().isClosed() && guard++ < 10) {
            story.next();
        }
        assertThat(story.state().isClosed()).isTrue();
        assertThat(story.told(StageEntered.class)).hasSizeGreaterThan(6);
    }

    @Test
    @DisplayName("the session's end before its close is announced and held too; anybody may keep the group together")
    void closeIsHeld() {
        story.at("presentation");
        assertThat(story.tries(CLAIRE, new CloseSession(false))).isEqualTo(new Decision.Asks(new Question.CloseNow()));
        story.does(CLAIRE, new CloseSession(true));
        assertThat(story.last()).containsExactly(new MoveAnnounced(story.now(), true));
        story.does(CLAIRE, new CloseSession(true));
        assertThat(story.last()).isEmpty();
        story.seconds(29).does(SAM, new ObjectToMove()).seconds(60);
        assertThat(story.state().isClosed()).isFalse();
        story.does(CLAIRE, new CloseSession(true)).seconds(30);
        assertThat(story.state().isClosed()).isTrue();
    }

    @Test
    @DisplayName("in a pause the end is held as well, and going on takes it back")
    void closeInAPause() {
        story.at("presentation").does(CLAIRE, new Pause()).does(CLAIRE, new CloseSession(true));
        story.does(CLAIRE, new Resume()).seconds(60);
        assertThat(story.state().isClosed()).isFalse();
        story.does(CLAIRE, new Pause()).does(CLAIRE, new CloseSession(true)).seconds(30);
        assertThat(story.state().isClosed()).isTrue();
    }

    private static Propose propose(Story story) {
        return new Propose(Choice.ThreeP.CONCERN, story.words(8));
    }
}
