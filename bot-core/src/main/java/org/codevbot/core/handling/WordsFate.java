package org.codevbot.core.handling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codevbot.core.persistence.Fate;
import org.codevbot.core.session.FollowUp;
import org.codevbot.core.session.Plan;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.Words;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** What an event means for the texts that it names: the one place where a text's fate is decided. */
final class WordsFate {
    private WordsFate() {}

    /** The fates of several events; a later one has the last word. */
    static Map<WordsId, Fate> of(List<SessionEvent> events) {
        Map<WordsId, Fate> all = new LinkedHashMap<>();
        events.forEach(event -> all.putAll(of(event)));
        return all;
    }

    /** The fate of each text that the event names. */
    static Map<WordsId, Fate> of(SessionEvent event) {
        return switch (event) {
            case SessionEvent.CheckedIn checkedIn -> one(checkedIn.word(), Fate.CHECK_IN);
            case SessionEvent.Reported reported -> report(reported.report());
            case SessionEvent.Proposed proposed -> one(proposed.subject().words(), Fate.SUBJECT);
            case SessionEvent.SubjectConfirmed confirmed ->
                one(confirmed.decided().sentence(), Fate.DECISION);
            case SessionEvent.Heard heard -> one(heard.contribution().words(), Fate.CONTRIBUTION);
            case SessionEvent.KeptAsDraft kept -> one(kept.words(), Fate.DRAFT);
            case SessionEvent.KeptAsNote kept -> one(kept.words(), Fate.NOTE);
            case SessionEvent.NotKept notKept -> one(notKept.words(), Fate.ERASED);
            case SessionEvent.WordsChanged changed ->
                Map.of(changed.words().id(), Fate.CONTRIBUTION, changed.old(), Fate.ERASED);
            case SessionEvent.WordsWithdrawn withdrawn -> Map.of(withdrawn.words(), Fate.ERASED);
            case SessionEvent.FirstRequested requested -> stands(requested.sentence(), requested.replaced());
            case SessionEvent.NeedsTold told -> stands(told.needs(), told.replaced());
            case SessionEvent.ContractStated stated -> stands(stated.sentence(), stated.replaced());
            case SessionEvent.Reformulated said -> one(said.reformulation().words(), Fate.REFORMULATION);
            case SessionEvent.FoundUnclear unclear -> one(unclear.words(), Fate.WHISPER);
            case SessionEvent.Kept kept -> one(kept.words(), Fate.PLAN);
            case SessionEvent.Committed committed -> commitment(committed.commitment());
            case SessionEvent.CommitmentRemoved removed -> all(removed.words(), Fate.ERASED);
            case SessionEvent.CaseErased erased -> all(erased.words(), Fate.ERASED);
            case SessionEvent.Learned learned -> one(learned.words(), Fate.LEARNING);
            case SessionEvent.WorkingTold told -> one(told.words(), Fate.WORKING);
            case SessionEvent.ChangeTold told -> one(told.words(), Fate.CHANGE);
            case SessionEvent.FacilitatorTold told -> one(told.words(), Fate.WHISPER);
            case SessionEvent.Whispered whispered -> one(whispered.words(), Fate.WHISPER);
            case SessionEvent.Opened ignored -> Map.of();
            case SessionEvent.Recut ignored -> Map.of();
            case SessionEvent.Moved ignored -> Map.of();
            case SessionEvent.StageEntered ignored -> Map.of();
            case SessionEvent.TimeReplanned ignored -> Map.of();
            case SessionEvent.Paused ignored -> Map.of();
            case SessionEvent.Resumed ignored -> Map.of();
            case SessionEvent.CaseClosed ignored -> Map.of();
            case SessionEvent.Closed ignored -> Map.of();
            case SessionEvent.MinutesLeft ignored -> Map.of();
            case SessionEvent.MinutesMissed ignored -> Map.of();
            case SessionEvent.Forgotten ignored -> Map.of();
            case SessionEvent.EndAsked ignored -> Map.of();
            case SessionEvent.ThreadClosed ignored -> Map.of();
            case SessionEvent.SortingOver ignored -> Map.of();
            case SessionEvent.TakeOverOffered ignored -> Map.of();
            case SessionEvent.FacilitatorChanged ignored -> Map.of();
            case SessionEvent.TimekeeperAccepted ignored -> Map.of();
            case SessionEvent.MoveAnnounced ignored -> Map.of();
            case SessionEvent.MoveWithdrawn ignored -> Map.of();
            case SessionEvent.Arrived ignored -> Map.of();
            case SessionEvent.Welcomed ignored -> Map.of();
            case SessionEvent.CharterAccepted ignored -> Map.of();
            case SessionEvent.RulesOffered ignored -> Map.of();
            case SessionEvent.SkillChosen ignored -> Map.of();
            case SessionEvent.Departed ignored -> Map.of();
            case SessionEvent.Shown ignored -> Map.of();
            case SessionEvent.SubjectWithdrawn ignored -> Map.of();
            case SessionEvent.BallotOpened ignored -> Map.of();
            case SessionEvent.Voted ignored -> Map.of();
            case SessionEvent.ClientAgreed ignored -> Map.of();
            case SessionEvent.ClientWithdrew ignored -> Map.of();
            case SessionEvent.HandRaised ignored -> Map.of();
            case SessionEvent.HandLowered ignored -> Map.of();
            case SessionEvent.Passed ignored -> Map.of();
            case SessionEvent.SpokenNoted ignored -> Map.of();
            case SessionEvent.PartTold ignored -> Map.of();
            case SessionEvent.Reminded ignored -> Map.of();
            case SessionEvent.RoundStarted ignored -> Map.of();
            case SessionEvent.RoundMoved ignored -> Map.of();
            case SessionEvent.HiddenOpened ignored -> Map.of();
            case SessionEvent.Revealed ignored -> Map.of();
            case SessionEvent.KindAsked ignored -> Map.of();
            case SessionEvent.KindAnswered ignored -> Map.of();
            case SessionEvent.Agreed ignored -> Map.of();
            case SessionEvent.ContractHolds ignored -> Map.of();
            case SessionEvent.Marked ignored -> Map.of();
            case SessionEvent.CommitmentRated ignored -> Map.of();
            case SessionEvent.Rated ignored -> Map.of();
            case SessionEvent.RatingsRevealed ignored -> Map.of();
            case SessionEvent.Intervened ignored -> Map.of();
            case SessionEvent.RuleRecalled ignored -> Map.of();
        };
    }

    private static Map<WordsId, Fate> report(FollowUp.Report report) {
        Map<WordsId, Fate> all = new LinkedHashMap<>(one(report.learned(), Fate.PLAN));
        all.putAll(one(report.needed(), Fate.PLAN));
        return all;
    }

    /** What stands takes the place of the former, which is gone. */
    private static Map<WordsId, Fate> stands(Words words, @Nullable WordsId replaced) {
        Map<WordsId, Fate> all = new LinkedHashMap<>();
        if (replaced != null) {
            all.put(replaced, Fate.ERASED);
        }
        all.put(words.id(), Fate.CONTRACT);
        return all;
    }

    private static Map<WordsId, Fate> commitment(Plan.Commitment commitment) {
        Map<WordsId, Fate> all = new LinkedHashMap<>(one(commitment.aim(), Fate.PLAN));
        all.putAll(one(commitment.firstStep(), Fate.PLAN));
        all.putAll(one(commitment.sign(), Fate.PLAN));
        return all;
    }

    private static Map<WordsId, Fate> all(List<WordsId> ids, Fate fate) {
        Map<WordsId, Fate> all = new LinkedHashMap<>();
        ids.forEach(id -> all.put(id, fate));
        return all;
    }

    private static Map<WordsId, Fate> one(@Nullable Words words, Fate fate) {
        return words == null ? Map.of() : Map.of(words.id(), fate);
    }
}
