package org.codevbot.slack;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.deadline.Knocker;
import org.codevbot.core.outbox.OutboxRelay;
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
public final class SlackApplication implements AutoCloseable {
    /** A key for tests. */
    public static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ROUNDS = 120;

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
        List<String> arguments = new ArrayList<>();
        home.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--CODEV_DATA=" + home.data());
        arguments.add("--CODEV_KEY=" + KEY);
        arguments.add("--SLACK_BOT_TOKEN=" + slack.botToken());
        arguments.add("--SLACK_APP_TOKEN=" + slack.appToken());
        arguments.add("--SLACK_API_URL=" + slack.apiUrl());
        arguments.add("--spring.quartz.auto-startup=false");
        ApplicationContextInitializer<GenericApplicationContext> time = context ->
                context.registerBean("testClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
        SlackApplication started = new SlackApplication(
                new SpringApplicationBuilder(Everything.class)
                        .web(WebApplicationType.NONE)
                        .initializers(time)
                        .run(arguments.toArray(String[]::new)),
                clock);
        slack.awaitSockets(2);
        return started;
    }

    /** A bean of the application. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Lets time pass, and what falls due happen. */
    public void passes(Duration time) {
        clock.wind(time);
        get(Knocker.class).knock();
        settle();
    }

    /** Lets what is about to be said be said: the clock is wound as far as the platform's pace makes it wait. */
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
