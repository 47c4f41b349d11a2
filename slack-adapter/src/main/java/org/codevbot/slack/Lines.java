package org.codevbot.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where each socket stands and what to do next about it. Pure: the moment, and the chance that spreads retries, come
 * in; the steps to take and the moment to look again come out.
 */
record Lines(
        int wanted,
        int numbered,
        List<Line> all,
        int failures,
        Instant notBefore,
        Instant refusedUntil,
        Optional<String> trouble) {
    /** From the question for an address to Slack's hello. */
    static final Duration OPENS_WITHIN = Duration.ofSeconds(20);
    /** A socket that lived this long shows that opening works: the next loss is mended at once. */
    static final Duration PROVEN_AFTER = Duration.ofSeconds(5);
    /** Slack closes a socket that it asked to leave; until then it may still send on it. */
    static final Duration LEAVES_WITHIN = Duration.ofSeconds(60);

    static final Duration CLOSES_WITHIN = Duration.ofSeconds(10);
    /** The JDK's client can miss that a socket was cut while it opened: it is asked once, soon. */
    static final Duration FIRST_PING_AFTER = Duration.ofSeconds(1);

    /** The JDK's client can miss a cut later too: until the silence is noticed, Slack holds back what it would send. */
    static final Duration PING_AFTER = Duration.ofSeconds(5);

    static final Duration DEAD_AFTER = Duration.ofSeconds(5);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /** Somebody has to change something first: asking more often would only be refused more often. */
    static final Duration REFUSED_WAIT = Duration.ofSeconds(60);

    /** A socket's life; {@code LEAVING} still takes envelopes, {@code CLOSING} only sends its last answers. */
    enum Stage {
        OPENING,
        OPEN,
        LEAVING,
        CLOSING
    }

    /** One socket; {@code until} is when its stage has lasted long enough. */
    record Line(int id, Stage stage, Instant until, boolean proven, Instant heard, Instant asked) {
        Line to(Stage next, Instant ends) {
            return new Line(id, next, ends, proven, heard, asked);
        }

        boolean is(Stage one) {
            return stage == one;
        }

        Instant pingDue() {
            return asked.equals(Instant.MIN)
                    ? heard.plus(FIRST_PING_AFTER)
                    : later(heard, asked).plus(PING_AFTER);
        }

        /** When it counts as gone: never while nothing was asked that it could answer. */
        Instant deadAt() {
            return asked.isAfter(heard) ? asked.plus(DEAD_AFTER) : Instant.MAX;
        }

        boolean isWatched() {
            return stage == Stage.OPEN || stage == Stage.LEAVING;
        }
    }

    /** Something to do to a socket. */
    sealed interface Step {
        /** Ask for an address and connect. */
        record Open(int id) implements Step {}

        /** Ask whether it is still there. */
        record Ping(int id) implements Step {}

        /** Answer what is under way on it, then close it. */
        record Close(int id) implements Step {}

        /** Give it up; it is to be told as lost. */
        record Drop(int id) implements Step {}
    }

    /** The steps to take now, and when to look again if nothing happens before. */
    record Turn(Lines lines, List<Step> steps, Instant wake) {}

    /** None open yet. */
    static Lines none(int wanted) {
        return new Lines(wanted, 0, List.of(), 0, Instant.MIN, Instant.MIN, Optional.empty());
    }

    int open() {
        return (int) all.stream().filter(line -> line.is(Stage.OPEN)).count();
    }

    /** Slack said hello on it. */
    Lines greeted(int id, Instant now) {
        Lines told = changed(
                id,
                line -> line.is(Stage.OPENING)
                        ? new Line(id, Stage.OPEN, now.plus(PROVEN_AFTER), false, now, Instant.MIN)
                        : line);
        Optional<String> stays = refusedUntil.isAfter(now) ? trouble : Optional.empty();
        return new Lines(wanted, numbered, told.all, failures, Instant.MIN, refusedUntil, stays);
    }

    /** Something came in on it at that moment. */
    Lines heard(int id, Instant at) {
        return changed(
                id,
                line -> at.isAfter(line.heard)
                        ? new Line(id, line.stage, line.until, line.proven, at, line.asked)
                        : line);
    }

    /** Slack will close it soon and wants another one opened before. */
    Lines askedToLeave(int id, Instant now) {
        return changed(id, line -> line.is(Stage.CLOSING) ? line : line.to(Stage.LEAVING, now.plus(LEAVES_WITHIN)));
    }

    /** Slack wants no socket there for a reason that does not pass by itself. */
    Lines refused(int id, String reason, Instant now) {
        Lines told = changed(id, line -> line.is(Stage.CLOSING) ? line : line.to(Stage.LEAVING, now));
        Instant again = now.plus(REFUSED_WAIT);
        return new Lines(wanted, numbered, told.all, failures, notBefore, again, Optional.of(reason));
    }

    /** It is gone, or never came; {@code atLeast} is what Slack wants to be waited, {@code chance} lies in 0 to 1. */
    Lines lost(int id, String reason, Duration atLeast, Instant now, double chance) {
        Optional<Line> gone = all.stream().filter(line -> line.id == id).findFirst();
        List<Line> left = all.stream().filter(line -> line.id != id).toList();
        boolean fails = gone.filter(line ->
                        line.is(Stage.OPENING) || (line.is(Stage.OPEN) && !line.proven && now.isBefore(line.until)))
                .isPresent();
        if (!fails) {
            return new Lines(wanted, numbered, left, failures, notBefore, refusedUntil, trouble);
        }
        Instant again = now.plus(longer(backOff(failures, chance), atLeast));
        return new Lines(
                wanted,
                numbered,
                left,
                // What breaks together is one failure.
                failures + (notBefore.isAfter(now) ? 0 : 1),
                later(again, notBefore),
                refusedUntil,
                Optional.of(trouble.filter(known -> refusedUntil.isAfter(now)).orElse(reason)));
    }

    /** What to do now. */
    Turn next(Instant now) {
        List<Step> steps = new ArrayList<>();
        List<Line> kept = new ArrayList<>();
        int failed = failures;
        for (Line line : all) {
            Line then = line;
            boolean over = !now.isBefore(line.until);
            if (isSilent(line, now) || (over && (line.is(Stage.OPENING) || line.is(Stage.CLOSING)))) {
                steps.add(new Step.Drop(line.id));
                kept.add(line);
                continue;
            }
            if (over && line.is(Stage.LEAVING)) {
                steps.add(new Step.Close(line.id));
                then = line.to(Stage.CLOSING, now.plus(CLOSES_WITHIN));
            } else if (over && line.is(Stage.OPEN)) {
                failed = 0;
                then = new Line(line.id, Stage.OPEN, Instant.MAX, true, line.heard, line.asked);
            }
            if (then.isWatched() && !now.isBefore(then.pingDue())) {
                steps.add(new Step.Ping(then.id));
                then = new Line(then.id, then.stage, then.until, then.proven, then.heard, now);
            }
            kept.add(then);
        }
        int number = numbered;
        if (!now.isBefore(later(notBefore, refusedUntil))) {
            for (int missing = missing(kept, failed); missing > 0 && makeRoom(kept, steps, now); missing--) {
                number++;
                steps.add(new Step.Open(number));
                kept.add(new Line(number, Stage.OPENING, now.plus(OPENS_WITHIN), false, now, Instant.MIN));
            }
        }
        Optional<String> left = count(kept, line -> line.is(Stage.OPEN)) < wanted ? trouble : Optional.empty();
        Lines then = new Lines(wanted, number, List.copyOf(kept), failed, notBefore, refusedUntil, left);
        return new Turn(then, List.copyOf(steps), then.wake(now));
    }

    private static boolean isSilent(Line line, Instant now) {
        return line.isWatched() && !now.isBefore(line.deadAt());
    }

    /** After a failure one socket alone tries the way, and the others follow it. */
    private int missing(List<Line> lines, int failed) {
        int opening = count(lines, line -> line.is(Stage.OPENING));
        int missing = wanted - opening - count(lines, line -> line.is(Stage.OPEN));
        return failed == 0 ? missing : Math.min(missing, 1 - opening);
    }

    /**
     * Slack takes no more than so many at once, from all processes together: the one that leaves first goes before one
     * more comes.
     */
    private boolean makeRoom(List<Line> lines, List<Step> steps, Instant now) {
        if (lines.size() < Math.min(SocketMode.MOST, 2 * wanted)) {
            return true;
        }
        boolean goes = lines.stream().anyMatch(line -> line.is(Stage.CLOSING));
        lines.stream()
                .filter(line -> !goes && line.is(Stage.LEAVING))
                .min(Comparator.comparing(Line::until))
                .ifPresent(line -> {
                    steps.add(new Step.Close(line.id));
                    lines.replaceAll(
                            each -> each.id == line.id ? line.to(Stage.CLOSING, now.plus(CLOSES_WITHIN)) : each);
                });
        return false;
    }

    private Instant wake(Instant now) {
        Stream<Instant> ends = all.stream().map(Line::until);
        Stream<Instant> watches =
                all.stream().filter(Line::isWatched).flatMap(line -> Stream.of(line.pingDue(), line.deadAt()));
        Instant again = later(notBefore, refusedUntil);
        Stream<Instant> retry = again.isAfter(now) && missing(all, failures) > 0 ? Stream.of(again) : Stream.empty();
        return Stream.of(ends, watches, retry)
                .flatMap(each -> each)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private Lines changed(int id, UnaryOperator<Line> change) {
        List<Line> changed = all.stream()
                .map(line -> line.id == id ? change.apply(line) : line)
                .toList();
        return new Lines(wanted, numbered, changed, failures, notBefore, refusedUntil, trouble);
    }

    private static int count(List<Line> lines, Predicate<Line> which) {
        return (int) lines.stream().filter(which).count();
    }

    /** Doubles from a fifth of a second to half a minute; a half of it is chance. */
    static Duration backOff(int failures, double chance) {
        Duration full = failures > 7 ? LONGEST_WAIT : FIRST_WAIT.multipliedBy(1L << failures);
        long millis = Math.min(full.toMillis(), LONGEST_WAIT.toMillis());
        return Duration.ofMillis(Math.round(millis * (0.5 + chance / 2)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
