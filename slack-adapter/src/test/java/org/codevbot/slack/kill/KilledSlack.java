package org.codevbot.slack.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.codevbot.core.bench.Load;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Output;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.Space;
import org.codevbot.core.handling.Founding;
import org.codevbot.core.outbox.DeadLetters;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Sitting;
import org.codevbot.core.testkit.Circle;
import org.codevbot.core.testkit.Core;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The process that is killed: the core on its own database file and the real adapter. Its first life founds the group
 * and brings its session to the consultation; asked for it, it says what it kept once everything is said.
 */
final class KilledSlack {
    private static final Duration A_LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private KilledSlack() {}

    /** Arguments: data folder, address of the Web API, bot token, app token, team, channel, user ids. */
    public static void main(String[] arguments) throws IOException {
        Core.Home home = new Core.Home(
                Path.of(arguments[0]),
                Map.of(
                        "SLACK_API_URL", arguments[1],
                        "SLACK_BOT_TOKEN", arguments[2],
                        "SLACK_APP_TOKEN", arguments[3],
                        "CODEV_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
        Space space = new Space("slack", arguments[4]);
        Core core = Core.start(
                home,
                Clock.systemUTC(),
                new Load.Deaf("nobody"),
                context -> new ClassPathBeanDefinitionScanner(context).scan("org.codevbot.slack"));
        SessionState session =
                session(core, space, arguments[5], Arrays.asList(arguments).subList(6, arguments.length));
        System.out.println("READY");
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            if (input.readLine() == null) {
                throw new IllegalStateException("nobody asked");
            }
        }
        report(core, space, session);
        core.close();
        System.exit(0);
    }

    private static SessionState session(Core core, Space space, String channel, List<String> users) {
        Founding founding = core.get(Founding.class);
        return founding.session(space, channel).orElseGet(() -> {
            Group group = founding.found(new Founding.Charter(
                    space,
                    channel,
                    "Circle",
                    Language.EN,
                    ZoneId.of("Europe/Paris"),
                    false,
                    new FormatKey("classic", 90),
                    users.stream()
                            .map(user -> new Founding.Person(
                                    user, "P" + user, Language.EN, ZoneId.of("Europe/Paris"), false))
                            .toList()));
            founding.offer(space, group.id(), Instant.now(), new FormatKey("classic", 90));
            Load load = new Load(core, space);
            while (!consulting(core, space, channel)) {
                load.prepare(group);
                if (!consulting(core, space, channel)) {
                    load.types(group, group.facilitator(), "next");
                }
            }
            return founding.session(space, channel).orElseThrow();
        });
    }

    private static boolean consulting(Core core, Space space, String channel) {
        return core.get(Founding.class)
                .session(space, channel)
                .filter(state -> new Sitting(state, Circle.classic()).yields(Output.CONTRIBUTIONS))
                .filter(state -> state.currentCase().isPresent())
                .isPresent();
    }

    private static void report(Core core, Space space, SessionState session) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (waiting(core) > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(A_LOOK.toNanos());
        }
        System.out.println("WAITING " + waiting(core));
        System.out.println("DEAD " + core.get(DeadLetters.class).all().size());
        for (WordsRows.Row row : core.get(WordsRows.class).ofSession(space, session.id())) {
            if (row.text() != null) {
                System.out.println("KEPT " + row.text().replace('\n', ' '));
            }
        }
        System.out.println("DONE");
    }

    /** What is still to be said soon. */
    private static int waiting(Core core) {
        return core.get(JdbcClient.class)
                .sql("select count(*) from outbox where state = 'PENDING' and available <= ?")
                .param(Instant.now().plus(Duration.ofMinutes(2)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
