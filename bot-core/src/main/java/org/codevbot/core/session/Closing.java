package org.codevbot.core.session;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/** Learnings, how the group worked, what to change next time, and the ratings (ROTI 1-5) until revealed at once. */
public record Closing(
        List<Said> learnings,
        List<Said> workings,
        List<Said> changes,
        SortedMap<MemberId, Integer> ratings,
        boolean revealed) {
    public Closing {
        learnings = List.copyOf(learnings);
        workings = List.copyOf(workings);
        changes = List.copyOf(changes);
    }

    /** A text, its author, and the case in whose step it was said where that is a later one. */
    public record Said(
            MemberId author, Words words, @Nullable Integer later) {
        public Said(MemberId author, Words words) {
            this(author, words, null);
        }

        /** The number of the case in whose step it was said. */
        public int of() {
            return later == null ? 1 : later;
        }
    }

    /** The cases in which something of this was told. */
    public SortedSet<Integer> told() {
        return Stream.of(learnings, workings, changes)
                .flatMap(List::stream)
                .map(Said::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
