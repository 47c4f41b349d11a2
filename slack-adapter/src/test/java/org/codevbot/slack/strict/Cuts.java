package org.codevbot.slack.strict;

import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.framing.TextFrame;

/** What goes wrong with single envelopes on their way: each plan strikes once, in the order of their making. */
final class Cuts {
    /** When an envelope's socket goes. */
    enum When {
        /** Half of the envelope is through. */
        WITHIN_THE_FRAME,
        /** The whole envelope is through, and nobody waited for its acknowledgement. */
        ONCE_SENT,
        /** It is asked to go, with the envelope under way, and lives on for its acknowledgement. */
        TOLD_TO_REFRESH
    }

    private final Queue<When> sending = new ConcurrentLinkedQueue<>();
    private final Queue<Consumer<WebSocket>> losing = new ConcurrentLinkedQueue<>();

    void plan(When when) {
        sending.add(when);
    }

    /** The next acknowledgement is lost, and this happens in its place. */
    void loseAck(Consumer<WebSocket> instead) {
        losing.add(instead);
    }

    boolean spent() {
        return sending.isEmpty() && losing.isEmpty();
    }

    /** Sends an envelope as planned; whether its socket gets more of them. */
    boolean send(WebSocket socket, String frame) {
        When when = sending.poll();
        switch (when) {
            case null -> socket.send(frame);
            case WITHIN_THE_FRAME -> {
                TextFrame half = new TextFrame();
                half.setPayload(
                        ByteBuffer.wrap(frame.substring(0, frame.length() / 2).getBytes(StandardCharsets.UTF_8)));
                half.setFin(false);
                socket.sendFrame(half);
                goneOut(socket);
                cut(socket);
                return false;
            }
            case ONCE_SENT -> {
                socket.send(frame);
                goneOut(socket);
                cut(socket);
                return false;
            }
            case TOLD_TO_REFRESH -> {
                socket.send(frame);
                socket.send(Frames.disconnect("refresh_requested"));
                return false;
            }
        }
        return true;
    }

    /** Cut before it, nothing would have gone wrong on its way. */
    private static void goneOut(WebSocket socket) {
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (socket.hasBufferedData()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("a frame did not go out");
            }
            Thread.onSpinWait();
        }
    }

    void clear() {
        sending.clear();
        losing.clear();
    }

    /** Whether this acknowledgement is lost; what happens in its place has happened then. */
    boolean loses(WebSocket socket) {
        Consumer<WebSocket> instead = losing.poll();
        if (instead != null) {
            instead.accept(socket);
        }
        return instead != null;
    }

    /** Cuts a socket without a word, as a broken network does. */
    static void cut(WebSocket socket) {
        Selector selector = ((WebSocketImpl) socket).getSelectionKey().selector();
        socket.closeConnection(1006, "killed");
        // A sleeping selector would keep the connection until it has something else to do.
        selector.wakeup();
    }
}
