package org.codevbot.slack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One socket to Slack: puts the parts of a frame together, answers on itself, and closes only when everything that came
 * in on it is answered. One virtual thread for each frame, so that no handler keeps another frame waiting.
 */
final class Socket implements WebSocket.Listener {
    /** Why a socket is lost, in words of our own. */
    static final Set<String> ENDS = Set.of("closed", "error", "silent");

    private static final Duration SENT_WITHIN = Duration.ofSeconds(10);
    /** Far above what Slack sends. */
    private static final int LONGEST_FRAME = 4_000_000;

    private static final String PING = "codev";

    private final int id;
    private final InstantSource time;
    private final Ear ear;
    private final StringBuilder parts = new StringBuilder();
    private final ReentrantLock sending = new ReentrantLock();
    /** Guards the three below. */
    private final Object door = new Object();

    private int underWay;
    private boolean closing;
    private boolean closed;
    private final CompletableFuture<Void> answered = new CompletableFuture<>();
    private volatile @Nullable WebSocket web;
    private volatile boolean given;
    private volatile Instant heard;

    /** Who is told what happens on a socket. */
    interface Ear {
        /** A whole frame of text, on a thread of its own; what is to be answered on the same socket. */
        Optional<String> frame(int id, String text);

        /** An answer was sent, or not. */
        void answered(boolean sent, Duration took);

        /** It is gone; one word for why. */
        void lost(int id, String reason);
    }

    Socket(int id, InstantSource time, Ear ear) {
        this.id = id;
        this.time = time;
        this.ear = ear;
        this.heard = time.instant();
    }

    Instant heard() {
        return heard;
    }

    int id() {
        return id;
    }

    /** Connects; whether it could. */
    boolean connect(HttpClient client, URI address, Duration within) {
        try {
            client.newWebSocketBuilder()
                    .connectTimeout(within)
                    .buildAsync(address, this)
                    .get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | IllegalArgumentException unreachable) {
            drop();
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            drop();
            return false;
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        web = opened;
        if (given) {
            // Nobody waited so long: left open, it would take envelopes that nobody watches over.
            opened.abort();
            return;
        }
        heard = time.instant();
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        heard = time.instant();
        parts.append(data);
        if (parts.length() > LONGEST_FRAME) {
            drop();
            ear.lost(id, "error");
            return null;
        }
        if (last) {
            String text = parts.toString();
            parts.setLength(0);
            take(text);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        heard = time.instant();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        heard = time.instant();
        from.request(1);
        return null;
    }

    /** Slack's close is answered when everything else is. */
    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        synchronized (door) {
            closing = true;
            closed = true;
            if (underWay == 0) {
                answered.complete(null);
            }
        }
        ear.lost(id, "closed");
        return answered;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        ear.lost(id, "error");
    }

    private void take(String text) {
        synchronized (door) {
            if (closed) {
                // It could no longer be answered: Slack sends it elsewhere, or again.
                return;
            }
            underWay++;
        }
        long since = System.nanoTime();
        Thread.startVirtualThread(() -> {
            try {
                ear.frame(id, text).ifPresent(answer -> {
                    boolean sent = send(answer);
                    ear.answered(sent, Duration.ofNanos(System.nanoTime() - since));
                    if (!sent) {
                        // What else comes in on it could not be answered either.
                        drop();
                        ear.lost(id, "error");
                    }
                });
            } finally {
                finished();
            }
        });
    }

    private void finished() {
        boolean last;
        synchronized (door) {
            underWay--;
            last = underWay == 0 && closing;
        }
        if (last) {
            leave();
        }
    }

    private boolean send(String text) {
        return sends(open -> open.sendText(text, true).get(SENT_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Asks whether the other side is still there. */
    void ping() {
        WebSocket open = web;
        if (open != null && !open.isOutputClosed()) {
            var _ = open.sendPing(ByteBuffer.wrap(PING.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** Closes it as soon as everything that came in on it is answered. */
    void close() {
        boolean now;
        synchronized (door) {
            closing = true;
            now = underWay == 0;
        }
        if (now) {
            leave();
        }
    }

    private void leave() {
        boolean ours;
        synchronized (door) {
            ours = !closed;
            closed = true;
        }
        answered.complete(null);
        if (ours
                && !sends(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, "")
                        .get(SENT_WITHIN.toMillis(), TimeUnit.MILLISECONDS))) {
            drop();
            ear.lost(id, "error");
        }
    }

    /** Gives it up at once. */
    void drop() {
        given = true;
        WebSocket open = web;
        if (open != null) {
            open.abort();
        }
    }

    boolean isIdle() {
        synchronized (door) {
            return underWay == 0;
        }
    }

    /** What one thread at a time does to the socket; whether it went out. */
    private interface Sending {
        Object to(WebSocket open) throws ExecutionException, TimeoutException, InterruptedException;
    }

    private boolean sends(Sending what) {
        WebSocket open = web;
        if (open == null) {
            return false;
        }
        sending.lock();
        try {
            what.to(open);
            return true;
        } catch (ExecutionException | TimeoutException | IllegalStateException gone) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            sending.unlock();
        }
    }
}
