package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.FileRef;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;
import org.codevbot.core.announcement.Place;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.testkit.Circle;
import org.codevbot.slack.strict.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a delivery when Slack has a bad day: asked once, told apart, and found again. */
class SlackMessengerTest {
    private static final MessageKey KEY = new MessageKey("s/s1/line");
    private static final String POST = "chat.postMessage";
    private static final Card CARD = new Card(Text.plain("line"), List.of(), List.of(), "push");
    private final SlackPlatform platform = new SlackPlatform();
    private final Messenger messenger = platform.messenger();
    private final Place.Channel channel = new Place.Channel(platform.group().id());
    private final Place.Direct direct = new Place.Direct(platform.group().id(), Circle.member("Dina"));
    private final Place.StepThread thread =
            new Place.StepThread(platform.group().id(), new SessionId("s1"), 1, 3);

    @AfterEach
    void closes() {
        platform.close();
    }

    private Stands nothing() {
        return new Stands(platform.group());
    }

    private Delivery say(Place place, Stands handles) {
        return messenger.deliver("op-1", new Op.Say(KEY, place, CARD), handles);
    }

    private Delivery say() {
        return say(channel, nothing());
    }

    private long asked(String method) {
        return platform.slack().requests().stream()
                .map(Call::method)
                .filter(method::equals)
                .count();
    }

    private static Delivery gone(String reason) {
        return new Delivery.Gone(Delivery.Gone.Reason.valueOf(reason));
    }

    @Test
    @DisplayName("An answer that is lost after the message arrived: unknown, sent once, and found by its id")
    void doneWithoutAnAnswer() {
        platform.slack().faults().on(POST).doneAndDrops();
        assertThat(say()).isEqualTo(new Delivery.Unknown());

        assertThat(asked(POST)).isEqualTo(1);
        String handle = platform.shown(channel).getFirst().handle();
        assertThat(messenger.find("op-1", new Op.Say(KEY, channel, CARD), nothing()))
                .contains(handle);
        assertThat(messenger.find("op-2", new Op.Say(KEY, channel, CARD), nothing()))
                .isEmpty();
    }

    @Test
    @DisplayName("A pooled connection that drops is not used to send the same words again behind our back")
    void neverTwiceOnADeadConnection() {
        assertThat(say()).isInstanceOf(Delivery.Delivered.class);
        platform.slack().faults().on(POST).doneAndDrops();
        assertThat(messenger.deliver("op-2", new Op.Say(KEY, channel, CARD), nothing()))
                .isEqualTo(new Delivery.Unknown());
        assertThat(platform.shown(channel)).hasSize(2);
    }

    @Test
    void notDoneWithoutAnAnswer() {
        platform.slack().faults().on(POST).drops();
        assertThat(say()).isEqualTo(new Delivery.Unknown());
        platform.slack().faults().on(POST).fails(503);
        assertThat(say()).isEqualTo(new Delivery.Unknown());
        platform.slack().faults().on(POST).fails(200);
        assertThat(say()).isEqualTo(new Delivery.Unknown());

        assertThat(messenger.find("op-1", new Op.Say(KEY, channel, CARD), nothing()))
                .isEmpty();
        assertThat(platform.shown(channel)).isEmpty();
    }

    @Test
    @DisplayName("Not being able to look is not the same as finding nothing")
    void cannotLook() {
        platform.slack().faults().on("conversations.history").fails(500);
        assertThatThrownBy(() -> messenger.find("op-1", new Op.Say(KEY, channel, CARD), nothing()))
                .isInstanceOf(Finder.NotLookedUp.class);
        platform.slack().faults().on("conversations.open").tooMany(Duration.ofSeconds(2));
        assertThatThrownBy(() -> messenger.find("op-1", new Op.Say(KEY, direct, CARD), nothing()))
                .isInstanceOf(Finder.NotLookedUp.class);
    }

    @Test
    @DisplayName("Slack's own pace is kept: nobody asks again there before its time; other channels go on meanwhile")
    void tooMany() {
        platform.slack().faults().on(POST).tooMany(Duration.ofSeconds(30));
        assertThat(say()).isEqualTo(new Delivery.RetryAfter(Duration.ofSeconds(30)));
        assertThat(say())
                .isInstanceOfSatisfying(
                        Delivery.RetryAfter.class,
                        wait -> assertThat(wait.after()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30)));
        assertThat(asked(POST)).isEqualTo(1);

        assertThat(say(direct, nothing())).isInstanceOf(Delivery.Delivered.class);
        assertThat(asked(POST)).isEqualTo(2);
        assertThat(asked("conversations.open")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found, PLACE_GONE",
        "is_archived, PLACE_GONE",
        "is_inactive, PLACE_GONE",
        "not_in_channel, NOT_IN_CHANNEL",
        "cannot_reply_to_message, THREAD_GONE",
        "restricted_action, NOT_ALLOWED",
        "user_is_deactivated, DIRECT_CLOSED",
        "something_new, NOT_ALLOWED"
    })
    void refused(String error, String reason) {
        platform.slack().faults().on(POST).refuses(error);
        assertThat(say()).isEqualTo(gone(reason));
    }

    @ParameterizedTest
    @CsvSource({"invalid_auth", "token_revoked", "account_inactive", "ratelimited"})
    @DisplayName("What an operator mends, or time, costs nothing that waits")
    void waits(String error) {
        platform.slack().faults().on(POST).refuses(error);
        assertThat(say()).isInstanceOf(Delivery.RetryAfter.class);
    }

    @ParameterizedTest
    @CsvSource({"missing_scope", "no_permission", "not_allowed_token_type", "team_access_not_granted"})
    @DisplayName("A right that is missing for one thing is told apart from a token that is missing for all")
    void barred(String error) {
        platform.slack().faults().on(POST).refuses(error);
        assertThat(say()).isEqualTo(new Delivery.Barred(Duration.ofMinutes(1)));
    }

    @Test
    @DisplayName("A pin is taken off once and the message stays; a right that is missing is told apart")
    void unpinned() {
        String handle = ((Delivery.Delivered) say()).handle();
        Stands stands = nothing().put(KEY, handle);
        assertThat(messenger.deliver("op-2", new Op.Pin(KEY, channel), stands)).isInstanceOf(Delivery.Delivered.class);
        assertThat(platform.shown(channel).getFirst().pinned()).isTrue();
        for (int i = 0; i < 2; i++) {
            assertThat(messenger.deliver("op-3", new Op.Unpin(KEY, channel), stands))
                    .isEqualTo(new Delivery.Delivered(handle));
            assertThat(platform.shown(channel).getFirst().pinned()).isFalse();
        }
        assertThat(messenger.deliver("op-4", new Op.Unpin(new MessageKey("never"), channel), stands))
                .isEqualTo(gone("MESSAGE_GONE"));
    }

    @ParameterizedTest
    @CsvSource({"no_pin, true", "not_pinned, true", "message_not_found, false"})
    @DisplayName("Where Slack finds no pin, none is there; where it finds no message, there is none to mark")
    void nothingToTakeOff(String error, boolean done) {
        String handle = ((Delivery.Delivered) say()).handle();
        platform.slack().faults().on("pins.remove").refuses(error);
        assertThat(messenger.deliver(
                        "op-2", new Op.Unpin(KEY, channel), nothing().put(KEY, handle)))
                .isEqualTo(done ? new Delivery.Delivered(handle) : gone("MESSAGE_GONE"));
        platform.slack().faults().on("pins.remove").refuses("missing_scope");
        assertThat(messenger.deliver(
                        "op-3", new Op.Unpin(KEY, channel), nothing().put(KEY, handle)))
                .isEqualTo(new Delivery.Barred(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({"internal_error", "fatal_error", "request_timeout"})
    void mayHaveHappened(String error) {
        platform.slack().faults().on(POST).refuses(error);
        assertThat(say()).isEqualTo(new Delivery.Unknown());
    }

    @Test
    @DisplayName("A message that Slack finds too long is sent once more, with its longest words cut shorter")
    void tooLong() {
        Card all = new Card(Text.plain("t"), List.of(new Block.Quote(null, "w".repeat(9_000))), List.of(), "push");
        platform.slack().faults().on(POST).refuses("msg_blocks_too_long");
        assertThat(messenger.deliver("op-1", new Op.Say(KEY, channel, all), nothing()))
                .isInstanceOf(Delivery.Delivered.class);
        assertThat(platform.shown(channel).getFirst().text())
                .hasSizeLessThan(4_100)
                .endsWith("…");

        platform.slack().faults().on(POST).times(2).refuses("msg_blocks_too_long");
        assertThat(messenger.deliver("op-2", new Op.Say(KEY, channel, all), nothing()))
                .isEqualTo(gone("TOO_LONG"));
    }

    @Test
    void whoCannotBeReached() {
        platform.person(Circle.member("Dina")).isDeactivated();
        assertThat(say(direct, nothing())).isEqualTo(gone("DIRECT_CLOSED"));
        assertThat(say(new Place.Direct(platform.group().id(), Circle.member("Nobody")), nothing()))
                .isEqualTo(gone("NOT_IN_CHANNEL"));
        assertThat(say(thread, nothing())).isEqualTo(gone("THREAD_GONE"));
    }

    @Test
    @DisplayName("A direct conversation is opened once")
    void direct() {
        Stands handles = nothing();
        assertThat(say(direct, handles)).isInstanceOf(Delivery.Delivered.class);
        assertThat(say(direct, handles)).isInstanceOf(Delivery.Delivered.class);
        assertThat(asked("conversations.open")).isEqualTo(1);
    }

    @Test
    @DisplayName("In a thread too, what arrived is found among the replies")
    void inAThread() {
        Delivery opened = messenger.deliver("op-0", new Op.OpenThread(KEY, thread, CARD), nothing());
        String head = ((Delivery.Delivered) opened).handle();
        Stands handles = nothing().put(thread, head);
        platform.slack().faults().on(POST).doneAndDrops();
        assertThat(say(thread, handles)).isEqualTo(new Delivery.Unknown());

        assertThat(messenger.find("op-1", new Op.Say(KEY, thread, CARD), handles))
                .contains(platform.shown(thread).getFirst().handle());
        assertThat(messenger.find("op-0", new Op.OpenThread(KEY, thread, CARD), handles))
                .contains(head);
    }

    @Test
    @DisplayName("A file whose answer is lost is found by its name, and taken back with what is in it")
    void file() {
        Op.Upload upload = new Op.Upload(
                KEY,
                direct,
                new FileRef.Summary(new SessionId("s1"), 1),
                "codev-2026-03-10.md",
                () -> "# été".getBytes(StandardCharsets.UTF_8),
                CARD);
        platform.slack().faults().on("files.completeUploadExternal").doneAndDrops();
        assertThat(messenger.deliver("op-1", upload, nothing())).isEqualTo(new Delivery.Unknown());
        String handle = messenger.find("op-1", upload, nothing()).orElseThrow();
        assertThat(messenger.find("op-2", upload, nothing())).isEmpty();
        assertThat(platform.shown(direct))
                .singleElement()
                .satisfies(shown -> assertThat(shown.file()).isNotNull());

        Stands handles = nothing().put(KEY, handle);
        assertThat(messenger.deliver("op-3", new Op.Retract(KEY, direct), handles))
                .isEqualTo(new Delivery.Delivered(handle));
        assertThat(platform.shown(direct))
                .allSatisfy(shown -> assertThat(shown.file()).isNull());
        assertThat(messenger.deliver("op-4", new Op.Retract(KEY, direct), handles))
                .isEqualTo(gone("MESSAGE_GONE"));
    }

    @Test
    @DisplayName("A new file comes only when the former one is surely gone")
    void theFormerFileFirst() {
        Op.Upload upload = new Op.Upload(
                KEY,
                direct,
                new FileRef.Summary(new SessionId("s1"), 1),
                "codev-2026-03-10.md",
                () -> "# été".getBytes(StandardCharsets.UTF_8),
                CARD);
        String former = ((Delivery.Delivered) messenger.deliver("op-1", upload, nothing())).handle();
        Stands handles = nothing().put(KEY, former);
        platform.slack().faults().on("files.delete").fails(500);
        assertThat(messenger.deliver("op-2", upload, handles)).isEqualTo(new Delivery.Unknown());
        platform.slack().faults().on("files.delete").refuses("cant_delete_file");
        assertThat(messenger.deliver("op-2", upload, handles)).isEqualTo(gone("NOT_ALLOWED"));
        assertThat(asked("files.completeUploadExternal")).isEqualTo(1);

        platform.slack().faults().on("files.delete").doneAndDrops();
        assertThat(messenger.deliver("op-2", upload, handles)).isEqualTo(new Delivery.Unknown());
        assertThat(messenger.deliver("op-2", upload, handles)).isInstanceOf(Delivery.Delivered.class);
    }
}
