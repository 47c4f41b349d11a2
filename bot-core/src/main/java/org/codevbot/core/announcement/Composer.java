package org.codevbot.core.announcement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Checkup.Finding;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.catalog.Form;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.session.Question;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/**
 * Words what is announced, asked, refused or looked at, in the reader's language, at the moment it is sent. What a
 * person alone reads may stand where no channel tells its group, so its buttons name it.
 */
public final class Composer {
    /** The card of an announcement; a silent one has nothing to say any more and is not sent. */
    public Card card(Announcement what, Scene scene) {
        return switch (what) {
            case Announcement.Shared shared -> shared(shared, scene);
            case Announcement.Private personal ->
                Outsiders.isSpared(personal, scene)
                        ? Card.SILENT
                        : personal(personal, scene).in(scene.group().id());
            case Announcement.OfGroup group -> card(group, GroupScene.of(scene));
        };
    }

    /** The card of what is announced of the group itself. */
    public Card card(Announcement.OfGroup what, GroupScene scene) {
        return Outsiders.isSpared(what, scene) ? Card.SILENT : ofGroup(what, scene);
    }

    private static Card ofGroup(Announcement.OfGroup what, GroupScene scene) {
        return switch (what) {
            case Announcement.AboutGroup ignored -> GroupCards.about(scene);
            case Announcement.DoubtTold doubt -> scene.named(GroupCards.doubt(scene, doubt.of()));
            case Announcement.LetIn ignored -> scene.named(GroupCards.letIn(scene));
            case Announcement.LeadTaken taken -> GroupCards.leadTaken(scene, taken.by());
            case Announcement.PlaceGone ignored -> scene.named(GroupCards.placeGone(scene));
        };
    }

    /** What a person is shown of the group itself who asked for it. */
    public Card group(GroupView view, GroupScene scene) {
        return scene.named(
                switch (view) {
                    case GROUP -> GroupCards.group(scene);
                    case ABOUT -> GroupCards.about(scene);
                    case FOUNDED -> GroupCards.founded(scene);
                    case LEAVE -> GroupCards.leave(scene);
                });
    }

    /** A form of a group that there is, filled with what is known. */
    public Form groupForm(Entry entry, Action action, GroupScene scene, Map<String, String> filled) {
        Form form = GroupForms.form(entry, action, scene, filled);
        return scene.isOfReader() ? form.in(scene.group().id()) : form;
    }

    /** The form that founds a group. */
    public Form founding(
            Entry entry, Action action, Language language, List<Format> formats, Map<String, String> filled) {
        return GroupForms.founding(entry, action, language, formats, filled);
    }

    private static Card shared(Announcement.Shared what, Scene scene) {
        return switch (what) {
            case Announcement.StatusCard ignored -> StatusCards.status(scene);
            case Announcement.TimekeeperWanted ignored -> TimekeeperCards.wanted(scene);
            case Announcement.OpeningCard ignored -> OpeningCards.opening(scene);
            case Announcement.FollowUpCard ignored -> OpeningCards.followUp(scene);
            case Announcement.ChoiceCard ignored -> OpeningCards.choice(scene);
            case Announcement.PauseBlockCard ignored -> OpeningCards.pause(scene);
            case Announcement.StepCard step -> StatusCards.step(scene, step.stage());
            case Announcement.RequestCard card -> ContractCards.request(scene, card.caseNumber());
            case Announcement.NeedsCard card -> ContractCards.needs(scene, card.caseNumber());
            case Announcement.ContractCard card -> ContractCards.contract(scene, card.caseNumber(), card.version());
            case Announcement.ReformulationCard card ->
                ContractCards.reformulation(scene, card.caseNumber(), card.number());
            case Announcement.CarriedWords words ->
                TalkCards.carried(scene, words.caseNumber(), words.contributions(), words.revealed());
            case Announcement.PlanCard card -> TalkCards.plan(scene, card.caseNumber());
            case Announcement.LearningsCard card -> TalkCards.learnings(scene, card.caseNumber());
            case Announcement.ClosingCard ignored -> ClosingCards.closing(scene);
            case Announcement.MinutesLeft left -> Lines.minutesLeft(scene, left.stage(), left.minutes());
            case Announcement.MovingLine ignored -> TimekeeperCards.line(scene);
            case Announcement.PausedLine ignored -> Lines.paused(scene);
            case Announcement.ResumedLine resumed -> Lines.resumed(scene, resumed.end(), resumed.endMoved());
            case Announcement.EndMoved moved -> Lines.endMoved(scene, moved.end());
            case Announcement.MovedLine moved -> Lines.moved(scene, moved.at());
            case Announcement.LedBy led -> Lines.ledBy(scene, led.facilitator());
            case Announcement.KindOpened opened -> Lines.kindOpened(scene, opened.kind());
            case Announcement.HiddenOpened ignored -> Lines.hiddenOpened(scene);
            case Announcement.RuleLine rule -> Lines.rule(scene, rule.rule());
            case Announcement.InterventionLine line -> Lines.intervention(scene, line.stage(), line.trap());
        };
    }

    private static Card personal(Announcement.Private what, Scene scene) {
        return switch (what) {
            case Announcement.SessionOffered ignored -> LeadCards.offered(scene);
            case Announcement.PanelCard ignored -> LeadCards.panel(scene);
            case Announcement.EndQuestion question -> LeadCards.endQuestion(scene, question.stage());
            case Announcement.ClientStopped stopped -> LeadCards.clientStopped(scene, stopped.cause());
            case Announcement.ClientDeclined declined -> LeadCards.clientDeclined(scene, declined.by());
            case Announcement.BeClient ignored -> PersonCards.beClient(scene);
            case Announcement.YourReport ignored -> PersonCards.yourReport(scene);
            case Announcement.Nudge nudge ->
                PersonCards.nudge(scene, nudge.words(), nudge.opensAtStage(), nudge.hiddenStep());
            case Announcement.LastDay last -> WindowCards.lastDay(scene, last.stage());
            case Announcement.RulesFirst ignored -> CharterCards.rulesFirst(scene);
            case Announcement.DraftsReady ignored -> PersonCards.draftsReady(scene);
            case Announcement.NotebookCard ignored -> NotebookCards.notebook(scene, 0);
            case Announcement.KindAskedCard asked -> PersonCards.kindAsked(scene, asked.kind());
            case Announcement.TakeOverOffer ignored -> PersonCards.takeOver(scene);
            case Announcement.StepStays ignored -> TimekeeperCards.stays(scene);
            case Announcement.AskedBack asked -> LeadCards.askedBack(scene, asked.by());
            case Announcement.FoundUnclear unclear -> LeadCards.unclear(scene, unclear.words());
            case Announcement.OffContractTold told -> LeadCards.offContract(scene, told.words());
            case Announcement.WentOutTold told -> LeadCards.wentOut(scene, told.words());
            case Announcement.Whisper whisper -> PersonCards.whisper(scene, whisper.words());
            case Announcement.StrangerTold ignored -> LeadCards.stranger(scene);
            case Announcement.SummaryReady ignored -> PersonCards.summaryReady(scene);
            case Announcement.SummaryToPrint ignored -> PersonCards.summaryToPrint(scene);
            case Announcement.EraseOffered offered -> PersonCards.eraseOffered(scene, offered.caseNumber());
            case Announcement.KeptAsNote ignored -> PersonCards.keptAsNote(scene);
            case Announcement.ThreadMissing missing -> LeadCards.threadMissing(scene, missing.stage());
        };
    }

    /** The private card of a view; {@code target} is what the button named, or what was typed after the command. */
    public Card view(Entry.View view, String target, Scene scene) {
        return Views.view(view, target, scene).in(scene.group().id());
    }

    /** A person's own page: their groups, what makes sense there now, what is theirs, and groups that they wait for. */
    public Card home(Reader reader, List<Room> rooms, List<Group> waiting) {
        return HomeCards.home(reader, rooms, waiting, false);
    }

    /** The same as a page that stays on the platform: without anybody's words, which a button shows. */
    public Card homePage(Reader reader, List<Room> rooms, List<Group> waiting) {
        return HomeCards.home(reader, rooms, waiting, true);
    }

    /** Who can read what; {@code seen} is who can see the group's channel today. */
    public Card privacy(Reader reader, @Nullable Group group, Directory.Openness seen) {
        return PrivacyCards.privacy(reader, group, seen);
    }

    /** What is missing between the bot and its platform, in a session. */
    public Card doctor(Scene scene, List<Finding> findings) {
        return Views.doctor(scene, findings).in(scene.group().id());
    }

    /** What is missing between the bot and its platform, where there is no session or no group. */
    public Card doctor(Reader reader, @Nullable Group group, Instant now, List<Finding> findings) {
        return DoctorCards.doctor(reader, group, null, now, findings);
    }

    /** A note and the group that it is in, with a button for each other one that it may have been meant for. */
    public Card noted(Reader reader, Group group, WordsId note, List<Group> others) {
        return NotesCards.noted(reader, group, note, others);
    }

    /** A person's notes in a group that has no session. */
    public Card notes(Reader reader, Group group, List<Scene.OwnWords> own, String target) {
        return NotesCards.notes(reader, group, own, Views.number(target));
    }

    /**
     * To whoever is in a group no longer: what happened, that new {@code words} are not kept, and the way to what is
     * theirs.
     */
    public Card away(Group group, Member member, boolean words) {
        return FormerCards.away(group, member, words);
    }

    /** What stays somebody's own who is in a group no longer; {@code target} is where the page begins. */
    public Card belongings(Group group, Member member, List<Belonging> all, String target) {
        return FormerCards.belongings(group, member, all, Views.number(target));
    }

    /** A card that hands words back, whole, to whoever wrote them: they are kept nowhere. */
    public Card handedBack(Card card, List<String> texts) {
        List<Block> blocks = new ArrayList<>(card.blocks());
        texts.forEach(text -> ReadOn.pieces(text).forEach(piece -> blocks.add(new Block.Quote(null, piece))));
        return new Card(card.title(), blocks, card.actions(), card.push());
    }

    /** What can be typed where there is no session. */
    public Card help(Reader reader) {
        return Views.help(reader);
    }

    /** Why not, and what to do. */
    public Card refusal(Refusal reason, Scene scene) {
        return Answers.refusal(reason, scene).in(scene.group().id());
    }

    /** What is asked before one confirmation, with the button that confirms. */
    public Card question(Question question, Scene scene) {
        return Answers.question(question, scene).in(scene.group().id());
    }

    /** The form of an entry, filled with what is known. */
    public Form form(Entry entry, Action action, Scene scene, Map<String, String> filled) {
        return Forms.form(entry, action, scene, filled).in(scene.group().id());
    }

    /** An answer outside the rules; {@code detail} is a command's or a field's name, or empty. */
    public Card sentence(Sentence sentence, Language language, boolean formal, String detail) {
        return Answers.sentence(sentence, language, formal, detail);
    }

    /** An answer outside the rules to somebody of whom nothing is known, and so in every language. */
    public Card sentence(Sentence sentence, String detail) {
        return Answers.sentence(sentence, detail);
    }

    /** What a file says. */
    public Paper paper(FileRef file, Scene scene) {
        return switch (file) {
            case FileRef.Summary summary -> Summary.of(scene, summary.caseNumber());
            case FileRef.SummaryPrint summary -> Summary.of(scene, summary.caseNumber());
        };
    }
}
