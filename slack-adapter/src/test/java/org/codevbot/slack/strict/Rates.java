package org.codevbot.slack.strict;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Slack's rates by the workspace's own clock: about one message a second in a channel, some hundreds a minute in a
 * workspace, and each method's tier a minute. Also who calls again before Retry-After is over.
 */
final class Rates {
    /** A short burst is let through; Slack gives no number for it. */
    private static final Rate CHANNEL = new Rate(5, Duration.ofSeconds(1));

    /** So many lanes an app may well have, each with one call under way. */
    private static final int UNDER_WAY = 8;

    private static final Set<String> WORDS = Set.of("text", "blocks", "view", "attachments");

    private static final Rate WORKSPACE = new Rate(100, Duration.ofMillis(200));
    private static final Map<String, Integer> TIERS = Map.ofEntries(
            Map.entry("chat.update", 50),
            Map.entry("chat.delete", 50),
            Map.entry("chat.postEphemeral", 100),
            Map.entry("views.open", 100),
            Map.entry("views.push", 100),
            Map.entry("views.update", 100),
            Map.entry("views.publish", 100),
            Map.entry("conversations.history", 50),
            Map.entry("conversations.replies", 50),
            Map.entry("conversations.info", 50),
            Map.entry("conversations.open", 50),
            Map.entry("conversations.members", 100),
            Map.entry("users.info", 100),
            Map.entry("reactions.add", 50),
            Map.entry("reactions.remove", 20),
            Map.entry("pins.add", 20),
            Map.entry("pins.remove", 20),
            Map.entry("files.getUploadURLExternal", 100),
            Map.entry("files.completeUploadExternal", 100),
            Map.entry("files.info", 100),
            Map.entry("reactions.get", 50),
            Map.entry("files.delete", 50));

    /** So many at once, and one more each so often. */
    private record Rate(int most, Duration each) {
        static Rate perMinute(int calls) {
            return new Rate(calls, Duration.ofMinutes(1).dividedBy(calls));
        }
    }

    private final Town town;
    private final boolean shared;
    /** For each rate in use: when it will be as if nothing had been called. */
    private final Map<String, Instant> rested = new HashMap<>();

    /** A pause that Slack asked for, and what was asked of it before the pause was heard of. */
    private record Pause(Instant until, Set<Map<String, String>> told) {}

    private final Map<String, Pause> pauses = new HashMap<>();
    private boolean limiting;

    /** {@code shared}: the app lives by the same clock, so that its patience can be judged. */
    Rates(Town town, boolean shared) {
        this.town = town;
        this.shared = shared;
    }

    synchronized void limiting(boolean on) {
        limiting = on;
    }

    private static String key(Call call) {
        return "chat.postMessage".equals(call.method())
                ? call.method() + " " + call.argument("channel")
                : call.method();
    }

    /** The app is told to wait with calls like this one. */
    synchronized void told(Call call, Duration retryAfter) {
        Instant now = town.time.now();
        Pause before = pauses.get(key(call));
        boolean goesOn = before != null && now.isBefore(before.until());
        Set<Map<String, String>> told = goesOn ? new HashSet<>(before.told()) : new HashSet<>();
        told.add(thing(call));
        boolean same = goesOn && seconds(Duration.between(now, before.until())).equals(retryAfter);
        pauses.put(key(call), new Pause(same ? before.until() : now.plus(retryAfter), told));
    }

    /** What a call is about, whatever its words. */
    private static Map<String, String> thing(Call call) {
        Map<String, String> about = new HashMap<>(call.arguments());
        about.keySet().removeAll(WORDS);
        return about;
    }

    /**
     * What is left of a pause. Calls that were under way when the app was told to wait meet it too and break no rule;
     * the same thing asked again does, and so do more different ones than an app has under way.
     */
    private Optional<Duration> pause(Call call, Instant now) {
        Pause pause = pauses.get(key(call));
        if (!shared || pause == null || !now.isBefore(pause.until())) {
            return Optional.empty();
        }
        if (pause.told().contains(thing(call)) || pause.told().size() >= UNDER_WAY) {
            town.breaches.add(Rule.RETRY_AFTER, call.method() + " again before Retry-After is over");
        }
        return Optional.of(seconds(Duration.between(now, pause.until())));
    }

    /** In whole seconds, as Slack says it. */
    private static Duration seconds(Duration left) {
        return Duration.ofSeconds(Math.max(1, left.plusMillis(999).toSeconds()));
    }

    /** How long the app has to wait with this call; empty where it may go on. */
    synchronized Optional<Duration> judge(Call call) {
        Instant now = town.time.now();
        Optional<Duration> asked = pause(call, now);
        if (asked.isPresent() || !limiting) {
            return asked;
        }
        Map<String, Rate> rates = rates(call);
        Optional<Duration> wait = rates.entrySet().stream()
                .map(entry -> wait(entry.getKey(), entry.getValue(), now))
                .max(Duration::compareTo)
                .filter(Duration::isPositive)
                .map(Rates::seconds);
        if (wait.isEmpty()) {
            rates.forEach((key, rate) -> rested.merge(
                    key, now.plus(rate.each()), (before, _) -> (before.isAfter(now) ? before : now).plus(rate.each())));
        }
        return wait;
    }

    private static Map<String, Rate> rates(Call call) {
        if ("chat.postMessage".equals(call.method())) {
            return Map.of(key(call), CHANNEL, "workspace", WORKSPACE);
        }
        Integer tier = TIERS.get(call.method());
        return tier == null ? Map.of() : Map.of(call.method(), Rate.perMinute(tier));
    }

    /** How long until one more fits; nothing or less where it fits now. */
    private Duration wait(String key, Rate rate, Instant now) {
        Duration used = Duration.between(now, rested.getOrDefault(key, now));
        return used.minus(rate.each().multipliedBy(rate.most() - 1L));
    }
}
