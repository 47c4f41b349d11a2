package org.codevbot.core.announcement;

import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.CONSULTANTS;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.codevbot.core.format.Block;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Kind;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Step;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.Contract;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.Mark;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.Story;

/**
 * A session of any format in which all that its format knows is done once, and tried once where it may be refused;
 * whoever watches looks after each thing done.
 */
final class Tour {
    private static final int LONGEST = 40;

    private final Hall hall;
    private final Consumer<Hall> watch;

    private Tour(Hall hall, Consumer<Hall> watch) {
        this.hall = hall;
        this.watch = watch;
    }

    static void of(Hall hall, Consumer<Hall> watch) {
        new Tour(hall, watch).whole();
    }

    private void whole() {
        watch.accept(hall);
        tries(CLAIRE, new Open());
        Story.ALL.forEach(who -> hall.tell(story -> story.does(who, new CheckIn("☀️", story.words(1)))));
        if (!hall.story().format().skills().isEmpty()) {
            tries(SAM, new Practise(3));
        }
        watch.accept(hall);
        followUp();
        while (hall.story().sitting().indexOf(Block.Type.CHOICE)
                > hall.state().timing().stage()) {
            hall.tell(Story::next);
            watch.accept(hall);
        }
        choice();
        Story.ALL.forEach(who -> tries(who, new AcceptCharter()));
        for (int i = 0; i < LONGEST && !hall.state().isClosed(); i++) {
            hall.story().sitting().step().ifPresent(this::step);
            tries(CLAIRE, new Next());
            hall.tell(story -> story.minutes(0.5));
        }
        watch.accept(hall);
    }

    private void followUp() {
        hall.tell(story -> story.does(ALI, new Report(1, FollowUp.Outcome.UNDER_WAY, story.words(6), story.words(4))));
        tries(ALI, new Show(1));
    }

    private void choice() {
        for (MemberId who : List.of(LEA, SAM, NORA)) {
            hall.tell(story -> story.does(who, new Propose(Choice.ThreeP.CONCERN, story.words(9))));
        }
        watch.accept(hall);
        tries(CLAIRE, new OpenBallot());
        watch.accept(hall);
        CONSULTANTS.forEach(who -> tries(who, new Vote(lea())));
        tries(LEA, new Vote(lea()));
        tries(CLAIRE, new Vote(lea()));
        hall.tell(story -> story.does(CLAIRE, new Confirm(lea(), story.words(8))));
        watch.accept(hall);
        tries(LEA, new AgreeToBeClient());
    }

    private int lea() {
        return hall.state().choice().subjects().stream()
                .filter(subject -> subject.author().equals(LEA))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private void step(Step step) {
        outOfTurn();
        if (step.yields(Output.REQUEST)) {
            tell(LEA, story -> new FirstRequest(story.words(9)));
        }
        if (step.yields(Output.CONTRACT)) {
            contract();
        }
        if (step.yields(Output.CONTRIBUTIONS)) {
            contributions(step);
        }
        if (step.yields(Output.PLAN)) {
            plan();
        }
        if (step.yields(Output.LEARNING)) {
            learning();
        }
        tries(SAM, new Hand(true));
        tries(HUGO, new Pass());
        tries(CLAIRE, new StartRound());
        for (int trap = 0; trap < step.traps().size(); trap++) {
            tries(CLAIRE, new Intervene(trap));
        }
        for (int rule = 0; rule < hall.story().format().rules().size(); rule++) {
            tries(CLAIRE, new RecallRule(rule));
        }
        tries(NORA, new OffContract(null));
        tries(NORA, new WentOut(null));
        hall.minutes(step.minutes() + 1);
        watch.accept(hall);
        tries(LEA, new Stop());
        tries(CLAIRE, new Resume());
    }

    private void outOfTurn() {
        for (MemberId who : List.of(LEA, SAM, CLAIRE)) {
            tell(who, story -> new Say(story.words(9), -1));
        }
    }

    private void contract() {
        watch.accept(hall);
        tell(LEA, story -> new TellNeeds(story.words(9)));
        tell(LEA, story -> new StateContract(story.words(9), Set.of(HelpType.IDEAS)));
        CONSULTANTS.forEach(who -> tell(who, story -> new Reformulate(story.words(9))));
        tries(LEA, new Adopt(1));
        tries(HUGO, new NotClear(null));
        watch.accept(hall);
        int version = contractNow().version();
        List.of(LEA, CLAIRE).forEach(who -> tries(who, new Agree(version, true)));
        CONSULTANTS.forEach(who -> tries(who, new Agree(version, true)));
    }

    private Contract contractNow() {
        return hall.state().currentCase().orElseThrow().contract();
    }

    private void contributions(Step step) {
        for (Kind kind : hall.story().sitting().openKinds()) {
            tell(SAM, story -> new Contribute(kind.code(), story.words(12)));
        }
        int first = hall.state()
                .currentCase()
                .orElseThrow()
                .contributions()
                .getLast()
                .number();
        tries(LEA, new MarkContribution(first, Mark.KEEP));
        step.kinds().forEach(kind -> tries(CLAIRE, new AskKind(kind)));
        tries(LEA, new AllowKind(true));
        tell(LEA, story -> new Say(story.words(9), -1));
    }

    private void plan() {
        tell(LEA, story -> new Keep(story.words(9)));
        tell(LEA, story -> new Commit(story.words(6), story.words(6), null, story.words(5)));
        tries(LEA, new Want(1, 5));
    }

    private void learning() {
        for (MemberId who : Story.ALL) {
            tell(who, story -> new Learn(story.words(9), story.words(5)));
            tell(who, story -> new Working(story.words(9)));
            tries(who, new Rate(4));
        }
        tell(SAM, story -> new ChangeNextTime(story.words(7)));
    }

    private void tell(MemberId who, Function<Story, SessionCommand> command) {
        hall.tell(story -> story.presses(who, command.apply(story), null));
    }

    private void tries(MemberId who, SessionCommand command) {
        tell(who, story -> command);
    }
}
