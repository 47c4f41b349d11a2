package org.codevbot.core.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.codevbot.core.outbox.DeadLetters;
import org.codevbot.core.outbox.OutboxRelay;
import org.codevbot.core.persistence.WordsRows;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.testkit.Core;
import org.codevbot.core.testkit.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 at random moments, after some of its lines and a random while, on the embedded database:
 * {@code -Dcodev.kills} says how often (3 in verify, 50 in the profile {@code whole}). What was answered is there,
 * once, in the same step with the same clock, and said once.
 */
class KillTest {
    private static final Pattern TOKEN = Pattern.compile("token-\\S+-end");
    private static final int LONGEST_LIFE_LINES = 80;
    private static final int A_MOMENT_MICROS = 15_000;

    @TempDir
    Path data;

    private final Random random = new Random(20_261_122);
    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    private final List<Future<?>> shots = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> tried = new HashSet<>();

    @Test
    void nothingIsLostAndNothingIsSaidTwice() throws IOException, InterruptedException {
        int kills = Integer.getInteger("codev.kills", 3);
        String where = "";
        boolean underWay = false;
        int answers = 0;
        for (int round = 0; round < kills; round++) {
            List<String[]> lines = live(round);
            assertThat(lines).as("life " + round + " came to its start").isNotEmpty();
            String[] ready = lines.getFirst();
            if (round > 0 && !underWay) {
                assertThat(ready[2])
                        .as("the same step and the same clock after kill " + round)
                        .isEqualTo(where);
            }
            for (String[] line : lines) {
                (line[0].equals("ACK") ? answered : tried).addAll(tokens(line[3]));
                answers += line[0].equals("ACK") ? 1 : 0;
            }
            String[] last = lines.getLast();
            where = last[2];
            underWay = last[0].equals("TRY");
        }
        killer.shutdown();
        assertThat(answers).as("commands answered between the kills").isGreaterThan(kills);
        afterwards();
    }

    private void afterwards() {
        DiaryPlatform diary = new DiaryPlatform(data);
        // An hour later every lease has run out and every edit may be sent.
        HandClock later = new HandClock(Clock.systemUTC().instant().plus(Duration.ofHours(1)));
        try (Core core = Core.start(new Core.Home(data, Map.of()), later, diary)) {
            Life life = new Life(core, 1, "after");
            SessionState state = life.state();
            Map<String, Integer> kept = new HashMap<>();
            for (WordsRows.Row row : core.get(WordsRows.class).ofSession(Life.SPACE, state.id())) {
                if (row.text() != null) {
                    tokens(row.text()).forEach(token -> kept.merge(token, 1, Integer::sum));
                }
            }
            assertThat(kept.keySet()).as("what was answered is kept").containsAll(answered);
            assertThat(tried).as("nothing is kept that nobody wrote").containsAll(kept.keySet());
            assertThat(kept.values()).as("each once").containsOnly(1);

            core.get(OutboxRelay.class).drain();
            later.wind(Duration.ofSeconds(10));
            core.get(OutboxRelay.class).drain();
            assertThat(core.get(DeadLetters.class).waiting().operations()).isZero();
            assertThat(core.get(DeadLetters.class).all()).isEmpty();
            saidOnce(diary.lines());
            Set<String> posted = diary.lines().stream()
                    .filter(line -> line.what().equals("POST"))
                    .map(DiaryPlatform.Line::key)
                    .collect(Collectors.toSet());
            List<String> carried = state.cases().stream()
                    .flatMap(each -> each.contributions().stream())
                    .filter(Contribution::byForm)
                    .map(each -> "s/" + state.id() + "/c/1/said/" + each.number())
                    .toList();
            assertThat(posted).as("what the bot carries is said").containsAll(carried);
        }
    }

    private static void saidOnce(List<DiaryPlatform.Line> lines) {
        Set<String> there = new HashSet<>();
        for (DiaryPlatform.Line line : lines) {
            switch (line.what()) {
                case "POST" ->
                    assertThat(there.add(line.key()))
                            .as(line.key() + " said twice")
                            .isTrue();
                case "GONE" -> there.remove(line.key());
                default -> assertThat(there).contains(line.key());
            }
        }
        assertThat(lines).isNotEmpty();
    }

    private List<String[]> live(int round) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        data.toString(),
                        "r" + round,
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String[]> lines = new ArrayList<>();
        int life = 1 + random.nextInt(LONGEST_LIFE_LINES);
        int moment = random.nextInt(A_MOMENT_MICROS);
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String[] parts = line.split(" ", 4);
                if (parts.length == 4 && Set.of("READY", "TRY", "ACK").contains(parts[0])) {
                    lines.add(parts);
                    if (lines.size() == life) {
                        // By its handle: the process itself would close the stream that its last words are read from.
                        shots.add(killer.schedule(process.toHandle()::destroyForcibly, moment, TimeUnit.MICROSECONDS));
                    }
                }
            }
        }
        assertThat(process.waitFor()).as("killed, not ended by itself").isEqualTo(137);
        return lines;
    }

    private static List<String> tokens(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
