package org.codevbot.core.session;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * The choice of subject: proposals, the hidden ballot, and the decision with its sentence. Ballots are known to nobody;
 * after closing only the chosen one's tally is told.
 */
public record Choice(
        List<Subject> subjects,
        boolean ballotOpen,
        SortedMap<MemberId, Integer> ballots,
        @Nullable Decided decided) {
    public Choice {
        subjects = List.copyOf(subjects);
    }

    /** A proposal, one of the 3P. */
    public record Subject(int number, MemberId author, ThreeP threeP, Words words, boolean withdrawn) {}

    /** Project, concern or problem. */
    public enum ThreeP {
        PROJECT,
        CONCERN,
        PROBLEM
    }

    /** The subject chosen, the sentence that says why, the votes it got; {@code agreed} once its author said yes. */
    public record Decided(int subject, MemberId client, Words sentence, int votes, boolean agreed) {}

    /** The subject of that number, unless withdrawn. */
    public Optional<Subject> subject(int number) {
        return subjects.stream()
                .filter(subject -> subject.number() == number && !subject.withdrawn())
                .findFirst();
    }

    /** How many ballots stand for the subject of that number. */
    long votes(int number) {
        return ballots.values().stream().filter(vote -> vote == number).count();
    }
}
