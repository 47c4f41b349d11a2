package org.codevbot.slack;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * What starts and stops with the application: the question who the bot is, and then the sockets, where they are the way
 * in.
 */
final class Presence implements SmartLifecycle {
    private final Workspace workspace;
    private final @Nullable SocketMode mode;
    private final AtomicBoolean running = new AtomicBoolean();

    Presence(Workspace workspace, @Nullable SocketMode mode) {
        this.workspace = workspace;
        this.mode = mode;
    }

    /** How the sockets stand; nothing where requests come over HTTP. */
    Optional<SocketMode.State> state() {
        return Optional.ofNullable(mode).map(SocketMode::state);
    }

    @Override
    public void start() {
        running.set(true);
        workspace.whenKnown(() -> {
            if (mode != null && running.get()) {
                mode.start();
            }
        });
    }

    @Override
    public void stop() {
        running.set(false);
        if (mode != null) {
            mode.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
