package org.codevbot.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast Slack may be asked: answers how long to wait, and never waits itself. A bucket for each channel, one for
 * each method in the workspace; what Slack asks for by itself comes before both.
 */
final class Pace {
    /** How often something may be done, and how often at once after a rest. */
    record Rate(Duration each, int burst) {
        private static Rate aMinute(int times, int burst) {
            return new Rate(Duration.ofMinutes(1).dividedBy(times), burst);
        }

        private Duration rest() {
            return each.multipliedBy(burst - 1L);
        }
    }

    /** What Slack states: about one message a second in a channel, some hundreds a minute in all; tiers otherwise. */
    static final Map<String, Rate> SLACK = Map.ofEntries(
            Map.entry(Call.POST, Rate.aMinute(300, 30)),
            Map.entry(Call.UPDATE, Rate.aMinute(50, 20)),
            Map.entry(Call.DELETE, Rate.aMinute(50, 20)),
            Map.entry(Call.REMOVE_FILE, Rate.aMinute(50, 10)),
            Map.entry(Call.OPEN, Rate.aMinute(50, 20)),
            Map.entry(Call.PIN, Rate.aMinute(20, 10)),
            Map.entry(Call.UNPIN, Rate.aMinute(20, 10)),
            Map.entry(Call.HISTORY, Rate.aMinute(50, 20)),
            Map.entry(Call.REPLIES, Rate.aMinute(50, 20)),
            Map.entry(Call.PERSON, Rate.aMinute(100, 50)),
            Map.entry(Call.MEMBERS, Rate.aMinute(100, 20)),
            Map.entry(Call.UPLOAD_ADDRESS, Rate.aMinute(100, 20)),
            Map.entry(Call.UPLOAD, Rate.aMinute(100, 20)));

    private static final Rate CHANNEL = new Rate(Duration.ofSeconds(1), 5);
    private static final int MOST_AT_HAND = 10_000;

    private final Clock clock;
    private final Map<String, Rate> methods;
    private final Rate channel;
    /** When each bucket would be full again, were nothing more taken from it. */
    private final Map<String, Instant> full = new ConcurrentHashMap<>();

    private final Map<String, Instant> paused = new ConcurrentHashMap<>();

    Pace(Clock clock) {
        this(clock, SLACK, CHANNEL);
    }

    /** Another pace, for a Slack that states none. */
    Pace(Clock clock, Map<String, Rate> methods, Rate channel) {
        this.clock = clock;
        this.methods = methods;
        this.channel = channel;
    }

    Clock clock() {
        return clock;
    }

    /** Takes one call of the method in that channel, or says how long to wait before asking again. */
    synchronized Duration take(String method, String where) {
        Instant now = clock.instant();
        Rate rate = methods.get(method);
        String room = "#" + where;
        boolean counts = countsByChannel(method);
        Instant free = later(paused.getOrDefault(method, now), paused.getOrDefault(method + room, now));
        if (rate != null) {
            free = later(free, freeAt(method, rate, now));
        }
        if (counts) {
            free = later(free, freeAt(room, channel, now));
        }
        if (free.isAfter(now)) {
            return Duration.between(now, free);
        }
        if (rate != null) {
            taken(method, rate, now);
        }
        if (counts) {
            forgetTheRested(now);
            taken(room, channel, now);
        }
        return Duration.ZERO;
    }

    /** Slack asked for a pause in that method: nobody asks before it is over. */
    void pause(String method, Duration after) {
        paused.merge(method, clock.instant().plus(after), Pace::later);
    }

    /**
     * Slack asked for a pause after a call in that channel. What is counted by channels pauses there alone, so that a
     * busy channel holds no other; asked for in a second one meanwhile, it is the workspace that is too fast.
     */
    synchronized void pause(String method, String where, Duration after) {
        Instant now = clock.instant();
        String here = method + "#" + where;
        paused.values().removeIf(then -> !then.isAfter(now));
        boolean elsewhere =
                paused.keySet().stream().anyMatch(each -> each.startsWith(method + "#") && !each.equals(here));
        pause(countsByChannel(method) && !elsewhere ? here : method, after);
    }

    private static boolean countsByChannel(String method) {
        return Call.POST.equals(method) || Call.UPLOAD.equals(method);
    }

    private Instant freeAt(String bucket, Rate rate, Instant now) {
        return full.getOrDefault(bucket, now).minus(rate.rest());
    }

    private void taken(String bucket, Rate rate, Instant now) {
        full.put(bucket, later(full.getOrDefault(bucket, now), now).plus(rate.each()));
    }

    /** A channel that rested long enough is as good as a new one. */
    private void forgetTheRested(Instant now) {
        if (full.size() > MOST_AT_HAND) {
            full.values().removeIf(then -> !then.isAfter(now));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
