package org.codevbot.core.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/** A last plan as its owner may show it, commitment by commitment (product.md section 5, point 1). */
public record FollowUp(MemberId owner, String plan, List<Item> items) {
    public FollowUp {
        items = List.copyOf(items);
    }

    /** The commitment of that number. */
    public Optional<Item> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }

    /** One commitment: nothing of it is seen by others before {@code shown}. */
    public record Item(
            int number,
            Words aim,
            @Nullable LocalDate by,
            boolean shown,
            @Nullable Report report) {}

    /** What became of it, in the owner's words where given. */
    public record Report(
            Outcome outcome,
            @Nullable Words learned,
            @Nullable Words needed) {}

    /** The four answers, all fine. */
    public enum Outcome {
        DONE,
        UNDER_WAY,
        ANOTHER_ROAD,
        DROPPED
    }
}
