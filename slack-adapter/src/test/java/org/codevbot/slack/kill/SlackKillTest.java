package org.codevbot.slack.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codevbot.slack.strict.Outcome;
import org.codevbot.slack.strict.Person;
import org.codevbot.slack.strict.Rule;
import org.codevbot.slack.strict.Seen;
import org.codevbot.slack.strict.Spot;
import org.codevbot.slack.strict.StrictSlack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of the whole application at any moment, while people write and send forms in their Slack;
 * {@code -Dcodev.kills} says how often, halved here. It lives by the time of day and takes minutes, so it is played
 * with {@code -Dcodev.faults=all}, as in the profile {@code whole}; in verify the killed story has its stated moments.
 * What was acknowledged or typed is kept once, and what the bot carries stands there once.
 */
@EnabledIfSystemProperty(named = "codev.faults", matches = "all")
class SlackKillTest {
    private static final Pattern TOKEN = Pattern.compile("token-\\d+-end");
    private static final int LONGEST_LIFE_ACTS = 8;
    private static final int A_MOMENT_MILLIS = 150;
    private static final int MOST_TRIES = 20;
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final String THE_END = "the end of its output";

    @TempDir
    Path data;

    private final Random random = new Random(20_261_123);
    private final StrictSlack slack = StrictSlack.open(Clock.systemUTC());
    private final List<Person> people = Stream.of("Ada", "Basile", "Chloe", "Dina", "Emile", "Farid")
            .map(name -> slack.person(name + " Martin", "en-US", ZoneOffset.UTC))
            .toList();
    private final Spot channel = slack.channel("circle", true, people.toArray(Person[]::new));
    /** Sent by a form and acknowledged: it must be kept, and said by the bot. */
    private final Set<String> acknowledged = new HashSet<>();
    /** Sent by a form, whether acknowledged or not. */
    private final Set<String> sent = new HashSet<>();
    /** Typed in the channel: Slack brings it again until it is acknowledged. */
    private final Set<String> typed = new HashSet<>();

    private int acts;

    @Test
    void nothingIsLostAndNothingStandsThereTwice() throws IOException, InterruptedException {
        int kills = Math.max(2, Integer.getInteger("codev.kills", 6) / 2);
        for (int round = 0; round < kills; round++) {
            Life life = new Life();
            oneByForm();
            int quiet = random.nextInt(LONGEST_LIFE_ACTS);
            for (int i = 0; i < quiet; i++) {
                act();
            }
            life.killAfter(random.nextInt(A_MOMENT_MILLIS));
            while (life.process.isAlive()) {
                actByForm();
            }
            assertThat(life.process.waitFor()).as("killed, not ended by itself").isEqualTo(137);
        }
        Life last = new Life();
        act();
        oneByForm();
        slack.repeatsUnacknowledged();
        List<String> report = last.report();
        assertThat(report).as("all was said in time, and nothing was given up").contains("WAITING 0", "DEAD 0", "DONE");
        List<String> kept =
                tokens(report.stream().filter(line -> line.startsWith("KEPT")).toList());
        assertThat(kept).as("each once").doesNotHaveDuplicates();
        assertThat(kept)
                .as("what was acknowledged or typed")
                .containsAll(acknowledged)
                .containsAll(typed);
        Set<String> any = new HashSet<>(sent);
        any.addAll(typed);
        assertThat(any).as("nothing that nobody wrote").containsAll(kept);
        assertThat(acknowledged).as("in each life").hasSizeGreaterThan(kills);
        theChannelShowsItOnce(kept);
        if (slack.breaches().stream().anyMatch(breach -> breach.rule() == Rule.ACK_LATE)) {
            // A process that has just been born on a busy machine; how fast it answers is measured elsewhere.
            slack.took(Rule.ACK_LATE);
        }
        slack.close();
    }

    /** The messages of the bot, as the facilitator sees them in the channel and its threads. */
    private void theChannelShowsItOnce(List<String> kept) {
        Person facilitator = people.getFirst();
        List<Seen> all = new ArrayList<>(facilitator.sees(channel));
        for (Seen head : List.copyOf(all)) {
            facilitator.sees(head.spot()).stream()
                    .filter(each -> !each.ts().equals(head.ts()))
                    .forEach(all::add);
        }
        List<Seen> ofBot =
                all.stream().filter(each -> each.byBot() && !each.ephemeral()).toList();
        List<String> said = tokens(ofBot.stream().map(Seen::text).toList());
        assertThat(said).as("carried once").doesNotHaveDuplicates();
        assertThat(said)
                .as("what came by form and is kept")
                .containsAll(kept.stream().filter(sent::contains).toList());
        assertThat(ofBot.stream().map(each -> each.thread() + "/" + each.text()).toList())
                .as("no card twice")
                .doesNotHaveDuplicates();
    }

    private void act() {
        if (random.nextBoolean()) {
            actByForm();
        } else {
            String token = "token-" + ++acts + "-end";
            typed.add(token);
            consultant().says(channel, token + " is what I would try first");
        }
    }

    /** On a busy machine a form may come too late to be opened: then they ask for it again. */
    private void oneByForm() {
        int before = acknowledged.size();
        for (int i = 0; i < MOST_TRIES && acknowledged.size() == before; i++) {
            actByForm();
        }
    }

    private void actByForm() {
        Person who = consultant();
        String token = "token-" + ++acts + "-end";
        who.types("/codev contribute", channel);
        if (who.modal().isEmpty()) {
            return;
        }
        who.fills("words", token + " and some more words");
        sent.add(token);
        Outcome outcome = who.sends();
        if (outcome.acked() && !outcome.answer().has("response_action")) {
            acknowledged.add(token);
        }
        if (who.modal().isPresent()) {
            who.closesModal();
        }
    }

    private Person consultant() {
        return people.get(2 + random.nextInt(4));
    }

    private static List<String> tokens(Collection<String> texts) {
        List<String> found = new ArrayList<>();
        for (String text : texts) {
            Matcher matcher = TOKEN.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /** One process, from its start to its end. */
    private final class Life {
        private final Process process;
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        Life() throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledSlack.class.getName(),
                    data.toString(),
                    slack.apiUrl(),
                    slack.botToken(),
                    slack.appToken(),
                    slack.teamId(),
                    channel.channel()));
            people.forEach(person -> command.add(person.id()));
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            Thread.startVirtualThread(this::listen);
            assertThat(until("READY")).as("came to its start").contains("READY");
            slack.patience(TO_START);
            slack.awaitSockets(2);
            slack.patience(TO_ANSWER);
        }

        private void listen() {
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                output.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException killed) {
                // Its last words are cut off.
            }
            lines.add(THE_END);
        }

        private List<String> until(String last) throws InterruptedException {
            List<String> heard = new ArrayList<>();
            while (true) {
                String line = lines.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (line == null || line.equals(THE_END)) {
                    return heard;
                }
                heard.add(line);
                if (line.equals(last)) {
                    return heard;
                }
            }
        }

        /** By its handle: the process itself would close the stream that its last words are read from. */
        void killAfter(int millis) {
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                    .execute(process.toHandle()::destroyForcibly);
        }

        /** Everything is said, and it tells what it kept. */
        List<String> report() throws IOException, InterruptedException {
            process.getOutputStream().write("report\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            List<String> report = until("DONE");
            process.waitFor();
            return report;
        }
    }
}
