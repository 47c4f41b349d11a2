package org.codevbot.slack.strict;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An app without an SDK: it can do what no SDK would, so that each rule can be broken. */
final class Bare implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final StrictSlack slack;
    private final List<Line> lines = new ArrayList<>();

    Bare(StrictSlack slack) {
        this.slack = slack;
    }

    /** A call with the token that the method takes; names and values in turn. */
    JsonObject call(String method, String... arguments) {
        return as("apps.connections.open".equals(method) ? slack.appToken() : slack.botToken(), method, arguments);
    }

    JsonObject as(String token, String method, String... arguments) {
        HttpResponse<String> response = raw(token, method, arguments);
        return Json.read(response.body()).getAsJsonObject();
    }

    HttpResponse<String> raw(String token, String method, String... arguments) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < arguments.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(arguments[i])
                    .append('=')
                    .append(URLEncoder.encode(arguments[i + 1], StandardCharsets.UTF_8));
        }
        return post(slack.apiUrl() + method, "application/x-www-form-urlencoded", "Bearer " + token, form.toString());
    }

    HttpResponse<String> post(String address, String type, String authorization, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", type)
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Arguments with more before them. */
    static String[] and(String[] some, String... others) {
        List<String> all = new ArrayList<>(List.of(others));
        all.addAll(List.of(some));
        return all.toArray(String[]::new);
    }

    /** Writes a message and gives its time stamp. */
    String writes(Spot where, String text) {
        return Json.text(call("chat.postMessage", "channel", where.channel(), "text", text), "ts");
    }

    /** A socket that hears and says nothing by itself. */
    Line line() throws Exception {
        return line(address());
    }

    Line line(String address) throws Exception {
        return open(address, new Line(false));
    }

    /** A socket that acknowledges whatever comes, after its hello. */
    Line acking() throws Exception {
        Line line = open(address(), new Line(true));
        line.frame();
        return line;
    }

    private String address() {
        return Json.text(call("apps.connections.open"), "url");
    }

    private Line open(String address, Line line) throws Exception {
        client.newWebSocketBuilder().buildAsync(URI.create(address), line).get(10, TimeUnit.SECONDS);
        lines.add(line);
        return line;
    }

    @Override
    public void close() {
        lines.forEach(line -> line.socket.abort());
        client.shutdownNow();
        client.close();
    }

    /** One socket of the app's. */
    static final class Line implements WebSocket.Listener {
        private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final BlockingQueue<Boolean> pongs = new LinkedBlockingQueue<>();
        private volatile CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
        private final StringBuilder part = new StringBuilder();
        private final boolean acks;
        private volatile WebSocket socket;

        Line(boolean acks) {
            this.acks = acks;
        }

        @Override
        public void onOpen(WebSocket opened) {
            socket = opened;
            opened.request(Long.MAX_VALUE);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                JsonObject frame = Json.read(part.toString()).getAsJsonObject();
                part.setLength(0);
                frames.add(frame);
                if (acks && frame.has("envelope_id")) {
                    send(ack(frame));
                }
            }
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable problem) {
            closed.complete(1006);
        }

        static String ack(JsonObject envelope) {
            return Json.write(Json.object("envelope_id", Json.text(envelope, "envelope_id")));
        }

        /** The next frame. */
        JsonObject frame() throws InterruptedException {
            JsonObject next = frames.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no frame came");
            }
            return next;
        }

        /** Whether nothing has come that was not looked at. */
        boolean quiet() {
            return frames.isEmpty();
        }

        void says(String text) throws Exception {
            send(text);
            sending.get(10, TimeUnit.SECONDS);
        }

        /** The JDK's sockets take one text after the other. */
        private synchronized void send(String text) {
            sending = sending.thenCompose(_ -> socket.sendText(text, true));
        }

        /** Waits until Slack has read all that was said. */
        void isRead() throws Exception {
            socket.sendPing(ByteBuffer.allocate(0)).get(10, TimeUnit.SECONDS);
            pongs.take();
        }

        @Override
        public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            pongs.add(true);
            return null;
        }

        /** Waits until Slack has closed it. */
        int closed() throws Exception {
            return closed.get(10, TimeUnit.SECONDS);
        }
    }
}
