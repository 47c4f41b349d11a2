package org.codevbot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is shown to a person after Slack has its acknowledgement, so that no call to Slack delays it. Nothing that must
 * not be lost: that is committed before.
 */
final class Afterwards implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);
    private final ThreadFactory threads =
            Thread.ofVirtual().name("slack-answer-", 0).factory();
    private final Lock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private int underWay;
    private boolean closed;

    /** One call to Slack. */
    interface Call {
        void run() throws IOException, SlackApiException;
    }

    /** Does it soon; {@code method} is what a failure is told by, without any content. */
    void run(String method, Call call) {
        if (!begun()) {
            LOG.info("Not shown any more, since the bot stops ({})", method);
            return;
        }
        threads.newThread(() -> {
                    try {
                        attempt(method, call);
                    } finally {
                        ended();
                    }
                })
                .start();
    }

    private boolean begun() {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            underWay++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void ended() {
        lock.lock();
        try {
            underWay--;
            quiet.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether Slack took it; where it did not, its error code is logged. */
    static boolean taken(String method, SlackApiTextResponse answer) {
        if (!answer.isOk()) {
            LOG.warn("Slack did not take an answer ({}: {})", method, answer.getError());
        }
        return answer.isOk();
    }

    private static void attempt(String method, Call call) {
        try {
            call.run();
        } catch (IOException | SlackApiException | RuntimeException failed) {
            LOG.warn(
                    "An answer was not shown in Slack ({}: {})",
                    method,
                    failed.getClass().getName());
        }
    }

    /** Waits until all that was begun is shown, a moment at most; whether it is. */
    boolean settled() {
        lock.lock();
        try {
            long left = TO_FINISH.toNanos();
            while (underWay > 0 && left > 0) {
                left = quiet.awaitNanos(left);
            }
            return underWay == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits a moment for what is under way; nothing is interrupted. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        if (!settled()) {
            LOG.info("Some answers were still under way when the bot stopped");
        }
    }
}
