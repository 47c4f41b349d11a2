package org.codevbot.core.announcement;

import java.util.List;
import org.codevbot.core.announcement.Telling.Standing;
import org.codevbot.core.format.Format;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Phase;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.SessionState;

/** What is said about what happened: pure, from the state before, the events and the state after. */
public final class Announcer {
    private Announcer() {}

    /** The operations to hand to the outbox, in order. */
    public static List<Addressed> announce(
            SessionState before, List<SessionEvent> events, SessionState after, Format format) {
        Telling telling = new Telling(before, after, format);
        events.forEach(event -> tell(telling, event));
        PersonNews.offersOver(telling);
        LeadNews.moved(telling);
        return telling.all();
    }

    /** At the hour: the session is offered to its facilitator with one button; without one, to the group. */
    public static List<Addressed> offer(SessionState state, Format format) {
        Telling telling = new Telling(state, state, format);
        AgendaNews.offered(telling);
        return telling.all();
    }

    /** What the channel shows of a session under way, said anew where none of it arrived. */
    public static List<Addressed> standing(SessionState state, Format format) {
        Telling telling = new Telling(state, state, format);
        ReturnNews.standing(telling);
        return telling.all();
    }

    /** Somebody who does not belong was added to the channel: the facilitator alone is told, once per session. */
    public static List<Addressed> stranger(SessionState state, Format format) {
        Telling telling = new Telling(state, state, format);
        if (state.attendance().facilitator() != null) {
            telling.tell(telling.facilitator(), "stranger", new Announcement.StrangerTold(state.id()));
        }
        return telling.all();
    }

    /** Somebody who was taken out is back: what of the session is for them alone is told to them anew. */
    public static List<Addressed> takenIn(SessionState state, Format format, MemberId member) {
        Telling telling = new Telling(state, state, format);
        if (state.phase() instanceof Phase.Running || state.phase() instanceof Phase.Paused) {
            PersonNews.takenIn(telling, member);
        }
        if (state.phase() instanceof Phase.Offered && state.attendance().isLedBy(member)) {
            AgendaNews.offered(telling);
        }
        return telling.all();
    }

    /** A client who was out of the channel when the session closed is back while its words are kept. */
    public static List<Addressed> afterwards(SessionState state, Format format, MemberId client) {
        Telling telling = new Telling(state, state, format);
        if (state.phase() instanceof Phase.Closed closed && !closed.forgotten()) {
            SummaryNews.missed(telling, client);
        }
        return telling.all();
    }

    /**
     * A person has taken a draft in hand that was written in that stage: what stands of it in their own conversation is
     * said again as it is now, or taken away.
     */
    public static List<Addressed> drafted(SessionState state, Format format, MemberId author, int written) {
        Telling telling = new Telling(state, state, format);
        PersonNews.handled(telling, author, written);
        return telling.all();
    }

    private static void tell(Telling telling, SessionEvent event) {
        switch (event) {
            case SessionEvent.Opened ignored -> AgendaNews.opened(telling);
            case SessionEvent.Recut ignored -> {
                // The cards that the opening brings show the length.
            }
            case SessionEvent.Moved moved -> AgendaNews.moved(telling, moved.scheduledAt());
            case SessionEvent.StageEntered entered -> AgendaNews.entered(telling, entered);
            case SessionEvent.TimeReplanned replanned -> AgendaNews.replanned(telling, replanned);
            case SessionEvent.Paused paused -> AgendaNews.paused(telling, paused);
            case SessionEvent.Resumed resumed -> AgendaNews.resumed(telling, resumed);
            case SessionEvent.CaseClosed closed -> AgendaNews.caseClosed(telling, closed);
            case SessionEvent.Closed ignored -> AgendaNews.closed(telling);
            case SessionEvent.MinutesLeft left -> AgendaNews.minutesLeft(telling, left.minutes());
            // What the platform still shows is taken back by the outbox, which knows all that was sent.
            case SessionEvent.Forgotten ignored -> {}
            case SessionEvent.MinutesMissed ignored -> {}
            case SessionEvent.EndAsked ignored -> AgendaNews.endAsked(telling);
            case SessionEvent.ThreadClosed closed -> AgendaNews.threadClosed(telling, closed.stage());
            case SessionEvent.SortingOver ignored -> telling.touch(Standing.STATUS, Standing.PANEL, Standing.NOTEBOOK);
            case SessionEvent.TakeOverOffered ignored -> LeadNews.offered(telling);
            case SessionEvent.FacilitatorChanged changed -> LeadNews.changed(telling, changed);
            case SessionEvent.TimekeeperAccepted ignored -> LeadNews.timekeeper(telling);
            case SessionEvent.MoveAnnounced announced -> LeadNews.moving(telling, announced);
            case SessionEvent.MoveWithdrawn withdrawn -> LeadNews.stays(telling, withdrawn);
            case SessionEvent.Arrived arrived -> LeadNews.arrived(telling, arrived.member());
            case SessionEvent.CheckedIn ignored -> telling.touch(Standing.OPENING, Standing.PANEL);
            case SessionEvent.Welcomed ignored -> {
                // Nothing: who has come is told by a first word, or a press.
            }
            case SessionEvent.CharterAccepted accepted -> PersonNews.accepted(telling, accepted.member());
            case SessionEvent.RulesOffered offered -> PersonNews.rules(telling, offered.member());
            case SessionEvent.SkillChosen ignored -> {
                // Nothing: what a person practises is that person's alone.
            }
            case SessionEvent.Departed departed -> LeadNews.departed(telling, departed.member());
            case SessionEvent.Reported reported -> ChoiceNews.reported(telling, reported);
            case SessionEvent.Shown shown -> ChoiceNews.shown(telling, shown.owner());
            case SessionEvent.Proposed ignored -> ChoiceNews.choice(telling);
            case SessionEvent.SubjectWithdrawn ignored -> ChoiceNews.subjectWithdrawn(telling);
            case SessionEvent.BallotOpened ignored -> ChoiceNews.choice(telling);
            case SessionEvent.Voted ignored -> telling.touch(Standing.PANEL);
            case SessionEvent.SubjectConfirmed confirmed -> ChoiceNews.confirmed(telling, confirmed.decided());
            case SessionEvent.ClientAgreed agreed -> ChoiceNews.agreed(telling, agreed.client());
            case SessionEvent.ClientWithdrew withdrew -> ChoiceNews.withdrew(telling, withdrew.client());
            case SessionEvent.Heard heard -> TalkNews.heard(telling, heard.contribution());
            case SessionEvent.KeptAsDraft kept -> TalkNews.keptAsDraft(telling, kept);
            case SessionEvent.WordsChanged changed -> TalkNews.changed(telling, changed);
            case SessionEvent.WordsWithdrawn withdrawn -> TalkNews.withdrawn(telling, withdrawn.words());
            case SessionEvent.HandRaised ignored -> telling.touch(Standing.STATUS, Standing.PANEL);
            case SessionEvent.HandLowered ignored -> telling.touch(Standing.STATUS, Standing.PANEL);
            case SessionEvent.Passed ignored -> telling.touch(Standing.STATUS, Standing.PANEL);
            case SessionEvent.PartTold ignored -> telling.touch(Standing.PANEL);
            case SessionEvent.Reminded reminded -> PersonNews.reminded(telling, reminded);
            case SessionEvent.SpokenNoted ignored -> TalkNews.spokenNoted(telling);
            case SessionEvent.RoundStarted ignored -> telling.touch(Standing.STATUS, Standing.PANEL);
            case SessionEvent.RoundMoved ignored -> telling.touch(Standing.STATUS, Standing.PANEL);
            case SessionEvent.HiddenOpened ignored -> TalkNews.hiddenOpened(telling);
            case SessionEvent.Revealed revealed -> TalkNews.revealed(telling, revealed.order());
            case SessionEvent.KindAsked asked -> TalkNews.kindAsked(telling, asked.kind());
            case SessionEvent.KindAnswered answered -> TalkNews.kindAnswered(telling, answered);
            case SessionEvent.FirstRequested ignored -> ContractNews.requested(telling);
            case SessionEvent.NeedsTold ignored -> ContractNews.needs(telling);
            case SessionEvent.ContractStated stated -> ContractNews.stated(telling, stated);
            case SessionEvent.Reformulated said -> ContractNews.reformulated(telling, said.reformulation());
            case SessionEvent.Agreed ignored -> telling.touch(Standing.CONTRACT, Standing.PANEL);
            case SessionEvent.ContractHolds ignored -> ContractNews.holds(telling);
            case SessionEvent.FoundUnclear unclear -> ContractNews.unclear(telling, unclear);
            case SessionEvent.Marked marked -> telling.notebook(marked.caseNumber());
            case SessionEvent.Kept kept -> ContractNews.planned(telling, kept.caseNumber());
            case SessionEvent.Committed committed -> ContractNews.planned(telling, committed.caseNumber());
            case SessionEvent.CommitmentRated rated -> telling.notebook(rated.caseNumber());
            case SessionEvent.CommitmentRemoved removed -> ContractNews.planned(telling, removed.caseNumber());
            case SessionEvent.CaseErased erased -> ContractNews.erased(telling, erased.number());
            case SessionEvent.Learned ignored -> telling.touch(Standing.LEARNINGS);
            case SessionEvent.WorkingTold ignored -> telling.touch(Standing.LEARNINGS);
            case SessionEvent.ChangeTold ignored -> telling.touch(Standing.LEARNINGS);
            case SessionEvent.Rated ignored -> {
                // Nothing: a count of ratings would hurry people and tell on the last.
            }
            case SessionEvent.RatingsRevealed ignored -> LeadNews.ratings(telling);
            case SessionEvent.FacilitatorTold told -> LeadNews.told(telling, told);
            case SessionEvent.Intervened said -> LeadNews.intervened(telling, said);
            case SessionEvent.RuleRecalled recalled -> LeadNews.rule(telling, recalled.rule());
            case SessionEvent.Whispered whispered -> LeadNews.whispered(telling, whispered);
            case SessionEvent.NotKept ignored -> {
                // Nothing: people talk, the bot does not comment.
            }
            case SessionEvent.KeptAsNote kept -> kept(telling, kept.author(), kept);
        }
    }

    /** One word to each author, however many of theirs are kept at once. */
    private static void kept(Telling telling, MemberId author, SessionEvent.KeptAsNote kept) {
        telling.edit(
                telling.spot().key("kept/" + telling.after().turn(), author),
                telling.spot().direct(author),
                new Announcement.KeptAsNote(telling.session(), kept.words().id()));
    }
}
