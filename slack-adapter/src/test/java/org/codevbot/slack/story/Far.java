package org.codevbot.slack.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.codevbot.core.testkit.HandClock;
import org.codevbot.slack.Running;
import org.codevbot.slack.strict.Held;
import org.codevbot.slack.strict.StrictSlack;
import org.jspecify.annotations.Nullable;

/** The application in another process, which is killed by signal 9 at a stated moment and started anew. */
final class Far implements Running, AutoCloseable {
    private static final String THE_END = "the end of its output";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration A_LOOK = Duration.ofMillis(50);

    private final StrictSlack slack;
    private final HandClock clock;
    private final Path data;
    private volatile Process process;
    private volatile BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private @Nullable Held deadly;
    private int deaths;

    Far(StrictSlack slack, HandClock clock, Path data) {
        this.slack = slack;
        this.clock = clock;
        this.data = data;
        this.process = born();
    }

    private Process born() {
        lines = new LinkedBlockingQueue<>();
        try {
            Process born = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx384m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FarMain.class.getName(),
                            data.toString(),
                            slack.apiUrl(),
                            slack.botToken(),
                            slack.appToken(),
                            clock.instant().toString())
                    .redirectErrorStream(true)
                    .start();
            BlockingQueue<String> heard = lines;
            Thread.startVirtualThread(() -> listen(born, heard));
            process = born;
            if (!"READY".equals(next(PATIENCE))) {
                throw new AssertionError("it did not come to its start");
            }
            slack.awaitSockets(2);
            return born;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void listen(Process process, BlockingQueue<String> heard) {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines()
                    .filter(line -> line.startsWith(FarMain.MARK))
                    .map(line -> line.substring(FarMain.MARK.length()))
                    .forEach(heard::add);
        } catch (IOException | UncheckedIOException killed) {
            // Its last words are cut off.
        }
        heard.add(THE_END);
    }

    /** What it says next; empty where it says nothing so long. */
    private String next(Duration patience) {
        try {
            String line = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return line == null ? "" : line;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Dies while Slack has that call and has not answered it; Slack does it after the death. */
    void diesDuring(Held call) {
        deadly = call;
    }

    /** How often it was killed. */
    int deaths() {
        return deaths;
    }

    /**
     * Dies when the next thing that it is told is committed and not yet acknowledged; it is started anew while whoever
     * told it still waits.
     */
    void diesCommitted(Runnable told) {
        tell("stand");
        CompletableFuture<Void> reborn = CompletableFuture.runAsync(() -> {
            if (!FarMain.COMMITTED.equals(next(PATIENCE))) {
                throw new AssertionError("nothing was committed");
            }
            reborn();
        });
        told.run();
        reborn.join();
    }

    private void reborn() {
        try {
            process.destroyForcibly();
            if (process.waitFor() != 137) {
                throw new AssertionError("ended by itself");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        slack.awaitNoSockets();
        Held call = deadly;
        deadly = null;
        if (call != null) {
            call.release();
        }
        deaths++;
        born();
    }

    /** Tells it something, again where it dies over it; gives what it says before it is done. */
    private List<String> tell(String what, String... more) {
        while (true) {
            try {
                process.getOutputStream()
                        .write((what + " " + clock.instant() + " " + String.join(" ", more) + "\n")
                                .getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            List<String> said = new ArrayList<>();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!dying()) {
                String line = next(A_LOOK);
                if (line.startsWith("DONE ")) {
                    clock.wind(Duration.between(clock.instant(), Instant.parse(line.substring("DONE ".length()))));
                    return said;
                }
                if (line.equals(THE_END) || System.nanoTime() > end) {
                    throw new AssertionError("no answer to: " + what);
                }
                if (!line.isEmpty()) {
                    said.add(line);
                }
            }
            reborn();
        }
    }

    private boolean dying() {
        Held call = deadly;
        return call != null && call.arrived();
    }

    @Override
    public void settle() {
        tell("settle");
    }

    @Override
    public void passes(Duration time) {
        tell("passes", time.toString());
    }

    @Override
    public List<String> kept(String team, String channel) {
        return tell("kept", team, channel).stream()
                .map(line -> new String(
                        Base64.getDecoder().decode(line.substring("KEPT ".length())), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
