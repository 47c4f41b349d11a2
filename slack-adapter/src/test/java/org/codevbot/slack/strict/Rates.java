package org.codevbot.slack.strict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slack's rates by the workspace's own clock: about one message a second in a channel, some hundreds a minute in a
 * workspace, and each method's tier a minute. Also who calls again before Retry-After is over.
 */
final class Rates {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** A short burst is let through; Slack gives no number for it. */
    private static final int BURST = 5;

    private static final Duration BURST_WITHIN = Duration.ofSeconds(5);
    private static final int WORKSPACE = 300;
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
            Map.entry("files.delete", 50));

    private final Town town;
    private final boolean shared;
    private final Map<String, Deque<Instant>> done = new HashMap<>();
    private final Map<String, Instant> until = new HashMap<>();
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
        until.put(key(call), town.time.now().plus(retryAfter));
    }

    /** How long the app has to wait with this call; empty where it may go on. */
    synchronized Optional<Duration> judge(Call call) {
        Instant now = town.time.now();
        Instant earliest = until.get(key(call));
        if (shared && earliest != null && now.isBefore(earliest)) {
            town.breaches.add(Rule.RETRY_AFTER, call.method() + " again before Retry-After is over");
        }
        if (!limiting) {
            return Optional.empty();
        }
        Optional<Duration> wait = "chat.postMessage".equals(call.method())
                ? room(key(call), BURST, BURST_WITHIN, now).or(() -> room("chat", WORKSPACE, MINUTE, now))
                : Optional.ofNullable(TIERS.get(call.method())).flatMap(tier -> room(call.method(), tier, MINUTE, now));
        if (wait.isEmpty()) {
            done.computeIfAbsent(key(call), _ -> new ArrayDeque<>()).add(now);
            if ("chat.postMessage".equals(call.method())) {
                done.computeIfAbsent("chat", _ -> new ArrayDeque<>()).add(now);
            }
        }
        return wait;
    }

    /** Whether one more fits into the window that ends now; else when it would, in whole seconds as Slack says it. */
    private Optional<Duration> room(String key, int most, Duration window, Instant now) {
        Deque<Instant> times = done.computeIfAbsent(key, _ -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.peek().plus(window).isAfter(now)) {
            times.poll();
        }
        if (times.size() < most) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, times.peek().plus(window));
        return Optional.of(Duration.ofSeconds(Math.max(1, left.plusMillis(999).toSeconds())));
    }
}
