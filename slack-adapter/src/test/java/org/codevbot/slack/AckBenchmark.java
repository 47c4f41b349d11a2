package org.codevbot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codevbot.core.bench.Load;
import org.codevbot.core.catalog.FrontDoor;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Space;
import org.codevbot.core.persistence.IdSource;
import org.codevbot.core.testkit.Core;
import org.java_websocket.WebSocket;

/**
 * How long an envelope takes: {@code /codev next} over real sockets through the real adapter into the real core, to its
 * committed effect and to its acknowledgement, beside an application of the same sockets that only acknowledges.
 */
public final class AckBenchmark {
    private static final Space SPACE = new Space(SlackMessenger.PLATFORM, "T1");
    private static final String BOT_TOKEN = "xoxb-bench";
    private static final int PATIENCE_SECONDS = 20;

    private AckBenchmark() {}

    /** Arguments: {@code H2} or {@code POSTGRES}, sessions (1000), seconds (60). */
    public static void main(String[] arguments) throws Exception {
        Core.Store store = Core.Store.valueOf(arguments.length > 0 ? arguments[0] : "H2");
        int sessions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        Path data = Files.createTempDirectory("codev-bench");
        try (Core core = Core.start(store.home(data), Clock.systemUTC(), new Load.Deaf(SPACE.platform()));
                Way bare = new Way(link -> bare(Dialer.slack(link.apiUrl())));
                Way whole = new Way(link -> whole(core, link))) {
            Load load = new Load(core, SPACE);
            List<Group> groups = load.found(sessions);
            load.run("warm-up, bare", groups, 10, bare::next);
            load.run("warm-up, next", groups, Math.max(10, seconds / 3), whole::next);
            Load.Times only = load.run("only acknowledged", groups, seconds / 2, bare::next);
            whole.committed.clear();
            Load.Times acks = load.run("next, to the ack", groups, seconds, whole::next);
            Load.Times effects =
                    new Load.Times(whole.committed.stream().sorted().toList());
            Load.say("next, to the commit %s", effects);
            Load.say(
                    "ack : only acknowledged at p50 = %.1f, at p99 = %.1f",
                    (double) acks.at(0.5) / only.at(0.5), (double) acks.at(0.99) / only.at(0.99));
        }
        System.exit(0);
    }

    private static Made bare(Slack slack) {
        App app = new App(AppConfig.builder().slack(slack).build(), List.of());
        app.command("/codev", (request, context) -> context.ack());
        return new Made(app, slack, Map.of(), new ConcurrentLinkedQueue<>());
    }

    private static Made whole(Core core, Applink link) {
        Slack slack = Dialer.slack(link.apiUrl());
        Map<String, Long> due = new ConcurrentHashMap<>();
        Queue<Long> committed = new ConcurrentLinkedQueue<>();
        FrontDoor door = core.get(FrontDoor.class);
        FrontDoor timed = new FrontDoor() {
            @Override
            public Reply receive(Incoming incoming) {
                Reply reply = door.receive(incoming);
                long now = System.nanoTime();
                Long since = due.remove(incoming.delivery().replaceFirst("^.*1\\.", ""));
                if (since != null) {
                    committed.add(now - since);
                }
                return reply;
            }
        };
        Workspace workspace = new Workspace(slack, BOT_TOKEN);
        if (!(workspace.ask() instanceof Workspace.Standing.Known)) {
            throw new IllegalStateException("the far end does not know the bot");
        }
        Clock clock = Clock.systemUTC();
        SlackSettings settings = new SlackSettings(BOT_TOKEN, "xapp-bench", null, link.apiUrl(), 2);
        Afterwards afterwards = new Afterwards(new Pace(java.time.Clock.systemUTC()));
        App app = SlackConfiguration.app(
                slack,
                settings,
                workspace,
                new SlackDirectory(slack, BOT_TOKEN, clock),
                timed,
                new HomeTab(slack, BOT_TOKEN, workspace, timed, SlackConfiguration.sheets(), afterwards),
                afterwards,
                clock);
        return new Made(app, slack, due, committed);
    }

    /** An application to measure; {@code due} is where it looks when an envelope came due, if it looks. */
    private record Made(App app, Slack slack, Map<String, Long> due, Queue<Long> committed) {}

    private interface Making {
        Made by(Applink link);
    }

    /** The far end, two sockets, and the application behind them. */
    private static final class Way implements AutoCloseable {
        private static final Pattern ID = Pattern.compile("\"envelope_id\":\"([^\"]+)\"");

        private final Applink link = new Applink();
        private final Made made;
        private final SocketMode mode;
        private final List<WebSocket> sockets;
        private final Map<String, CompletableFuture<Long>> waiting = new ConcurrentHashMap<>();
        private final AtomicInteger number = new AtomicInteger();
        private final Queue<Long> committed;

        Way(Making making) throws InterruptedException {
            link.ear = heard -> acknowledged(heard.text());
            made = making.by(link);
            committed = made.committed();
            mode = new SocketMode(made.app(), "xapp-bench", 2, new IdSource(), new SimpleMeterRegistry());
            mode.start();
            sockets = List.of(link.nextOpened(), link.nextOpened());
        }

        private void acknowledged(String text) {
            Matcher id = ID.matcher(text);
            CompletableFuture<Long> waits = id.find() ? waiting.remove(id.group(1)) : null;
            if (waits == null) {
                throw new IllegalStateException("acknowledged, but never sent");
            }
            waits.complete(System.nanoTime());
        }

        void next(Group group, long since) {
            String id = "e" + number.incrementAndGet();
            CompletableFuture<Long> acked = new CompletableFuture<>();
            waiting.put(id, acked);
            if (made.due() instanceof ConcurrentHashMap<String, Long> due) {
                due.put(id, since);
            }
            String who =
                    group.member(group.facilitator()).orElseThrow().person().user();
            sockets.get(number.get() % 2).send(Applink.command(id, "/codev", "next", group.channel(), who));
            acked.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }

        @Override
        public void close() {
            mode.stop();
            link.close();
        }
    }
}
