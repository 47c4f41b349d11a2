package org.codevbot.core.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the client keeps and does next: own words, then one to three commitments (product.md section 5, point 10). */
public record Plan(List<Words> keeps, List<Commitment> commitments) {
    public Plan {
        keeps = List.copyOf(keeps);
        commitments = List.copyOf(commitments);
    }

    /** Aim, first step, by when, how I will know; want and sure are 1 to 5, private, 0 when not pressed. */
    public record Commitment(
            int number,
            Words aim,
            Words firstStep,
            @Nullable LocalDate by,
            @Nullable Words sign,
            int want,
            int sure) {
        /** The ids of its texts. */
        List<WordsId> words() {
            return Stream.of(aim, firstStep, sign)
                    .filter(Objects::nonNull)
                    .map(Words::id)
                    .toList();
        }
    }
}
