package org.codevbot.slack.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The bad days of this Slack are as bad as they say. */
class FaultsTest extends OpenSlack {
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
        Held held = slack.faults().on("*").holds();
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
    void aFaultLastsSoLongAndNoLonger() {
        slack.faults()
                .on("chat.postMessage")
                .in(circle)
                .during(Duration.ofHours(1))
                .fails(500);
        for (int i = 0; i < 20; i++) {
            assertThat(post().statusCode()).isEqualTo(500);
        }
        assertThat(Json.flag(app.call("chat.postMessage", "channel", claire.dm().channel(), "text", "x"), "ok"))
                .isTrue();
        slack.wind(Duration.ofMinutes(59));
        assertThat(post().statusCode()).isEqualTo(500);
        assertThat(slack.faults().spent()).isFalse();
        slack.wind(Duration.ofMinutes(1));
        assertThat(post().body()).contains("\"ok\":true");
        assertThat(slack.faults().spent()).isTrue();
        assertThat(claire.sees(circle)).hasSize(1);
    }

    @Test
    void aPageInSlacksPlaceIsNoAnswerOfSlacks() {
        slack.faults().on("chat.postMessage").times(2).fails(200);
        assertThat(post().body()).startsWith("<html>");
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(claire.sees(circle)).isEmpty();
    }

    @Test
    void whatWasDroppedMayBeDoneLaterAllTheSame() {
        slack.faults().on("chat.postMessage").dropsAndIsDoneAfter(Duration.ofSeconds(20));
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        slack.wind(Duration.ofSeconds(19));
        assertThat(claire.sees(circle)).isEmpty();
        slack.wind(Duration.ofSeconds(1));
        assertThat(claire.sees(circle)).hasSize(1);
    }

    @Test
    void theBytesOfAFileCanBeLostToo() {
        JsonObject promise = app.call("files.getUploadURLExternal", "filename", "a.pdf", "length", "4");
        slack.faults().on("upload").fails(503);
        String address = Json.text(promise, "upload_url");
        assertThat(app.post(address, "application/pdf", "", "%PDF").statusCode())
                .isEqualTo(503);
        assertThat(app.post(address, "application/pdf", "", "%PDF").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFileThatIsLookedThroughFirstIsShownLater() {
        slack.faults().showsFilesAfter(Duration.ofSeconds(10));
        JsonObject promise = app.call("files.getUploadURLExternal", "filename", "a.pdf", "length", "4");
        app.post(Json.text(promise, "upload_url"), "application/pdf", "", "%PDF");
        String files = "[{\"id\":\"" + Json.text(promise, "file_id") + "\"}]";
        assertThat(Json.flag(
                        app.call("files.completeUploadExternal", "files", files, "channel_id", circle.channel()), "ok"))
                .isTrue();
        assertThat(claire.sees(circle)).isEmpty();
        assertThat(Json.array(app.call("conversations.history", "channel", circle.channel()), "messages"))
                .isEmpty();
        slack.wind(Duration.ofSeconds(10));
        assertThat(claire.sees(circle).getFirst().files()).containsExactly("a.pdf");
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
                          channel: dm@claire.martin
                          text: y
                        -> ok

                        """);
    }
}
