package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.codevbot.slack.strict.Held;
import org.codevbot.slack.strict.StrictSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Slack that is slow rather than away: it does what was asked after nobody waits for the answer any more. */
class SlowSlackTest {
    private static final String POST = "chat.postMessage";
    private final SlackPlatform platform = new SlackPlatform();
    private final StrictSlack slack = platform.slack();
    private final Messenger messenger = messenger();
    private final Stands nothing = new Stands(platform.group());
    private final Place.Channel channel = new Place.Channel(platform.group().id());
    private final Place.Direct direct = new Place.Direct(platform.group().id(), Circle.member("Dina"));
    private final Op.Say say = new Op.Say(new MessageKey("s/s1/line"), channel, card("line"));

    private Messenger messenger() {
        return new SlackMessenger(
                Dialer.slack(slack.apiUrl(), Duration.ofMillis(300)),
                slack.botToken(),
                () -> true,
                new CardRenderer(),
                SlackPlatform.NO_PAGES,
                new Pace(slack.clock(), Map.of(), new Pace.Rate(Duration.ofMillis(1), 1_000)));
    }

    private static Card card(String text) {
        return new Card(Text.plain(text), List.of(), List.of(), "push");
    }

    @AfterEach
    void closes() {
        platform.close();
    }

    private void unsure(String opId, Op op) {
        assertThatThrownBy(() -> messenger.find(opId, op, nothing)).isInstanceOf(Finder.NotLookedUp.class);
    }

    private Optional<String> found(String opId, Op op) {
        return messenger.find(opId, op, nothing);
    }

    @Test
    @DisplayName("What Slack has not done yet is not said again at once: for a while, not finding it is not knowing")
    void mayStillHappen() {
        Held held = slack.faults().on(POST).holds();
        assertThat(messenger.deliver("op-1", say, nothing)).isEqualTo(new Delivery.Unknown());
        slack.faults().on(POST).fails(500);
        assertThat(messenger.deliver("op-2", say, nothing)).isEqualTo(new Delivery.Unknown());
        unsure("op-1", say);
        assertThat(found("op-2", say)).as("answered, and not done").isEmpty();

        slack.wind(Duration.ofSeconds(31));
        assertThat(found("op-1", say)).isEmpty();
        held.release();
    }

    @Test
    @DisplayName(
            "A request goes on behind a connection that broke: it is found when it was done, and stands there once")
    void doneAfterTheConnectionBroke() {
        slack.faults().on(POST).dropsAndIsDoneAfter(Duration.ofSeconds(4));
        assertThat(messenger.deliver("op-1", say, nothing)).isEqualTo(new Delivery.Unknown());
        unsure("op-1", say);
        slack.wind(Duration.ofSeconds(4));
        assertThat(found("op-1", say))
                .contains(platform.shown(channel).getFirst().handle());
        assertThat(platform.shown(channel)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    @DisplayName("A gateway that gave up says nothing about what is behind it")
    void gateway(int status) {
        slack.faults().on(POST).fails(status);
        assertThat(messenger.deliver("op-1", say, nothing)).isEqualTo(new Delivery.Unknown());
        unsure("op-1", say);
        slack.wind(Duration.ofSeconds(30));
        assertThat(found("op-1", say)).isEmpty();
    }

    @Test
    @DisplayName("What a process before this one asked for is found at once, and missed only after a while")
    void afterARestart() {
        assertThat(messenger().deliver("op-1", say, nothing)).isInstanceOf(Delivery.Delivered.class);
        assertThat(found("op-1", say)).isPresent();
        slack.faults().on(POST).dropsAndIsDoneAfter(Duration.ofSeconds(10));
        assertThat(messenger().deliver("op-2", say, nothing)).isEqualTo(new Delivery.Unknown());
        unsure("op-2", say);
        slack.wind(Duration.ofSeconds(10));
        assertThat(found("op-2", say)).isPresent();

        unsure("op-3", say);
        slack.wind(Duration.ofSeconds(15));
        assertThat(found("op-3", say)).as("never asked for").isEmpty();
    }

    @Test
    @DisplayName("Slack looks a file through before it shows it: until then nobody shows it a second time")
    void aFileThatIsShownLater() {
        slack.faults().showsFilesAfter(Duration.ofSeconds(40));
        Op.Upload upload = new Op.Upload(
                new MessageKey("s/s1/summary"),
                direct,
                new FileRef.Summary(new SessionId("s1"), 1),
                "codev-2026-03-10.md",
                () -> "# été".getBytes(StandardCharsets.UTF_8),
                card("Your summary"));
        slack.faults().on("files.completeUploadExternal").doneAndDrops();
        assertThat(messenger.deliver("op-1", upload, nothing)).isEqualTo(new Delivery.Unknown());
        unsure("op-1", upload);
        slack.wind(Duration.ofSeconds(39));
        unsure("op-1", upload);
        slack.wind(Duration.ofSeconds(1));
        assertThat(found("op-1", upload)).isPresent();
        assertThat(platform.shown(direct)).hasSize(1);

        slack.faults().on("upload").fails(503);
        assertThat(messenger.deliver("op-2", upload, nothing)).isEqualTo(new Delivery.Unknown());
        assertThat(found("op-2", upload)).as("its bytes never came").isEmpty();
    }

    @Test
    @DisplayName("Where the bot is not any more nothing is found; where it may write and not look, it is not known")
    void refusedForGood() {
        slack.faults().on(POST).times(3).fails(500);
        assertThat(messenger.deliver("op-1", say, nothing)).isEqualTo(new Delivery.Unknown());
        slack.faults().on("conversations.history").refuses("not_in_channel");
        assertThat(found("op-1", say)).isEmpty();
        Set<String> less = new HashSet<>(slack.scopes());
        less.remove("groups:history");
        slack.scopes(less);
        unsure("op-1", say);
        slack.opensToAll(platform.channel());
        unsure("op-1", say);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "is_archived", "not_in_channel"})
    @DisplayName("Where the place itself is gone, nothing stands there")
    void thePlaceIsGone(String error) {
        slack.faults().on(POST).fails(500);
        assertThat(messenger.deliver("op-1", say, nothing)).isEqualTo(new Delivery.Unknown());
        slack.faults().on("conversations.history").refuses(error);
        assertThat(found("op-1", say)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_cursor", "enterprise_is_restricted", "method_deprecated", "restricted_action"})
    @DisplayName("A refusal that says nothing of the place says nothing of what stands there: nobody says it twice")
    void aRefusalThatNobodyKnows(String error) {
        slack.faults().on(POST).doneAndDrops();
        assertThat(messenger.deliver("op-1", say, nothing)).isEqualTo(new Delivery.Unknown());
        slack.wind(Duration.ofMinutes(1));
        slack.faults().on("conversations.history").refuses(error);
        unsure("op-1", say);
        assertThat(found("op-1", say)).isPresent();

        slack.faults().on("chat.postMessage").doneAndDrops();
        Op.Say other = new Op.Say(new MessageKey("s/s1/dm"), direct, card("private"));
        assertThat(messenger.deliver("op-2", other, nothing)).isEqualTo(new Delivery.Unknown());
        slack.wind(Duration.ofMinutes(1));
        slack.faults().on("conversations.open").refuses(error);
        assertThatThrownBy(() -> messenger().find("op-2", other, nothing)).isInstanceOf(Finder.NotLookedUp.class);
    }

    @Test
    @DisplayName("What was said before two hundred other messages is found on the next page, in a thread too")
    void onTheNextPage() {
        String head = ((Delivery.Delivered) messenger.deliver("op-0", say, nothing)).handle();
        Place.StepThread thread = new Place.StepThread(platform.group().id(), new SessionId("s1"), 1, 3);
        Stands handles = new Stands(platform.group()).put(thread, head);
        for (int i = 0; i < 205; i++) {
            platform.person(Circle.member("Dina")).says(platform.channel(), "m" + i);
            platform.person(Circle.member("Dina")).says(platform.channel().thread(head.split("/", 2)[1]), "r" + i);
        }
        assertThat(found("op-0", say)).contains(head);
        Op.Say reply = new Op.Say(new MessageKey("s/s1/reply"), thread, card("reply"));
        Delivery last = messenger.deliver("op-1", reply, handles);
        assertThat(messenger.find("op-1", reply, handles)).contains(((Delivery.Delivered) last).handle());
        assertThat(slack.requests().stream()
                        .filter(call -> !call.argument("cursor").isEmpty())
                        .count())
                .isEqualTo(2);
    }
}
