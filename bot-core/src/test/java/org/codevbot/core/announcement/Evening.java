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
import org.codevbot.core.format.HelpType;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.Mark;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.Story;

/** A classic session of six people without incident, each step lived to its end, told in a hall. */
final class Evening {
    private final Hall hall;

    Evening(Hall hall) {
        this.hall = hall;
    }

    Hall whole() {
        return opening()
                .choice()
                .presentation()
                .clarification()
                .contract()
                .consultation()
                .plan()
                .learning()
                .close()
                .hall;
    }

    Evening opening() {
        hall.does(CLAIRE, new SessionCommand.Open());
        Story.ALL.forEach(who -> hall.tell(story -> story.does(who, new SessionCommand.CheckIn("☀️", story.words(1)))));
        hall.minutes(4).does(CLAIRE, new SessionCommand.Next());
        hall.tell(story ->
                story.does(ALI, new SessionCommand.Report(1, FollowUp.Outcome.DONE, story.words(6), story.words(4))));
        hall.does(ALI, new SessionCommand.Show(1));
        hall.minutes(4).does(CLAIRE, new SessionCommand.Next());
        return this;
    }

    Evening choice() {
        for (MemberId who : List.of(LEA, SAM, NORA)) {
            hall.tell(story -> story.does(who, new SessionCommand.Propose(Choice.ThreeP.CONCERN, story.words(9))));
        }
        hall.does(CLAIRE, new SessionCommand.OpenBallot());
        int lea = hall.state().choice().subjects().stream()
                .filter(subject -> subject.author().equals(LEA))
                .findFirst()
                .orElseThrow()
                .number();
        CONSULTANTS.forEach(who -> hall.does(who, new SessionCommand.Vote(lea)));
        hall.tell(story -> story.does(CLAIRE, new SessionCommand.Confirm(lea, story.words(8))));
        hall.does(LEA, new SessionCommand.AgreeToBeClient());
        hall.minutes(7).does(CLAIRE, new SessionCommand.Next());
        return this;
    }

    Evening presentation() {
        says(LEA, 40);
        return toTheEnd(8);
    }

    Evening clarification() {
        CONSULTANTS.forEach(who -> {
            hall.does(who, new SessionCommand.Hand(true));
            says(who, 12);
            says(LEA, 20);
        });
        return toTheEnd(15);
    }

    Evening contract() {
        hall.tell(story -> story.does(
                LEA, new SessionCommand.StateContract(story.words(9), Set.of(HelpType.IDEAS, HelpType.EXPERIENCE))));
        hall.tell(story -> story.does(SAM, new SessionCommand.Reformulate(story.words(9))));
        hall.tell(story -> story.does(NORA, new SessionCommand.Reformulate(story.words(9))));
        hall.does(LEA, new SessionCommand.Adopt(1));
        hall.does(LEA, new SessionCommand.Agree(2, true));
        CONSULTANTS.forEach(who -> hall.does(who, new SessionCommand.Agree(2, true)));
        return toTheEnd(5);
    }

    Evening consultation() {
        CONSULTANTS.forEach(who -> {
            says(who, 30);
            hall.tell(story -> story.does(who, new SessionCommand.Contribute("idea", story.words(25))));
        });
        int last = hall.state()
                .currentCase()
                .orElseThrow()
                .contributions()
                .getLast()
                .number();
        hall.does(LEA, new SessionCommand.MarkContribution(last, Mark.KEEP));
        hall.does(LEA, new SessionCommand.MarkContribution(last - 1, Mark.LATER));
        return toTheEnd(24);
    }

    Evening plan() {
        hall.minutes(3);
        hall.tell(story -> story.does(LEA, new SessionCommand.Keep(story.words(12))));
        hall.tell(story ->
                story.does(LEA, new SessionCommand.Commit(story.words(6), story.words(6), null, story.words(5))));
        hall.does(LEA, new SessionCommand.Want(1, 5)).does(LEA, new SessionCommand.Sure(1, 4));
        return toTheEnd(5);
    }

    Evening learning() {
        CONSULTANTS.forEach(who -> hall.tell(story -> story.does(who, new SessionCommand.Learn(story.words(10)))));
        hall.tell(story -> story.does(HUGO, new SessionCommand.Working(story.words(7))));
        hall.tell(story -> story.does(SAM, new SessionCommand.ChangeNextTime(story.words(7))));
        return toTheEnd(9);
    }

    Evening close() {
        Story.ALL.stream()
                .filter(who -> !who.equals(CLAIRE))
                .forEach(who -> hall.does(who, new SessionCommand.Rate(4)));
        hall.minutes(2).does(CLAIRE, new SessionCommand.Next());
        hall.minutes(2);
        return this;
    }

    private void says(MemberId who, int words) {
        hall.tell(story -> story.does(
                who,
                new SessionCommand.Say(
                        story.words(words), story.state().timing().stage())));
    }

    private Evening toTheEnd(int minutes) {
        hall.minutes(minutes).does(CLAIRE, new SessionCommand.Next());
        hall.minutes(0);
        return this;
    }
}
