package org.codevbot.slack;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.codevbot.core.deadline.Knocker;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.Space;
import org.codevbot.core.handling.Founding;
import org.codevbot.core.outbox.OutboxRelay;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.SessionId;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.slack.strict.StrictSlack;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole application as it runs in Slack, wired as it is deployed: the core on a real database, the adapter on real
 * sockets. Only time is the test's: its clock is wound by hand, and Quartz does not knock by itself.
 */
public final class SlackApplication implements Running, AutoCloseable {
    /** A key for tests. */
    public static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ROUNDS = 300;

    private final ConfigurableApplicationContext context;
    private final HandClock clock;

    private SlackApplication(ConfigurableApplicationContext context, HandClock clock) {
        this.context = context;
        this.clock = clock;
    }

    @EnableAutoConfiguration
    @ComponentScan({
        "org.codevbot.core.persistence",
        "org.codevbot.core.outbox",
        "org.codevbot.core.handling",
        "org.codevbot.core.deadline",
        "org.codevbot.core.privacy",
        "org.codevbot.slack"
    })
    private static final class Everything {}

    /** Starts it for that workspace, and returns when its sockets are open. */
    public static SlackApplication start(StrictSlack slack, Core.Home home, HandClock clock) {
        SlackApplication started = start(
                tokens(slack, home).with("SLACK_APP_TOKEN", slack.appToken()),
                clock,
                WebApplicationType.NONE,
                ignored -> {});
        slack.awaitSockets(2);
        return started;
    }

    /** Starts it without sockets: the workspace posts to its address from now on. */
    public static SlackApplication startPostedTo(StrictSlack slack, Core.Home home, HandClock clock) {
        Core.Home signed = tokens(slack, home)
                .with("SLACK_SIGNING_SECRET", slack.signingSecret())
                .with("server.port", "0")
                .with("server.address", "127.0.0.1");
        SlackApplication started = start(signed, clock, WebApplicationType.SERVLET, ignored -> {});
        String port = started.context.getEnvironment().getProperty("local.server.port");
        slack.postsTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        return started;
    }

    private static Core.Home tokens(StrictSlack slack, Core.Home home) {
        return home.with("SLACK_BOT_TOKEN", slack.botToken()).with("SLACK_API_URL", slack.apiUrl());
    }

    /** Starts it with these settings, the tokens among them; {@code more} registers what a test adds. */
    public static SlackApplication start(
            Core.Home home, HandClock clock, WebApplicationType web, Consumer<GenericApplicationContext> more) {
        List<String> arguments = new ArrayList<>();
        home.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--CODEV_DATA=" + home.data());
        arguments.add("--CODEV_KEY=" + KEY);
        arguments.add("--spring.quartz.auto-startup=false");
        ApplicationContextInitializer<GenericApplicationContext> beans = context -> {
            context.registerBean("testClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
            more.accept(context);
        };
        return new SlackApplication(
                new SpringApplicationBuilder(Everything.class)
                        .web(web)
                        .initializers(beans)
                        .run(arguments.toArray(String[]::new)),
                clock);
    }

    /** A bean of the application. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void passes(Duration time) {
        clock.wind(time);
        get(Knocker.class).knock();
        settle();
    }

    /** Lets time pass minute by minute, while what is to be said may not get through. */
    public void wearsOn(Duration time) {
        for (Duration left = time; left.isPositive(); left = left.minusMinutes(1)) {
            clock.wind(Duration.ofMinutes(1));
            get(Knocker.class).knock();
            get(OutboxRelay.class).drain();
        }
    }

    /** Asks Slack again whether the token counts, which the application does by itself within a minute. */
    public void asksSlackAnew() {
        get(Workspace.class).ask();
    }

    /** The clock is wound as far as the platform's pace makes it wait. */
    @Override
    public void settle() {
        if (!get(Afterwards.class).settled()) {
            throw new AssertionError("an answer to somebody is still on its way");
        }
        get(OutboxRelay.class).drain();
        for (int round = 0; waiting(); round++) {
            if (round == ROUNDS) {
                throw new AssertionError("what is to be said is still waiting after " + ROUNDS + " seconds");
            }
            clock.wind(Duration.ofSeconds(1));
            get(OutboxRelay.class).drain();
        }
    }

    @Override
    public List<String> kept(String team, String channel) {
        Space space = new Space("slack", team);
        Founding founding = get(Founding.class);
        Group group = founding.find(space, channel).orElseThrow();
        SessionId session = founding.session(space, channel).orElseThrow().id();
        return get(WordsRows.class).ofSession(space, session).stream()
                .map(row -> group.member(row.author()).map(Member::firstName).orElseThrow() + " | " + row.fate() + " | "
                        + row.text())
                .sorted()
                .toList();
    }

    private boolean waiting() {
        return get(JdbcClient.class)
                        .sql("select count(*) from outbox where state = 'PENDING' and available <= ?")
                        .param(clock.instant().plus(SOON).atOffset(java.time.ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void close() {
        context.close();
    }
}
