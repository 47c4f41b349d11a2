package org.codevbot.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.ContinuousFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.TextFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * The bare far end of the sockets, for what goes wrong on a line itself: pieces of frames, silence, no hello, no way.
 */
final class Applink implements AutoCloseable {
    /** What was heard on a socket. */
    record Heard(WebSocket from, String text) {}

    private final HttpServer http;
    private final Far far;
    final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    /** Who hears what comes in. */
    volatile Consumer<Heard> ear = heard::add;

    final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    final BlockingQueue<WebSocket> pinged = new LinkedBlockingQueue<>();
    /** Whether pings stay without an answer. */
    volatile boolean silent;

    final BlockingQueue<WebSocket> closed = new LinkedBlockingQueue<>();
    final AtomicInteger asked = new AtomicInteger();
    /** Answers to the question for an address, in turn; the last one stays. */
    final Deque<String> answers = new ConcurrentLinkedDeque<>();
    /** The first words on new sockets, in turn; the last one stays. */
    final Deque<String> greetings = new ConcurrentLinkedDeque<>(List.of("{\"type\":\"hello\"}"));

    Applink() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        far = new Far();
        far.start();
        far.await();
        answers.add("{\"ok\":true,\"url\":\"ws://127.0.0.1:" + far.getPort() + "/link\"}");
        http.createContext("/api/apps.connections.open", exchange -> {
            asked.incrementAndGet();
            answer(exchange, turn(answers));
        });
        http.createContext("/api/auth.test", exchange -> {
            exchange.getResponseHeaders().set("x-oauth-scopes", String.join(",", Scopes.NEEDED));
            answer(exchange, "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"UBOT\",\"bot_id\":\"B1\"}");
        });
        http.start();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** A command typed in a channel, as an envelope. */
    static String command(String id, String command, String text, String channel, String user) {
        return "{\"type\":\"slash_commands\",\"envelope_id\":\"" + id + "\",\"accepts_response_payload\":true,"
                + "\"payload\":{\"token\":\"t\",\"team_id\":\"T1\",\"channel_id\":\"" + channel + "\",\"user_id\":\""
                + user
                + "\",\"command\":\"" + command + "\",\"text\":\"" + text + "\",\"trigger_id\":\"1." + id + "\","
                + "\"response_url\":\"http://127.0.0.1:1/r\"}}";
    }

    String apiUrl() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/api/";
    }

    WebSocket nextOpened() throws InterruptedException {
        WebSocket socket = opened.poll(10, TimeUnit.SECONDS);
        if (socket == null) {
            throw new AssertionError("no socket came");
        }
        return socket;
    }

    Heard nextHeard() throws InterruptedException {
        Heard next = heard.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was heard");
        }
        return next;
    }

    /** The text in pieces of so many letters. */
    static void inPieces(WebSocket socket, String text, int size) {
        Deque<String> pieces = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at += size) {
            pieces.add(text.substring(at, Math.min(text.length(), at + size)));
        }
        boolean first = true;
        while (!pieces.isEmpty()) {
            Framedata piece = piece(pieces.poll(), first, pieces.isEmpty());
            socket.sendFrame(piece);
            first = false;
        }
    }

    private static Framedata piece(String text, boolean first, boolean last) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        if (first) {
            TextFrame frame = new TextFrame();
            frame.setPayload(bytes);
            frame.setFin(last);
            return frame;
        }
        ContinuousFrame frame = new ContinuousFrame();
        frame.setPayload(bytes);
        frame.setFin(last);
        return frame;
    }

    private static synchronized String turn(Deque<String> lines) {
        return lines.size() > 1 ? lines.poll() : lines.peek();
    }

    @Override
    public void close() {
        http.stop(0);
        try {
            far.stop(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Far extends WebSocketServer {
        private final CountDownLatch ready = new CountDownLatch(1);

        Far() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            setReuseAddr(true);
            setConnectionLostTimeout(0);
        }

        void await() {
            try {
                if (!ready.await(10, TimeUnit.SECONDS)) {
                    throw new AssertionError("the far end never came up");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onStart() {
            ready.countDown();
        }

        /** One at a time: who is greeted first is also the first to be told of. */
        @Override
        public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
            String greeting = turn(greetings);
            if (!greeting.isEmpty()) {
                socket.send(greeting);
            }
            opened.add(socket);
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            ear.accept(new Heard(socket, text));
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            closed.add(socket);
        }

        @Override
        public void onWebsocketPing(WebSocket socket, Framedata frame) {
            if (!silent) {
                super.onWebsocketPing(socket, frame);
            }
            pinged.add(socket);
        }

        @Override
        public void onError(WebSocket socket, Exception error) {}
    }
}
