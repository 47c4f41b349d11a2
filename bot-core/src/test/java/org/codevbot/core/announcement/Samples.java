package org.codevbot.core.announcement;

import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Language;
import org.codevbot.core.session.Choice;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.Question;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.session.Story;
import org.codevbot.core.session.WordsId;
import org.codevbot.core.testkit.Circle;

/** One of each thing that can be said, and a session at each point of its life. */
final class Samples {
    private static final SessionId S = new SessionId("s1");
    private static final WordsId W = new WordsId("w1");
    private static final Instant END = Instant.parse("2026-11-10T14:30:00Z");

    private Samples() {}

    /** Every announcement, some in more than one form. */
    static List<Announcement> announcements() {
        return List.of(
                new Announcement.AboutGroup(),
                new Announcement.DoubtTold(SAM),
                new Announcement.LetIn(),
                new Announcement.LeadTaken(SAM),
                new Announcement.PlaceGone(),
                new Announcement.StatusCard(S),
                new Announcement.TimekeeperWanted(S),
                new Announcement.OpeningCard(S),
                new Announcement.FollowUpCard(S),
                new Announcement.ChoiceCard(S),
                new Announcement.PauseBlockCard(S),
                new Announcement.StepCard(S, 3),
                new Announcement.StepCard(S, 5),
                new Announcement.StepCard(S, 6),
                new Announcement.StepCard(S, 7),
                new Announcement.StepCard(S, 8),
                new Announcement.RequestCard(S, 1),
                new Announcement.NeedsCard(S, 1),
                new Announcement.ContractCard(S, 1, 1),
                new Announcement.ContractCard(S, 1, 2),
                new Announcement.ReformulationCard(S, 1, 1),
                new Announcement.CarriedWords(S, 1, List.of(1), false),
                new Announcement.CarriedWords(S, 1, List.of(2, 1), true),
                new Announcement.PlanCard(S, 1),
                new Announcement.LearningsCard(S, null),
                new Announcement.ClosingCard(S),
                new Announcement.MinutesLeft(S, 4, 5),
                new Announcement.MinutesLeft(S, 4, 1),
                new Announcement.MovingLine(S),
                new Announcement.PausedLine(S),
                new Announcement.ResumedLine(S, END, true),
                new Announcement.ResumedLine(S, END, false),
                new Announcement.EndMoved(S, END),
                new Announcement.MovedLine(S, END),
                new Announcement.LedBy(S, SAM),
                new Announcement.KindOpened(S, "interpretation"),
                new Announcement.HiddenOpened(S, 6),
                new Announcement.RuleLine(S, 2),
                new Announcement.InterventionLine(S, 4, 0),
                new Announcement.SessionOffered(S),
                new Announcement.PanelCard(S),
                new Announcement.EndQuestion(S, 5, 1),
                new Announcement.ClientStopped(S, Phase.Paused.Cause.CLIENT_STOP),
                new Announcement.ClientStopped(S, Phase.Paused.Cause.CLIENT_LOST),
                new Announcement.ClientDeclined(S, LEA),
                new Announcement.BeClient(S),
                new Announcement.YourReport(S),
                new Announcement.Nudge(S, W, 3, 4, false),
                new Announcement.Nudge(S, W, 3, -1, false),
                new Announcement.Nudge(S, W, 6, 7, true),
                new Announcement.LastDay(S, 4),
                new Announcement.RulesFirst(S),
                new Announcement.DraftsReady(S, 4),
                new Announcement.NotebookCard(S),
                new Announcement.KindAskedCard(S, "interpretation"),
                new Announcement.TakeOverOffer(S),
                new Announcement.StepStays(S),
                new Announcement.AskedBack(S, SAM),
                new Announcement.FoundUnclear(S, W),
                new Announcement.FoundUnclear(S, null),
                new Announcement.OffContractTold(S, W),
                new Announcement.WentOutTold(S, null),
                new Announcement.Whisper(S, W),
                new Announcement.StrangerTold(S),
                new Announcement.SummaryReady(S, 1),
                new Announcement.SummaryToPrint(S, 1),
                new Announcement.EraseOffered(S, 1),
                new Announcement.KeptAsNote(S, W),
                new Announcement.ThreadMissing(S, 4));
    }

    static List<Question> questions() {
        List<Question.Shrink> shrinks = List.of(new Question.Shrink(4, 15, 13), new Question.Shrink(6, 24, 21));
        return List.of(
                new Question.Extension(5, shrinks, END, true),
                new Question.Extension(2, List.of(), END, false),
                new Question.EarlierEnd(40, shrinks, END),
                new Question.LateStart(18, END, 60, END),
                new Question.LateStart(30, END, 0, null),
                new Question.CharterWaits(false),
                new Question.CharterWaits(true),
                new Question.CloseNow());
    }

    /** A session at each point of its life, by name; each is told anew, a hall is changed by what is done in it. */
    static Map<String, Supplier<Hall>> halls(Language language, boolean formal) {
        Map<String, Consumer<Story>> points = new LinkedHashMap<>();
        points.put("offered", story -> {});
        points.put("opening", Story::opened);
        points.put("follow-up", story -> story.opened().walkTo("follow-up"));
        points.put(
                "choice",
                story ->
                        story.opened().does(CLAIRE, new SessionCommand.Next()).does(CLAIRE, new SessionCommand.Next()));
        points.put("ballot", Samples::ballot);
        points.put("chosen", story -> story.opened().chosen());
        points.put(
                "presentation", story -> story.at("presentation").does(SAM, new SessionCommand.Say(story.words(9), 3)));
        points.put("clarification", story -> story.at("clarification").does(CLAIRE, new SessionCommand.StartRound()));
        points.put("contract", story -> story.at("contract"));
        points.put("stated", Samples::stated);
        points.put("consultation", Samples::consultation);
        points.put("hidden", Samples::hidden);
        points.put("plan", Samples::plan);
        points.put("learning", story -> story.at("learning").does(SAM, new SessionCommand.Learn(story.words(4))));
        points.put("paused", story -> story.at("consultation").does(LEA, new SessionCommand.Stop()));
        points.put("gone", story -> story.at("presentation").minutes(14));
        points.put(
                "close",
                story ->
                        story.at("close").does(SAM, new SessionCommand.Rate(4)).does(NORA, new SessionCommand.Rate(2)));
        points.put("closed", story -> story.at("close").does(CLAIRE, new SessionCommand.Next()));
        Map<String, Supplier<Hall>> halls = new LinkedHashMap<>();
        points.forEach((name, point) ->
                halls.put(name, () -> new Hall(Circle.classic(), language, formal).tell(point)));
        return halls;
    }

    private static void ballot(Story story) {
        story.opened();
        story.does(LEA, new SessionCommand.Propose(Choice.ThreeP.CONCERN, story.words(8)));
        story.does(SAM, new SessionCommand.Propose(Choice.ThreeP.PROJECT, story.words(8)));
        story.walkTo("choice").does(CLAIRE, new SessionCommand.OpenBallot());
    }

    private static void stated(Story story) {
        story.at("contract").does(LEA, new SessionCommand.StateContract(story.words(9), Set.of(HelpType.IDEAS)));
        story.does(SAM, new SessionCommand.Reformulate(story.words(9)));
        story.does(LEA, new SessionCommand.Adopt(1));
        story.minutes(6);
    }

    private static void consultation(Story story) {
        story.at("consultation").does(SAM, new SessionCommand.Contribute("idea", story.words(9)));
        story.does(NORA, new SessionCommand.Contribute("suggestion", story.characters(7_000)));
        story.does(CLAIRE, new SessionCommand.AskKind("interpretation"));
    }

    private static void hidden(Story story) {
        story.at("consultation").does(CLAIRE, new SessionCommand.OpenHidden());
        story.does(SAM, new SessionCommand.Contribute("idea", story.words(9)));
    }

    private static void plan(Story story) {
        story.at("plan").does(ALI, new SessionCommand.Say(story.words(9), 7));
        story.does(LEA, new SessionCommand.Keep(story.words(9)));
        story.does(
                LEA,
                new SessionCommand.Commit(story.words(5), story.words(5), LocalDate.of(2026, 11, 20), story.words(4)));
        story.does(LEA, new SessionCommand.Want(1, 4));
    }
}
