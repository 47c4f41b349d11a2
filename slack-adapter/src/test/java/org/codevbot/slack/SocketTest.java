package org.codevbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A socket on a line that takes nothing any more while it still brings something: the JDK's own end of it is played.
 */
class SocketTest {
    private final WebSocket web = mock(WebSocket.class);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Socket socket = new Socket(7, InstantSource.fixed(Instant.EPOCH), new Socket.Ear() {
        @Override
        public Optional<String> frame(int id, String text) {
            return Optional.of("ack of " + text);
        }

        @Override
        public void answered(boolean sent, Duration took) {
            told.add(sent ? "answered" : "not answered");
        }

        @Override
        public void lost(int id, String reason) {
            told.add("lost " + id + " " + reason);
        }
    });

    @BeforeEach
    void opened() {
        socket.onOpen(web);
    }

    private String next() throws InterruptedException {
        return Optional.ofNullable(told.poll(20, TimeUnit.SECONDS)).orElse("nothing");
    }

    @Test
    @DisplayName("A socket on which no answer goes out is given up, so that another takes its place")
    void givenUp() throws Exception {
        when(web.sendText(any(), anyBoolean())).thenReturn(CompletableFuture.failedFuture(new IOException("gone")));
        socket.onText(web, "e1", true);

        assertThat(next()).isEqualTo("not answered");
        assertThat(next()).isEqualTo("lost 7 error");
        verify(web).abort();
    }

    @Test
    @DisplayName("One on which answers go out is kept")
    void kept() throws Exception {
        when(web.sendText(any(), anyBoolean())).thenReturn(CompletableFuture.completedFuture(web));
        socket.onText(web, "e1", true);

        assertThat(next()).isEqualTo("answered");
        verify(web).sendText("ack of e1", true);
        verify(web, never()).abort();
        assertThat(told).isEmpty();
    }
}
