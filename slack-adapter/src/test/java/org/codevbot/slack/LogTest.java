package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.codevbot.core.announcement.Block;
import org.codevbot.core.announcement.Card;
import org.codevbot.core.announcement.Text;
import org.codevbot.core.catalog.Incoming;
import org.codevbot.core.catalog.Reply;
import org.codevbot.slack.strict.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Nothing that people write stands in a log, even where an operator lets everything be logged on a bad day. */
class LogTest {
    private static final Path SETTINGS = Path.of("..", "deploy", "src", "main", "resources", "application.yaml");
    private static final String MARK = "Xylophone";
    /** Slack's own side of the wire, which is a test's. */
    private static final List<String> SLACK_ITSELF = List.of("org.java_websocket", "com.sun.net.httpserver");

    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private final Map<String, Level> before = new HashMap<>();
    private final Search search = new Search();

    /** The names of the loggers that told a planted word. */
    private static final class Search extends AppenderBase<ILoggingEvent> {
        private final Set<String> found = new ConcurrentSkipListSet<>();

        @Override
        protected void append(ILoggingEvent event) {
            String told = event.getFormattedMessage()
                    + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
            if (told.contains(MARK) && SLACK_ITSELF.stream().noneMatch(event.getLoggerName()::startsWith)) {
                found.add(event.getLoggerName());
            }
        }
    }

    /** Everything is logged but what the settings that are shipped keep quiet. */
    private void tellEverything() {
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        search.setContext(loggers);
        search.start();
        root.addAppender(search);
        level(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.TRACE);
        Map<?, ?> levels = (Map<?, ?>)
                Objects.requireNonNull(Manifest.read(SETTINGS).root().get("logging.level"));
        levels.forEach((name, level) -> level(String.valueOf(name), Level.toLevel(String.valueOf(level))));
    }

    private void level(String name, Level level) {
        Logger logger = loggers.getLogger(name);
        before.put(name, logger.getLevel());
        logger.setLevel(level);
    }

    @BeforeEach
    void isQuietBefore() {
        assertThat(search.found).isEmpty();
    }

    @AfterEach
    void asItWas() {
        root.detachAppender(search);
        others.forEach(root::addAppender);
        before.forEach((name, level) -> loggers.getLogger(name).setLevel(level));
    }

    @Test
    @DisplayName("Over sockets: words, edits, commands, filled forms, what is answered and what is delivered")
    void overSockets() throws Exception {
        try (Rig rig = Rig.started()) {
            tellEverything();
            write(rig);
            rig.client
                    .methods(rig.slack.botToken())
                    .chatPostMessage(post -> post.channel(rig.channel.channel()).text(MARK + " delivered"));
            assertThat(search.found).isEmpty();

            plant(rig);
            assertThat(search.found).contains("com.slack.api.util.http.listener.DetailedLoggingListener");
        }
    }

    /** The same call by a client that has the SDK's own listeners, with their logger on. */
    private void plant(Rig rig) throws Exception {
        level("com.slack.api.util.http.listener", Level.DEBUG);
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(rig.slack.apiUrl());
        config.setStatsEnabled(false);
        Slack talkative = Slack.getInstance(config);
        talkative
                .methods(rig.slack.botToken())
                .chatPostMessage(post -> post.channel(rig.channel.channel()).text(MARK + " planted"));
    }

    @Test
    @DisplayName("Over sockets the SDK's listener is quiet although its logger is on")
    void noListener() throws Exception {
        try (Rig rig = Rig.started()) {
            tellEverything();
            level("com.slack.api.util.http.listener", Level.TRACE);
            write(rig);
            assertThat(search.found).isEmpty();
        }
    }

    @Test
    @DisplayName("Over HTTP: the same, and what nobody signed")
    void overHttp() {
        Rig rig = new Rig();
        ApplicationContextInitializer<GenericApplicationContext> app =
                context -> context.registerBean(com.slack.api.bolt.App.class, () -> rig.app);
        try (ConfigurableApplicationContext web = new SpringApplicationBuilder(SlackControllerTest.Web.class)
                .web(WebApplicationType.SERVLET)
                .initializers(app)
                .run("--server.port=0", "--server.address=127.0.0.1", "--SLACK_BOT_TOKEN=" + rig.slack.botToken())) {
            rig.slack.postsTo(URI.create(
                    "http://127.0.0.1:" + web.getEnvironment().getProperty("local.server.port") + "/slack/events"));
            rig.workspace.ask();
            tellEverything();
            write(rig);
            rig.slack.faults().forges(true);
            rig.chloe.types("/codev " + MARK + " unsigned", rig.channel);
            rig.slack.faults().forges(false);
            assertThat(search.found).isEmpty();

            level("com.slack.api.app_backend", Level.DEBUG);
            rig.chloe.types("/codev " + MARK + " planted", rig.channel);
            assertThat(search.found).isNotEmpty();
        } finally {
            rig.close();
        }
    }

    /** Every way in that takes words, and every way out beside it. */
    private static void write(Rig rig) {
        Card card = new Card(
                Text.plain(MARK + " as a title"),
                List.of(new Block.Quote("Ada", MARK + " quoted")),
                List.of(Rig.button("Change", "note")),
                "push");
        rig.door.answers(new Reply.Done(card));
        Seen said = rig.chloe.says(rig.channel, MARK + " said");
        rig.chloe.edits(said, MARK + " edited");
        rig.chloe.types("/codev note " + MARK + " typed", rig.channel);
        rig.settled();
        rig.door.answers(new Reply.Fill(Rig.form("note", MARK + " in a form")));
        rig.chloe.types("/codev note", rig.channel);
        rig.settled();
        rig.door.answers(new Reply.Refused(Rig.line(MARK + " is too long"), "words", null));
        rig.chloe.fills("words", MARK + " filled in").sends();
        rig.door.answers(new Reply.Done(card));
        rig.chloe.fills("words", MARK + " once more").sends();
        rig.settled();
        assertThat(rig.door.received(Incoming.Submitted.class)).hasSize(2);
        rig.chloe.closesModal();
        rig.chloe.messageShortcut(said, Inbound.KEEP_AS_NOTE);
        rig.chloe.deletes(said);
        rig.settled();
    }
}
