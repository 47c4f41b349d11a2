package org.codevbot.core.handling;

import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.session.SessionEvent;
import org.codevbot.core.session.SessionState;

/** What a person is told who has done something that shows nowhere; whatever shows somewhere needs no word. */
final class Receipt {
    private Receipt() {}

    static Answer of(SessionCommand command, List<SessionEvent> events, SessionState after) {
        if (events.stream().anyMatch(Receipt::isHanded)) {
            return new Answer.Told(Sentence.CARD_HANDED, "");
        }
        if (command instanceof SessionCommand.Hand hand && hand.up() && events.isEmpty()) {
            return new Answer.Told(Sentence.HAND_IS_UP, "");
        }
        return sentence(command, after)
                .<Answer>map(told -> new Answer.Told(told, ""))
                .orElseGet(Answer.Quiet::new);
    }

    private static boolean isHanded(SessionEvent event) {
        return event instanceof SessionEvent.Heard heard && heard.contribution().to() != null;
    }

    private static Optional<Sentence> sentence(SessionCommand command, SessionState after) {
        return switch (command) {
            case SessionCommand.OfChoice choice -> choice(choice);
            case SessionCommand.OfTalk talk -> talk(talk, after);
            case SessionCommand.OfContract contract ->
                contract instanceof SessionCommand.NotClear ? Optional.of(Sentence.LEADER_TOLD) : Optional.empty();
            case SessionCommand.OfLearning learning ->
                learning instanceof SessionCommand.Rate && !after.closing().revealed()
                        ? Optional.of(Sentence.RATED)
                        : Optional.empty();
            case SessionCommand.OfCare care -> care(care);
            case SessionCommand.OfPresence presence -> presence(presence);
            // The facilitator's own stop is a question, so this one is the client's.
            case SessionCommand.OfTime time ->
                time instanceof SessionCommand.Stop ? Optional.of(Sentence.STOPPED) : Optional.empty();
            case SessionCommand.OfFollowUp ignored -> Optional.empty();
            case SessionCommand.OfClient client ->
                client instanceof SessionCommand.EraseCase ? Optional.of(Sentence.ERASED) : Optional.empty();
        };
    }

    private static Optional<Sentence> choice(SessionCommand.OfChoice command) {
        return switch (command) {
            case SessionCommand.Vote ignored -> Optional.of(Sentence.VOTED);
            case SessionCommand.Propose ignored -> Optional.of(Sentence.PROPOSED);
            case SessionCommand.WithdrawSubject ignored -> Optional.empty();
            case SessionCommand.OpenBallot ignored -> Optional.empty();
            case SessionCommand.Confirm ignored -> Optional.empty();
            case SessionCommand.AgreeToBeClient ignored -> Optional.empty();
            case SessionCommand.WithdrawAsClient ignored -> Optional.empty();
        };
    }

    private static Optional<Sentence> talk(SessionCommand.OfTalk command, SessionState after) {
        return switch (command) {
            case SessionCommand.Contribute ignored -> written(after);
            case SessionCommand.SayDraft ignored -> written(after);
            case SessionCommand.Pass ignored -> Optional.of(Sentence.PASSED);
            case SessionCommand.Say ignored -> Optional.empty();
            case SessionCommand.ChangeWords ignored -> Optional.empty();
            case SessionCommand.WithdrawWords ignored -> Optional.empty();
            case SessionCommand.Hand ignored -> Optional.empty();
            case SessionCommand.NoteSpoken ignored -> Optional.empty();
            case SessionCommand.PartDone part ->
                part.done() ? Optional.of(Sentence.PART_DONE) : Optional.of(Sentence.PART_OPEN);
            case SessionCommand.StartRound ignored -> Optional.empty();
            case SessionCommand.OpenHidden ignored -> Optional.empty();
            case SessionCommand.Reveal ignored -> Optional.empty();
            case SessionCommand.AskKind ignored -> Optional.empty();
            case SessionCommand.AllowKind ignored -> Optional.empty();
        };
    }

    private static Optional<Sentence> written(SessionState after) {
        return after.floor().hidden() ? Optional.of(Sentence.WRITTEN) : Optional.empty();
    }

    private static Optional<Sentence> care(SessionCommand.OfCare command) {
        return switch (command) {
            case SessionCommand.OffContract ignored -> Optional.of(Sentence.LEADER_TOLD);
            case SessionCommand.WentOut ignored -> Optional.of(Sentence.LEADER_TOLD);
            case SessionCommand.Whisper ignored -> Optional.of(Sentence.WHISPERED);
            case SessionCommand.Intervene ignored -> Optional.empty();
            case SessionCommand.RecallRule ignored -> Optional.empty();
        };
    }

    private static Optional<Sentence> presence(SessionCommand.OfPresence command) {
        return switch (command) {
            case SessionCommand.Depart ignored -> Optional.of(Sentence.LEFT);
            case SessionCommand.AskBack ignored -> Optional.of(Sentence.LEADER_TOLD);
            case SessionCommand.AcceptCharter ignored -> Optional.of(Sentence.CHARTER_ACCEPTED);
            case SessionCommand.Practise ignored -> Optional.of(Sentence.PRACTISED);
            case SessionCommand.CheckIn ignored -> Optional.empty();
            case SessionCommand.Lost ignored -> Optional.empty();
            case SessionCommand.Returned ignored -> Optional.empty();
            case SessionCommand.Welcome ignored -> Optional.empty();
            case SessionCommand.HandOver ignored -> Optional.empty();
            case SessionCommand.TakeOver ignored -> Optional.empty();
        };
    }
}
