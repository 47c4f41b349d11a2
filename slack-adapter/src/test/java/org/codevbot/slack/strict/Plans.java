package org.codevbot.slack.strict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which calls go wrong, and how: so many of them, or all within a time. */
final class Plans {
    private final SlackTime time;
    private final List<Planned> planned = new ArrayList<>();
    private final List<Held> helds = new ArrayList<>();

    Plans(SlackTime time) {
        this.time = time;
    }

    private static final class Planned {
        private final String method;
        private final Predicate<Call> which;
        private final Way way;
        private final @Nullable Instant until;
        private int left;
        private boolean struck;

        Planned(String method, Predicate<Call> which, Way way, int left, @Nullable Instant until) {
            this.method = method;
            this.which = which;
            this.way = way;
            this.left = left;
            this.until = until;
        }

        boolean isOver(Instant now) {
            return until == null ? left == 0 : !now.isBefore(until);
        }

        boolean means(Call call) {
            return ("*".equals(method) || method.equals(call.method())) && which.test(call);
        }

        Way strikes() {
            left--;
            struck = true;
            return way;
        }
    }

    synchronized void add(String method, Predicate<Call> which, Way way, int times, @Nullable Duration lasting) {
        planned.add(new Planned(
                method, which, way, times, lasting == null ? null : time.now().plus(lasting)));
        if (way instanceof Way.Hold(Held held)) {
            helds.add(held);
        }
    }

    synchronized Optional<Way> strike(Call call) {
        Instant now = time.now();
        return planned.stream()
                .filter(one -> !one.isOver(now) && one.means(call))
                .findFirst()
                .map(Planned::strikes);
    }

    /** Whether everything that was planned has struck, and is over. */
    synchronized boolean spent() {
        Instant now = time.now();
        return planned.stream().allMatch(one -> one.struck && one.isOver(now));
    }

    synchronized void clear() {
        planned.clear();
    }

    synchronized void release() {
        helds.forEach(Held::release);
    }
}
