package org.codevbot.slack.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.codevbot.core.handling.Crossing;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.slack.SlackApplication;
import org.springframework.boot.WebApplicationType;

/**
 * The application in a process of its own, to be killed. It does what it is told line by line, each with the instant at
 * which it is told, and answers with the instant at which it is done; what else is printed is its log.
 */
final class FarMain {
    /** What begins an answer. */
    static final String MARK = "@@ ";

    /** Said when a command is committed and the process stands still there. */
    static final String COMMITTED = "COMMITTED";

    private final HandClock clock;
    private final AtomicBoolean stands = new AtomicBoolean();
    private final SlackApplication application;

    private FarMain(String[] arguments) {
        clock = new HandClock(Instant.parse(arguments[4]));
        Core.Home home = new Core.Home(
                Path.of(arguments[0]),
                Map.of(
                        "SLACK_API_URL", arguments[1],
                        "SLACK_BOT_TOKEN", arguments[2],
                        "SLACK_APP_TOKEN", arguments[3]));
        application = SlackApplication.start(
                home, clock, WebApplicationType.NONE, context -> Crossing.afterCommit(context, this::crossed));
    }

    /** Arguments: data folder, address of the Web API, bot token, app token, instant. */
    public static void main(String[] arguments) throws IOException {
        FarMain far = new FarMain(arguments);
        far.say("READY");
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String[] words = line.split(" ");
                far.clock.wind(Duration.between(far.clock.instant(), Instant.parse(words[1])));
                far.does(words);
                far.say("DONE " + far.clock.instant());
            }
        }
        System.exit(0);
    }

    private void does(String[] words) {
        switch (words[0]) {
            case "settle" -> application.settle();
            case "passes" -> application.passes(Duration.parse(words[2]));
            case "stand" -> stands.set(true);
            case "kept" ->
                application
                        .kept(words[2], words[3])
                        .forEach(each -> say(
                                "KEPT " + Base64.getEncoder().encodeToString(each.getBytes(StandardCharsets.UTF_8))));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    /** Stands still for ever, as the process's last act. */
    private void crossed() {
        if (stands.compareAndSet(true, false)) {
            say(COMMITTED);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void say(String words) {
        System.out.println(MARK + words);
    }
}
