package org.codevbot.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.codevbot.core.persistence.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A start that cannot be is told in one sentence to the operator who started it: by real processes, from the
 * environment to the exit code, where that makes a difference, and otherwise by the whole application in this one.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartRefusalTest {
    private static final String ANOTHER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    private Path home;

    @Test
    void thePortAndTheKeysThatWereGivenBefore(CapturedOutput output) throws Exception {
        Path data = home.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            process(data, Map.of("CODEV_PORT", port)).refusedWith("Port " + port, "CODEV_PORT");
        }
        // A process of its own: what it leaves behind when it ends is not heard by the next one.
        process(data, Map.of("CODEV_KEY", ANOTHER_KEY)).refusedWith("key does not open", "CODEV_KEY");
        Files.delete(data.resolve("codev.key"));
        start(output, data, Map.of()).refusedWith("The key is missing", "codev.key");
    }

    @Test
    void aTokenWithoutAKey(CapturedOutput output) {
        start(output, home.resolve("data"), Map.of("DISCORD_TOKEN", "any"))
                .refusedWith("CODEV_KEY is missing", "token");
    }

    @Test
    void theSettingsFileIsRead(CapturedOutput output) throws Exception {
        Files.writeString(home.resolve(".env"), "# mine\nDISCORD_TOKEN=any\nCODEV_KEY=dG9vIHNob3J0\n");
        start(output, home.resolve("data"), Map.of()).refusedWith("CODEV_KEY cannot be read");
        // What the environment says goes before the file.
        process(home.resolve("data"), Map.of("CODEV_KEY", " ")).refusedWith("CODEV_KEY is missing", "token");
    }

    @Test
    void thePortOfTheHealthPageAlone(CapturedOutput output) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            start(output, home.resolve("data"), Map.of("CODEV_BIND", "0.0.0.0", "CODEV_HEALTH_PORT", port))
                    .refusedWith("Port " + port, "CODEV_HEALTH_PORT");
        }
    }

    @Test
    void whatSlackCannotWorkWith(CapturedOutput output) throws Exception {
        Map<String, String> alone = Map.of("CODEV_KEY", ANOTHER_KEY, "SLACK_BOT_TOKEN", "xoxb-1");
        start(output, home.resolve("data"), alone).refusedWith("SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET");

        HttpServer slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.createContext("/api/auth.test", exchange -> {
            byte[] answer = "{\"ok\":false,\"error\":\"invalid_auth\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        slack.start();
        try {
            Map<String, String> refused = new HashMap<>(alone);
            refused.put("SLACK_APP_TOKEN", "xapp-1");
            refused.put(
                    "SLACK_API_URL", "http://127.0.0.1:" + slack.getAddress().getPort() + "/api");
            start(output, home.resolve("data"), refused).refusedWith("SLACK_BOT_TOKEN", "invalid_auth");
        } finally {
            slack.stop(0);
        }
    }

    @Test
    void aFolderThatIsHeldOrCannotBeWritten(CapturedOutput output) throws Exception {
        Path data = Files.createDirectory(home.resolve("data"));
        String url = new Settings(data, null, null, null, null, false).url();
        try (Connection held = DriverManager.getConnection(url, "sa", "")) {
            assertThat(held.isClosed()).isFalse();
            process(data, Map.of()).refusedWith("Another process holds", "CODEV_DATA");
        }
        // A file in the folder's place stops an administrator too.
        start(output, Files.createFile(home.resolve("file")).resolve("data"), Map.of())
                .refusedWith("cannot be written", "CODEV_DATA");
    }

    /** What was said before it ended. */
    private record Told(boolean ended, String out, String err) {
        void refusedWith(String... parts) {
            assertThat(ended).as(err + out).isTrue();
            assertThat(err.strip().lines()).as(err).hasSize(1);
            assertThat(err).contains(parts);
            assertThat(out + err).doesNotContain("Exception", "\tat ", "Open http");
        }
    }

    /** The application in this process; its settings stand where the command line's do. */
    private Told start(CapturedOutput output, Path folder, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("CODEV_PORT", "0");
        all.put("CODEV_DATA", folder.toString());
        all.put("codev.env-folder", folder.toAbsolutePath().getParent().toString());
        all.putAll(settings);
        int out = output.getOut().length();
        int err = output.getErr().length();
        boolean ended = false;
        try {
            SpringApplication.run(
                            CodevApplication.class,
                            all.entrySet().stream()
                                    .map(each -> "--" + each.getKey() + "=" + each.getValue())
                                    .toArray(String[]::new))
                    .close();
        } catch (RuntimeException refused) {
            ended = true;
        }
        return new Told(ended, output.getOut().substring(out), output.getErr().substring(err));
    }

    private Told process(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcodev.env-folder=" + folder.toAbsolutePath().getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                CodevApplication.class.getName()));
        Path out = Files.createTempFile(home, "out", "");
        Path err = Files.createTempFile(home, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("CODEV_PORT", "0");
        builder.environment().put("CODEV_DATA", folder.toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("it ended by itself")
                    .isTrue();
            return new Told(process.exitValue() != 0, Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }
}
