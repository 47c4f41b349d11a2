package org.codevbot.slack.strict;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The sockets of Socket Mode: an envelope goes to one of them and is acknowledged there, once. */
final class Sockets extends WebSocketServer implements Carrier {
    static final int MOST = 10;

    /** An envelope on its way: on which socket, and who waits for the acknowledgement. */
    private record Pending(WebSocket socket, Envelope envelope, CompletableFuture<JsonObject> answer) {}

    final Cuts cuts = new Cuts();
    private final Breaches breaches;
    private final SlackTime time;
    private final Object lock = new Object();
    private final Set<String> tickets = new HashSet<>();
    /** Open sockets, true while they are given envelopes. */
    private final Map<WebSocket, Boolean> open = new LinkedHashMap<>();

    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    /** Envelopes whose socket went first. */
    private final Set<String> gone = new HashSet<>();

    private long opened;
    private int turn;
    private int most = MOST;
    private boolean silent;
    private boolean started;
    private boolean closing;

    Sockets(Breaches breaches, SlackTime time) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
        this.breaches = breaches;
        this.time = time;
        setReuseAddr(true);
        setDaemon(true);
        setTcpNoDelay(true);
        setConnectionLostTimeout(0);
    }

    void begin() {
        start();
        if (!await(() -> started, Duration.ofSeconds(10))) {
            throw new IllegalStateException("the sockets did not start");
        }
    }

    void end() {
        synchronized (lock) {
            closing = true;
        }
        try {
            stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An address for one socket, good once. */
    String ticket() {
        synchronized (lock) {
            String ticket = time.id("ticket-");
            tickets.add(ticket);
            return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + Town.APP;
        }
    }

    @Override
    public void onStart() {
        synchronized (lock) {
            started = true;
            lock.notifyAll();
        }
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        String path = handshake.getResourceDescriptor();
        String ticket = path.replaceFirst(".*ticket=", "").replaceFirst("&.*", "");
        synchronized (lock) {
            if (!tickets.remove(ticket)) {
                breaches.add(Rule.SOCKET_TICKET, "a socket without a ticket of its own");
                socket.close(1008, "ticket");
                return;
            }
            if (open.size() >= most) {
                if (most == MOST) {
                    breaches.add(Rule.SOCKET_COUNT, "a socket more than " + MOST);
                }
                socket.send(Frames.disconnect("too_many_websockets"));
                socket.close(1000, "too_many_websockets");
                return;
            }
            opened++;
            open.put(socket, true);
            socket.send(Frames.hello(open.size()));
            lock.notifyAll();
        }
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        JsonElement read = Json.read(message);
        if (read == null || !read.isJsonObject() || !Json.has(read.getAsJsonObject(), "envelope_id")) {
            breaches.add(Rule.ACK_FORM, "a frame that is no acknowledgement");
            return;
        }
        acknowledged(socket, read.getAsJsonObject());
    }

    private void acknowledged(WebSocket socket, JsonObject ack) {
        String id = Json.text(ack, "envelope_id");
        if (cuts.loses(socket)) {
            return;
        }
        Pending found;
        synchronized (lock) {
            found = pending.get(id);
            if (gone.contains(id)) {
                return; // What crosses the end of its socket Slack never reads.
            }
            if (found == null) {
                boolean twice = done.contains(id);
                breaches.add(
                        twice ? Rule.ACK_TWICE : Rule.ACK_FORM,
                        twice ? "an envelope acknowledged again" : "an envelope that was never sent");
                return;
            }
            if (!found.socket().equals(socket)) {
                breaches.add(Rule.ACK_SOCKET, "an envelope acknowledged on another socket");
                return;
            }
            pending.remove(id);
            done.add(id);
        }
        JsonObject answer = Json.object(ack, "payload");
        if (!answer.isEmpty() && !found.envelope().kind().answered) {
            breaches.add(Rule.ACK_PAYLOAD, "an answer to an event");
        }
        found.answer().complete(answer);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        List<Pending> lost = new ArrayList<>();
        synchronized (lock) {
            open.remove(socket);
            pending.values().removeIf(one -> one.socket().equals(socket) && lost.add(one));
            lost.forEach(one -> gone.add(one.envelope().id()));
            lock.notifyAll();
        }
        lost.forEach(one -> one.answer().completeExceptionally(new Lost("the socket went")));
    }

    /** What matters shows in onClose; a peer that is killed resets its connection. */
    @Override
    public void onError(@Nullable WebSocket socket, Exception problem) {}

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata frame) {
        if (!silent) {
            super.onWebsocketPing(socket, frame);
        }
    }

    @Override
    public boolean used() {
        synchronized (lock) {
            return opened > 0;
        }
    }

    @Override
    public CompletableFuture<JsonObject> carry(Envelope envelope) {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        synchronized (lock) {
            List<WebSocket> serving = serving();
            if (serving.isEmpty()) {
                answer.completeExceptionally(new NoWay());
                return answer;
            }
            WebSocket socket = serving.get(turn++ % serving.size());
            pending.put(envelope.id(), new Pending(socket, envelope, answer));
            try {
                if (!cuts.send(socket, envelope.frame())) {
                    open.put(socket, false);
                }
            } catch (RuntimeException e) {
                pending.remove(envelope.id());
                open.replace(socket, false);
                answer.completeExceptionally(new NoWay());
            }
        }
        return answer;
    }

    private List<WebSocket> serving() {
        return open.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Waits until so many sockets take envelopes; false where they did not come in time. */
    boolean await(int count, Duration atMost) {
        return await(() -> serving().size() >= count, atMost);
    }

    /** Waits until no socket is open any more. */
    boolean awaitNone(Duration atMost) {
        return await(open::isEmpty, atMost);
    }

    private boolean await(BooleanSupplier there, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (lock) {
            while (!there.getAsBoolean() && !closing) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                try {
                    lock.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return !closing;
        }
    }

    int count() {
        synchronized (lock) {
            return open.size();
        }
    }

    long openedSoFar() {
        synchronized (lock) {
            return opened;
        }
    }

    /** Tells every open socket to go; those told to refresh get no more envelopes. */
    void tell(String reason) {
        synchronized (lock) {
            for (WebSocket socket : List.copyOf(open.keySet())) {
                socket.send(Frames.disconnect(reason));
                open.computeIfPresent(socket, (_, serves) -> serves && "warning".equals(reason));
            }
        }
    }

    /** Cuts every open socket without a word, as a broken network does. */
    void kill() {
        List<WebSocket> all;
        synchronized (lock) {
            all = List.copyOf(open.keySet());
            open.replaceAll((_, _) -> false);
        }
        all.forEach(Cuts::cut);
    }

    void silence(boolean on) {
        silent = on;
    }

    void atMost(int sockets) {
        synchronized (lock) {
            most = sockets;
        }
    }

    void raw(String frame) {
        synchronized (lock) {
            open.keySet().stream().filter(WebSocket::isOpen).forEach(socket -> socket.send(frame));
        }
    }
}
