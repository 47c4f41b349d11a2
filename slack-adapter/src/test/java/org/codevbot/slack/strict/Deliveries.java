package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Brings what happens to the app, waits for the acknowledgement and repeats as Slack does. */
final class Deliveries {
    private static final Duration BAR = Duration.ofSeconds(3);
    private static final int REPEATS = 3;

    final Events events;
    final Interactions interactions;
    private final Town town;
    private final Sockets sockets;
    private final AtomicLong numbers = new AtomicLong();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Envelope> unacked = new ArrayList<>();
    private final List<CompletableFuture<?>> echoes = new ArrayList<>();
    private volatile @Nullable SignedPosts posts;
    private volatile Duration patience = Duration.ofSeconds(10);
    private volatile int copies = 1;
    private volatile int copiesOfInteractions = 1;
    private volatile boolean echoing = true;

    Deliveries(Town town, Sockets sockets) {
        this.town = town;
        this.sockets = sockets;
        this.events = new Events(town);
        this.interactions = new Interactions(town);
    }

    private Carrier carrier() {
        SignedPosts signed = posts;
        return signed == null ? sockets : signed;
    }

    /** An event of which nobody waits for the end: what the bot itself did. */
    void send(JsonObject event) {
        if (!echoing || !heard(event) || !carrier().used()) {
            return;
        }
        Envelope envelope = envelope(Envelope.Kind.EVENT, event);
        CompletableFuture<JsonObject> answer = carrier().carry(envelope);
        synchronized (echoes) {
            echoes.removeIf(CompletableFuture::isDone);
            echoes.add(answer);
        }
    }

    /** Waits until what the bot did has been heard by the app. */
    void settle() {
        List<CompletableFuture<?>> open;
        synchronized (echoes) {
            open = List.copyOf(echoes);
        }
        for (CompletableFuture<?> one : open) {
            try {
                one.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                town.breaches.add(Rule.ACK_LATE, "an event of the bot's own doing was never acknowledged");
            } catch (ExecutionException e) {
                // The socket went; Slack would repeat, and the app is to ignore itself anyway.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** An event of a person's doing: waits for its acknowledgement, and repeats it where a connection went. */
    Outcome event(JsonObject event) {
        if (!heard(event)) {
            return Outcome.NONE;
        }
        Outcome outcome = Outcome.NONE;
        for (int i = 0; i < copies; i++) {
            Envelope envelope = envelope(Envelope.Kind.EVENT, event);
            outcome = deliver(i == 0 ? envelope : new Envelope(envelope.id(), envelope.kind(), event, i, "timeout"));
        }
        return outcome;
    }

    /** What a person does to the app: waits for its acknowledgement; it never comes a second time. */
    Outcome interaction(Envelope.Kind kind, JsonObject payload) {
        if (!carrier().used()) {
            throw new AssertionError("the app is not connected: nobody hears what a person does");
        }
        Outcome outcome = deliver(envelope(kind, payload));
        for (int i = 1; i < copiesOfInteractions; i++) {
            deliver(envelope(kind, payload));
        }
        return outcome;
    }

    private boolean heard(JsonObject event) {
        JsonObject inner = Json.object(event, "event");
        String type = Json.text(inner, "type");
        String kind = switch (Json.text(inner, "channel_type")) {
            case "im" -> "im";
            case "mpim" -> "mpim";
            case "group", "G" -> "groups";
            default -> "channels";
        };
        String scope = switch (type) {
            case "message" -> kind + ":history";
            case "reaction_added", "reaction_removed" -> "reactions:read";
            case "member_joined_channel", "member_left_channel" -> kind + ":read";
            case "group_archive", "group_unarchive", "group_deleted", "group_left", "group_rename" -> "groups:read";
            case "user_change" -> "users:read";
            default -> "";
        };
        synchronized (town) {
            return (scope.isEmpty() || town.scopes.contains(scope))
                    && town.subscribed.contains("message".equals(type) ? "message." + kind : type);
        }
    }

    private Envelope envelope(Envelope.Kind kind, JsonObject payload) {
        return new Envelope("envelope-" + numbers.incrementAndGet(), kind, payload, 0, "");
    }

    private Outcome deliver(Envelope first) {
        Envelope envelope = first;
        while (true) {
            Carrier carrier = carrier();
            if (!carrier.used() || (carrier == sockets && !sockets.await(1, patience))) {
                keep(envelope);
                return Outcome.NONE;
            }
            long start = System.nanoTime();
            try {
                JsonObject answer = carrier.carry(envelope).get(patience.toMillis(), TimeUnit.MILLISECONDS);
                return noted(new Outcome(true, Duration.ofNanos(System.nanoTime() - start), answer));
            } catch (TimeoutException e) {
                keep(envelope);
                town.breaches.add(
                        Rule.ACK_LATE,
                        envelope.kind().type + " was not acknowledged in " + patience.toMillis() + " ms");
                return Outcome.NONE;
            } catch (ExecutionException | CompletionException e) {
                if (e.getCause() instanceof Carrier.NoWay) {
                    continue; // The socket that was there a moment ago was told to go: the next one takes it.
                }
                if (envelope.kind() != Envelope.Kind.EVENT || envelope.attempt() >= REPEATS) {
                    keep(envelope);
                    return Outcome.NONE;
                }
                envelope = envelope.again("envelope-" + numbers.incrementAndGet(), "http_error");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Outcome.NONE;
            }
        }
    }

    private Outcome noted(Outcome outcome) {
        if (outcome.latency().compareTo(BAR) > 0) {
            town.breaches.add(
                    Rule.ACK_LATE,
                    "an acknowledgement after " + outcome.latency().toMillis() + " ms");
        }
        synchronized (outcomes) {
            outcomes.add(outcome);
        }
        return outcome;
    }

    private void keep(Envelope envelope) {
        synchronized (unacked) {
            unacked.add(envelope);
        }
    }

    /** Repeats the events that were not acknowledged, as Slack does a minute and five minutes later. */
    int repeat() {
        List<Envelope> again;
        synchronized (unacked) {
            again = unacked.stream()
                    .filter(one -> one.kind() == Envelope.Kind.EVENT)
                    .toList();
            unacked.clear();
        }
        again.forEach(one -> deliver(one.again("envelope-" + numbers.incrementAndGet(), "timeout")));
        return again.size();
    }

    List<Outcome> outcomes() {
        synchronized (outcomes) {
            return List.copyOf(outcomes);
        }
    }

    void patience(Duration atMost) {
        patience = atMost;
    }

    Duration patience() {
        return patience;
    }

    /** How often each event, and each interaction, comes from now on. */
    void copies(int ofEvents, int ofInteractions) {
        copies = ofEvents;
        copiesOfInteractions = ofInteractions;
    }

    void echoing(boolean on) {
        echoing = on;
    }

    void by(@Nullable SignedPosts signed) {
        posts = signed;
    }

    boolean verifiesAddress() {
        String challenge = "challenge-" + numbers.incrementAndGet();
        JsonObject asked =
                Json.object("token", Events.VERIFICATION, "challenge", challenge, "type", "url_verification");
        JsonObject answer = deliver(envelope(Envelope.Kind.EVENT, asked)).answer();
        return challenge.equals(Json.text(answer, "text")) || challenge.equals(Json.text(answer, "challenge"));
    }

    void forging(boolean on) {
        SignedPosts signed = posts;
        if (signed == null) {
            throw new AssertionError("nothing is signed: the app is reached over sockets");
        }
        signed.forging(on);
    }

    void close() {
        SignedPosts signed = posts;
        if (signed != null) {
            signed.close();
        }
    }
}
