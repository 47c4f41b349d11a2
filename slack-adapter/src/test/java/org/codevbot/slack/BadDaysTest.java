package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.codevbot.slack.strict.Meant;
import org.codevbot.slack.strict.StrictSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Days on which Slack fails again and again: whatever is tried anew in the end stands there once. */
class BadDaysTest {
    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";
    private static final String OPEN = "conversations.open";
    private static final Map<String, Consumer<Meant>> WAYS = Map.of(
            "500", meant -> meant.fails(500),
            "503", meant -> meant.fails(503),
            "504", meant -> meant.fails(504),
            "a page", meant -> meant.fails(200),
            "dropped", Meant::drops,
            "done and dropped", Meant::doneAndDrops,
            "dropped and done later", meant -> meant.dropsAndIsDoneAfter(Duration.ofSeconds(3)),
            "429", meant -> meant.tooMany(Duration.ofSeconds(7)));

    private final SlackPlatform platform = new SlackPlatform();
    private final StrictSlack slack = platform.slack();
    private final Messenger messenger = new SlackMessenger(
            Dialer.slack(slack.apiUrl()),
            slack.botToken(),
            () -> true,
            new CardRenderer(),
            SlackPlatform.NO_PAGES,
            new Pace(slack.clock(), Map.of(), new Pace.Rate(Duration.ofMillis(1), 1_000)));
    private final Stands nothing = new Stands(platform.group());
    private final Place.Channel channel = new Place.Channel(platform.group().id());
    private final Place.Direct direct = new Place.Direct(platform.group().id(), Circle.member("Dina"));

    @AfterEach
    void closes() {
        platform.close();
    }

    private static Op.Say say(Place place, String text) {
        return new Op.Say(new MessageKey("s/s1/line"), place, new Card(Text.plain(text), List.of(), List.of(), "push"));
    }

    private Op.Upload upload() {
        return new Op.Upload(
                new MessageKey("s/s1/summary"),
                direct,
                new FileRef.Summary(new SessionId("s1"), 1),
                "codev-2026-03-10.md",
                () -> "# été".getBytes(StandardCharsets.UTF_8),
                say(direct, "Your summary").card());
    }

    private long asked(String method) {
        return slack.requests().stream()
                .filter(call -> call.method().equals(method))
                .count();
    }

    /** As the outbox does it: waits as long as it is told, looks first where nobody knows, and tries again. */
    private Delivery inTheEnd(Op op, Stands handles) {
        Delivery delivery = messenger.deliver("op-1", op, handles);
        for (int tries = 0; tries < 200; tries++) {
            switch (delivery) {
                case Delivery.RetryAfter(Duration after) -> {
                    slack.wind(after);
                    delivery = messenger.deliver("op-1", op, handles);
                }
                case Delivery.Unknown() -> {
                    slack.wind(Duration.ofMinutes(1).dividedBy(tries < 8 ? 8 : 1));
                    delivery = lookedFor(op, handles);
                }
                case Delivery.Delivered delivered -> {
                    return delivered;
                }
                case Delivery.Barred barred -> {
                    return barred;
                }
                case Delivery.Gone gone -> {
                    return gone;
                }
            }
        }
        return delivery;
    }

    private Delivery lookedFor(Op op, Stands handles) {
        boolean edit = op instanceof Op.Say say && handles.message(say.key()).isPresent();
        try {
            return (edit ? java.util.Optional.<String>empty() : messenger.find("op-1", op, handles))
                    .<Delivery>map(Delivery.Delivered::new)
                    .orElseGet(() -> messenger.deliver("op-1", op, handles));
        } catch (Finder.NotLookedUp notNow) {
            return new Delivery.Unknown();
        }
    }

    static Stream<Arguments> eachWayOfEach() {
        return Stream.of(
                        POST,
                        OPEN,
                        "conversations.history",
                        "files.getUploadURLExternal",
                        "upload",
                        "files.completeUploadExternal")
                .flatMap(method -> WAYS.keySet().stream().sorted().map(way -> Arguments.of(method, way)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("eachWayOfEach")
    @DisplayName("Whatever goes wrong three times with whichever call: one message, one file, one conversation")
    void once(String method, String way) {
        boolean file = method.equals("upload") || method.startsWith("files.");
        if (method.equals("conversations.history")) {
            slack.faults().on(POST).doneAndDrops();
        }
        WAYS.getOrDefault(way, ignored -> {}).accept(slack.faults().on(method).times(3));
        slack.faults().showsFilesAfter(Duration.ofSeconds(5));
        assertThat(inTheEnd(file ? upload() : say(direct, "line"), nothing)).isInstanceOf(Delivery.Delivered.class);
        slack.wind(Duration.ofMinutes(5));
        assertThat(platform.shown(direct)).hasSize(1);
        assertThat(slack.files(platform.person(Circle.member("Dina")).dm())).hasSize(file ? 1 : 0);
    }

    static Stream<String> ways() {
        return WAYS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("An edit and a removal are repeated until they stand")
    void editsAndRemovals(String way) {
        String handle = ((Delivery.Delivered) messenger.deliver("op-0", say(channel, "before"), nothing)).handle();
        Stands handles = new Stands(platform.group()).put(new MessageKey("s/s1/line"), handle);
        WAYS.getOrDefault(way, ignored -> {}).accept(slack.faults().on(UPDATE).times(3));
        assertThat(inTheEnd(say(channel, "after"), handles)).isEqualTo(new Delivery.Delivered(handle));
        assertThat(platform.shown(channel))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo("after"));

        WAYS.getOrDefault(way, ignored -> {})
                .accept(slack.faults().on("chat.delete").times(2));
        Delivery removed = inTheEnd(new Op.Retract(new MessageKey("s/s1/line"), channel), handles);
        assertThat(removed).isIn(new Delivery.Delivered(handle), new Delivery.Gone(Delivery.Gone.Reason.MESSAGE_GONE));
        assertThat(platform.shown(channel)).isEmpty();
    }

    @Test
    @DisplayName("An hour of failures in one channel: the others go on, and it stands there once when the hour is over")
    void anHour() {
        slack.faults()
                .on(POST)
                .in(platform.channel())
                .during(Duration.ofHours(1))
                .fails(500);
        Op.Say late = say(channel, "late");
        assertThat(messenger.deliver("op-1", late, nothing)).isEqualTo(new Delivery.Unknown());
        assertThat(messenger.deliver("op-2", say(direct, "meanwhile"), nothing)).isInstanceOf(Delivery.Delivered.class);
        int tries = 1;
        Delivery delivery = new Delivery.Unknown();
        while (delivery instanceof Delivery.Unknown && tries < 100) {
            slack.wind(Duration.ofMinutes(1));
            assertThat(messenger.find("op-1", late, nothing)).isEmpty();
            delivery = messenger.deliver("op-1", late, nothing);
            tries++;
        }
        assertThat(tries).isEqualTo(61);
        assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
        assertThat(platform.shown(channel)).hasSize(1);
        assertThat(slack.faults().spent()).isTrue();
    }

    @Test
    @DisplayName(
            "Forty minutes of Retry-After in a channel: not asked once more there, and every other channel goes on")
    void longRetryAfter() {
        slack.faults().on(POST).in(platform.channel()).tooMany(Duration.ofMinutes(40));
        assertThat(messenger.deliver("op-1", say(channel, "busy"), nothing))
                .isEqualTo(new Delivery.RetryAfter(Duration.ofMinutes(40)));
        for (int minute = 1; minute < 40; minute++) {
            slack.wind(Duration.ofMinutes(1));
            assertThat(messenger.deliver("op-1", say(channel, "busy"), nothing))
                    .isEqualTo(new Delivery.RetryAfter(Duration.ofMinutes(40L - minute)));
            assertThat(messenger.deliver("op-" + minute + "/dm", say(direct, "quiet"), nothing))
                    .isInstanceOf(Delivery.Delivered.class);
        }
        assertThat(asked(POST)).isEqualTo(40);
        slack.wind(Duration.ofMinutes(1));
        assertThat(messenger.deliver("op-1", say(channel, "busy"), nothing)).isInstanceOf(Delivery.Delivered.class);
    }
}
