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
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot be is told in one sentence to the operator who started it: a real process, the real classes. */
class StartRefusalTest {
    private static final String ANOTHER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    private Path home;

    private final Path runtime = Path.of(System.getProperty("java.home"), "bin", "java");

    @Test
    void thePortAndTheKeysThatWereGivenBefore() throws Exception {
        Path data = home.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            start(data, Map.of("CODEV_PORT", port)).refusedWith("Port " + port, "CODEV_PORT");
        }
        start(data, Map.of("CODEV_KEY", ANOTHER_KEY)).refusedWith("key does not open", "CODEV_KEY");
        Files.delete(data.resolve("codev.key"));
        start(data, Map.of()).refusedWith("The key is missing", "codev.key");
    }

    @Test
    void aTokenWithoutAKey() throws Exception {
        start(home.resolve("data"), Map.of("DISCORD_TOKEN", "any")).refusedWith("CODEV_KEY is missing", "token");
    }

    @Test
    void theSettingsFileIsRead() throws Exception {
        Files.writeString(home.resolve(".env"), "# mine\nDISCORD_TOKEN=any\nCODEV_KEY=dG9vIHNob3J0\n");
        start(home.resolve("data"), Map.of()).refusedWith("CODEV_KEY cannot be read");
        // What the environment says goes before the file.
        start(home.resolve("data"), Map.of("CODEV_KEY", " ")).refusedWith("CODEV_KEY is missing", "token");
    }

    @Test
    void whatSlackCannotWorkWith() throws Exception {
        Map<String, String> alone = Map.of("CODEV_KEY", ANOTHER_KEY, "SLACK_BOT_TOKEN", "xoxb-1");
        start(home.resolve("data"), alone).refusedWith("SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET");

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
            start(home.resolve("data"), refused).refusedWith("SLACK_BOT_TOKEN", "invalid_auth");
        } finally {
            slack.stop(0);
        }
    }

    @Test
    void aFolderThatIsHeldOrCannotBeWritten() throws Exception {
        Path data = Files.createDirectory(home.resolve("data"));
        String url = new Settings(data, null, null, null, null, false).url();
        try (Connection held = DriverManager.getConnection(url, "sa", "")) {
            assertThat(held.isClosed()).isFalse();
            start(data, Map.of()).refusedWith("Another process holds", "CODEV_DATA");
        }
        // A file in the folder's place stops an administrator too.
        start(Files.createFile(home.resolve("file")).resolve("data"), Map.of())
                .refusedWith("cannot be written", "CODEV_DATA");
    }

    /** What a process said before it ended. */
    private record Told(int exit, String out, String err) {
        void refusedWith(String... parts) {
            assertThat(exit).as(err + out).isNotZero();
            assertThat(err.strip().lines()).as(err).hasSize(1);
            assertThat(err).contains(parts);
            assertThat(out + err).doesNotContain("Exception", "\tat ", "Open http");
        }
    }

    private Told start(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                runtime.toString(),
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
        for (String name : List.of(
                "CODEV_KEY",
                "CODEV_DATABASE_URL",
                "SLACK_BOT_TOKEN",
                "SLACK_APP_TOKEN",
                "SLACK_SIGNING_SECRET",
                "SLACK_API_URL",
                "DISCORD_TOKEN",
                "CODEV_BIND",
                "CODEV_PORT")) {
            builder.environment().remove(name);
        }
        builder.environment().put("CODEV_PORT", "0");
        builder.environment().put("CODEV_DATA", folder.toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("it ended by itself")
                    .isTrue();
            return new Told(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }
}
