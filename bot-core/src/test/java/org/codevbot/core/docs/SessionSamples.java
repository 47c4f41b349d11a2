package org.codevbot.core.docs;

import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.ALL;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.Mark;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionCommand.*;
import org.codevbot.core.session.Story;
import org.codevbot.core.session.Words;

/** One command of each kind, with what must have been done before it can make sense; what cannot be done is not. */
final class SessionSamples {
    /** Makes the command for a person, after preparing the story. */
    interface Sample extends BiFunction<Story, MemberId, SessionCommand> {}

    private SessionSamples() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        all.addAll(time());
        all.addAll(peopleAndChoice());
        all.addAll(talk());
        all.addAll(contract());
        all.addAll(caseAndClose());
        return all;
    }

    private static List<Sample> time() {
        return List.of(
                (story, who) -> new Open(),
                (story, who) -> {
                    subject(story);
                    tries(story, CLAIRE, new Confirm(lastSubject(story), story.words(5)));
                    tries(story, LEA, new AgreeToBeClient());
                    stated(story);
                    ALL.forEach(each -> tries(story, each, new Agree(version(story), true)));
                    return new Next();
                },
                (story, who) -> new OpenShorter(60),
                (story, who) -> new MoveTo(LocalDate.of(2026, 11, 20), LocalTime.of(14, 0)),
                (story, who) -> new ObjectToMove(),
                (story, who) -> new Back(),
                (story, who) -> new Extend(2, false),
                (story, who) -> new EndBy(40, false),
                (story, who) -> new Pause(),
                (story, who) -> new Resume(),
                (story, who) -> new Stop(),
                (story, who) -> new CloseCase(),
                (story, who) -> new CloseSession(false));
    }

    private static List<Sample> peopleAndChoice() {
        return List.of(
                (story, who) -> new CheckIn("\u2600", story.words(1)),
                (story, who) -> new Practise(0),
                (story, who) -> new AcceptCharter(),
                (story, who) -> new Depart(),
                (story, who) -> new HandOver(NORA),
                (story, who) -> {
                    story.minutes(60);
                    return new TakeOver();
                },
                (story, who) -> {
                    story.minutes(60);
                    tries(story, NORA, new TakeOver());
                    return new AskBack();
                },
                (story, who) -> new Report(1, FollowUp.Outcome.DONE, null, null),
                (story, who) -> new Show(1),
                (story, who) -> new Propose(Choice.ThreeP.PROJECT, story.words(8)),
                (story, who) -> {
                    tries(story, who, new Propose(Choice.ThreeP.PROJECT, story.words(8)));
                    return new WithdrawSubject(lastSubject(story));
                },
                (story, who) -> {
                    subject(story);
                    return new OpenBallot();
                },
                (story, who) -> {
                    subject(story);
                    tries(story, CLAIRE, new OpenBallot());
                    return new Vote(lastSubject(story));
                },
                (story, who) -> {
                    subject(story);
                    return new Confirm(lastSubject(story), story.words(6));
                },
                (story, who) -> {
                    subject(story);
                    tries(story, CLAIRE, new Confirm(lastSubject(story), story.words(6)));
                    return new AgreeToBeClient();
                },
                (story, who) -> {
                    subject(story);
                    tries(story, CLAIRE, new Confirm(lastSubject(story), story.words(6)));
                    tries(story, LEA, new AgreeToBeClient());
                    return new WithdrawAsClient();
                });
    }

    private static List<Sample> talk() {
        return List.of(
                (story, who) -> new Say(story.words(12), -1),
                (story, who) -> new Contribute(null, story.words(12)),
                (story, who) -> new SayDraft(story.words(12), null),
                (story, who) -> new ChangeWords(said(story, who).id(), story.words(9)),
                (story, who) -> new WithdrawWords(said(story, who).id()),
                (story, who) -> new Hand(true),
                (story, who) -> new Pass(),
                (story, who) -> {
                    story.byVoice();
                    return new NoteSpoken(NORA, true);
                },
                (story, who) -> new StartRound(),
                (story, who) -> new OpenHidden(),
                (story, who) -> {
                    tries(story, CLAIRE, new OpenHidden());
                    return new Reveal();
                },
                (story, who) -> new AskKind("testimony"),
                (story, who) -> {
                    tries(story, CLAIRE, new AskKind("testimony"));
                    return new AllowKind(true);
                });
    }

    private static List<Sample> contract() {
        return List.of(
                (story, who) -> new FirstRequest(story.words(9)),
                (story, who) -> new TellNeeds(story.words(9)),
                (story, who) -> new StateContract(story.words(9), Set.of(HelpType.IDEAS)),
                (story, who) -> {
                    tries(story, LEA, new StateContract(story.words(9), Set.of(HelpType.IDEAS)));
                    return new Reformulate(story.words(9));
                },
                (story, who) -> {
                    stated(story);
                    return new Adopt(1);
                },
                (story, who) -> {
                    stated(story);
                    return new Agree(version(story), true);
                },
                (story, who) -> new NotClear(null),
                (story, who) -> {
                    stated(story);
                    story.minutes(6);
                    return new GoOnWithClientsWords();
                });
    }

    private static List<Sample> caseAndClose() {
        return List.of(
                (story, who) -> new MarkContribution(1, Mark.KEEP),
                (story, who) -> new Keep(story.words(6)),
                (story, who) -> new Commit(story.words(6), story.words(5), null, null),
                (story, who) -> {
                    committed(story);
                    return new Want(1, 4);
                },
                (story, who) -> {
                    committed(story);
                    return new Sure(1, 4);
                },
                (story, who) -> {
                    committed(story);
                    return new RemoveCommitment(1);
                },
                (story, who) -> new EraseCase(),
                (story, who) -> new Learn(story.words(7)),
                (story, who) -> new Working(story.words(7)),
                (story, who) -> new ChangeNextTime(story.words(7)),
                (story, who) -> new Rate(4),
                (story, who) -> new OffContract(null),
                (story, who) -> new WentOut(null),
                (story, who) -> new Intervene(0),
                (story, who) -> new RecallRule(0),
                (story, who) -> new Whisper(HUGO, story.words(5)));
    }

    private static void tries(Story story, MemberId who, SessionCommand command) {
        story.presses(who, command, null);
    }

    private static void subject(Story story) {
        tries(story, SAM, new Propose(Choice.ThreeP.PROBLEM, story.words(8)));
        tries(story, ALI, new Propose(Choice.ThreeP.CONCERN, story.words(8)));
        tries(story, LEA, new Propose(Choice.ThreeP.CONCERN, story.words(8)));
    }

    private static int lastSubject(Story story) {
        List<Choice.Subject> subjects = story.state().choice().subjects();
        return subjects.isEmpty() ? 1 : subjects.getLast().number();
    }

    private static void stated(Story story) {
        tries(story, LEA, new StateContract(story.words(9), Set.of(HelpType.IDEAS)));
        tries(story, SAM, new Reformulate(story.words(9)));
        tries(story, NORA, new Reformulate(story.words(9)));
    }

    private static int version(Story story) {
        return story.state()
                .currentCase()
                .map(each -> each.contract().version())
                .orElse(1);
    }

    private static void committed(Story story) {
        tries(story, LEA, new Commit(story.words(6), story.words(5), null, null));
    }

    private static Words said(Story story, MemberId who) {
        Words words = story.words(12);
        tries(story, who, new Say(words, -1));
        return words;
    }
}
