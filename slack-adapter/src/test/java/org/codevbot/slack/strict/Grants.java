package org.codevbot.slack.strict;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an app gets for a moment: triggers, good once and for three seconds, and addresses to answer to. */
final class Grants {
    private static final Duration TRIGGER_LIFE = Duration.ofSeconds(3);
    private static final Duration ANSWER_LIFE = Duration.ofMinutes(30);
    private static final int ANSWERS = 5;

    /** A trigger given to the app, by whose doing, and over which modal it was pulled, if over one. */
    record Trigger(String user, Instant at, @Nullable String view) {}

    /** An address to answer to: whose doing it was, where, and the message that was pressed. */
    record Answer(String user, String channel, @Nullable String message, Instant at) {}

    private final SlackTime time;
    private final Breaches breaches;
    private final Map<String, Trigger> triggers = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    Grants(SlackTime time, Breaches breaches) {
        this.time = time;
        this.breaches = breaches;
    }

    synchronized String trigger(String user, @Nullable String view) {
        String id = String.format(Locale.ROOT, "%d.1000000001.strict%08x", time.next() + 1_000_000_000L, time.next());
        triggers.put(id, new Trigger(user, time.now(), view));
        return id;
    }

    synchronized Trigger exchange(String id) {
        Trigger trigger = triggers.get(id);
        if (trigger == null) {
            throw breaches.refuse(Rule.TRIGGER_UNKNOWN, "invalid_trigger_id", "a trigger that was never given");
        }
        if (used.merge(id, 1, Integer::sum) > 1) {
            throw breaches.refuse(Rule.TRIGGER_USED, "exchanged_trigger_id", "a trigger exchanged again");
        }
        if (trigger.at().plus(TRIGGER_LIFE).isBefore(time.now())) {
            throw breaches.refuse(Rule.TRIGGER_LATE, "expired_trigger_id", "a trigger exchanged after three seconds");
        }
        return trigger;
    }

    synchronized String answer(String user, String channel, @Nullable String message) {
        String id = time.id("R");
        answers.put(id, new Answer(user, channel, message, time.now()));
        return id;
    }

    synchronized Answer take(String id) {
        Answer answer = answers.get(id);
        if (answer == null) {
            throw breaches.refuse(Rule.RESPONSE_URL, "invalid_url", "an address that was never given");
        }
        if (used.merge(id, 1, Integer::sum) > ANSWERS) {
            throw breaches.refuse(Rule.RESPONSE_URL, "used_url", "an address used more than five times");
        }
        if (answer.at().plus(ANSWER_LIFE).isBefore(time.now())) {
            throw breaches.refuse(Rule.RESPONSE_URL, "expired_url", "an address used after thirty minutes");
        }
        return answer;
    }
}
