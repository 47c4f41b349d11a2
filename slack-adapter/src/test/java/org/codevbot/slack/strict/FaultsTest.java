package org.codevbot.slack.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bad days of this Slack are as bad as they say. */
class FaultsTest {
    private StrictSlack slack;
    private Bare app;
    private Person claire;
    private Spot circle;

    @BeforeEach
    void opens() {
        slack = StrictSlack.open();
        app = new Bare(slack);
        claire = slack.person("Claire", "fr-FR", ZoneOffset.UTC);
        circle = slack.channel("circle", true, claire);
    }

    @AfterEach
    void closes() {
        app.close();
        slack.close();
    }

    @Test
    void tooManyFailedAndRefusedCallsAreNotDone() {
        slack.faults().on("chat.postMessage").tooMany(Duration.ofSeconds(7));
        slack.faults().on("chat.postMessage").fails(503);
        slack.faults().on("chat.postMessage").refuses("restricted_action");
        assertThat(slack.faults().spent()).isFalse();

        HttpResponse<String> many = post();
        assertThat(many.statusCode()).isEqualTo(429);
        assertThat(many.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(post().statusCode()).isEqualTo(503);
        assertThat(post().body()).contains("restricted_action");
        assertThat(claire.sees(circle)).isEmpty();
        assertThat(slack.faults().spent()).isTrue();

        assertThat(post().body()).contains("\"ok\":true");
        assertThat(claire.sees(circle)).hasSize(1);
        assertThat(slack.requests()).extracting(Call::answer).containsExactly("429", "503", "restricted_action", "ok");
    }

    private HttpResponse<String> post() {
        return app.raw(slack.botToken(), "chat.postMessage", "channel", circle.channel(), "text", "x");
    }

    @Test
    void aDroppedCallIsDoneOrNotAsSaid() {
        slack.faults().on("chat.postMessage").drops();
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        assertThat(claire.sees(circle)).isEmpty();

        slack.faults()
                .on("chat.postMessage")
                .where(call -> call.argument("text").equals("x"))
                .doneAndDrops();
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        assertThat(claire.sees(circle)).hasSize(1);
    }

    @Test
    void aHeldCallWaitsForTheTest() throws Exception {
        Faults.Held held = slack.faults().on("*").holds();
        CompletableFuture<HttpResponse<String>> posted = CompletableFuture.supplyAsync(this::post);
        held.awaitArrival();
        assertThat(claire.sees(circle)).isEmpty();

        held.release();
        assertThat(posted.get().statusCode()).isEqualTo(200);
        assertThat(claire.sees(circle)).hasSize(1);
    }

    @Test
    void aSocketToldToRefreshMayStillAcknowledgeAndGetsNothingNew() throws Exception {
        Bare.Line old = app.line();
        old.frame();
        CompletableFuture<Seen> said = CompletableFuture.supplyAsync(() -> claire.says(circle, "on the old one"));
        JsonObject envelope = old.frame();
        slack.faults().refresh();
        assertThat(Json.text(old.frame(), "reason")).isEqualTo("refresh_requested");
        Bare.Line fresh = app.acking();
        old.says(Bare.Line.ack(envelope));
        said.get();

        claire.says(circle, "on the new one");
        assertThat(Json.text(fresh.frame(), "type")).isEqualTo("events_api");
        assertThat(old.quiet()).isTrue();
    }

    @Test
    void aWarnedSocketGoesOn() throws Exception {
        Bare.Line line = app.acking();
        slack.faults().warn();
        assertThat(Json.text(line.frame(), "reason")).isEqualTo("warning");
        claire.says(circle, "x");
        assertThat(Json.text(line.frame(), "type")).isEqualTo("events_api");
    }

    @Test
    void anEventOnAKilledSocketComesAgainAndAPressDoesNot() throws Exception {
        Bare.Line dead = app.line();
        dead.frame();
        CompletableFuture<Seen> said = CompletableFuture.supplyAsync(() -> claire.says(circle, "x"));
        String first = Json.text(Json.object(dead.frame(), "payload"), "event_id");
        slack.faults().killSockets();
        Bare.Line line = app.acking();
        JsonObject again = line.frame();
        said.get();
        assertThat(Json.text(Json.object(again, "payload"), "event_id")).isEqualTo(first);
        assertThat(again.get("retry_attempt").getAsInt()).isEqualTo(1);

        Bare.Line mute = app.line();
        mute.frame();
        CompletableFuture<Outcome> typed = CompletableFuture.supplyAsync(() -> claire.types("/codev", circle));
        // The two sockets take turns: whichever it is, the command comes at most once.
        CompletableFuture<Outcome> second = CompletableFuture.supplyAsync(() -> claire.types("/codev", circle));
        mute.frame();
        CompletableFuture.anyOf(typed, second).get();
        slack.faults().killSockets();
        assertThat(java.util.stream.Stream.of(typed.get(), second.get()).filter(Outcome::acked))
                .hasSize(1);
    }

    @Test
    void copiesOfAnEventAreTheSameEventWithTheMarksOfARepetition() throws Exception {
        Bare.Line line = app.acking();
        slack.faults().copies(2);
        claire.says(circle, "x");

        JsonObject first = line.frame();
        JsonObject second = line.frame();
        assertThat(second.get("payload")).isEqualTo(first.get("payload"));
        assertThat(Json.text(second, "envelope_id")).isNotEqualTo(Json.text(first, "envelope_id"));
        assertThat(second.get("retry_attempt").getAsInt()).isEqualTo(1);
        slack.faults().calm();
        claire.says(circle, "y");
        line.frame();
        assertThat(line.quiet()).isTrue();
    }

    @Test
    void oneSocketMoreThanAllowedIsSentAway() throws Exception {
        slack.faults().atMostSockets(1);
        app.line().frame();
        Bare.Line more = app.line();
        assertThat(Json.text(more.frame(), "reason")).isEqualTo("too_many_websockets");
        more.closed();
        assertThat(slack.sockets()).isEqualTo(1);
    }

    @Test
    void aSlackThatIsAwayAnswersNothingAndKeepsAll() throws Exception {
        app.writes(circle, "before");
        app.line().frame();
        slack.faults().goesAway();
        slack.awaitNoSockets();
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        slack.faults().comesBack();
        assertThat(claire.reads(circle)).isEqualTo("codev: before");
        assertThat(post().statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTooMuchForAChannelIsRefusedUntilItsTimeHasCome() {
        slack.faults().limitsRates(true);
        for (int i = 0; i < 5; i++) {
            assertThat(post().statusCode()).isEqualTo(200);
        }
        HttpResponse<String> sixth = post();
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(Json.flag(app.call("chat.postMessage", "channel", claire.dm().channel(), "text", "x"), "ok"))
                .isTrue();

        for (int i = 0; i < 10; i++) {
            slack.wind(Duration.ofSeconds(1));
            assertThat(post().statusCode()).isEqualTo(200);
        }
        assertThat(post().statusCode()).isEqualTo(429);
        assertThat(claire.sees(circle)).hasSize(15);
    }

    @Test
    void aMethodsTierHoldsForTheWorkspace() {
        slack.faults().limitsRates(true);
        String ts = app.writes(circle, "x");
        for (int i = 0; i < 50; i++) {
            assertThat(Json.flag(update(ts), "ok")).isTrue();
        }
        assertThat(Json.text(update(ts), "error")).isEqualTo("ratelimited");
        slack.wind(Duration.ofMillis(1200));
        assertThat(Json.flag(update(ts), "ok")).isTrue();
    }

    @Test
    void callsThatCrossARefusalAreRefusedTooAndBreakNoRule() throws Exception {
        try (StrictSlack strict = StrictSlack.open(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC));
                Bare bare = new Bare(strict)) {
            Person sam = strict.person("Sam", "en-US", ZoneOffset.UTC);
            Spot room = strict.channel("room", true, sam);
            List<String> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                all.add(bare.writes(room, "m" + i));
            }
            strict.faults().on("chat.update").tooMany(Duration.ofSeconds(9));
            for (String each : all.subList(0, 8)) {
                assertThat(Json.text(edit(bare, room, each), "error")).isEqualTo("ratelimited");
            }
            strict.assertNoBreach();
            assertThat(Json.flag(bare.call("chat.postMessage", "channel", room.channel(), "text", "x"), "ok"))
                    .isTrue();

            edit(bare, room, all.get(3));
            edit(bare, room, all.get(9));
            assertThat(strict.took(Rule.RETRY_AFTER))
                    .as("asked again, and one too many")
                    .hasSize(2);
            strict.wind(Duration.ofSeconds(9));
            assertThat(Json.flag(edit(bare, room, all.getFirst()), "ok")).isTrue();
        }
    }

    private static JsonObject edit(Bare app, Spot where, String ts) {
        return app.call("chat.update", "channel", where.channel(), "ts", ts, "text", "x");
    }

    private JsonObject update(String ts) {
        return app.call("chat.update", "channel", circle.channel(), "ts", ts, "text", "x");
    }

    @Test
    void manyPeopleAtOnceAreAllHeardOnce() throws Exception {
        app.acking();
        app.acking();
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            people.add(Thread.startVirtualThread(() -> {
                for (int n = 0; n < 20; n++) {
                    claire.says(circle, "x");
                }
            }));
        }
        for (Thread person : people) {
            person.join();
        }

        assertThat(slack.outcomes()).hasSize(640).allMatch(Outcome::acked);
        assertThat(claire.sees(circle))
                .extracting(Seen::ts)
                .doesNotHaveDuplicates()
                .hasSize(640);
    }

    @Test
    void aTranscriptNamesPlacesAndNumbersTheRest() {
        String ts = app.writes(circle, "x");
        app.call("chat.update", "channel", circle.channel(), "ts", ts, "blocks", "[{\"type\":\"divider\"}]");
        app.writes(claire.dm(), "y");

        assertThat(slack.transcript("chat.update", "chat.postMessage")).isEqualTo("""
                        chat.postMessage
                          channel: #circle
                          text: x
                        -> ok

                        chat.update
                          blocks: [
                            {
                              "type": "divider"
                            }
                          ]
                          channel: #circle
                          ts: <ts1>
                        -> ok

                        chat.postMessage
                          channel: dm@claire
                          text: y
                        -> ok

                        """);
    }
}
