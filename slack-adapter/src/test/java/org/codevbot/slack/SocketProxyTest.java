package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.codevbot.core.persistence.IdSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A company's proxy between the bot and Slack. */
class SocketProxyTest {
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    @Test
    @DisplayName("Sockets take the proxy of Slack's settings: it is asked for a way to Slack, and envelopes come by it")
    void byTheProxy() throws Exception {
        try (Applink link = new Applink();
                ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> serve(proxy));
            Slack slack = Dialer.slack(link.apiUrl());
            slack.getConfig().setProxyUrl("http://127.0.0.1:" + proxy.getLocalPort());
            App app = new App(AppConfig.builder().slack(slack).build(), List.of());
            app.command("/quick", (request, context) -> context.ack("done"));
            SocketMode mode = new SocketMode(app, "xapp-1", 1, new IdSource(new Random(7)), new SimpleMeterRegistry());
            mode.start();
            try {
                link.nextOpened().send(Applink.command("e1", "/quick", "", "C1", "U1"));
                assertThat(link.nextHeard().text()).contains("done");
                assertThat(asked.poll(10, TimeUnit.SECONDS)).startsWith("CONNECT 127.0.0.1:");
            } finally {
                mode.stop();
            }
        }
    }

    private void serve(ServerSocket proxy) {
        while (!proxy.isClosed()) {
            try {
                java.net.Socket client = proxy.accept();
                Thread.startVirtualThread(() -> tunnel(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void tunnel(java.net.Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            asked.add(head);
            String[] target = head.split(" ", 3)[1].split(":", 2);
            try (java.net.Socket server = new java.net.Socket(target[0], Integer.parseInt(target[1]))) {
                client.getOutputStream()
                        .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                Thread back = Thread.startVirtualThread(() -> pass(server, client));
                pass(client, server);
                server.shutdownInput();
                back.join();
            }
        } catch (IOException | InterruptedException gone) {
            // The test has seen what it wanted, or fails by itself.
        }
    }

    private static void pass(java.net.Socket from, java.net.Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // One of them went.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no head");
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
